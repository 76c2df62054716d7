import Diagnostics
import Engine
import Reporting

enum UseTrial: Command {
  static let name = "use trial"
  static let group = CommandGroup.records
  static let summary = Sentence(
    en: "makes a case of a trial of the last simulation, and takes it in hand",
    vi: "tạo vụ việc từ một lượt thử của lần mô phỏng gần nhất, và chọn nó"
  )
  static let parameters: [Parameter] = [
    .positional(
      "number",
      .number,
      Sentence(en: "its number, from 1", vi: "số của lượt thử, từ 1")
    )
  ]
  static let about = [
    Sentence(
      en: "The case is a bare one, `trial-12` for the twelfth trial: it has what the simulated case"
        + " knew and what that trial drew. `why` then tells how it came out so, `how` what would"
        + " have helped.",
      vi: "Đó là vụ việc rời, `trial-12` cho lượt thử thứ mười hai: nó có những gì vụ việc được mô"
        + " phỏng biết và những gì lượt thử đó rút ra. `tại sao` nêu vì sao kết luận như vậy, `làm"
        + " sao` nêu điều gì đã có thể giúp."
    )
  ]
  static let examples = ["use trial 12"]

  static func run(_ call: Call, in session: Session) throws -> Document {
    guard let simulation = session.simulation else { throw Diagnostic.noSimulation }
    let number = try call.number("number", 1...simulation.trials) ?? 1
    let id = "trial-\(number)"
    try session.takeAsBareCase(
      id,
      simulation.facts(of: number - 1),
      taken: .trialNameTaken(id),
      call
    )
    return Documents.trial(simulation, number, session.language)
  }
}
