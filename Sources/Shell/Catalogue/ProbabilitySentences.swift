import Diagnostics

// What `probability` says.

extension Sentence {
  static func exactAside(_ facts: Int) -> Sentence {
    Sentence(
      en: "exact · \(count(facts, "uncertain fact"))",
      vi: "chính xác · \(facts) dữ kiện bất định"
    )
  }

  static let believed = Sentence(en: "believed", vi: "được tin")
  static let givenButBelieved = Sentence(
    en: "given otherwise; the belief stands in its place",
    vi: "đã cho khác; niềm tin được dùng thay"
  )

  static func conditioned(_ share: String) -> Sentence {
    Sentence(
      en:
        "\(share) of what is believed no case can have; it is left out and the rest scaled to 100%",
      vi: "\(share) điều được tin không vụ việc nào có thể có; phần đó bị bỏ và phần còn lại được"
        + " quy về 100%"
    )
  }

  static let nothingPossible = Sentence(
    en: "no case can have any of what is believed, so nothing is likely",
    vi: "không vụ việc nào có thể có điều được tin, nên không có gì để tính"
  )

  static func openBeliefs(_ facts: [String]) -> Sentence {
    let isOne = facts.count == 1
    let en = list(facts, "and")
    let vi = list(facts, "và")
    return Sentence(
      en: "nothing is known or believed of \(en): the lower number is sure whatever"
        + " \(isOne ? "it is" : "they are"), the upper can be reached",
      vi: "chưa biết và chưa tin gì về \(vi): số dưới là chắc chắn dù \(isOne ? "nó" : "chúng") thế"
        + " nào, số trên là mức có thể đạt"
    )
  }

  static let onePointMore = Sentence(
    en: "points for one more point of",
    vi: "điểm % khi tin thêm một điểm vào"
  )
  static let beliefColumn = Sentence(en: "now", vi: "hiện nay")
}

extension Sentence {
  static func uniformBelief(_ low: String, _ high: String) -> Sentence {
    Sentence(en: "evenly from \(low) to \(high)", vi: "đều từ \(low) đến \(high)")
  }

  static func triangularBelief(_ low: String, _ mode: String, _ high: String) -> Sentence {
    Sentence(
      en: "from \(low) to \(high), most likely \(mode)",
      vi: "từ \(low) đến \(high), dễ xảy ra nhất \(mode)"
    )
  }

  static func normalBelief(_ mean: String, _ deviation: String) -> Sentence {
    Sentence(
      en: "normal around \(mean), deviation \(deviation)",
      vi: "chuẩn quanh \(mean), độ lệch \(deviation)"
    )
  }

  static func pertBelief(_ low: String, _ mode: String, _ high: String) -> Sentence {
    Sentence(
      en: "PERT from \(low) to \(high), most likely \(mode)",
      vi: "PERT từ \(low) đến \(high), dễ xảy ra nhất \(mode)"
    )
  }

  static func betaBelief(_ low: String, _ high: String, _ mean: String) -> Sentence {
    Sentence(
      en: "beta from \(low) to \(high), mean \(mean)",
      vi: "beta từ \(low) đến \(high), trung bình \(mean)"
    )
  }

  static func exponentialBelief(_ mean: String) -> Sentence {
    Sentence(en: "exponential, mean \(mean)", vi: "mũ, trung bình \(mean)")
  }

  static func poissonBelief(_ mean: String) -> Sentence {
    Sentence(en: "Poisson, mean \(mean)", vi: "Poisson, trung bình \(mean)")
  }

  static func binomialBelief(_ tries: Int64, _ chance: String) -> Sentence {
    Sentence(
      en: "of \(tries) tries, each with \(chance)",
      vi: "trong \(tries) lần thử, mỗi lần \(chance)"
    )
  }

  static func cutBelief(_ whole: String, _ low: String, _ high: String) -> Sentence {
    Sentence(
      en: "\(whole), kept within \(low) … \(high)",
      vi: "\(whole), giới hạn trong \(low) … \(high)"
    )
  }

  static func lognormalBelief(_ low: String, _ high: String) -> Sentence {
    Sentence(
      en: "lognormal, 90% in \(low) … \(high)",
      vi: "log chuẩn, 90% trong khoảng \(low) … \(high)"
    )
  }
}
