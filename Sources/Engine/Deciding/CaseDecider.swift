import DecisionDiagram
import Dispatch
import PolicyLanguage
import Synchronization

// Cases are shared out among threads in blocks. What a block gives is written to its own stretch of
// the result, so that the answer does not depend on how many threads there are. A small diagram is
// swept with a block of cases at a time, a bit a case (see `BitSweep`); through a large one each case
// walks.

/// What decides many cases at once, by a sweep or by walks through a diagram.
public struct CaseDecider: Sendable {
  private let policies: CompiledPolicies
  private let compiled: CompiledDecision
  private let columns: FeatureColumns
  private let sweep: BitSweep?

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
    try self.init(decision, by: policies, sweeps: true)
  }

  /// The same; where it must not sweep, each case walks.
  init?(
    _ decision: DecisionReference,
    by policies: CompiledPolicies,
    sweeps: Bool
  ) throws(CompileError) {
    guard let compiled = policies[decision] else { return nil }
    self.policies = policies
    self.compiled = compiled
    do {
      columns = FeatureColumns(
        compiled.diagram.support,
        of: policies.space,
        immaterial: try policies.immaterial(to: compiled)
      )
      sweep = sweeps ? BitSweep(compiled.diagram) : nil
    } catch {
      throw CompileError(error)
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
    // A case that contradicts itself has the place after all rulings, as long as there is one.
    let contradictory = Int32(compiled.rulings.all.count)
    let (places, reached) = places(of: cases, threads, contradictory)
    var decisions = Decisions(places: places, answers: compiled.rulings.all.map { [$0] })
    if reached.contains(.contradictory) { decisions.answers.append([]) }
    guard reached.contains(.unsettled) else { return decisions }
    var known: [[Ruling]: Int32] = [:]
    for (place, answer) in decisions.answers.enumerated() { known[answer] = Int32(place) }
    // What was not settled is looked at case by case.
    for row in places.indices where places[row] < 0 {
      let answer = try Examination(cases[row], by: policies).rulings(compiled.reference)
      let place = known[answer] ?? Int32(decisions.answers.count)
      if known.updateValue(place, forKey: answer) == nil { decisions.answers.append(answer) }
      decisions.places[row] = place
    }
    return decisions
  }

  /// What some of the cases came to, besides rulings.
  private struct Reached: OptionSet {
    let rawValue: Int
    static let contradictory = Reached(rawValue: 1)
    static let unsettled = Reached(rawValue: 2)
  }

  /// The places of the rulings that the diagram gives; -1 where a case meets something unknown.
  private func places(
    of cases: CaseColumns,
    _ threads: Int?,
    _ contradictory: Int32
  ) -> ([Int32], Reached) {
    let size = sweep == nil ? FeatureColumns.blockSize : BitSweep.width * Self.blocksAtOnce
    let blocks = (cases.count + size - 1) / size
    // More shares than processors even out their speeds.
    let shares = max(1, min(blocks, threads ?? 64))
    let all = Mutex(Reached())
    let places = unsafe [Int32](unsafeUninitializedCapacity: cases.count) { buffer, count in
      // Each share writes its own stretch of the buffer, and all have ended before it is read.
      nonisolated(unsafe) let target = unsafe buffer
      DispatchQueue.concurrentPerform(iterations: shares) { share in
        let first = min(blocks * share / shares * size, cases.count)
        let end = min(blocks * (share + 1) / shares * size, cases.count)
        var results = unsafe MutableSpan(_unsafeElements: target.extracting(first..<end))
        if let sweep {
          self.sweep(cases, from: first, sweep, contradictory, into: &results)
        } else {
          walk(cases, from: first, contradictory, into: &results)
        }
        var reached = Reached()
        for row in results.indices {
          if results[row] < 0 { reached.insert(.unsettled) }
          if results[row] == contradictory { reached.insert(.contradictory) }
        }
        all.withLock { $0.formUnion(reached) }
      }
      count = cases.count
    }
    return (places, all.withLock { $0 })
  }

  /// Sweeps through the diagram with cases from a row on, as many as there are results.
  private func sweep(
    _ cases: CaseColumns,
    from first: Int,
    _ sweep: BitSweep,
    _ contradictory: Int32,
    into results: inout MutableSpan<Int32>
  ) {
    let bits = FeatureBits(columns, for: sweep)
    let numbers = [-1] + sweep.terminals.map { $0 == .outside ? contradictory : $0.id }
    let count = sweep.maskCount
    var masks = [BitSweep.Lanes](repeating: .zero, count: count * Self.blocksAtOnce)
    var states = [BitSweep.Lanes](repeating: .zero, count: sweep.stateCount)
    let step = BitSweep.width * Self.blocksAtOnce
    for start in stride(from: 0, to: results.count, by: step) {
      let end = min(start + step, results.count)
      var maskSpan = masks.mutableSpan
      bits.read(cases, start + first..<end + first, into: &maskSpan)
      var stateSpan = states.mutableSpan
      for (place, row) in stride(from: start, to: end, by: BitSweep.width).enumerated() {
        let rows = row..<min(row + BitSweep.width, end)
        var own = maskSpan._mutatingExtracting(place * count..<(place + 1) * count)
        sweep.run(&own, count: rows.count, states: &stateSpan)
        var block = results._mutatingExtracting(rows)
        sweep.write(stateSpan.span, as: numbers, into: &block)
      }
    }
  }

  /// How many blocks of cases are turned into bits before they are swept.
  private static let blocksAtOnce = 8

  /// Lets cases from a row on walk through the diagram, as many as there are results.
  private func walk(
    _ cases: CaseColumns,
    from first: Int,
    _ contradictory: Int32,
    into results: inout MutableSpan<Int32>
  ) {
    let (size, width) = (FeatureColumns.blockSize, policies.space.features.count)
    var values = [UInt8](repeating: Assignment.unknown, count: width * size)
    for start in stride(from: 0, to: results.count, by: size) {
      let rows = start..<min(start + size, results.count)
      columns.read(cases, rows.lowerBound + first..<rows.upperBound + first, into: &values)
      var block = results._mutatingExtracting(rows)
      let span = values.span.extracting(0..<width * rows.count)
      compiled.diagram.evaluate(columns: span, into: &block)
      for row in block.indices where block[row] == Terminal.outside.id {
        block[row] = contradictory
      }
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
    for (fact, variable) in space.knowing {
      var unknown = Assignment(unknownOver: space.features.count)
      unknown[variable] = 0
      let rest = try store.restrict(node, to: unknown)
      let asked = store.support(of: rest).flatMap { space[$0].facts }
      if !asked.contains(fact) { found.insert(fact) }
    }
    return found
  }
}
