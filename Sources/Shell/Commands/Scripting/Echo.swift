import Diagnostics
import Reporting

enum Echo: Command {
  static let name = "echo"
  static let group = CommandGroup.scripting
  static let summary = Sentence(en: "prints words", vi: "in ra các từ")
  static let parameters: [Parameter] = [
    .rest(
      "words",
      .text,
      required: false,
      Sentence(en: "the words; variables in them are put in", vi: "các từ; biến trong đó được thay")
    )
  ]
  static let about = [
    Sentence(
      en: "Words are printed with single spaces between them; quotes keep spaces as they"
        + " are.",
      vi: "Các từ được in cách nhau một dấu cách; dấu ngoặc kép giữ nguyên dấu cách."
    )
  ]
  static let examples = [#"echo "Case $name:""#]

  static func run(_ call: Call, in session: Session) throws -> Document {
    let text = call.joined("words")
    return Document(
      schema: "sixdares.echo/1",
      data: ["text": .string(text)],
      blocks: [.code(text, indent: 0)]
    )
  }
}
