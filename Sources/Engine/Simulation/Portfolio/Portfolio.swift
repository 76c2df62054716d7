public import PolicyLanguage

// The cases of a workspace share what they are made of: the pilot of two cadres has one damage, and
// is approved once. So a draw is addressed by the owner of the fact and its name, and each owner's
// luck is the same in all of its cases, and its own.

/// Many cases simulated together: what comes of all of them, and of each cadre's.
public struct Portfolio: Sendable {
  /// One case.
  public struct Item: Sendable {
    /// What it is called.
    public var name: String
    /// The plan.
    public var plan: SimulationPlan
    /// Whose facts its are: the cadre, the proposal, the part and the pilot, by their names; what is
    /// missing is the case's own.
    public var owners: [Fact.Owner: String]

    /// Makes a case.
    public init(name: String, plan: SimulationPlan, owners: [Fact.Owner: String]) {
      self.name = name
      self.plan = plan
      self.owners = owners
    }
  }

  /// The cases, all under the same policies.
  public let items: [Item]
  let models: [TrialModel]
  let sample: Sample
  /// The cadres, by name, and which case is whose.
  let cadres: [String]
  let cadreOfItem: [Int?]
  /// Whether a case is the first of its pilot: damage is done once.
  let isFirstOfPilot: [Bool]

  /// Prepares cases.
  ///
  /// - Parameters:
  ///   - items: The cases, all under the same policies.
  ///   - seed: The seed: the same seed gives the same result.
  ///   - shouldStop: Asked before each case; true ends it.
  /// - Throws: That it was interrupted.
  public init(
    _ items: [Item],
    seed: UInt64,
    shouldStop: () -> Bool = { false }
  ) throws(CompileError) {
    self.items = items
    sample = Sample(seed: seed)
    models = try items.map { item throws(CompileError) in
      if shouldStop() { throw .interrupted }
      var owners = item.owners
      for owner in Fact.Owner.allCases where owners[owner] == nil { owners[owner] = item.name }
      for owner in Fact.Owner.allCases {
        owners[owner] = "\(owner.rawValue) \(owners[owner] ?? "")"
      }
      return TrialModel(item.plan, keepsDamage: true, owners: owners)
    }
    var cadres: [String] = []
    for case let name? in items.map({ $0.owners[.cadre] }) where !cadres.contains(name) {
      cadres.append(name)
    }
    self.cadres = cadres
    cadreOfItem = items.map { item in
      item.owners[.cadre].flatMap { cadres.firstIndex(of: $0) }
    }
    var pilots: Set<String> = []
    isFirstOfPilot = items.map { item in
      item.owners[.pilot].map { pilots.insert($0).inserted } ?? true
    }
  }

  /// Makes trials on all processors; one trial is of all cases.
  ///
  /// - Parameters:
  ///   - trials: How many.
  ///   - progress: Called now and then with the number of trials made so far.
  ///   - shouldStop: Asked now and then within a trial; true ends it with what there is.
  /// - Returns: What came of it: the same for the same seed, however many processors there are.
  /// - Complexity: O(trials × cases × uncertain things).
  public func run(
    trials: Int,
    progress: @escaping @Sendable (Int) -> Void = { _ in },
    shouldStop: @escaping @Sendable () -> Bool = { false }
  ) -> PortfolioResult {
    let done = TrialsDone(progress)
    let workers = TrialBlocks.run(trials) {
      PortfolioWorker(self)
    } shouldStop: {
      shouldStop()
    } work: { worker, block in
      worker.make(block, self, done, shouldStop)
    } isEnough: { _, _ in
      false
    }
    var total = PortfolioWorker(self)
    for worker in workers { total.add(worker) }
    return total.result(of: self, wanted: trials)
  }
}
