public import Diagnostics

extension SyntaxFailure {
  /// The failure as something to be shown.
  public func diagnostic(in source: SourceText) -> Diagnostic {
    Diagnostic(
      error.code,
      error.sentence,
      in: source,
      at: [Label(span)],
      help: error.help.map { [$0] } ?? []
    )
  }
}

extension SyntaxError {
  /// A stable name for the kind of mistake.
  public var code: String {
    switch self {
    case .strayCharacter: "stray-character"
    case .unclosedString: "unclosed-string"
    case .unknownEscape: "unknown-escape"
    case .malformedNumber: "malformed-number"
    case .tooLarge: "too-large"
    case .noSuchDate: "no-such-date"
    case .fraction: "fraction"
    case .expected: "expected"
    case .unclosed: "unclosed-bracket"
    case .repeated: "repeated"
    case .unknownAttribute: "unknown-attribute"
    case .unknownStatement: "unknown-statement"
    case .unknownField: "unknown-field"
    case .missingTitle: "missing-title"
    case .missingName: "missing-name"
    case .unknownFence: "unknown-block"
    case .unclosedBlock: "unclosed-block"
    case .statementOutsideClause: "statement-outside-clause"
    case .tooDeep: "too-deep"
    case .tooLong: "too-long"
    case .chainedComparison: "chained-comparison"
    }
  }

  /// What is wrong.
  public var sentence: Sentence {
    switch self {
    case .strayCharacter(let text):
      Sentence(en: "`\(text)` has no meaning here", vi: "`\(text)` không có nghĩa ở đây")
    case .unclosedString:
      Sentence(en: "the quote is not closed", vi: "dấu ngoặc kép chưa được đóng")
    case .unknownEscape(let text):
      Sentence(
        en: "`\(text)` is not a known escape",
        vi: "`\(text)` không phải là ký hiệu thoát nào đã biết"
      )
    case .malformedNumber(let text):
      Sentence(
        en: "`\(text)` is not a number with a known unit",
        vi: "`\(text)` không phải là một số có đơn vị đã biết"
      )
    case .tooLarge(let text):
      Sentence(en: "`\(text)` is too large to be counted", vi: "`\(text)` lớn quá mức đếm được")
    case .noSuchDate(let text): Self.noSuchDate(text)
    case .fraction(let text, let measure): Self.fraction(text, measure)
    case .expected(let expectation, let found):
      Sentence(
        en: "expected \(expectation.sentence.en), found \(found.sentence.en)",
        vi: "cần \(expectation.sentence.vi), nhưng gặp \(found.sentence.vi)"
      )
    case .unclosed(let bracket):
      Sentence(en: "`\(bracket)` is not closed", vi: "`\(bracket)` chưa được đóng")
    case .repeated(let word):
      Sentence(en: "`\(word)` stands here twice", vi: "`\(word)` xuất hiện hai lần ở đây")
    case .unknownAttribute(let word, let statement, _):
      Sentence(
        en: "`\(word)` cannot stand in a `\(statement)`",
        vi: "`\(word)` không thể đứng trong `\(statement)`"
      )
    case .unknownStatement(let word, _):
      Sentence(en: "`\(word)` begins no statement", vi: "`\(word)` không mở đầu câu lệnh nào")
    case .unknownField(let word, _):
      Sentence(
        en: "`\(word)` cannot stand under this heading",
        vi: "`\(word)` không phải là dòng có thể đứng dưới tiêu đề này"
      )
    case .missingTitle:
      Sentence(
        en: "a policy begins with its title: `# Title {name}`",
        vi: "chính sách phải bắt đầu bằng tiêu đề: `# Tiêu đề {tên}`"
      )
    case .missingName:
      Sentence(
        en: "the title needs the policy's name after it: `{name}`",
        vi: "sau tiêu đề cần có tên của chính sách: `{tên}`"
      )
    case .unknownFence(let word):
      Sentence(
        en: "a block named `\(word)` is only shown, never run",
        vi: "khối mang tên `\(word)` chỉ được hiển thị, không được thực hiện"
      )
    case .unclosedBlock:
      Sentence(en: "the block is not closed by ` ``` `", vi: "khối chưa được đóng bằng ` ``` `")
    case .statementOutsideClause:
      Sentence(
        en: "a statement needs a clause heading above it: `## Heading {label}`",
        vi: "câu lệnh cần một tiêu đề điều khoản phía trên: `## Tiêu đề {nhãn}`"
      )
    case .tooDeep:
      Sentence(
        en: "this is nested more than \(ExpressionParser.depthLimit) deep",
        vi: "biểu thức lồng nhau quá \(ExpressionParser.depthLimit) tầng"
      )
    case .tooLong:
      Sentence(
        en: "this expression has more than \(ExpressionParser.operatorLimit) operators",
        vi: "biểu thức này có hơn \(ExpressionParser.operatorLimit) phép toán"
      )
    case .chainedComparison:
      Sentence(
        en: "a comparison cannot be compared again without parentheses",
        vi: "không thể so sánh tiếp một phép so sánh nếu không có dấu ngoặc"
      )
    }
  }

