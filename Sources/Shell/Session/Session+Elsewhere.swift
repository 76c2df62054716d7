import Diagnostics
import PolicyLanguage
import PolicyLibrary

// What no active policy knows may be known to one that ships: then whoever asks is told which, and
// how to let it answer as well.

extension Session {
  /// Adds to an error that no active policy knows a name which of those that ship does.
  ///
  /// - Parameters:
  ///   - error: The error.
  ///   - name: The name.
  ///   - knows: Whether a policy knows it.
  /// - Returns: The error, with that in place of names that are near; as it was where none does.
  func helped(
    _ error: Diagnostic,
    _ name: String,
    knownTo knows: (Policy) -> Bool
  ) -> Diagnostic {
    let chosen = Set(active.policies.map(\.name))
    let found = PolicyLibrary.names.filter { name in
      guard !chosen.contains(name), let policy = try? load(name) else { return false }
      // A vocabulary has nothing to say of its own.
      return !policy.rules.isEmpty && knows(policy)
    }
    guard let first = found.first else { return error }
    var helped = error
    helped.help = [.knownElsewhere(name, found, choosing: active.names + [first])]
    return helped
  }
}

extension Policy {
  /// Whether some rule comes to a decision of a name.
  func decides(_ name: String) -> Bool {
    rules.contains { rule in
      rule.conclusion.map { decisions[$0.decision.index].name == name } ?? false
    }
  }

  /// Whether some rule gives a value of a name.
  func gives(_ value: String) -> Bool {
    rules.contains { rule in
      guard let conclusion = rule.conclusion else { return false }
      return conclusion.outcome.values.labels(of: decisions[conclusion.decision.index].values)
        .contains(value)
    }
  }
}
