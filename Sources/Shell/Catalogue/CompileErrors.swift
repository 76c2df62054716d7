import Diagnostics
import Engine
import PolicyLanguage

// What can go wrong when policies are compiled.

extension CompileError {
  /// The error as something to be shown.
  var diagnostic: Diagnostic {
    switch self {
    case .interrupted: .interrupted
    case .tooIntricate(let limit, let facts, let place):
      Self.tooIntricate(.grouped(String(limit)), facts, place)
    case .tooManyThresholds(let fact, let limit):
      Diagnostic(
        "too-many-thresholds",
        Sentence(
          en: "`\(fact)` is compared with more than \(limit) different values",
          vi: "`\(fact)` được so sánh với hơn \(limit) giá trị khác nhau"
        )
      )
    case .tooTangled(let facts):
      Diagnostic(
        "too-tangled",
        Sentence(
          en: "these quantities are compared with each other in too many ways:"
            + " \(facts.joined(separator: ", "))",
          vi: "các đại lượng này được so sánh với nhau theo quá nhiều cách:"
            + " \(facts.joined(separator: ", "))"
        )
      )
    }
  }
}

extension CompileError {
  private static func tooIntricate(
    _ limit: Sentence,
    _ facts: [String],
    _ place: String?
  ) -> Diagnostic {
    let all = Sentence(
      en: "the policies are too intricate: more than \(limit.en) nodes would be needed",
      vi: "các chính sách quá phức tạp: cần hơn \(limit.vi) nút"
    )
    let one = place.map { place in
      Sentence(
        en: "`\(place)` is too intricate: more than \(limit.en) nodes would be needed",
        vi: "`\(place)` quá phức tạp: cần hơn \(limit.vi) nút"
      )
    }
    let heaviest = Sentence(
      en: "these facts weigh most: \(facts.joined(separator: ", "))",
      vi: "các dữ kiện ảnh hưởng nhiều nhất: \(facts.joined(separator: ", "))"
    )
    return Diagnostic(
      "too-intricate",
      one ?? all,
      notes: facts.isEmpty ? [] : [heaviest],
      help: [
        Sentence(
          en: "declare facts that are asked together next to each other,"
            + " or ask a count of them in place of each",
          vi: "hãy khai báo cạnh nhau các dữ kiện được hỏi cùng nhau,"
            + " hoặc hỏi số lượng của chúng thay vì từng cái"
        )
      ]
    )
  }
}
