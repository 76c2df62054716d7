import Diagnostics
import Engine
import PolicyLanguage

// What answers say.

extension Sentence {
  // MARK: Facts

  static func notSo(_ title: Sentence) -> Sentence {
    Sentence(en: "not \(title.en)", vi: "không \(title.vi)")
  }

  static func neverHappened(_ title: Sentence) -> Sentence {
    Sentence(en: "\(title.en): never", vi: "\(title.vi): chưa bao giờ")
  }

  static func unknownFact(_ title: Sentence) -> Sentence {
    Sentence(en: "\(title.en) unknown", vi: "chưa rõ \(title.vi)")
  }

  static func nothingFound(_ title: Sentence) -> Sentence {
    Sentence(en: "nothing is known of: \(title.en)", vi: "chưa có kết luận về: \(title.vi)")
  }

  static func somethingFound(_ title: Sentence) -> Sentence {
    Sentence(en: "it is known: \(title.en)", vi: "đã có kết luận về: \(title.vi)")
  }

  static func numberOf(_ title: Sentence) -> Sentence {
    Sentence(en: "number of \(title.en)", vi: "số \(title.vi)")
  }

  static func alternatives(_ titles: [String]) -> Sentence {
    Sentence(en: list(titles, "or"), vi: list(titles, "hoặc"))
  }

  static let givenWord = Sentence(en: "given", vi: "đã cho")
  static let assumedWord = Sentence(en: "assumed", vi: "giả định")
  static let derivedWord = Sentence(en: "derived", vi: "suy ra")
  static let unknownWord = Sentence(en: "unknown", vi: "chưa rõ")

  // MARK: Decisions

  static let contradictory = Sentence(en: "contradictory", vi: "mâu thuẫn")
  static let nothing = Sentence(en: "nothing", vi: "không có gì")
  static let silent = Sentence(en: "nothing is said", vi: "không nói đến")
  static let conflict = Sentence(en: "conflict", vi: "xung đột")
  static let openWord = Sentence(en: "open", vi: "để ngỏ")
  static let unsettledWord = Sentence(en: "depends", vi: "tùy dữ kiện")
  static let conflictRemark = Sentence(
    en: "rules give different values",
    vi: "các quy tắc cho giá trị khác nhau"
  )
  static let factsMissing = Sentence(en: "facts are missing", vi: "còn thiếu dữ kiện")
  static let leftOpen = Sentence(en: "left open by the text", vi: "văn bản để ngỏ")
  static let considered = Sentence(
    en: "considered, not automatic",
    vi: "được xem xét, không đương nhiên"
  )

  static func textAlone(_ values: String) -> Sentence {
    Sentence(en: "the text alone: \(values)", vi: "chỉ theo văn bản: \(values)")
  }

  static func interpretation(_ reading: String) -> Sentence {
    Sentence(en: "interpretation: \(reading)", vi: "cách hiểu: \(reading)")
  }

  static let modellingChoice = Sentence(en: "our choice", vi: "lựa chọn của chúng tôi")

  static func caseAside(reading: Sentence?, given: Int, derived: Int, assumed: Int) -> Sentence {
    var en = "\(count(given, "fact")) given, \(derived) derived"
    var vi = "\(given) dữ kiện đã cho, \(derived) suy ra"
    if assumed > 0 {
      en += ", \(assumed) assumed"
      vi += ", \(assumed) giả định"
    }
    guard let reading else {
      return Sentence(en: "the text alone · \(en)", vi: "chỉ theo văn bản · \(vi)")
    }
    return Sentence(en: "reading: \(reading.en) · \(en)", vi: "cách hiểu: \(reading.vi) · \(vi)")
  }

  static let because = Sentence(en: "because", vi: "vì")
  static let dependsOn = Sentence(en: "it depends on", vi: "còn tùy thuộc vào")
  static let wouldCountOnceFound = Sentence(
    en: "would count too, once found",
    vi: "cũng tính đến, khi đã làm rõ"
  )

  static let stillOwed = Sentence(en: "still owed", vi: "còn phải làm")

  static func dueBy(_ day: String) -> Sentence {
    Sentence(en: "by \(day)", vi: "chậm nhất ngày \(day)")
  }

  static func overdueSince(_ day: String) -> Sentence {
    Sentence(en: "overdue since \(day)", vi: "quá hạn từ ngày \(day)")
  }

  /// That policies were not in force, in one sentence.
  static func counterfactual(_ policies: [Sentence]) -> Sentence {
    Sentence(
      en: "counterfactual: " + policies.map(\.en).joined(separator: "; "),
      vi: "giả định ngược: " + policies.map(\.vi).joined(separator: "; ")
    )
  }

  static func notInForce(
    _ citation: Sentence,
    first: CivilDate?,
    last: CivilDate?,
    _ day: CivilDate
  ) -> Sentence {
    func text(_ date: CivilDate, _ language: Language) -> String {
      Quantity(date).text(in: language)
    }
    if let first, day < first {
      return Sentence(
        en: "\(citation.en) is in force only since \(text(first, .english))",
        vi: "\(citation.vi) chỉ có hiệu lực từ ngày \(text(first, .vietnamese))"
      )
    }
    let last = last ?? day
    return Sentence(
      en: "\(citation.en) was in force only until \(text(last, .english))",
      vi: "\(citation.vi) chỉ có hiệu lực đến ngày \(text(last, .vietnamese))"
    )
  }

  static let factsContradict = Sentence(
    en: "these facts cannot be together, so nothing is decided:",
    vi: "các dữ kiện này không thể cùng đúng, nên không có kết luận:"
  )
}
