import Diagnostics
import Reporting

/// What makes documents of answers: sentences are chosen here, and nothing is worked out.
enum Documents {
  /// How long a statement took.
  static func time(microseconds: Int64, _ language: Language) -> Document {
    let text = Sentence.tookTime(microseconds: microseconds)[language]
    return Document(
      schema: "sixdares.time/1",
      data: ["microseconds": .int(microseconds)],
      blocks: [.paragraph(Text(text, as: .faint), indent: 0)]
    )
  }

  /// What only machines are told: a statement that has nothing to show has its object all the same.
  static func told(_ statement: String, _ data: Record) -> Document {
    Document(schema: "sixdares.\(statement)/1", data: data)
  }

  /// A line of plain text.
  static func line(_ text: String, schema: String, _ data: Record = Record()) -> Document {
    Document(schema: schema, data: data, blocks: [.paragraph(Text(text), indent: 0)])
  }
}
