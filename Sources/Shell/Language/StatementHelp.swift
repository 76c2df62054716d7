import Diagnostics
import Reporting

/// Help for the statements that are no commands.
struct StatementHelp: Sendable {
  var name: String
  var usage: String
  var summary: Sentence
  var examples: [String]

  static let all = [
    StatementHelp(
      name: "let",
      usage: "let NAME = VALUE",
      summary: Sentence(
        en: "gives a value a name, used as `$NAME`",
        vi: "đặt tên cho một giá trị, dùng bằng `$TÊN`"
      ),
      examples: ["let limit = 3bn", #"echo "up to $limit""#]
    ),
    StatementHelp(
      name: "for",
      usage: "for NAME in WORD, WORD … { STATEMENTS }",
      summary: Sentence(
        en: "goes through words, `cases`, `cadres`, `proposals` or `find EXPRESSION`",
        vi: "lần lượt qua các từ, `cases`, `cadres`, `proposals` hoặc `find BIỂU-THỨC`"
      ),
      examples: [
        "for m in pure, mixed, self-seeking { what if motive=$m }",
        "for c in find motive = pure { decide $c }",
      ]
    ),
    StatementHelp(
      name: "if",
      usage: "if EXPRESSION { STATEMENTS } else { STATEMENTS }",
      summary: Sentence(
        en: "does something only where an expression holds",
        vi: "chỉ làm khi biểu thức đúng"
      ),
      examples: ["if open(responsibility) { why } else { decide }"]
    ),
    StatementHelp(
      name: "expect error",
      usage: "expect error [WORDS] { STATEMENTS }",
      summary: Sentence(
        en: "fails unless the statements fail, with these words in the error",
        vi: "báo lỗi nếu các câu lệnh không lỗi với những chữ này"
      ),
      examples: [#"expect error unknown-fact { set motiv=pure }"#]
    ),
    StatementHelp(
      name: "time",
      usage: "time STATEMENT",
      summary: Sentence(
        en: "does a statement and tells how long it took",
        vi: "thực hiện một câu lệnh và cho biết mất bao lâu"
      ),
      examples: ["time decide all"]
    ),
  ]

  func page(_ language: Language) -> Document {
    Document(
      schema: "sixdares.help/1",
      data: [
        "command": .string(name), "usage": .string(usage), "summary": .string(summary[language]),
      ],
      blocks: [
        .title(Text(name, as: .strong), aside: Text(summary[language])),
        .code(usage),
        .heading(Text(Sentence.examplesHeading[language])),
        .code(examples.joined(separator: "\n"), language: "sixdares"),
      ]
    )
  }
}
