import Diagnostics
import Engine
import PolicyLanguage
import Workspace

// What can go wrong with the parts of a plan.

extension PlanError {
  /// The error as something to be shown.
  var diagnostic: Diagnostic {
    if case .compile(let error) = self { return error.diagnostic }
    return Diagnostic(code, sentence, help: help.map { [$0] } ?? [])
  }
}

extension PlanPartError {
  /// The error as something to be shown: which part it is of, with what is written of it.
  var diagnostic: Diagnostic {
    var diagnostic = error.diagnostic
    if let part { diagnostic.notes.append(.partWritten(part.kind.title, part.text)) }
    return diagnostic
  }
}

extension Diagnostic {
  static func noPlanOf(_ text: String, but proposal: String? = nil) -> Diagnostic {
    made(
      "no-plan",
      en: "`\(text)` has no plan of its own: a plan is a proposal's, a pilot's or a bare case's",
      vi:
        "`\(text)` không có kế hoạch riêng: kế hoạch là của đề xuất, lần thí điểm hoặc vụ việc rời",
      help: proposal.map {
        Sentence(en: "name the proposal: `\($0)`", vi: "hãy nêu đề xuất: `\($0)`")
      }
    )
  }

  static func noSuchPart(_ kind: PlanPart.Kind, _ name: String, known: [String]) -> Diagnostic {
    made(
      "unknown-plan-part",
      en: "there \(kind == .thresholds ? "are" : "is") no \(kind.title.en) `\(name)`",
      vi: "không có \(kind.title.vi) `\(name)`",
      help: .didYouMean(name, among: known)
    )
  }

  static func nothingToCount(_ name: String) -> Diagnostic {
    made(
      "nothing-to-count",
      en: "`\(name)` has no targets for thresholds to count",
      vi: "`\(name)` không có mục tiêu nào để ngưỡng tính"
    )
  }

  static let standardThresholds = made(
    "repeated",
    en: "`standard` names the thresholds that are there already: give yours another name",
    vi: "`standard` là tên ngưỡng có sẵn: hãy đặt tên khác cho ngưỡng của bạn"
  )

  static func emptyStrategy(_ name: String) -> Diagnostic {
    made(
      "missing-field",
      en: "a strategy settles one fact at least: `\(name) approval=none`",
      vi: "chiến lược phải định trước ít nhất một dữ kiện: `\(name) phê duyệt=không có`"
    )
  }

  static func notSettled(_ fact: String, _ text: String) -> Diagnostic {
    made(
      "not-settled",
      en: "`\(fact)=\(text)` settles nothing: a simulation needs one value",
      vi: "`\(fact)=\(text)` không định trước điều gì: mô phỏng cần một giá trị"
    )
  }

  static func partIsNeeded(_ name: String, by others: [String]) -> Diagnostic {
    let list = others.map { "`\($0)`" }.joined(separator: ", ")
    return made(
      "in-use",
      en: "something depends on `\(name)`: \(list)",
      vi: "có phần phụ thuộc vào `\(name)`: \(list)",
      help: Sentence(
        en: "take that out first: `remove dependence CASE …`",
        vi: "hãy bỏ phần đó trước: `xóa phụ thuộc VỤ-VIỆC …`"
      )
    )
  }
}
