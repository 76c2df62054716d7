import Diagnostics
import Engine
import PolicyLanguage
import Workspace

// What a loop goes through: words, numbers, lists, and what is found.

extension Session {
  /// The values that a loop goes through.
  func values(of iteration: Statement.Iteration, _ source: SourceText) throws -> [String] {
    switch iteration {
    case .words(let words):
      return try variables.spreading(words).flatMap { try values(of: $0, source) }
    case .list(let name, let condition): return try ids(of: name, where: condition, source)
    case .query(let expression): return try find(expression, source).map(\.name)
    }
  }

  /// The value of a word; of two numbers or days with two dots between them, all from one to the other.
  private func values(of word: Word, _ source: SourceText) throws -> [String] {
    let text = try text(of: word, source)
    guard !word.isQuoted else { return [text] }
    do {
      return try LoopRange.values(text) ?? [text]
    } catch {
      throw error.located(in: source, at: word.span)
    }
  }

  /// The ids that a list has, of those only of which an expression holds where there is one.
  ///
  /// It holds of a cadre or a proposal when it holds of one of their cases at least.
  func ids(
    of list: String,
    where expression: ExpressionSyntax?,
    _ source: SourceText
  ) throws -> [String] {
    guard let expression else { return try ids(of: list) }
    let found = try find(expression, source)
    switch list {
    case "cadres":
      let cadres = Set(found.compactMap { $0.record.cadre?.id })
      return try workspace.cadres().map(\.id).filter(cadres.contains)
    case "proposals":
      let proposals = Set(found.compactMap { $0.record.proposal?.id })
      return try workspace.proposals().map(\.id).filter(proposals.contains)
    default: return found.map(\.name)
    }
  }

  /// The ids that a list has.
  private func ids(of list: String) throws -> [String] {
    switch list {
    case "cadres": return try workspace.cadres().map(\.id)
    case "proposals": return try workspace.proposals().map(\.id)
    default:
      var names: [String] = []
      try workspace.forEachCase { id, record in
        names.append(id.name(participants: record.participantCount, pilots: record.pilotCount))
        return true
      }
      return names
    }
  }

  /// The cases of which an expression holds.
  func find(_ expression: ExpressionSyntax, _ source: SourceText) throws -> [CaseFile] {
    let condition = try condition(expression, source)
    let set = try policySet()
    var found: [CaseFile] = []
    try workspace.forEachCase { _, record in
      let file = CaseFile(record, set)
      if try truth(condition, file.facts) == .yes { found.append(file) }
      return !environment.isInterrupted()
    }
    try checkInterrupt()
    return found
  }
}
