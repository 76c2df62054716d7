import Diagnostics
import Engine

// What is said of reasons, of what stands in the way, and of ways to a goal.

extension Sentence {
  // MARK: Even if

  static let sticksEvenIf = Sentence(en: "it sticks even if", vi: "vẫn giữ nguyên kể cả khi")

  static func becauseOf(_ titles: [String]) -> Sentence {
    let titles = titles.joined(separator: " / ")
    return Sentence(en: "because: \(titles)", vi: "vì: \(titles)")
  }

  /// Too many values to tell each, as the combinations of a set are.
  static func manyOthers(_ title: Sentence, _ count: Int, such first: String) -> Sentence {
    Sentence(
      en: "\(title.en): \(count) other values, such as \(first)",
      vi: "\(title.vi): \(count) giá trị khác, như \(first)"
    )
  }

  static func anythingElse(_ title: Sentence) -> Sentence {
    Sentence(en: "\(title.en): anything else", vi: "\(title.vi): bất kỳ giá trị nào khác")
  }

  static func oneOf(_ title: Sentence, _ values: [String]) -> Sentence {
    Sentence(en: "\(title.en): \(list(values, "or"))", vi: "\(title.vi): \(list(values, "hoặc"))")
  }

  // MARK: What turns a decision

  /// Rules by their titles, or their clauses, and what becomes of them as a case changes.
  static func becomesOfRules(_ change: Turning.Change, _ rules: String) -> Sentence {
    switch change {
    case .applies: Sentence(en: rules, vi: rules)
    case .mayApply: Sentence(en: "may apply: \(rules)", vi: "có thể áp dụng: \(rules)")
    case .stops:
      Sentence(en: "no longer applies: \(rules)", vi: "không còn áp dụng: \(rules)")
    case .cannotApply:
      Sentence(en: "can no longer apply: \(rules)", vi: "không thể áp dụng nữa: \(rules)")
    }
  }

  // MARK: Openness

  static func openUntilKnown(_ value: String) -> Sentence {
    Sentence(
      en: "\(value) is possible as long as facts are missing: nothing stands in its way for sure",
      vi: "\(value) còn có thể khi còn thiếu dữ kiện: chưa có gì chắc chắn cản trở"
    )
  }

  static let missingAndOpen = Sentence(
    en: "facts are missing, and the text leaves some of it open",
    vi: "còn thiếu dữ kiện, và văn bản để ngỏ một phần"
  )

  // MARK: What stands in the way

  static func smallestSets(_ number: Int) -> Sentence {
    Sentence(
      en: "\(number) smallest sets; of one of them, all would have to be otherwise",
      vi: "\(number) tập nhỏ nhất; phải có một tập mà mọi điều trong đó đều khác đi"
    )
  }

  static let moreSmallestSets = Sentence(
    en: "there are more such sets: not all were looked for",
    vi: "còn những tập khác: chưa tìm hết"
  )

  // MARK: Changes

  /// English says "reported on or before …" where a title ends with "on".
  private static func day(
    _ title: Sentence,
    _ word: String,
    _ vi: String,
    _ day: Sentence
  )
    -> Sentence
  {
    let en =
      title.en.hasSuffix(" on")
      ? "\(title.en) or \(word) \(day.en)" : "\(title.en): on or \(word) \(day.en)"
    return Sentence(en: en, vi: "\(title.vi): \(vi) \(day.vi)")
  }

  static func onOrBefore(_ title: Sentence, _ date: Sentence) -> Sentence {
    day(title, "before", "muộn nhất", date)
  }

  static func onOrAfter(_ title: Sentence, _ date: Sentence) -> Sentence {
    day(title, "after", "sớm nhất", date)
  }

  static func onDay(_ title: Sentence, _ date: Sentence) -> Sentence {
    Sentence(en: "\(title.en) \(date.en)", vi: "\(title.vi) \(date.vi)")
  }

  /// A fact of which only an example can be told, since others must fit it.
  static func forInstance(_ title: Sentence, _ value: String) -> Sentence {
    Sentence(en: "\(title.en), say, \(value)", vi: "\(title.vi), chẳng hạn, \(value)")
  }

  static func valued(_ title: Sentence, _ value: String) -> Sentence {
    Sentence(en: "\(title.en) \(value)", vi: "\(title.vi) \(value)")
  }

  static func fromTo(_ title: Sentence, _ low: Sentence, _ high: Sentence) -> Sentence {
    Sentence(
      en: "\(title.en): \(low.en) to \(high.en)",
      vi: "\(title.vi): từ \(low.vi) đến \(high.vi)"
    )
  }

  static func whatever(_ title: Sentence) -> Sentence {
    Sentence(en: "\(title.en), whatever it is", vi: "\(title.vi), dù là gì")
  }

  static let tryIt = Sentence(en: "try", vi: "thử")

  static let keptOnRequest = Sentence(
    en: "kept as they are, as you asked",
    vi: "giữ nguyên theo yêu cầu"
  )

  static func becauseBlocked(_ title: String) -> Sentence {
    Sentence(en: "because this rules it out: \(title)", vi: "vì điều này loại trừ: \(title)")
  }

  static func becauseAsked(_ title: String) -> Sentence {
    Sentence(
      en: "because this is not met: \(title)",
      vi: "vì điều này không được đáp ứng: \(title)"
    )
  }

  static func moreWays(_ told: Int, of found: Int) -> Sentence {
    Sentence(
      en: "\(told) of \(found) ways that cost the same",
      vi: "\(told) trong \(found) cách có cùng chi phí"
    )
  }

  // MARK: Compare

  static let perhapsFewer = Sentence(
    en: "too many differences to try all: fewer may do",
    vi: "quá nhiều khác biệt để thử hết: có thể ít hơn cũng đủ"
  )

  static func likeCases(_ cases: Int, patterns: Int) -> Sentence {
    Sentence(
      en: "\(count(cases, "case")), \(count(patterns, "pattern")) of facts that matter:"
        + " like cases are decided alike",
      vi:
        "\(cases) vụ việc, \(patterns) mẫu dữ kiện có ý nghĩa: việc như nhau được kết luận như nhau"
    )
  }

  static func unlikeDecisions(_ number: Int) -> Sentence {
    Sentence(
      en: "\(count(number, "pair")) of like cases decided differently; this must not be",
      vi: "\(number) cặp vụ việc như nhau nhưng kết luận khác nhau; điều này không được phép xảy ra"
    )
  }

  static let sameFacts = Sentence(
    en: "the same in all that matters",
    vi: "giống nhau ở mọi điều có ý nghĩa"
  )
  static let patternsColumn = Sentence(en: "patterns", vi: "mẫu")
  static let differingColumn = Sentence(en: "decided differently", vi: "kết luận khác nhau")
}