  /// Why a text of the form of a date is none: its month, or the day that its month does not have.
  private static func noSuchDate(_ text: String) -> Sentence {
    var parts = text.split { $0 == "-" || $0 == "/" }.map { Int($0) ?? 0 }
    if text.contains("/") { parts.reverse() }
    guard parts.count == 3, (1...9999).contains(parts[0]) else {
      return Sentence(en: "no calendar has a day `\(text)`", vi: "lịch không có ngày `\(text)`")
    }
    let (year, month) = (parts[0], parts[1])
    guard (1...12).contains(month) else {
      return Sentence(
        en: "`\(text)` names month \(month), and a year has 12",
        vi: "`\(text)` nêu tháng \(month), mà một năm có 12 tháng"
      )
    }
    let days = CivilDate.length(ofMonth: month, year: year)
    return Sentence(
      en: "there is no `\(text)`: \(monthNames[month - 1]) \(year) has \(days) days",
      vi: "không có ngày `\(text)`: tháng \(month)/\(year) có \(days) ngày"
    )
  }

  private static let monthNames = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  private static func fraction(_ text: String, _ measure: Measure) -> Sentence {
    switch measure {
    case .amount:
      Sentence(
        en: "`\(text)` is not a whole number of đồng",
        vi: "`\(text)` không phải là số đồng chẵn"
      )
    case .number, .count, .share, .date:
      Sentence(
        en: "`\(text)` is finer than a millionth, the least that is counted",
        vi: "`\(text)` nhỏ hơn một phần triệu, mức nhỏ nhất được tính"
      )
    case .days, .workingDays, .months:
      Sentence(
        en: "`\(text)` is not a whole number of days or months",
        vi: "`\(text)` không phải là số ngày hoặc tháng chẵn"
      )
    }
  }

  /// What would help.
  public var help: Sentence? {
    switch self {
    case .unknownAttribute(let word, _, let known), .unknownStatement(let word, let known),
      .unknownField(let word, let known):
      .didYouMean(word, among: known)
    case .unknownFence(let word): .didYouMean(word, among: ["policy"])
    case .unknownEscape:
      Sentence(
        en: "inside quotes `\\n`, `\\t`, `\\\"`, `\\\\` and `\\$` can be written",
        vi: "trong ngoặc kép có thể viết `\\n`, `\\t`, `\\\"`, `\\\\` và `\\$`"
      )
    case .malformedNumber:
      Sentence(
        en: "write it like 3.2bn, 350m, 80%, 7 days, 2021-09-22",
        vi: "hãy viết như 3,2 tỷ, 350 triệu, 80%, 7 ngày, 22/9/2021"
      )
    case .noSuchDate:
      Sentence(
        en: "write it like 2021-09-22 or 22/9/2021",
        vi: "hãy viết như 22/9/2021"
      )
    case .chainedComparison:
      Sentence(
        en: "write `a < b and b < c`, or `x in 1..5`",
        vi: "hãy viết `a < b and b < c`, hoặc `x in 1..5`"
      )
    case .tooLong, .tooDeep:
      Sentence(
        en: "give parts of it names of their own, as derived facts",
        vi: "hãy đặt tên riêng cho từng phần, dưới dạng dữ kiện suy ra"
      )
    case .strayCharacter("“"), .strayCharacter("”"), .strayCharacter("‘"), .strayCharacter("’"):
      Sentence(en: "write straight quotes: `\"…\"`", vi: "hãy dùng dấu ngoặc kép thẳng: `\"…\"`")
    default: nil
    }
  }
}

extension Expectation {
  /// What it is called in a sentence.
  public var sentence: Sentence {
    switch self {
    case .name: Sentence(en: "a name", vi: "một cái tên")
    case .value: Sentence(en: "a value", vi: "một giá trị")
    case .expression: Sentence(en: "a fact, a value or `(`", vi: "một dữ kiện, giá trị hoặc `(`")
    case .text: Sentence(en: "a text in quotes", vi: "một đoạn chữ trong ngoặc kép")
    case .date: Sentence(en: "a date", vi: "một ngày")
    case .kind: Sentence(en: "the kind of the fact", vi: "loại của dữ kiện")
    case .words(let words): .choices(words)
    case .end: Sentence(en: "the end", vi: "kết thúc")
    }
  }
}

extension Found {
  /// What it is called in a sentence.
  public var sentence: Sentence {
    switch self {
    case .end: Sentence(en: "the end", vi: "chỗ kết thúc")
    case .text(let text): Sentence(verbatim: "`\(text)`")
    }
  }
}
