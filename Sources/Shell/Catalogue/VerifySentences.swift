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

  /// That an answer was left aside: of a kind that is checked, or not.
  static func notAnswer(isKnown: Bool) -> Sentence {
    isKnown
      ? Sentence(
        en: "not looked at: it shows no case that could be decided again",
        vi: "không xét: không nêu vụ việc nào để kết luận lại"
      )
      : Sentence(
        en: "not looked at: answers of this kind are not checked",
        vi: "không xét: loại câu trả lời này không được kiểm chứng"
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
      en: number == 1
        ? "the set of facts in the way is a smallest one"
        : "\(number) sets of facts in the way, each a smallest one",
      vi: number == 1
        ? "tập dữ kiện cản trở là nhỏ nhất" : "\(number) tập dữ kiện cản trở, mỗi tập đều nhỏ nhất"
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
      en: number == 1
        ? "the differences explain it, and no fewer do"
        : "\(number) sets of differences, each explains it and none is smaller",
      vi: number == 1
        ? "các khác biệt giải thích được, và không thể ít hơn"
        : "\(number) tập khác biệt, mỗi tập đều giải thích được và không tập nào nhỏ hơn"
    )
  }

  static let contrastHolds = Sentence(
    en: "two cases that differ in this fact alone are decided so, and differently",
    vi: "hai vụ việc chỉ khác nhau ở dữ kiện này được kết luận như vậy, và khác nhau"
  )

  static let stretchesHold = Sentence(
    en: "each stretch of days comes out so at its ends",
    vi: "mỗi khoảng ngày cho kết luận như vậy ở hai đầu"
  )

  static func witnessesHold(_ number: Int) -> Sentence {
    Sentence(
      en: number == 1
        ? "the witness is decided so on both sides"
        : "\(number) witnesses are decided so on both sides",
      vi: number == 1
        ? "ví dụ được kết luận như vậy ở cả hai bên"
        : "\(number) ví dụ được kết luận như vậy ở cả hai bên"
    )
  }

  static let contradictionHolds = Sentence(
    en: "these facts cannot be together",
    vi: "các dữ kiện này không thể cùng đúng"
  )
}
