import Diagnostics
import Engine
import PolicyLanguage
import PolicyLibrary

// What can go wrong with cases, facts and policies that a command names.

extension Diagnostic {
  private static func quoted(_ ids: [String]) -> String {
    ids.map { "`\($0)`" }.joined(separator: ", ")
  }

  // MARK: Cases

  static let noCurrentCase = made(
    "no-current-case",
    en: "no case is in hand",
    vi: "chưa chọn vụ việc nào",
    help: Sentence(
      en: "name one, or take one in hand with `use ID`; `list cases` shows them",
      vi: "hãy nêu một vụ việc, hoặc chọn bằng `chọn MÃ`; `liệt kê vụ việc` liệt kê"
    )
  )

  static func notAPath(_ text: String) -> Diagnostic {
    made(
      "not-an-id",
      en: "`\(text)` is not the name of a case",
      vi: "`\(text)` không phải là tên vụ việc",
      help: Sentence(
        en: "a case is named like `fence`, `fence/linh` or `fence/linh/2`",
        vi: "vụ việc được gọi như `fence`, `fence/linh` hoặc `fence/linh/2`"
      )
    )
  }

  static func unknownID(_ id: String, known: [String]) -> Diagnostic {
    let near = nearestName(to: id, among: known)
    return made(
      "unknown-id",
      en: "nothing here is called `\(id)`",
      vi: "ở đây không có gì mang tên `\(id)`",
      help: near.map { Sentence(en: "did you mean `\($0)`?", vi: "có phải ý bạn là `\($0)`?") }
        ?? Sentence(
          en: "`list cadres`, `list proposals` and `list cases` show what there is",
          vi: "`liệt kê cán bộ`, `liệt kê đề xuất` và `liệt kê vụ việc` cho biết hiện có gì"
        )
    )
  }

  /// That a proposal has no such case; which it has.
  static func noSuchCase(_ text: String, known: [String] = []) -> Diagnostic {
    let head = text.split(separator: "/").first.map(String.init) ?? text
    return made(
      "no-such-case",
      en: "there is no case `\(text)`",
      vi: "không có vụ việc `\(text)`",
      help: known.isEmpty
        ? nil
        : Sentence(
          en: "the cases of `\(head)`: \(quoted(known))",
          vi: "các vụ việc của `\(head)`: \(quoted(known))"
        )
    )
  }

  static func severalCases(_ text: String, _ cases: [String]) -> Diagnostic {
    made(
      "several-cases",
      en: "`\(text)` names several cases: \(quoted(cases))",
      vi: "`\(text)` chỉ nhiều vụ việc: \(quoted(cases))",
      help: Sentence(en: "say which one", vi: "hãy nêu rõ vụ việc nào")
    )
  }

  static func noParticipant(_ proposal: String) -> Diagnostic {
    made(
      "no-participant",
      en: "nobody takes part in `\(proposal)` yet",
      vi: "chưa có ai tham gia `\(proposal)`",
      help: Sentence(
        en: "`add participant \(proposal) CADRE` says who does",
        vi: "`thêm người tham gia \(proposal) CÁN-BỘ` cho biết ai tham gia"
      )
    )
  }

  static func notAParticipant(_ cadre: String, _ proposal: String, known: [String]) -> Diagnostic {
    made(
      "not-a-participant",
      en: "`\(cadre)` takes no part in `\(proposal)`",
      vi: "`\(cadre)` không tham gia `\(proposal)`",
      help: .didYouMean(cadre, among: known)
    )
  }

  static func whichParticipant(_ fact: Fact, _ proposal: String, _ cadres: [String]) -> Diagnostic {
    made(
      "which-participant",
      en: "`\(fact.name)` belongs to each cadre's part, and several take part in `\(proposal)`",
      vi: "`\(fact.name)` thuộc phần của từng cán bộ, mà nhiều người tham gia `\(proposal)`",
      help: Sentence(
        en: "say whose: \(quoted(cadres.map { "\(proposal)/\($0)" }))",
        vi: "hãy nêu của ai: \(quoted(cadres.map { "\(proposal)/\($0)" }))"
      )
    )
  }

  static func noPilot(_ proposal: String) -> Diagnostic {
    made(
      "no-pilot",
      en: "`\(proposal)` has no pilot yet",
      vi: "`\(proposal)` chưa có lần thí điểm nào",
      help: Sentence(
        en: "`start \(proposal) on=DATE` begins one",
        vi: "`bắt đầu \(proposal) ngày=NGÀY` bắt đầu một lần"
      )
    )
  }

