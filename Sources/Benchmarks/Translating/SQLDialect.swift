import PolicyLanguage

/// The SQL of DuckDB.
struct SQLDialect: Dialect {
  func name(_ term: RuleModel.Term) -> String { term.identifier }
  func holds(_ fact: String) -> String { fact }
  func isAmong(_ fact: String, _ labels: [Int]) -> String {
    if labels.count == 1 { return "(\(fact) = \(labels[0]))" }
    return "(\(fact) IN (\(labels.map { "\($0)" }.joined(separator: ", "))))"
  }
  func includes(_ fact: String, _ label: Int) -> String { "(\(fact) & \(1 << label) <> 0)" }
  func labelCount(_ fact: String, of labels: Int) -> String { "bit_count(\(fact))" }
  func quantity(_ fact: String) -> String { fact }
  func isKnown(_ fact: String) -> String { "(\(fact) IS NOT NULL)" }
  func always(_ holds: Bool) -> String { holds ? "true" : "false" }
  func not(_ inner: String) -> String { "(NOT \(inner))" }
  func all(_ parts: [String]) -> String { joined(parts, by: " AND ", empty: "true") }
  func any(_ parts: [String]) -> String { joined(parts, by: " OR ", empty: "false") }
  func number(_ number: Int, if condition: String) -> String {
    "CASE WHEN \(condition) THEN \(number) ELSE 0 END"
  }

  private func joined(_ parts: [String], by word: String, empty: String) -> String {
    parts.isEmpty ? empty : "(\(parts.joined(separator: word)))"
  }
}

extension Translation<SQLDialect> {
  /// A query that gives the mask of the live rules for each row of a table.
  ///
  /// Each definition is a column of a query in brackets, so that it is worked out once.
  func query(from table: String) throws -> String {
    var level: [String: Int] = [:]
    var layers: [[String]] = []
    for definition in try definitions() {
      let depth = (definition.uses.compactMap { level[$0] }.max() ?? -1) + 1
      level[definition.name] = depth
      while layers.count <= depth { layers.append([]) }
      layers[depth].append("\(definition.text) AS \(definition.name)")
    }
    var inner = table
    for layer in layers {
      inner = "(SELECT *, \(layer.joined(separator: ", ")) FROM \(inner))"
    }
    return "SELECT \(mask) AS decided FROM \(inner)"
  }
}

extension RuleModel.Term {
  /// A name that every language takes.
  var identifier: String {
    switch self {
    case .derived(let fact): "d\(fact.index)"
    case .condition(let rule): "c\(rule.index)"
    case .blocked(let rule): "b\(rule.index)"
    case .reached(let rule): "r\(rule.index)"
    case .given(let rule): "g\(rule.index)"
    case .live(let rule): "l\(rule.index)"
    }
  }
}
