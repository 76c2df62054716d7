import Diagnostics
import PolicyLanguage

// What an interview says.

extension Sentence {
  static func plainQuestion(_ title: Sentence) -> Sentence {
    Sentence(en: "What is known of this: \(title.en)?", vi: "Đã biết gì về điều này: \(title.vi)?")
  }

  static let likelihoodColumn = Sentence(en: "likelihood", vi: "khả năng")
  static let whyAsked = Sentence(en: "asked for", vi: "hỏi để rõ")
  static let questionsLeft = Sentence(en: "questions left", vi: "số câu hỏi còn lại")
  static let settlesIt = Sentence(en: "settles it", vi: "đủ để kết luận")

  static func outlook(_ expected: String, fewest: Int, most: Int) -> Sentence {
    if fewest == most { return Sentence(verbatim: "\(most)") }
    return Sentence(
      en: "\(expected) on average, \(fewest) at least, \(most) at most",
      vi: "trung bình \(expected), ít nhất \(fewest), nhiều nhất \(most)"
    )
  }

  static let notWorkedOut = Sentence(en: "not worked out", vi: "chưa tính được")
  static let provedBest = Sentence(
    en: "no other order takes fewer on average",
    vi: "không thứ tự nào khác cần ít câu hơn tính trung bình"
  )

  static func notProvedBest(limit: Int) -> Sentence {
    Sentence(
      en: "a good order, not proved to be the best: more than \(limit) situations",
      vi: "một thứ tự tốt, chưa chứng minh là tốt nhất: hơn \(limit) tình huống"
    )
  }

  static func andOthers(_ number: Int) -> Sentence {
    Sentence(
      en: number == 1 ? "1 other set" : "\(number) other sets",
      vi: "\(number) tập khác"
    )
  }

  static let noneOfThem = Sentence(en: "none of them", vi: "không có")

  static let nothingToAsk = Sentence(
    en: "nothing to ask: it is settled",
    vi: "không còn gì để hỏi: đã đủ để kết luận"
  )
  static let nothingMoreToAsk = Sentence(
    en: "nothing more to ask, and it is not settled",
    vi: "không còn gì để hỏi thêm, mà vẫn chưa đủ để kết luận"
  )
  static let cannotAsk = Sentence(
    en: "nothing is asked: what is known contradicts itself",
    vi: "không hỏi gì: những điều đã biết mâu thuẫn với nhau"
  )
  static let stoppedAsking = Sentence(
    en: "stopped; so far it stands like this",
    vi: "đã dừng; đến lúc này kết luận như sau"
  )

  static func noPilotToAskOf(_ proposal: String) -> Sentence {
    Sentence(
      en: "`\(proposal)` has no pilot, so nothing is asked of one: `add pilot \(proposal)` adds it",
      vi: "`\(proposal)` chưa có lần thí điểm nên không hỏi về thí điểm: thêm bằng"
        + " `thêm thí điểm \(proposal)`"
    )
  }

  static let interviewWords = Sentence(
    en: "a value, or: unknown · why · back · stop",
    vi: "một giá trị, hoặc: chưa rõ · vì sao · lùi lại · dừng"
  )
  static let nothingToTakeBack = Sentence(
    en: "this is the first question: nothing to take back",
    vi: "đây là câu hỏi đầu tiên: không có gì để lùi lại"
  )

  static func takenBack(_ fact: String) -> Sentence {
    Sentence(en: "taken back: \(fact)", vi: "đã bỏ: \(fact)")
  }
}
