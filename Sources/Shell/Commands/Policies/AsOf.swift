import Diagnostics
import Engine
import PolicyLanguage
import Reporting

enum AsOf: Command {
  static let name = "as of"
  static let group = CommandGroup.policies
  static let summary = Sentence(
    en: "lets only those policies answer that are in force on a day",
    vi: "chỉ để những chính sách có hiệu lực vào một ngày trả lời"
  )
  static let parameters: [Parameter] = [
    .optional(
      "day",
      .dayOfPolicies,
      Sentence(
        en: "the day; `off` or `today` lets all active policies answer again",
        vi: "ngày; `tắt` hoặc `hôm nay` để mọi chính sách đang dùng trả lời trở lại"
      )
    )
  ]
  static let about = [
    Sentence(
      en: "The day holds for this session, stands at the prompt and in the head of decisions. It is"
        + " also the day on which the duties of the authority are looked at. Without a day it"
        + " tells which policies answer.",
      vi: "Ngày này dùng cho phiên làm việc, hiện ở dấu nhắc và ở đầu các kết luận. Đó cũng là ngày"
        + " xem xét nghĩa vụ của cấp có thẩm quyền. Không nêu ngày thì cho biết chính sách nào trả"
        + " lời."
    ),
    Sentence(
      en: "A case may still have happened before a policy that answers: `decide` says that its"
        + " answer is then a counterfactual.",
      vi:
        "Vụ việc vẫn có thể xảy ra trước khi chính sách trả lời có hiệu lực: khi đó `quyết định`"
        + " nói rõ câu trả lời là giả định ngược."
    ),
  ]
  static let examples = ["as of 2022-01-01", "as of off", "as of"]

  static func run(_ call: Call, in session: Session) throws -> Document {
    if let word = call["day"] {
      switch word.text {
      case "off", "today": try session.active.answer(on: nil)
      default:
        guard
          case .quantity(let quantity)? = try? FactKind.quantity(.date, orNever: false)
            .value(of: word.text), let day = quantity.date
        else {
          throw Diagnostic.notADayOfPolicies(word.text).located(in: call.source, at: word.span)
        }
        try session.active.answer(on: day)
      }
    }
    return Documents.asOf(try session.policySet(), session.language)
  }
}

extension Session {
  /// The word that stands for the day for which policies answer, where no fact has this name.
  static let dateWord = "date"

  /// A day for which policies are to answer.
  enum DayOfPolicies {
    case one(CivilDate)
    /// Each period over which the same policies are in force.
    case every
  }

  /// The day that a call gives as `date=…`; nil where it gives none.
  func dayOfPolicies(_ call: Call) throws -> DayOfPolicies? {
    guard try policySet().fact(named: Self.dateWord) == nil,
      let given = call.facts.last(where: { $0.name.text == Self.dateWord })
    else { return nil }
    if given.value.text == "*", !given.value.isQuoted { return .every }
    let kind = FactKind.quantity(.date, orNever: false)
    guard case .quantity(let quantity)? = try? kind.value(of: given.value.text),
      let day = quantity.date
    else {
      throw Diagnostic.notAValue(given.value.text, kind, of: Self.dateWord)
        .located(in: call.source, at: given.value.span)
    }
    return .one(day)
  }
}
