import Diagnostics
import Engine
import PolicyLanguage
import Reporting
import Workspace

enum DependenceCommand: Command {
  static let name = "dependence"
  static let group = CommandGroup.plans
  static let summary = Sentence(
    en: "says that something uncertain is expected otherwise where something else holds",
    vi: "nêu rằng một điều bất định được kỳ vọng khác đi khi một điều khác xảy ra"
  )
  static let parameters: [Parameter] = [
    .planOwner,
    .written(
      "what",
      .planPart(.target),
      Sentence(
        en: "`WHAT depends on CONDITION: EXPECTED`",
        vi: "`ĐIỀU GÌ phụ thuộc vào ĐIỀU KIỆN: KỲ VỌNG`"
      )
    ),
  ]
  static let about = [
    Sentence(
      en: "WHAT is a target, a risk or an uncertain fact. CONDITION is a risk, which holds where it"
        + " happens, a target, where it is reached, or a comparison: `\"bus breaks down\"=no`,"
        + " `\"clinic visits\"=missed`, `approval=none`. Where it holds, WHAT is expected as told behind"
        + " the colon; of several conditions the first that holds counts. Nothing may depend on itself,"
        + " by whatever detour.",
      vi:
        "ĐIỀU GÌ là mục tiêu, rủi ro hoặc dữ kiện bất định. ĐIỀU KIỆN là một rủi ro (đúng khi nó"
        + " xảy ra), một mục tiêu (đúng khi đạt), hoặc một so sánh: `\"xe hỏng\"=không`,"
        + " `\"lượt khám\"=không đạt`, `phê duyệt=không có`. Khi điều kiện đúng, kỳ vọng là điều"
        + " sau dấu hai chấm; trong nhiều điều kiện, điều kiện đúng đầu tiên được tính. Không gì"
        + " được phụ thuộc vào chính nó, dù vòng vèo thế nào."
    )
  ]
  static let examples = [
    "dependence mobile-clinic \"clinic visits\" depends on \"bus breaks down\": normal(6000, 1000)",
    "dependence mobile-clinic \"bus breaks down\" depends on approval=none: 40%",
  ]

  static func run(_ call: Call, in session: Session) throws -> Document {
    let subject = try session.planSubject(call["case"], in: call)
    return done(
      try session.keepPart(.dependence, of: subject, call) { $0.dependenceName }
    )
  }
}

extension String {
  /// What a dependence is called: what stands before its colon, without quotes.
  var dependenceName: String {
    var name = ""
    var isQuoted = false
    for character in self {
      if character == "\"" {
        isQuoted.toggle()
      } else if character == ":", !isQuoted {
        break
      } else {
        name.append(character)
      }
    }
    return name.split(separator: " ").joined(separator: " ")
  }
}
