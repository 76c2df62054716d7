public import PolicyLanguage

/// Something in a plan that is uncertain, or that follows from what is.
public enum PlanThing: Hashable, Sendable {
  /// A target: how much of it is reached.
  case target(String)
  /// A risk: whether it happens.
  case risk(String)
  /// A fact of the case.
  case fact(FactID)

  /// What it is called.
  ///
  /// - Parameter set: The policies that the facts are of.
  /// - Returns: Its name as it is typed.
  public func name(in set: PolicySet) -> String {
    switch self {
    case .target(let name), .risk(let name): name
    case .fact(let fact): set[fact].name
    }
  }
}

/// The facts that a plan's targets and risks settle; nil where they do not settle one, or where no
/// policy knows it.
public struct PlanOutcomes: Hashable, Sendable {
  /// The result, which follows from the targets.
  public var result: FactID?
  /// The damage, the sum over the risks that happen.
  public var damage: FactID?
  /// The cause, which follows from the risks that happen.
  public var cause: FactID?

  /// All that are settled, in order.
  public var all: [FactID] { [result, damage, cause].compactMap(\.self) }
}
