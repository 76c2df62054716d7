import Diagnostics

// What is said of distributions: their parameters, in words.

extension Sentence {
  /// What the parameters of a family are, for whoever types it.
  static func parameters(of family: String) -> Sentence {
    switch family {
    case "normal": Sentence(en: "mean, deviation", vi: "trung bình, độ lệch chuẩn")
    case "lognormal": Sentence(en: "5% and 95% quantiles", vi: "phân vị 5% và 95%")
    case "uniform": Sentence(en: "least, greatest", vi: "nhỏ nhất, lớn nhất")
    case "triangular", "pert":
      Sentence(
        en: "least, likeliest, greatest",
        vi: "nhỏ nhất, dễ xảy ra nhất, lớn nhất"
      )
    case "beta":
      Sentence(en: "two shapes, least, greatest", vi: "hai hình dạng, nhỏ nhất, lớn nhất")
    case "binomial": Sentence(en: "tries, chance", vi: "số lần thử, xác suất")
    case "fixed": Sentence(en: "the value", vi: "giá trị")
    default: Sentence(en: "mean", vi: "trung bình")
    }
  }

  static func normally(_ mean: String, _ deviation: String) -> Sentence {
    Sentence(
      en: "normal: mean \(mean), deviation \(deviation)",
      vi: "chuẩn: trung bình \(mean), độ lệch \(deviation)"
    )
  }

  static func lognormally(_ low: String, _ high: String) -> Sentence {
    Sentence(
      en: "lognormal: 90% between \(low) and \(high)",
      vi: "log chuẩn: 90% trong khoảng \(low) đến \(high)"
    )
  }

  static func uniformly(_ low: String, _ high: String) -> Sentence {
    Sentence(en: "uniform: \(low) to \(high)", vi: "đều: \(low) đến \(high)")
  }

  static func peaked(_ family: String, _ low: String, _ mode: String, _ high: String) -> Sentence {
    let isPert = family == "pert"
    return Sentence(
      en: "\(isPert ? "PERT" : "triangular"): \(low) to \(high), most likely \(mode)",
      vi: "\(isPert ? "PERT" : "tam giác"): \(low) đến \(high), dễ xảy ra nhất \(mode)"
    )
  }

  static func shaped(_ a: String, _ b: String, _ low: String, _ high: String) -> Sentence {
    Sentence(
      en: "beta: shapes \(a) and \(b), \(low) to \(high)",
      vi: "beta: hình dạng \(a) và \(b), \(low) đến \(high)"
    )
  }

  static func exponentially(_ mean: String) -> Sentence {
    Sentence(en: "exponential: mean \(mean)", vi: "mũ: trung bình \(mean)")
  }

  static func byEvents(_ mean: String) -> Sentence {
    Sentence(en: "Poisson: \(mean) on average", vi: "Poisson: trung bình \(mean)")
  }

  static func byTries(_ tries: String, _ chance: String) -> Sentence {
    Sentence(
      en: "binomial: \(tries) tries, \(chance) each",
      vi: "nhị thức: \(tries) lần thử, mỗi lần \(chance)"
    )
  }

  static func cutTo(_ whole: Sentence, _ low: String, _ high: String) -> Sentence {
    Sentence(
      en: "\(whole.en), within \(low) and \(high) only",
      vi: "\(whole.vi), chỉ trong khoảng \(low) đến \(high)"
    )
  }
}
