public import PolicyLanguage

/// A sufficient reason: things that are so in a case and settle a decision by themselves.
public struct Reason: Hashable, Sendable {
  /// The things, in the order of the features they are about.
  public var items: [ReasonItem]
  /// For each thing, exactly what has to be so; the case may say more.
  public var conditions: [Condition]
}

/// Facts of a case that together stand in the way of a ruling.
public struct Obstacle: Hashable, Sendable {
  /// The facts: each would have to be otherwise, or to be found if it is unknown.
  public var facts: [FactID]
  /// What they come to in the terms of the policies.
  public var items: [ReasonItem]
}
