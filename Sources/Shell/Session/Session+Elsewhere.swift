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
    let found = inactivePolicies(where: knows)
    guard let first = found.first else { return error }
    var helped = error
    helped.help = [.knownElsewhere(name, found, choosing: active.names + [first])]
    return helped
  }

  /// The names of the policies that ship and are not active of which something holds.
  func inactivePolicies(where knows: (Policy) -> Bool) -> [String] {
    let chosen = Set(active.policies.map(\.name))
    return PolicyLibrary.names.filter { name in
      guard !chosen.contains(name), let policy = try? load(name) else { return false }
      // A vocabulary has nothing to say of its own.
      return !policy.rules.isEmpty && knows(policy)
    }
  }

  /// What is wrong with an expression; where a name is unknown, with the policies that know it.
  func helped(_ failure: CheckingFailure, in source: SourceText) -> Diagnostic {
    let error = failure.diagnostic(in: source)
    guard case .unknown(let name, let role, _) = failure.error else { return error }
    return helped(error, name) { policy in
      switch role {
      case .fact: policy.knows(fact: name)
      case .question: policy.knows(fact: name) || policy.decides(name)
      case .policy: policy.name == name
      case .label(of: let fact): policy.has(label: name, of: fact)
      case .value(of: let decision): policy.gives(name, as: decision)
      default: false
      }
    }
  }
}

extension Policy {
  /// Whether some rule comes to a decision of a name.
  func decides(_ name: String) -> Bool {
    rules.contains { rule in
      rule.conclusion.map { decisions[$0.decision.index].name == name } ?? false
    }
  }

  /// Whether some rule gives a value of a name, to a decision of a name if that is told.
  func gives(_ value: String, as name: String? = nil) -> Bool {
    rules.contains { rule in
      guard let conclusion = rule.conclusion else { return false }
      let decision = decisions[conclusion.decision.index]
      return decision.name == name ?? decision.name
        && conclusion.outcome.values.labels(of: decision.values).contains(value)
    }
  }

  /// Whether it has a fact of a name.
  func knows(fact name: String) -> Bool { facts.contains { $0.name == name } }

  /// Whether a fact of a name has a label.
  func has(label: String, of name: String) -> Bool {
    facts.contains { $0.name == name && $0.kind.labels.contains(label) }
  }
}
