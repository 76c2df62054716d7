public import DecisionDiagram
import PolicyLanguage
import Synchronization

/// A decision of a policy set as a diagram over the space of cases.
public struct CompiledDecision: Sendable {
  /// Which decision of which policy.
  public let reference: DecisionReference
  /// The function in the common store: at each terminal the place of a ruling.
  let node: Node
  /// The rulings.
  public let rulings: RulingTable
  /// The function, frozen, undefined for cases that cannot be.
  public internal(set) var diagram: Diagram

  init(reference: DecisionReference, node: Node, rulings: RulingTable) {
    self.reference = reference
    self.node = node
    self.rulings = rulings
    var none = DiagramStore()
    diagram = none.freeze(.outside)
  }
}

/// A duty of a policy set: where it is owed.
struct CompiledDuty: Sendable {
  let member: Int
  let duty: Int
  let owed: Node
}

/// Policies compiled to diagrams: the one object that every question is asked of.
///
/// It is shared and not copied: every question holds it, and none changes it.
public final class CompiledPolicies: Sendable {
  /// The space of cases.
  public let space: CaseSpace
  /// The decisions, in the order of the set.
  public let decisions: [CompiledDecision]
  /// Where a case can be at all: no constraint and no comparison is contradicted.
  let care: Node
  /// The same, frozen.
  let careDiagram: Diagram
  let duties: [CompiledDuty]
  let conditions: ConditionCompiler
  let consistency: Consistency
  /// The quantities whose possible combinations may be counted too generously: every combination that
  /// can be is among them, but some that cannot be may be as well.
  let approximated: [FactID]
  /// Where the functions live; copied by a question that builds new ones.
  let store: DiagramStore

  private let told = Mutex<Derivations?>(nil)
  private let goals = Mutex<[Goal.Key: Goal]>([:])

  /// The policies.
  public var set: PolicySet { space.set }

  init(
    space: CaseSpace,
    conditions: ConditionCompiler,
    consistency: Consistency,
    approximated: [FactID],
    care: Node,
    decisions: [CompiledDecision],
    duties: [CompiledDuty],
    store: DiagramStore
  ) throws(DiagramError) {
    self.space = space
    self.conditions = conditions
    self.consistency = consistency
    self.approximated = approximated
    self.care = care
    self.duties = duties
    var store = store
    var decisions = decisions
    for place in decisions.indices {
      let possible = try store.within(care, decisions[place].node)
      decisions[place].diagram = store.freeze(possible)
    }
    careDiagram = store.freeze(care)
    self.decisions = decisions
    self.store = store
  }

  /// What the derived facts are that reasons are told in, worked out when first asked for.
  var derivations: Derivations {
    get throws(DiagramError) {
      if let known = told.withLock({ $0 }) { return known }
      let made = try Derivations(self)
      told.withLock { $0 = made }
      return made
    }
  }

  /// Where a decision comes out as wanted, worked out when first asked for.
  func goal(
    _ wanted: Set<Terminal>,
    of decision: CompiledDecision
  ) throws(DiagramError) -> Goal {
    let key = Goal.Key(decision: decision.reference, wanted: wanted)
    if let known = goals.withLock({ $0[key] }) { return known }
    let made = try Goal(self, decision, wanted)
    goals.withLock { $0[key] = made }
    return made
  }

  /// How many nodes the diagrams of all decisions take.
  public var nodeCount: Int { decisions.reduce(0) { $0 + $1.diagram.nodeCount } }

  /// The compiled form of a decision.
  public subscript(reference: DecisionReference) -> CompiledDecision? {
    decisions.first { $0.reference == reference }
  }
}
