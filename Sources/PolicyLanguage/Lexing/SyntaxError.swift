/// What can be wrong with the form of a text, before anyone asks what it means.
public enum SyntaxError: Error, Hashable, Sendable {
  /// A letter or sign that has no meaning here.
  case strayCharacter(String)
  /// A quoted text that does not end on its line.
  case unclosedString
  /// A backslash before a letter that needs none.
  case unknownEscape(String)
  /// Digits that make no number.
  case malformedNumber(String)
  /// A quantity beyond what can be counted.
  case tooLarge(String)
  /// A day that no calendar has.
  case noSuchDate(String)
  /// An amount of less than one đồng, or a length of time of less than a day.
  case fraction(String, of: Measure)
  /// Something else was needed here.
  case expected(Expectation, found: Found)
  /// A bracket that is never closed.
  case unclosed(String)
  /// A word that the text may use only once stands twice.
  case repeated(String)
  /// An attribute that this kind of statement does not have.
  case unknownAttribute(String, of: String, known: [String])
  /// A word at the start of a line that begins no statement.
  case unknownStatement(String, known: [String])
  /// A line of the head that begins with an unknown word.
  case unknownField(String, known: [String])
  /// The text does not begin with a title.
  case missingTitle
  /// A heading without a name in braces where one is needed.
  case missingName
  /// A block that is almost named `policy`.
  case unknownFence(String)
  /// A block of rules that is never closed.
  case unclosedBlock
  /// A statement that stands under no heading of its own.
  case statementOutsideClause
  /// An expression nested deeper than the program follows.
  case tooDeep
  /// An expression with more operators than the program follows.
  case tooLong
  /// A comparison of a comparison, as in `a < b < c`, without parentheses.
  case chainedComparison
}

/// What the parser was looking for.
public enum Expectation: Hashable, Sendable {
  /// A name.
  case name
  /// A value.
  case value
  /// An expression.
  case expression
  /// A text in quotes.
  case text
  /// A date.
  case date
  /// The kind of a fact.
  case kind
  /// One of some words or signs.
  case words([String])
  /// The end of the statement.
  case end
}

/// What stood there instead.
public enum Found: Hashable, Sendable {
  /// Nothing more.
  case end
  /// Some text, as it was written.
  case text(String)
}
