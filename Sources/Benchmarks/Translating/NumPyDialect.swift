/// Expressions over arrays of numpy.
struct NumPyDialect: Dialect {
  func name(_ term: RuleModel.Term) -> String { term.identifier }
  func holds(_ fact: String) -> String { fact }
  func isAmong(_ fact: String, _ labels: [Int]) -> String {
    labels.isEmpty ? always(false) : any(labels.map { "(\(fact) == \($0))" })
  }
  func includes(_ fact: String, _ label: Int) -> String { "(\(fact) & \(1 << label) != 0)" }
  func labelCount(_ fact: String, of labels: Int) -> String {
    "np.bitwise_count(\(fact)).astype(np.int64)"
  }
  func quantity(_ fact: String) -> String { fact }
  func isKnown(_ fact: String) -> String { "known_\(fact)" }
  func always(_ holds: Bool) -> String { holds ? "np.True_" : "np.False_" }
  func not(_ inner: String) -> String { "(~\(inner))" }
  func all(_ parts: [String]) -> String { joined(parts, by: " & ", empty: true) }
  func any(_ parts: [String]) -> String { joined(parts, by: " | ", empty: false) }
  func number(_ number: Int, if condition: String) -> String {
    "np.int64(\(number)) * \(condition)"
  }

  private func joined(_ parts: [String], by sign: String, empty: Bool) -> String {
    parts.isEmpty ? always(empty) : "(\(parts.joined(separator: sign)))"
  }
}

extension Translation<NumPyDialect> {
  /// A program that leaves the mask of the live rules in `decided`.
  func program() throws -> String {
    let lines = try definitions().map { "\($0.name) = \($0.text)" }
    return (lines + ["decided = \(mask)"]).joined(separator: "\n")
  }
}
