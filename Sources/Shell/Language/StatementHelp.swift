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
      name: "define",
      usage: "define NAME [PARAMETER …] { STATEMENTS }",
      summary: Sentence(
        en: "gives statements a name, by which they are called with values",
        vi: "đặt tên cho một nhóm câu lệnh, gọi bằng tên đó kèm các giá trị"
      ),
      examples: [#"define greet who { echo "Hello, $who" }"#]
    ),
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
        en:
          "goes through words, numbers, days, `cases`, `cadres` or `proposals`, perhaps `where EXPRESSION`",
        vi:
          "lần lượt qua các từ, các số, các ngày, `vụ việc`, `cán bộ` hoặc `đề xuất`, có thể kèm `khi"
          + " BIỂU-THỨC`"
      ),
      examples: [
        "for c in cases where damage > 1bn { decide $c }",
        "for n in 1..3 { echo $n }",
        "for d in 2021-10-30..2021-11-03 { what if reported-on=$d }",
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

  /// The usage line in both languages.
  var spokenUsage: Sentence {
    var spoken = SpokenWords.name(of: name) + usage.dropFirst(name.count)
    for (word, placeholder) in SpokenWords.placeholders.sorted(by: { $0.key.count > $1.key.count })
    {
      spoken = spoken.replacing(wholeWord: word, with: placeholder)
    }
    let joining = ["else": SpokenWords.name(of: "else"), "in": "trong"]
    for (word, phrase) in joining { spoken = spoken.replacing(wholeWord: word, with: phrase) }
    return Sentence(en: usage, vi: spoken)
  }

  func page(_ session: Session) -> Document {
    let language = session.language
    return Document(
      schema: "sixdares.help/1",
      data: [
        "command": .string(name), "usage": .string(usage), "summary": .string(summary.en),
        "summaryVi": .string(summary.vi), "examples": Documents.strings(examples),
      ],
      blocks: [
        .title(Text(Help.name(name, language), as: .strong), aside: Text(summary[language])),
        .code(Help.usage(spokenUsage, language), language: "usage"),
        .heading(Text(Sentence.examplesHeading[language])),
        Help.examples(examples, session),
      ]
    )
  }
}

extension String {
  /// The text with a word replaced where it stands alone.
  fileprivate func replacing(wholeWord word: String, with other: String) -> String {
    var result = ""
    var current = ""
    func flush() {
      result += current == word ? other : current
      current = ""
    }
    for character in self {
      if character.isLetter || character == "-" {
        current.append(character)
      } else {
        flush()
        result.append(character)
      }
    }
    flush()
    return result
  }
}
