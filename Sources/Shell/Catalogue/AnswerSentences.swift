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

  // MARK: Why

  static func ruleRole(_ role: ReasonGroup.Role, _ title: String) -> Sentence {
    switch role {
    case .gives: Sentence(verbatim: title)
    case .blocks: Sentence(en: "this rules it out: \(title)", vi: "điều này loại trừ: \(title)")
    case .fails:
      Sentence(en: "this does not apply: \(title)", vi: "điều này không áp dụng: \(title)")
    case .heldOff:
      Sentence(en: "this stays away: \(title)", vi: "điều này không xảy ra: \(title)")
    }
  }

  static let altogether = Sentence(en: "all together", vi: "tổng hợp lại")
  static let givesWay = Sentence(en: "this gives way", vi: "các quy tắc phải nhường")
  static let unlessFound = Sentence(
    en: "this stays so as long as nothing is found about",
    vi: "giữ nguyên chừng nào chưa có kết luận về"
  )

  static func beatenBy(_ title: String, _ others: [String]) -> Sentence {
    let others = others.joined(separator: " / ")
    return Sentence(
      en: "\(title), since an exception holds: \(others)",
      vi: "\(title), vì có ngoại lệ: \(others)"
    )
  }

  static func blockedBy(_ title: String, _ others: [String]) -> Sentence {
    let others = others.joined(separator: " / ")
    return Sentence(
      en: "\(title), since this rules it out: \(others)",
      vi: "\(title), vì bị loại trừ: \(others)"
    )
  }

  static func reasonsTold(_ number: Int, _ isComplete: Bool) -> Sentence {
    isComplete
      ? Sentence(
        en: number == 1
          ? "this is the only sufficient reason"
          : "these \(number) are all the sufficient reasons there are",
        vi: number == 1
          ? "đây là lý do đủ duy nhất" : "\(number) lý do này là tất cả các lý do đủ"
      )
      : Sentence(
        en: "there are more sufficient reasons than these \(number)",
        vi: "còn nhiều lý do đủ khác ngoài \(number) lý do này"
      )
  }

  static let fires = Sentence(en: "holds", vi: "áp dụng")
  static let fails = Sentence(en: "does not hold", vi: "không áp dụng")
  static let isOpen = Sentence(en: "depends on what is unknown", vi: "tùy vào điều chưa rõ")
  static let allOf = Sentence(en: "all of", vi: "tất cả")
  static let anyOf = Sentence(en: "any of", vi: "một trong")

  static func isBeaten(_ names: [String]) -> Sentence {
    let names = names.joined(separator: ", ")
    return Sentence(en: "beaten by \(names)", vi: "nhường cho \(names)")
  }

  static func isBlocked(_ names: [String]) -> Sentence {
    let names = names.joined(separator: ", ")
    return Sentence(en: "blocked by \(names)", vi: "bị \(names) chặn")
  }

  // MARK: Why not, how

  static func itIsSo(_ value: String) -> Sentence {
    Sentence(en: "it is \(value) already", vi: "hiện đã là \(value)")
  }

  static func itMayBeSo(_ value: String) -> Sentence {
    Sentence(
      en: "\(value) is still possible: nothing that is known stands in its way",
      vi: "\(value) vẫn có thể: chưa có điều gì đã biết cản trở"
    )
  }

  static func neverSo(_ value: String) -> Sentence {
    Sentence(
      en: "no case at all comes out \(value) here",
      vi: "ở đây không vụ việc nào có thể có kết luận \(value)"
    )
  }

  static func standsInTheWay(_ value: String) -> Sentence {
    Sentence(en: "not \(value), for", vi: "\(value): không, vì")
  }

  static let orElse = Sentence(en: "or, seen otherwise, for", vi: "hoặc, nhìn cách khác, vì")

  static func moreSets(_ number: Int) -> Sentence {
    Sentence(en: "and \(number) other ways to see it", vi: "và \(number) cách nhìn khác")
  }

  static func noChangeDoesIt(_ value: String) -> Sentence {
    Sentence(en: "no change makes it \(value)", vi: "không thay đổi nào đưa đến \(value)")
  }

  static func changesAtLeast(_ value: String, cost: Int, changes: Int) -> Sentence {
    if cost != changes {
      return Sentence(
        en: "\(value): at a cost of \(cost); nothing cheaper does it",
        vi: "\(value): chi phí \(cost); không cách nào rẻ hơn"
      )
    }
    if cost == 1 {
      return Sentence(en: "\(value): 1 change does it", vi: "\(value): 1 thay đổi là đủ")
    }
    let fewer = cost == 2 ? "single change does" : "\(cost - 1) changes do"
    return Sentence(
      en: "\(value): \(cost) changes at least; no \(fewer) it",
      vi: "\(value): ít nhất \(cost) thay đổi; \(cost - 1) thay đổi không đủ"
    )
  }

  static func onlyOpened(_ value: String) -> Sentence {
    Sentence(
      en: "the text never settles on \(value) alone; this opens it",
      vi: "văn bản không khi nào kết luận riêng \(value); cách này chỉ mở ra khả năng đó"
    )
  }

  static let cannotBeChanged = Sentence(
    en: "cannot be changed after the fact",
    vi: "không thể thay đổi khi việc đã xảy ra"
  )

  static func establish(_ title: String) -> Sentence {
    Sentence(en: "establish \(title)", vi: "làm rõ \(title)")
  }

  static let orWord = Sentence(en: "or", vi: "hoặc")
  static let notAllTried = Sentence(
    en: "not everything was tried: this is not proved",
    vi: "chưa thử hết: điều này chưa được chứng minh"
  )

  // MARK: What if

  static let staysTheSame = Sentence(en: "stays as it is", vi: "giữ nguyên")
  static let anyValue = Sentence(en: "any", vi: "bất kỳ")

  static func upTo(_ value: String) -> Sentence {
    Sentence(en: "up to \(value)", vi: "đến \(value)")
  }

  static func from(_ value: String) -> Sentence {
    Sentence(en: "from \(value)", vi: "từ \(value)")
  }

  static func between(_ low: String, _ high: String) -> Sentence {
    Sentence(en: "\(low) to \(high)", vi: "\(low) đến \(high)")
  }

  // MARK: Compare

  static let noDifference = Sentence(
    en: "the two cases do not differ in anything that matters",
    vi: "hai vụ việc không khác nhau ở điểm nào có ý nghĩa"
  )

  static func explainsTheDifference(_ size: Int) -> Sentence {
    Sentence(
      en: size == 1
        ? "one difference alone explains it" : "\(size) differences together explain it",
      vi: size == 1
        ? "chỉ một khác biệt đã giải thích được" : "\(size) khác biệt cùng nhau giải thích"
    )
  }

  // MARK: Simulate

  static func trials(
    _ made: Int,
    of wanted: Int,
    _ stop: SimulationStop = .asked
  ) -> Sentence {
    let (done, all) = (grouped(String(made)), grouped(String(wanted)))
    if made < wanted {
      return Sentence(
        en: "only \(done.en) of \(all.en) trials: \(Self.stopped(stop).en)",
        vi: "mới \(done.vi) trong \(all.vi) lượt: \(Self.stopped(stop).vi)"
      )
    }
    return Sentence(en: "\(done.en) trials", vi: "\(done.vi) lượt thử")
  }

  /// Why something ended before its time.
  static func stopped(_ stop: SimulationStop) -> Sentence {
    switch stop {
    case .asked: Sentence(en: "it was stopped", vi: "đã bị dừng")
    case .time(let seconds):
      Sentence(
        en: "the limit of \(count(seconds, "second")) cut it off",
        vi: "bị cắt vì giới hạn \(seconds) giây"
      )
    case .memory(let megabytes):
      Sentence(
        en: "the limit of \(megabytes) MB of memory cut it off",
        vi: "bị cắt vì giới hạn \(megabytes) MB bộ nhớ"
      )
    }
  }

  static func seed(_ seed: UInt64) -> Sentence {
    Sentence(en: "seed \(seed)", vi: "hạt giống \(seed)")
  }

  static let toLookAtOne = Sentence(en: "to look at one", vi: "để xem một lượt")

  static func trialOf(_ number: Int, _ name: String) -> Sentence {
    Sentence(
      en: "what trial \(number) of \(name) drew",
      vi: "lượt thử \(number) của \(name) đã rút"
    )
  }

  static let nothingUncertain = Sentence(
    en: "nothing is uncertain here: say what is expected, as in"
      + " `expect approval pilot:60% rejected:30% none:10%`",
    vi: "ở đây không có gì bất định: hãy nêu kỳ vọng, ví dụ"
      + " `kỳ vọng phê duyệt cho thí điểm:60% bác bỏ:30% không có:10%`"
  )
  static let exactly = Sentence(en: "exact", vi: "chính xác")
  static let movesItMost = Sentence(en: "what moves it most", vi: "tác động mạnh nhất")

  static func percentPoints(_ number: String) -> Sentence {
    Sentence(en: "\(number) pts", vi: "\(number) điểm phần trăm")
  }

  static func medianAndSpread(_ median: String, _ low: String, _ high: String) -> Sentence {
    Sentence(
      en: "median \(median) · 90% in \(low) … \(high)",
      vi: "trung vị \(median) · 90% trong khoảng \(low) … \(high)"
    )
  }

  static func impossibleTrials(_ number: Int, of trials: Int) -> Sentence {
    Sentence(
      en: "\(number) of \(trials) trials drew facts that cannot be together; they do not count",
      vi: "\(number) trong \(trials) lượt rút ra dữ kiện không thể cùng đúng; không được tính"
    )
  }

  static func tookTime(microseconds: Int64) -> Sentence {
    let (whole, tenth) = (microseconds / 1000, microseconds % 1000 / 100)
    return Sentence(en: "took \(whole).\(tenth) ms", vi: "mất \(whole),\(tenth) ms")
  }
}