  static func noSuchPilot(_ proposal: String, _ number: Int, _ known: [Int]) -> Diagnostic {
    made(
      "no-such-pilot",
      en: "`\(proposal)` has no pilot \(number)",
      vi: "`\(proposal)` không có lần thí điểm \(number)",
      help: known.isEmpty
        ? nil
        : Sentence(
          en: "it has \(list(known.map(String.init), "and"))",
          vi: "hiện có \(list(known.map(String.init), "và"))"
        )
    )
  }

  static func whichPilot(_ proposal: String, _ numbers: [Int]) -> Diagnostic {
    let paths = numbers.map { "\(proposal)/\($0)" }
    return made(
      "which-pilot",
      en: "`\(proposal)` has several pilots",
      vi: "`\(proposal)` có nhiều lần thí điểm",
      help: Sentence(en: "say which: \(quoted(paths))", vi: "hãy nêu lần nào: \(quoted(paths))")
    )
  }

  static func belongsElsewhere(_ fact: Fact, _ path: String) -> Diagnostic {
    let owner = Sentence.owner(fact.owner)
    return made(
      "belongs-elsewhere",
      en: "`\(fact.name)` belongs to \(owner.en), which `\(path)` is not",
      vi: "`\(fact.name)` thuộc về \(owner.vi), còn `\(path)` thì không phải"
    )
  }

  // MARK: Facts

  static func unknownFact(_ name: String, known: [String]) -> Diagnostic {
    let near = nearestName(to: name, among: known)
    let isSetting = Setting(rawValue: name) != nil
    return made(
      "unknown-fact",
      en: "no active policy knows a fact `\(name)`",
      vi: "không chính sách nào đang dùng có dữ kiện `\(name)`",
      help: isSetting
        ? Sentence(
          en: "`\(name)` is a setting: write `set \(name) …` without an equals sign",
          vi: "`\(name)` là thiết lập: hãy viết `đặt \(name) …` không có dấu bằng"
        )
        : near.map { Sentence(en: "did you mean `\($0)`?", vi: "có phải ý bạn là `\($0)`?") }
          ?? Sentence(en: "`list facts` shows them all", vi: "`liệt kê dữ kiện` liệt kê tất cả")
    )
  }

  static func derivedFact(_ name: String, from bases: [String]) -> Diagnostic {
    made(
      "derived-fact",
      en: "`\(name)` is not given: it follows from \(quoted(bases))",
      vi: "`\(name)` không được cho trực tiếp: nó suy ra từ \(quoted(bases))"
    )
  }

  static func outOfBounds(_ text: String, _ fact: Fact, _ bounds: ClosedRange<Int64>) -> Diagnostic
  {
    func value(_ ticks: Int64, _ language: Language) -> String {
      fact.text(of: fact.decode(ticks), in: language)
    }
    return made(
      "out-of-bounds",
      en: "`\(text)` is not a value of `\(fact.name)`, which lies between"
        + " \(value(bounds.lowerBound, .english)) and \(value(bounds.upperBound, .english))",
      vi: "`\(text)` không phải là giá trị của `\(fact.name)`, vốn nằm giữa"
        + " \(value(bounds.lowerBound, .vietnamese)) và \(value(bounds.upperBound, .vietnamese))"
    )
  }

  static func nothingToUnset(_ name: String, _ path: String) -> Diagnostic {
    made(
      "not-given",
      en: "`\(name)` is not given for `\(path)`",
      vi: "chưa cho `\(name)` của `\(path)`"
    )
  }

  static func tooManySweeps(_ number: Int) -> Diagnostic {
    made(
      "too-many-sweeps",
      en: "at most two facts can be swept at once, not \(number)",
      vi: "mỗi lần chỉ quét được tối đa hai dữ kiện, không phải \(number)"
    )
  }

  static func tooManyCombinations(_ number: Int, limit: Int) -> Diagnostic {
    made(
      "too-many-combinations",
      en: "this would be \(number) combinations; at most \(limit) are shown",
      vi: "như vậy là \(number) tổ hợp; tối đa \(limit) được hiển thị"
    )
  }

  static func contradicts(_ demands: [Sentence]) -> Diagnostic {
    Diagnostic(
      "contradiction",
      Sentence(
        en:
          "these facts cannot be together, it must be: \(demands.map(\.en).joined(separator: ", "))",
        vi:
          "các dữ kiện này không thể cùng đúng, phải là: \(demands.map(\.vi).joined(separator: ", "))"
      ),
      severity: .warning
    )
  }
}

extension UncertaintyError {
  /// The error as something to be shown.
  var diagnostic: Diagnostic {
    Diagnostic(code, sentence, help: help.map { [$0] } ?? [])
  }
}
