import Engine
import PolicyLanguage
import PolicyLibrary

/// The policies that the cases of the benchmark are about.
struct Policies {
  let set: PolicySet
  let compiled: CompiledPolicies

  /// Compiles policies that ship.
  init(_ names: [String], reading: String? = "balanced") throws {
    let policies = try names.map { name in
      guard let policy = PolicyLibrary.policy(named: name) else {
        throw Untranslatable(description: "there is no policy \(name)")
      }
      return try policy.get()
    }
    set = try PolicySet(policies, readings: reading.map { [$0] } ?? [])
    compiled = try PolicyCompiler.compile(set)
  }

  /// The decision on responsibility of the first policy.
  var responsibility: DecisionReference {
    get throws {
      guard let reference = set.decisions.first(where: { set[$0].name == "responsibility" }) else {
        throw Untranslatable(description: "a policy without a decision on responsibility")
      }
      return reference
    }
  }

  /// The base facts that some policy asks for, in the order of the vocabulary.
  var askedFacts: [FactID] { Set(compiled.space.features.flatMap(\.facts)).sorted() }

  /// The facts of which some policy asks whether they are known.
  var findings: Set<FactID> {
    Set(
      compiled.space.features.compactMap { feature in
        if case .known(let fact) = feature { fact } else { nil }
      }
    )
  }
}
