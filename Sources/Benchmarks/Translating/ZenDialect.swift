import Foundation

/// The expression language of the rule engine zen.
struct ZenDialect: Dialect {
  func name(_ term: RuleModel.Term) -> String { "$.\(term.identifier)" }
  func holds(_ fact: String) -> String { fact }
  func isAmong(_ fact: String, _ labels: [Int]) -> String {
    "(\(fact) in [\(labels.map { "\($0)" }.joined(separator: ", "))])"
  }
  func includes(_ fact: String, _ label: Int) -> String { "\(fact)_\(label)" }
  func labelCount(_ fact: String, of labels: Int) -> String {
    let parts = (0..<labels).map { "(\(fact)_\($0) ? 1 : 0)" }
    return "(\(parts.joined(separator: " + ")))"
  }
  func quantity(_ fact: String) -> String { fact }
  func isKnown(_ fact: String) -> String { "known_\(fact)" }
  func always(_ holds: Bool) -> String { holds ? "true" : "false" }
  func not(_ inner: String) -> String { "(not \(inner))" }
  func all(_ parts: [String]) -> String { joined(parts, by: " and ", empty: "true") }
  func any(_ parts: [String]) -> String { joined(parts, by: " or ", empty: "false") }
  func number(_ number: Int, if condition: String) -> String { "(\(condition) ? \(number) : 0)" }

  private func joined(_ parts: [String], by word: String, empty: String) -> String {
    parts.isEmpty ? empty : "(\(parts.joined(separator: word)))"
  }
}

extension Translation<ZenDialect> {
  /// A decision model: one node with the definitions one after the other, and the mask.
  func graph() throws -> Data {
    var expressions = try definitions().map { definition in
      [
        "id": definition.name, "key": String(definition.name.dropFirst(2)),
        "value": definition.text,
      ]
    }
    expressions.append(["id": "decided", "key": "decided", "value": mask])
    func node(_ id: String, _ type: String) -> [String: Any] {
      ["id": id, "type": type, "name": id, "position": ["x": 0, "y": 0]]
    }
    var rules = node("rules", "expressionNode")
    rules["content"] = ["expressions": expressions]
    let graph: [String: Any] = [
      "contentType": "application/vnd.gorules.decision",
      "nodes": [node("in", "inputNode"), rules, node("out", "outputNode")],
      "edges": [
        ["id": "1", "type": "edge", "sourceId": "in", "targetId": "rules"],
        ["id": "2", "type": "edge", "sourceId": "rules", "targetId": "out"],
      ],
    ]
    return try JSONSerialization.data(withJSONObject: graph)
  }
}
