import Diagnostics
import PolicyLanguage
import Reporting

enum UseWitness: Command {
  static let name = "use witness"
  static let group = CommandGroup.records
  static let summary = Sentence(
    en: "makes a case of a witness that the last answer told, and takes it in hand",
    vi: "tạo vụ việc từ một ví dụ mà câu trả lời gần nhất nêu, và chọn nó"
  )
  static let parameters: [Parameter] = [
    .positional("number", .number, Sentence(en: "its number", vi: "số của ví dụ"))
  ]
  static let about = [
    Sentence(
      en:
        "The case is a bare one, `witness-1` for the first witness; what it knew before is"
        + " forgotten. `policy check` and `policy diff` tell witnesses.",
      vi:
        "Đó là vụ việc rời, `witness-1` cho ví dụ thứ nhất; những gì nó biết trước đó bị bỏ."
        + " `kiểm tra chính sách` và `so sánh chính sách` nêu các ví dụ."
    )
  ]
  static let examples = ["use witness 1"]

  static func run(_ call: Call, in session: Session) throws -> Document {
    let number = try call.number("number", 1...1_000_000) ?? 1
    guard let witness = session.witnesses[number] else {
      throw Diagnostic.noSuchWitness(number, of: session.witnesses.all.count)
        .located(in: call.source, at: call["number"]?.span)
    }
    let id = "witness-\(number)"
    try session.takeAsBareCase(id, witness.facts, taken: .witnessNameTaken(id), call)
    let facts = Record(witness.facts.map { Record.Field($0.name, .string($0.value.description)) })
    return done(["case": .string(id), "facts": .object(facts)])
  }
}
