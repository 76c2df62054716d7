import Diagnostics
import Engine
import PlainText
import PolicyLanguage

// What is said of whole policies: what a check found, and where two policies part.

extension Sentence {
  /// Names as they can be typed.
  static func quoted(_ names: [String]) -> String {
    names.map { "`\($0)`" }.joined(separator: ", ")
  }

  /// A count with its digits in groups of three.
  static func grouped(_ digits: String) -> Sentence {
    // Beyond a few groups nobody reads digits; machines are given them all.
    guard digits.count > 18 else {
      return Sentence(en: digits.groupedInThrees(by: ","), vi: digits.groupedInThrees(by: "."))
    }
    let power = digits.count - 1
    let second = digits.dropFirst().prefix(1)
    return Sentence(
      en: "\(digits.prefix(1)).\(second) × 10^\(power)",
      vi: "\(digits.prefix(1)),\(second) × 10^\(power)"
    )
  }

  // MARK: Check

  static let noCasePossible = Sentence(
    en: "no case is possible at all: the constraints contradict one another",
    vi: "không vụ việc nào là khả dĩ: các ràng buộc mâu thuẫn nhau"
  )

  static func rulesConflict(_ first: String, _ second: String) -> Sentence {
    Sentence(
      en: "`\(first)` and `\(second)` can both have the word and give different values",
      vi: "`\(first)` và `\(second)` có thể cùng áp dụng mà cho giá trị khác nhau"
    )
  }

  static func ruleNeverHolds(_ rule: String) -> Sentence {
    Sentence(
      en: "`\(rule)` never holds: no possible case meets its condition",
      vi: "`\(rule)` không bao giờ áp dụng: không vụ việc khả dĩ nào đủ điều kiện"
    )
  }

  static func ruleNeverSpeaks(_ rule: String) -> Sentence {
    Sentence(
      en: "`\(rule)` never has the word: wherever it holds, other rules beat or block it",
      vi: "`\(rule)` không bao giờ quyết định: ở đâu nó áp dụng cũng bị quy tắc khác thay hoặc chặn"
    )
  }

  static func ruleNeverMatters(_ rule: String) -> Sentence {
    Sentence(
      en: "`\(rule)` makes no difference: without it every case would come out the same",
      vi: "`\(rule)` không tạo khác biệt: bỏ nó đi, mọi vụ việc vẫn có kết luận như cũ"
    )
  }

  static func ruleNeverBlocks(_ rule: String, _ target: String) -> Sentence {
    Sentence(
      en: "`\(rule)` need not block `\(target)`: without that every case would come out the same",
      vi: "`\(rule)` không cần chặn `\(target)`: bỏ việc chặn, mọi vụ việc vẫn có kết luận như cũ"
    )
  }

  static func dutyNeverOwed(_ duty: String) -> Sentence {
    Sentence(
      en: "the duty `\(duty)` is never owed: no possible case meets its condition",
      vi: "nghĩa vụ `\(duty)` không bao giờ phát sinh: không vụ việc khả dĩ nào đủ điều kiện"
    )
  }

  static func valuesNeverReached(_ decision: String, _ values: [String]) -> Sentence {
    Sentence(
      en: "`\(decision)` never comes out \(list(values, "or"))",
      vi: "`\(decision)` không bao giờ là \(list(values, "hoặc"))"
    )
  }

  static func factNeverAsked(_ fact: String) -> Sentence {
    Sentence(
      en: "`\(fact)` makes no difference to any decision or duty",
      vi: "`\(fact)` không tạo khác biệt cho quyết định hay nghĩa vụ nào"
    )
  }

  static func ruleLeavesOpen(_ rule: String, _ values: String, hasReadings: Bool) -> Sentence {
    hasReadings
      ? Sentence(
        en: "`\(rule)` leaves open \(values), and no reading settles it",
        vi: "`\(rule)` để ngỏ \(values), và không cách hiểu nào giải quyết"
      )
      : Sentence(
        en: "`\(rule)` leaves open \(values), and there is no reading to settle it",
        vi: "`\(rule)` để ngỏ \(values), và không có cách hiểu nào để giải quyết"
      )
  }

  static func underReadings(_ names: [Sentence]) -> Sentence {
    Sentence(
      en: "under \(list(names.map(\.en), "and"))",
      vi: "theo \(list(names.map(\.vi), "và"))"
    )
  }

  static let theTextAlone = Sentence(en: "the text alone", vi: "chỉ theo văn bản")

  static func inCases(_ count: Sentence, of all: Sentence) -> Sentence {
    Sentence(
      en: "in \(count.en) of \(all.en) possible cases",
      vi: "trong \(count.vi) trên \(all.vi) vụ việc khả dĩ"
    )
  }

  static let thereSpeaks = Sentence(en: "there the word has", vi: "khi đó quyết định là")

  static func witness(_ number: Int) -> Sentence {
    Sentence(en: "witness \(number)", vi: "ví dụ \(number)")
  }

  static let anyCase = Sentence(en: "every case", vi: "mọi vụ việc")

  static let noExactCase = Sentence(
    en: "no case with exact values was found: dates and sums may leave room for none",
    vi: "không tìm được vụ việc có giá trị cụ thể: ngày tháng và tổng có thể không cho phép"
  )

  static func checked(rules: Int, facts: Int, _ cases: Sentence) -> Sentence {
    Sentence(
      en: "checked: \(count(rules, "rule")), \(count(facts, "fact")),"
        + " the whole space of \(cases.en) possible cases",
      vi: "đã kiểm tra: \(rules) quy tắc, \(facts) dữ kiện,"
        + " toàn bộ không gian \(cases.vi) vụ việc khả dĩ"
    )
  }

  static func clean(_ openings: Int) -> Sentence {
    openings == 0
      ? Sentence(
        en: "clean: this is proved, not sampled",
        vi: "không có lỗi: điều này được chứng minh, không phải thử mẫu"
      )
      : Sentence(
        en: "clean but for what is left open: this is proved, not sampled",
        vi: "không có lỗi ngoài điều để ngỏ: điều này được chứng minh, không phải thử mẫu"
      )
  }

  static func faults(_ number: Int) -> Sentence {
    Sentence(
      en: number == 1 ? "1 thing is likely to be wrong" : "\(number) things are likely to be wrong",
      vi: "\(number) điều có thể là lỗi"
    )
  }

  static func approximated(_ titles: [String]) -> Sentence {
    Sentence(
      en: "not every impossible combination of these could be left out:"
        + " \(titles.joined(separator: ", "))",
      vi: "chưa loại hết được các tổ hợp không thể có của: \(titles.joined(separator: ", "))"
    )
  }

  static let useWitness = Sentence(
    en: "`use witness N` takes one in hand",
    vi: "`chọn ví dụ SỐ` chọn một ví dụ làm vụ việc"
  )
}
