import Diagnostics
import Engine
import PolicyLanguage
import Reporting

enum Robust: Command {
  static let name = "robust"
  static let group = CommandGroup.questions
  static let summary = Sentence(
    en: "tells how many facts would have to be wrong for a decision to change",
    vi: "cho biết bao nhiêu dữ kiện phải sai thì kết luận mới đổi"
  )
  static let parameters: [Parameter] = [
    .caseInHand,
    .preposition(
      "for",
      .decision,
      Sentence(
        en: "a decision or a policy; all that say anything without it",
        vi: "quyết định hoặc chính sách; nếu bỏ trống là tất cả"
      )
    ),
    .named(
      "limit",
      .number,
      Sentence(
        en: "how many near misses to tell of a decision; 12 when nothing is said",
        vi: "nêu bao nhiêu khả năng đổi cho mỗi quyết định; 12 nếu không nêu"
      )
    ),
  ]
  static let about = [
    Sentence(
      en: "The number is proved to be the least, and every set of so few facts is found. A wrong"
        + " fact has another value, fixed or not; combinations that no case can have are never"
        + " told. What is unknown stays unknown: a decision that is open changes when it can come"
        + " out in a way in which it cannot now. `list cases by robustness` goes through all cases.",
      vi: "Con số đã được chứng minh là nhỏ nhất, và mọi nhóm dữ kiện ít như vậy đều được tìm ra."
        + " Dữ kiện sai là dữ kiện có giá trị khác, dù cố định hay không; tổ hợp không thể có thì"
        + " không bao giờ được nêu. Điều chưa rõ vẫn là chưa rõ: kết luận còn mở coi là thay đổi"
        + " khi có thể ra một kết luận mà hiện nay không thể ra. `liệt kê vụ việc theo độ vững` xét"
        + " mọi vụ việc."
    )
  ]
  static let examples = ["robust", "robust ferry/ha for decree-73", "robust cut-first limit=3"]

  /// How many near misses are told when nothing is said.
  private static let usual = 12

  static func run(_ call: Call, in session: Session) throws -> Document {
    let file = try session.caseFile(call["case"], in: call)
    let limit = try call.number("limit", 1...10_000) ?? usual
    let examination = try session.examine(file)
    let references = try session.decisions(call["for"], examination, in: call)
    var decisions: [Documents.RobustDecision] = []
    for reference in references {
      try session.checkInterrupt()
      let robustness = try examination.robustness(reference)
      var misses: [NearMiss] = []
      if !examination.isContradictory {
        for facts in robustness.sets {
          misses += try examination.nearMisses(robustness, by: facts)
          try session.checkInterrupt()
        }
      }
      decisions.append(Documents.RobustDecision(robustness: robustness, misses: misses))
    }
    return Documents.robust(file, examination, decisions, limit: limit, session.language)
  }
}
