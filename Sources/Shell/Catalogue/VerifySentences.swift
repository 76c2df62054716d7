import Diagnostics
import Engine

// What is said of answers that were checked by themselves.

extension Sentence {
  static func confirmed(_ what: Sentence, _ extent: Sentence) -> Sentence {
    Sentence(
      en: "confirmed: \(what.en) (\(extent.en))",
      vi: "đã xác nhận: \(what.vi) (\(extent.vi))"
    )
  }

  static func notFound(_ what: Sentence, _ extent: Sentence) -> Sentence {
    Sentence(
      en: "nothing wrong was found, which is no proof: \(what.en) (\(extent.en))",
      vi: "không thấy sai, nhưng chưa phải là chứng minh: \(what.vi) (\(extent.vi))"
    )
  }

  static let notConfirmed = Sentence(en: "not confirmed", vi: "không được xác nhận")

  static func notAnswer(_ schema: String) -> Sentence {
    Sentence(
      en: "not looked at: `\(schema)` claims nothing that could be confirmed",
      vi: "không xét: `\(schema)` không nêu điều gì có thể xác nhận"
    )
  }

  static func allLookedAt(_ number: Int) -> Sentence {
    Sentence(
      en: "every completion, by \(count(number, "step")) of rule evaluation",
      vi: "mọi cách bổ sung, qua \(number) bước áp dụng quy tắc"
    )
  }

  static func sampled(_ number: Int) -> Sentence {
    Sentence(
      en:
        "only in part, by \(count(number, "step")) of rule evaluation: there is too much to go through",
      vi: "chỉ một phần, qua \(number) bước áp dụng quy tắc: quá nhiều để xét hết"
    )
  }

  /// A list of which it was proved besides that it leaves nothing out.
  static func andNoOther(_ what: Sentence) -> Sentence {
    Sentence(en: "\(what.en), and none is left out", vi: "\(what.vi), và không bỏ sót")
  }

  /// Why it is not known whether a list leaves anything out.
  static func notCheckedFurther(_ doubt: Completeness.Doubt) -> Sentence {
    let why: Sentence =
      switch doubt {
      case .tooManySets(let number):
        Sentence(
          en: "\(count(number, "set")) were looked at, and there are more",
          vi: "đã xét \(number) tập mà vẫn còn nữa"
        )
      case .tooManyCases:
        Sentence(
          en: "there are too many cases to go through them all",
          vi: "có quá nhiều trường hợp nên không thể xét hết"
        )
      case .tooManySteps(let number):
        Sentence(
          en: "\(count(number, "step")) of rule evaluation did not suffice",
          vi: "\(number) bước áp dụng quy tắc vẫn chưa đủ"
        )
      case .notAllTold:
        Sentence(
          en: "the answer itself says that it does not tell all",
          vi: "chính câu trả lời nói rằng chưa nêu hết"
        )
      }
    return Sentence(
      en: "not checked further whether any is left out, because \(why.en)",
      vi: "chưa kiểm tra tiếp xem có bỏ sót không, vì \(why.vi)"
    )
  }

  // MARK: What is claimed

  static let valuesExact = Sentence(
    en: "these values and no others",
    vi: "đúng các giá trị này, không có giá trị khác"
  )

  static func reasonsMinimal(_ number: Int) -> Sentence {
    number == 1
      ? Sentence(
        en: "the reason is sufficient, and no part of it needless",
        vi: "lý do là đủ, và không phần nào thừa"
      )
      : Sentence(
        en: "\(number) reasons, each sufficient and without a needless part",
        vi: "\(number) lý do, mỗi lý do đều đủ và không có phần thừa"
      )
  }

  static func obstaclesSmallest(_ number: Int) -> Sentence {
    Sentence(
      en: "\(count(number, "set")) of facts in the way, each a smallest one",
      vi: "\(number) tập dữ kiện cản trở, mỗi tập đều nhỏ nhất"
    )
  }

  static func wrongFactsFewest(_ distance: Int?, sets: Int) -> Sentence {
    guard let distance else {
      return Sentence(
        en: "no number of wrong facts changes it",
        vi: "bao nhiêu dữ kiện sai cũng không làm đổi kết luận"
      )
    }
    return Sentence(
      en: "\(count(sets, "set")) of \(count(distance, "wrong fact")), and no fewer change it",
      vi: "\(sets) nhóm gồm \(distance) dữ kiện sai, và ít hơn thì không làm đổi kết luận"
    )
  }

  static func waysCheapest(_ number: Int) -> Sentence {
    switch number {
    case 0: Sentence(en: "no change does it", vi: "không thay đổi nào đưa đến đó")
    case 1:
      Sentence(
        en: "the way leads there, and nothing cheaper does",
        vi: "cách này đưa đến đó, và không cách nào rẻ hơn"
      )
    default:
      Sentence(
        en: "\(number) ways lead there, and nothing cheaper does",
        vi: "\(number) cách đưa đến đó, và không cách nào rẻ hơn"
      )
    }
  }

  static let reachedAlready = Sentence(en: "it is so already", vi: "đã là như vậy")

  static func differencesSmallest(_ number: Int) -> Sentence {
    Sentence(
      en: "\(count(number, "set")) of differences, each explains it and none is smaller",
      vi: "\(number) tập khác biệt, mỗi tập đều giải thích được và không tập nào nhỏ hơn"
    )
  }

  static let contradictionHolds = Sentence(
    en: "these facts cannot be together",
    vi: "các dữ kiện này không thể cùng đúng"
  )

  // MARK: What is wrong

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

extension Diagnostic {
  static func notJSON(_ name: String) -> Diagnostic {
    made(
      "not-json",
      en: "this line is not JSON",
      vi: "dòng này không phải là JSON",
      help: Sentence(
        en: "`output \(name)`, `mode json` and a question write such a file",
        vi: "`xuất ra \(name)`, `chế độ json` và một câu hỏi sẽ ghi tệp như vậy"
      )
    )
  }

  static func notAnAnswer(_ field: String) -> Diagnostic {
    made(
      "not-an-answer",
      en: "this answer lacks a right `\(field)`, so it cannot be verified",
      vi: "câu trả lời này thiếu `\(field)` đúng, nên không thể kiểm chứng"
    )
  }

  static func nothingToVerify(_ name: String) -> Diagnostic {
    made(
      "nothing-to-verify",
      en: "`\(name)` holds no answer",
      vi: "`\(name)` không có câu trả lời nào",
      help: Sentence(
        en: "`output \(name)`, `mode json` and a question write one",
        vi: "`xuất ra \(name)`, `chế độ json` và một câu hỏi sẽ ghi một câu"
      )
    )
  }

  static func answersNotConfirmed(_ wrong: Int, of all: Int) -> Diagnostic {
    made(
      "not-confirmed",
      en: "\(wrong) of \(count(all, "answer")) \(wrong == 1 ? "is" : "are") not confirmed",
      vi: "\(wrong) trong \(all) câu trả lời không được xác nhận"
    )
  }
}
