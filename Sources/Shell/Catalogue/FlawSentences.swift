import Diagnostics
import Engine

// What is said of answers that are wrong.

extension Sentence {
  static func notSo(_ part: String) -> Sentence {
    Sentence(en: "`\(part)` is not so in the case", vi: "`\(part)` không đúng trong vụ việc")
  }

  static func notSufficient(_ example: String) -> Sentence {
    Sentence(
      en: "the reason is not sufficient: it holds here, and something else is decided: \(example)",
      vi: "lý do chưa đủ: ở đây nó đúng mà kết luận lại khác: \(example)"
    )
  }

  static func needless(_ part: String) -> Sentence {
    Sentence(en: "`\(part)` can be left out", vi: "`\(part)` có thể bỏ đi")
  }

  static func neverComes(_ values: String) -> Sentence {
    Sentence(en: "no completion comes out \(values)", vi: "không cách bổ sung nào cho \(values)")
  }

  static func missingRuling(_ values: String) -> Sentence {
    Sentence(
      en: "some completion comes out \(values), which is not told",
      vi: "có cách bổ sung cho \(values), mà không được nêu"
    )
  }

  static let goalNotReached = Sentence(
    en: "after these changes the value is not decided",
    vi: "sau những thay đổi này, giá trị đó vẫn không được kết luận"
  )

  static func mustStay(_ fact: String) -> Sentence {
    Sentence(
      en: "`\(fact)` is changed, and has to stay",
      vi: "`\(fact)` bị đổi, mà phải giữ nguyên"
    )
  }

  static func otherCost(_ cost: Int) -> Sentence {
    Sentence(
      en: "a way costs \(cost), not what is told",
      vi: "một cách có chi phí \(cost), khác điều được nêu"
    )
  }

  static func cheaperWay(_ changes: String) -> Sentence {
    Sentence(
      en: "this is cheaper and does it: \(changes)",
      vi: "cách này rẻ hơn mà vẫn được: \(changes)"
    )
  }

  static func untoldWay(_ changes: String) -> Sentence {
    Sentence(
      en: "this costs the same, does it and is not told: \(changes)",
      vi: "cách này cùng chi phí, cũng được mà không được nêu: \(changes)"
    )
  }

  static func canBeReached(_ changes: String) -> Sentence {
    Sentence(
      en: "it can be brought about after all: \(changes)",
      vi: "vẫn có thể đạt được: \(changes)"
    )
  }

  static let reachedOtherwise = Sentence(
    en: "whether it is so already is told wrongly",
    vi: "nêu sai việc đã là như vậy hay chưa"
  )

  static func noObstacle(_ facts: String) -> Sentence {
    Sentence(
      en: "changing these alone does not make it possible: \(facts)",
      vi: "chỉ đổi những điều này thì chưa thể được: \(facts)"
    )
  }

  static func smallerObstacle(_ facts: String) -> Sentence {
    facts.isEmpty
      ? Sentence(en: "nothing stands in its way", vi: "không có gì cản trở")
      : Sentence(
        en: "fewer make it possible: \(facts)",
        vi: "ít hơn cũng đủ để có thể: \(facts)"
      )
  }

  static func missingReason(_ parts: String) -> Sentence {
    parts.isEmpty
      ? Sentence(
        en: "it is decided so whatever the facts are",
        vi: "kết luận là vậy dù dữ kiện thế nào"
      )
      : Sentence(
        en: "this is sufficient as well, and is not told: \(parts)",
        vi: "điều này cũng đủ mà không được nêu: \(parts)"
      )
  }

  static func missingObstacle(_ facts: String) -> Sentence {
    facts.isEmpty
      ? Sentence(en: "nothing stands in its way", vi: "không có gì cản trở")
      : Sentence(
        en: "if only these were otherwise it could come out so too, which is not told: \(facts)",
        vi: "chỉ cần những điều này khác đi cũng có thể ra như vậy, mà không được nêu: \(facts)"
      )
  }

  static func otherDistance(_ number: Int) -> Sentence {
    Sentence(
      en: "a set of \(count(number, "fact")) is told, which is not the number told",
      vi: "có nhóm gồm \(number) dữ kiện, khác với con số được nêu"
    )
  }

  static func noExplanation(_ facts: String) -> Sentence {
    Sentence(
      en: "these differences do not explain the decision: \(facts)",
      vi: "những khác biệt này không giải thích được kết luận: \(facts)"
    )
  }

  static func smallerDifference(_ facts: String) -> Sentence {
    Sentence(en: "fewer differences explain it: \(facts)", vi: "ít khác biệt hơn cũng đủ: \(facts)")
  }

  static func otherDifferences(_ facts: String) -> Sentence {
    Sentence(
      en: "the differences told are not those of the facts: \(facts)",
      vi: "các khác biệt được nêu không đúng với dữ kiện: \(facts)"
    )
  }

  static func stretchesGap(_ fact: String) -> Sentence {
    Sentence(
      en: "the stretches of `\(fact)` leave days out, or tell some twice",
      vi: "các khoảng của `\(fact)` bỏ sót ngày, hoặc nêu ngày hai lần"
    )
  }

  static let noContrast = Sentence(
    en: "the two sides are told alike, so this shows no difference",
    vi: "hai bên được nêu như nhau, nên không cho thấy khác biệt nào"
  )

  static let otherValues = Sentence(
    en: "the values told are not those of the rulings",
    vi: "các giá trị được nêu không khớp với kết quả"
  )

  static let otherParts = Sentence(
    en: "a reason has a part that cannot be read",
    vi: "một lý do có phần không đọc được"
  )

  static let nothingDecides = Sentence(en: "silent", vi: "không nói đến")
}
