import Diagnostics

extension StatementSyntax: CustomStringConvertible {
  /// The statement in its canonical form: its head on one line, each part on a line of its own.
  public var description: String {
    (comments.map { "# \($0)" } + [kind.lines.joined(separator: "\n  ")]).joined(separator: "\n")
  }
}

extension StatementSyntax.Kind {
  /// The head, then a line for each part.
  fileprivate var lines: [String] {
    switch self {
    case .fact(let fact): fact.lines
    case .decision(let decision):
      ["decision \(decision.name.name): one of \(decision.values.names)"]
        + decision.namings.map(\.line)
    case .rule(let rule): rule.lines
    case .reading(let names): ["reading \(names.names)"]
    case .duty(let duty): duty.lines
    case .authority(let authority):
      ["authority \(authority.decisions.names)"] + authority.namings.map(\.line)
    case .constraint(let name, let condition): ["constraint \(name.name): \(condition)"]
    }
  }
}

extension FactSyntax {
  fileprivate var lines: [String] {
    var lines = ["fact \(name.name): \(kind.text)"]
    if let owner { lines.append("of \(owner.name)") }
    if let stage { lines.append("stage \(stage.name)") }
    if isFixed { lines.append("fixed") }
    if let bounds { lines.append("range \(bounds)") }
    lines += namings.map(\.line)
    if let question { lines.append("ask \(question.text)") }
    lines += phrases.map { "say \($0.value.name): \($0.words.text)" }
    return lines
  }
}

extension FactSyntax.Kind {
  fileprivate var text: String {
    switch self {
    case .base(.yesNo): "yes/no"
    case .base(.oneOf(let labels)): "one of \(labels.names)"
    case .base(.anyOf(let labels)): "any of \(labels.names)"
    case .base(.quantity(.workingDays, _)): "working days"
    case .base(.quantity(let measure, let orNever)):
      measure.rawValue + (orNever ? " or never" : "")
    case .derived(let expression): expression.description
    }
  }
}

extension RuleSyntax {
  fileprivate var lines: [String] {
    var head = "rule \(name.name)"
    if !exceptionTo.isEmpty { head += " exception to \(exceptionTo.names)" }
    if !blocks.isEmpty { head += " blocks \(blocks.names)" }
    var lines = [head]
    if let strength { lines.append("strength \(strength.name)") }
    lines += condition.conditionLines("when")
    if let conclusion { lines.append("then \(conclusion.text)") }
    return lines + namings.map(\.line)
  }
}

extension RuleSyntax.Conclusion {
  fileprivate var text: String {
    let given =
      values.count == 1
      ? "\(decision.name) = \(values[0].name)" : "\(decision.name) in {\(values.names)}"
    return given + (force.map { ", \($0.name)" } ?? "")
  }
}

extension DutySyntax {
  fileprivate var lines: [String] {
    var lines = ["duty \(name.name)"]
    if let bearer { lines.append("by \(bearer.text)") }
    lines += condition.conditionLines("when")
    if met != nil || metOn != nil {
      let parts = [met.map { "when \($0)" }, metOn.map { "on \($0.name)" }].compactMap(\.self)
      lines.append("met \(parts.joined(separator: " "))")
    }
    if let deadline { lines.append("within \(deadline.length) of \(deadline.from.name)") }
    return lines + namings.map(\.line)
  }
}

extension ExpressionSyntax {
  /// A condition after its word, broken before each `and` of a long one.
  fileprivate func conditionLines(_ word: String) -> [String] {
    let whole = "\(word) \(self)"
    guard whole.count > 72 else { return [whole] }
    var parts: [ExpressionSyntax] = []
    var rest = self
    while case .binary(.and, let left, let right) = rest.kind {
      parts.insert(right, at: 0)
      rest = left
    }
    // Each part is printed as an operand of `and`, for which the word stands in.
    let texts = parts.map { ExpressionSyntax(.binary(.and, .yes, $0)).description.dropFirst(4) }
    let first = parts.isEmpty ? rest.description : String(rest.operandText)
    return ["\(word) \(first)"] + texts.map { "  \($0)" }
  }

  /// The text that this has as the left operand of `and`.
  private var operandText: Substring {
    ExpressionSyntax(.binary(.and, self, .yes)).description.dropLast(8)
  }

  private static let yes = ExpressionSyntax(.literal(.yesNo(true)))
}

extension NamingSyntax {
  fileprivate var line: String {
    let word = language == .english ? "en" : "vi"
    let names = labels.map { "\($0.label.name) \($0.title.quoted)" }.joined(separator: ", ")
    return "\(word) \(title.quoted)" + (names.isEmpty ? "" : ": \(names)")
  }
}

extension WordsSyntax {
  fileprivate var text: String {
    [en.map { "en \($0.quoted)" }, vi.map { "vi \($0.quoted)" }].compactMap(\.self)
      .joined(separator: " ")
  }
}

extension [Identifier] {
  fileprivate var names: String { map(\.name).joined(separator: ", ") }
}

extension String {
  /// The text in quotes, so that it reads back as the same text.
  public var quoted: String {
    var text = "\""
    for character in unicodeScalars {
      switch character {
      case "\"", "\\", "$": text += "\\\(character)"
      case "\n": text += "\\n"
      case "\t": text += "\\t"
      default: text.unicodeScalars.append(character)
      }
    }
    return text + "\""
  }
}
