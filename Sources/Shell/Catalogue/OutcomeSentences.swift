import Diagnostics
import Engine
import PolicyLanguage

// What is said of what would be decided, of two cases, and of how long it took.

extension Sentence {
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

  static let noDifference = Sentence(
    en: "the two cases do not differ in anything that matters",
    vi: "hai vụ việc không khác nhau ở điểm nào có ý nghĩa"
  )

  static let noDifferenceTells = Sentence(
    en: "they are decided alike: no difference between them tells in any decision",
    vi: "hai vụ việc được kết luận như nhau: không khác biệt nào làm đổi kết luận nào"
  )

  static func explainsTheDifference(_ size: Int) -> Sentence {
    Sentence(
      en: size == 1
        ? "one difference alone explains it" : "\(size) differences together explain it",
      vi: size == 1
        ? "chỉ một khác biệt đã giải thích được" : "\(size) khác biệt cùng nhau giải thích"
    )
  }

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
