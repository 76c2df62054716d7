import PolicyLanguage

/// What is planned for a pilot and how it may go: targets, risks, and how they hang together.
public struct PilotPlan: Hashable, Sendable {
  /// What is to be reached.
  public let targets: [Target]
  /// What may go wrong.
  public let risks: [Risk]
  /// What the pilot comes to by the targets reached.
  public let thresholds: Thresholds
  /// What is expected otherwise where something else holds; of one thing, the first that holds.
  public let dependences: [Dependence]

  /// The most dependences that a plan has.
  public static let dependenceLimit = 64

  /// A plan without targets and risks.
  public init() {
    (targets, risks, thresholds, dependences) = ([], [], .standard, [])
  }

  /// Puts the parts of a plan together.
  ///
  /// - Parameters:
  ///   - targets: The targets.
  ///   - risks: The risks.
  ///   - thresholds: What the pilot comes to by the targets reached.
  ///   - dependences: What is expected otherwise where something else holds, the first that holds.
  ///   - set: The policies whose facts the plan settles.
  /// - Throws: Which parts do not go together: a name given twice or to a fact, an unknown name,
  ///   a circle of dependences, or an expectation of what follows from the plan.
  public init(
    targets: [Target],
    risks: [Risk] = [],
    thresholds: Thresholds = .standard,
    dependences: [Dependence] = [],
    in set: PolicySet
  ) throws(PlanError) {
    self.targets = targets
    self.risks = risks
    self.thresholds = thresholds
    self.dependences = dependences
    try checkNames(set)
    guard dependences.count <= Self.dependenceLimit else {
      throw .tooManyDependences(most: Self.dependenceLimit)
    }
    let settled = outcomes(in: set).all
    for dependence in dependences {
      for thing in [dependence.thing, dependence.condition.thing] { try checkKnown(thing, set) }
      if case .fact(let fact) = dependence.thing, settled.contains(fact) {
        throw .followsFromPlan(set[fact].name)
      }
    }
    _ = try order(of: [], in: set)
  }

  /// The same plan with its risks or targets expected otherwise, by the same names, or counted by
  /// other thresholds.
  func with(
    targets: [Target]? = nil,
    risks: [Risk]? = nil,
    thresholds: Thresholds? = nil
  ) -> PilotPlan {
    PilotPlan(
      targets ?? self.targets,
      risks ?? self.risks,
      thresholds ?? self.thresholds,
      dependences
    )
  }

  private init(
    _ targets: [Target],
    _ risks: [Risk],
    _ thresholds: Thresholds,
    _ dependences: [Dependence]
  ) {
    self.targets = targets
    self.risks = risks
    self.thresholds = thresholds
    self.dependences = dependences
  }

  /// Whether there is nothing in it.
  public var isEmpty: Bool { targets.isEmpty && risks.isEmpty && dependences.isEmpty }

  /// The facts that targets and risks settle.
  ///
  /// The names are those of the shared vocabulary; a fact of another kind is left alone.
  public func outcomes(in set: PolicySet) -> PlanOutcomes {
    var outcomes = PlanOutcomes()
    if !targets.isEmpty, let fact = set.fact(named: "result"),
      Thresholds.Result.allCases.allSatisfy({ set[fact].kind.labels.contains($0.rawValue) })
    {
      outcomes.result = fact
    }
    if risks.contains(where: { $0.damage != nil }), let fact = set.fact(named: "damage"),
      set[fact].kind.measure == .amount
    {
      outcomes.damage = fact
    }
    if risks.contains(where: { $0.cause != nil }), let fact = set.fact(named: "cause"),
      case .choice = set[fact].kind
    {
      outcomes.cause = fact
    }
    return outcomes
  }

  private func checkNames(_ set: PolicySet) throws(PlanError) {
    var names: Set<String> = []
    for name in targets.map(\.name) + risks.map(\.name) {
      guard names.insert(name).inserted else { throw .repeatedName(name) }
      guard set.fact(named: name) == nil else { throw .nameOfFact(name) }
    }
  }

  private func checkKnown(_ thing: PlanThing, _ set: PolicySet) throws(PlanError) {
    let (targets, risks) = (targets.map(\.name), risks.map(\.name))
    switch thing {
    case .target(let name) where !targets.contains(name),
      .risk(let name) where !risks.contains(name):
      throw .unknownThing(name, known: targets + risks)
    default: return
    }
  }
}
