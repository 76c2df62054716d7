import DecisionDiagram
import Dispatch
import PolicyLanguage

// Cases are shared out among threads in blocks. What a block gives is written to its own stretch of
// the result, so that the answer does not depend on how many threads there are.

/// What decides many cases at once by walking a diagram.
public struct CaseDecider: Sendable {
  private let policies: CompiledPolicies
  private let compiled: CompiledDecision
  private let columns: FeatureColumns

  /// What is decided of many cases.
  public struct Decisions: Sendable {
    /// For each case the place of what is decided of it among ``answers``.
    public fileprivate(set) var places: [Int32]
    /// What is decided, each once: one ruling; several where the unknown makes a difference; none
    /// where a case contradicts itself.
    public fileprivate(set) var answers: [[Ruling]]
  }

  /// Makes what decides cases; nil if the decision is not one that these policies come to.
  ///
  /// - Parameters:
  ///   - decision: Which decision of which policy.
  ///   - policies: The compiled policies.
  /// - Throws: An error when a diagram grows too large.
  public init?(_ decision: DecisionReference, by policies: CompiledPolicies) throws(CompileError) {
    guard let compiled = policies[decision] else { return nil }
    self.policies = policies
    self.compiled = compiled
    do {
      columns = FeatureColumns(
        compiled.diagram.support,
        of: policies.space,
        immaterial: try policies.immaterial(to: compiled)
      )
    } catch {
      throw CompileError(error, facts: [])
    }
  }

  /// Decides cases.
  ///
  /// - Parameters:
  ///   - cases: The cases.
  ///   - threads: How many threads share the work; nil for as many as there are processors.
  /// - Returns: What is decided of each: the same, however many threads there are.
  /// - Throws: An error when a case ties its quantities in too many ways.
  /// - Complexity: O(cases × depth of the diagram); a case that is not settled takes longer.
  public func decide(
    _ cases: CaseColumns,
    threads: Int? = nil
  ) throws(CompileError) -> Decisions {
    let places = walk(cases, threads)
    var decisions = Decisions(places: places, answers: compiled.rulings.all.map { [$0] })
    var known: [[Ruling]: Int32] = [:]
    for (place, answer) in decisions.answers.enumerated() { known[answer] = Int32(place) }
    // What the walk could not settle is looked at case by case.
    func place(of answer: [Ruling]) -> Int32 {
      if let place = known[answer] { return place }
      let place = Int32(decisions.answers.count)
      known[answer] = place
      decisions.answers.append(answer)
      return place
    }
    let contradictory = places.contains(Terminal.outside.id) ? place(of: []) : 0
    for row in places.indices {
      if places[row] == Terminal.outside.id { decisions.places[row] = contradictory }
      guard places[row] < 0 else { continue }
      let examination = try Examination(cases[row], by: policies)
      decisions.places[row] = place(of: examination.rulings(compiled.reference))
    }
    return decisions
  }

  /// The terminals that walks come to; -1 where one meets something unknown.
  private func walk(_ cases: CaseColumns, _ threads: Int?) -> [Int32] {
    let size = FeatureColumns.blockSize
    let blocks = (cases.count + size - 1) / size
    // More shares than processors even out their speeds.
    let shares = max(1, min(blocks, threads ?? 64))
    let width = policies.space.features.count
    return unsafe [Int32](unsafeUninitializedCapacity: cases.count) { buffer, count in
      // Each share writes its own stretch of the buffer, and all have ended before it is read.
      nonisolated(unsafe) let target = unsafe buffer
      DispatchQueue.concurrentPerform(iterations: shares) { share in
        var values = [UInt8](repeating: Assignment.unknown, count: width * size)
        for block in blocks * share / shares..<blocks * (share + 1) / shares {
          let rows = block * size..<min((block + 1) * size, cases.count)
          columns.read(cases, rows, into: &values)
          var results = unsafe MutableSpan(_unsafeElements: target.extracting(rows))
          compiled.diagram.evaluate(
            columns: values.span.extracting(0..<width * rows.count),
            into: &results
          )
        }
      }
      count = cases.count
    }
  }
}

extension CompiledPolicies {
  /// The facts whose value a decision does not ask where they are not known.
  ///
  /// A policy that asks `known(abuse) and abuse` is one; a diagram may look at the value first.
  fileprivate func immaterial(
    to decision: CompiledDecision
  ) throws(DiagramError) -> Set<FactID> {
    var store = store
    let node = try store.within(care, decision.node)
    var found: Set<FactID> = []
    for (place, feature) in space.features.enumerated() {
      guard case .known(let fact) = feature else { continue }
      var unknown = Assignment(unknownOver: space.features.count)
      unknown[Variable(place)] = 0
      let rest = try store.restrict(node, to: unknown)
      let asked = store.support(of: rest).flatMap { space[$0].facts }
      if !asked.contains(fact) { found.insert(fact) }
    }
    return found
  }
}
