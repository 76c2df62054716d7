import Diagnostics

// What `simulate` says besides the outcomes of decisions.

extension Sentence {
  static func preciseEnough(_ trials: String, _ precision: String) -> Sentence {
    Sentence(
      en: "\(trials): precise to ±\(precision)",
      vi: "\(trials): chính xác đến ±\(precision)"
    )
  }

  static func notPreciseEnough(_ precision: String) -> Sentence {
    Sentence(
      en: "so many trials are not precise to ±\(precision): give more, `trials=…`",
      vi: "chừng ấy lượt thử chưa chính xác đến ±\(precision): hãy tăng `số lượt=…`"
    )
  }

  static func settledHere(_ changes: String) -> Sentence {
    Sentence(en: "with \(changes)", vi: "với \(changes)")
  }

  static let resultHead = Sentence(en: "result of the pilot", vi: "kết quả thí điểm")
  static let causesHead = Sentence(
    en: "cause, by the risks that happen, else as expected",
    vi: "nguyên nhân, theo rủi ro xảy ra, nếu không thì theo kỳ vọng"
  )
  static let noRiskHappened = Sentence(
    en: "no risk with a cause happens",
    vi: "không rủi ro nào có nguyên nhân xảy ra"
  )
  static let reachedShareColumn = Sentence(en: "reached", vi: "đạt")
  static let happenedColumn = Sentence(en: "happened", vi: "xảy ra")
  static let medianAndRange = Sentence(
    en: "median (90% of trials)",
    vi: "trung vị (90% số lượt)"
  )
  static let meanDamageColumn = Sentence(en: "damage a trial", vi: "thiệt hại mỗi lượt")
  static let damageShareColumn = Sentence(en: "of all damage", vi: "trong tổng thiệt hại")
  static let noDamage = Sentence(en: "none", vi: "không có")

  static func amountUpTo(_ amount: String) -> Sentence {
    Sentence(en: "up to \(amount)", vi: "đến \(amount)")
  }

  static func amountAbove(_ amount: String) -> Sentence {
    Sentence(en: "above \(amount)", vi: "trên \(amount)")
  }

  static func damageQuantiles(
    mean: String,
    median: String,
    high: String,
    worst: String
  ) -> Sentence {
    Sentence(
      en: "mean \(mean) · median \(median) · 1 in 20 above \(high) · 1 in 100 above \(worst)",
      vi: "trung bình \(mean) · trung vị \(median) · 1 trên 20 vượt \(high)"
        + " · 1 trên 100 vượt \(worst)"
    )
  }

  static func movesOutcome(_ citation: String, _ outcome: String) -> Sentence {
    Sentence(
      en: "what moves it most (\(citation): \(outcome))",
      vi: "tác động mạnh nhất (\(citation): \(outcome))"
    )
  }

  static let swingColumn = Sentence(en: "up to", vi: "nhiều nhất")
  static let aloneColumn = Sentence(en: "variance alone", vi: "phương sai riêng")
  static let togetherColumn = Sentence(en: "with others", vi: "cùng yếu tố khác")

  static let exactInfluences = Sentence(
    en: "Exact, without error: every combination was summed. `up to` is the largest change of the"
      + " chance; the shares of variance are Sobol' indices, of first order and total.",
    vi:
      "Chính xác, không sai số: đã cộng mọi tổ hợp. `nhiều nhất` là mức thay đổi xác suất lớn nhất;"
      + " phần phương sai là chỉ số Sobol', bậc một và toàn phần."
  )

  static let ownLuckOnly = Sentence(
    en: "Of what depends on something else only its own luck counts.",
    vi: "Của điều phụ thuộc vào điều khác chỉ tính phần may rủi riêng."
  )

  static func estimatedInfluences(_ trials: Int) -> Sentence {
    let number = grouped(String(trials))
    return Sentence(
      en: "Estimated, since what is uncertain cannot be summed: Sobol' indices of first order and"
        + " total by Jansen's estimators, two samples of \(number.en) trials and one more for each"
        + " thing; ± is two standard errors, by the jackknife.",
      vi: "Ước lượng, vì không thể cộng hết điều bất định: chỉ số Sobol' bậc một và toàn phần theo"
        + " ước lượng Jansen, hai mẫu \(number.vi) lượt và thêm một mẫu cho mỗi yếu tố; ± là hai"
        + " sai số chuẩn, theo phương pháp jackknife."
    )
  }

  static func leftOutOfPlan(_ parts: [String]) -> Sentence {
    let list = parts.map { "`\($0)`" }.joined(separator: ", ")
    return Sentence(
      en: "no active policy knows this, so it is left out: \(list)",
      vi: "không chính sách nào đang dùng biết điều này, nên nó bị bỏ qua: \(list)"
    )
  }

  static let forThisOnly = Sentence(en: "for this simulation", vi: "cho lần mô phỏng này")

  static let influencesOverlap = Sentence(
    en:
      "Since some of it hangs on other parts of it, the shares overlap and can come to more than 100%.",
    vi: "Vì có phần phụ thuộc lẫn nhau, các phần phương sai chồng lên nhau và có thể cộng quá 100%."
  )

  static let convergenceHead = Sentence(en: "how the estimate settled", vi: "ước lượng ổn định dần")

  static func afterTrials(_ trials: String, _ estimate: String, _ half: String) -> Sentence {
    Sentence(
      en: "\(estimate) ± \(half) after \(trials)",
      vi: "\(estimate) ± \(half) sau \(trials)"
    )
  }

  static func simulationMethod(exact: Bool, seed: UInt64) -> Sentence {
    Sentence(
      en: "Generator Philox4x32-10, seed \(seed); ± is half of Wilson's interval at 95%; "
        + (exact
          ? "exact values sum every combination of what is uncertain."
          : "decisions have no exact values: too many combinations, a sum of damages that decides,"
            + " or quantities compared with one another."),
      vi: "Bộ sinh số Philox4x32-10, hạt giống \(seed); ± là nửa khoảng tin cậy Wilson mức 95%; "
        + (exact
          ? "giá trị chính xác là tổng trên mọi tổ hợp của điều bất định."
          : "kết luận không có giá trị chính xác: quá nhiều tổ hợp, tổng thiệt hại quyết định, hoặc có"
            + " đại lượng so sánh với nhau.")
    )
  }

  static let happenedWord = Sentence(en: "happened", vi: "đã xảy ra")
  static let notHappenedWord = Sentence(en: "did not happen", vi: "không xảy ra")

  static func happenedAt(_ amount: String) -> Sentence {
    Sentence(en: "happened: \(amount)", vi: "đã xảy ra: \(amount)")
  }

  static func reachedOrMissed(_ amount: String, _ isReached: Bool) -> Sentence {
    Sentence(
      en: "\(amount): \(isReached ? "reached" : "missed")",
      vi: "\(amount): \(isReached ? "đạt" : "không đạt")"
    )
  }
}
