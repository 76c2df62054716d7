import Diagnostics
import PolicyLanguage
import PolicyLibrary
import Workspace

extension Session {
  /// A diagnostic in which commands, facts and values are named as a Vietnamese reader types them.
  ///
  /// Sentences are often made where only the words of files are known. What stands in back-quotes is
  /// put into Vietnamese where the program would understand it so, but for what was typed.
  func spoken(_ diagnostic: Diagnostic) -> Diagnostic {
    guard settings.language == .vietnamese else { return diagnostic }
    let words = policyWords() ?? PolicyWords.shipped
    let writer = VietnameseWriter(commands, words)
    var copy = diagnostic
    let typed = diagnostic.source?.text ?? ""
    copy.message.vi = diagnostic.message.vi.replacingQuoted { quoted in
      typed.contains(quoted) ? quoted : Self.name(quoted, words) ?? quoted
    }
    copy.help = diagnostic.help.map { help in
      var spoken = help
      spoken.vi = help.vi.replacingQuoted { quoted in
        if let name = Self.name(quoted, words) { return name }
        // `history` is a workspace that ships as well as a statement.
        if ShippedWorkspace.all.contains(where: { $0.name == quoted }) { return quoted }
        let first = quoted.prefix { $0 != " " }
        let isStatement = CommandOutline.names.contains { $0.prefix { $0 != " " } == first }
        return isStatement ? writer.vietnamese(quoted) : quoted
      }
      return spoken
    }
    return copy
  }

  /// What a fact, a decision, a value or a reading is called, or a field with an equals sign.
  private static func name(_ quoted: String, _ words: PolicyWords?) -> String? {
    if quoted.hasSuffix("=…") {
      return SpokenWords.parameters[String(quoted.dropLast(2))]?.first.map { $0 + "=…" }
    }
    guard let words else { return nil }
    let books = [words.facts, words.decisions, words.everyValue, words.readings]
    return books.lazy.compactMap { $0.spoken[quoted] }.first
  }

  /// How many statements are put into Vietnamese at the most, each taking about as long as a question.
  private static let mostSpoken = 200

  /// Statements that were kept, as a reader of the language types them.
  func spoken(statements: [String]) -> [String] {
    guard language == .vietnamese, statements.count <= Self.mostSpoken else { return statements }
    let writer = VietnameseWriter(commands, policyWords() ?? PolicyWords.shipped)
    return statements.map(writer.vietnamese)
  }

  /// Parts of plans as a reader of the language types them.
  func spoken(_ parts: [PlanPart]) -> [String] {
    let statements = parts.map { part in
      "\(part.kind.rawValue) \(part.subject == nil ? "" : "x ")\(part.text)"
    }
    return zip(parts, spoken(statements: statements)).map { part, statement in
      let head = SpokenWords.name(of: part.kind.rawValue) + (part.subject == nil ? " " : " x ")
      return statement.hasPrefix(head) ? String(statement.dropFirst(head.count)) : part.text
    }
  }

  /// What is expected of facts, as a reader of the language types it.
  func spoken(expectations: [(fact: String, text: String)]) -> [String] {
    let statements = expectations.map { "expect \($0.fact) \($0.text)" }
    let names = policyWords()?.facts.spoken ?? [:]
    return zip(expectations, spoken(statements: statements)).map { expectation, statement in
      let fact = names[expectation.fact] ?? expectation.fact
      let head = "\(SpokenWords.name(of: "expect")) \(fact) "
      return statement.hasPrefix(head) ? String(statement.dropFirst(head.count)) : expectation.text
    }
  }
}

extension SourceText {
  /// What was typed for a stretch of a text that was put into other words.
  func typed(_ span: Span) -> String {
    origin.map { $0.source.string($0.typed(span)) } ?? string(span)
  }
}

extension String {
  /// The text with everything in back-quotes replaced.
  fileprivate func replacingQuoted(_ replacement: (String) -> String) -> String {
    let pieces = split(separator: "`", omittingEmptySubsequences: false).map(String.init)
    guard pieces.count > 2, pieces.count % 2 == 1 else { return self }
    return pieces.enumerated().map { $0 % 2 == 1 ? replacement($1) : $1 }.joined(separator: "`")
  }
}
