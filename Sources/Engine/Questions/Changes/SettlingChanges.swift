import DecisionDiagram
import PolicyLanguage

// Which changes of a case settle a goal can be said in one function: its variables are the features
// of the changed case and, for each fact of which one feature does not tell whether it was changed,
// a switch. Where the switch is off, the fact stays as it is; a fact that is unknown then stays
// unknown and may be anything, so the function asks that the goal holds for all its values. Each of
// these quantifiers stands in the branch of its own switch, so that the changes are chosen without
// knowing what the unknown will turn out to be: ∃ changes ∀ unknown, and not the other way round.
//
// Quantities that are compared with one another are left open, and what can be of those that are
// changed, given the others to the day, is cut out when it is asked for: see `CheapestChanges`.

/// Which changes of a case settle a goal, whatever stays unknown.
struct SettlingChanges {
  let examination: Examination
  /// The facts that may be changed.
  let free: [FactID]
  /// Where changes settle the goal: a boolean function of features and switches.
  private(set) var node = Node.no
  /// The same, frozen.
  private(set) var diagram: Diagram
  /// Where the function lives.
  private(set) var store: DiagramStore
  /// The variables that say of a fact whether it is changed, or found out where it is unknown.
  private(set) var switches: [FactID: Variable] = [:]
  /// The facts that one feature looks at, with that feature.
  private(set) var single: [FactID: Variable] = [:]
  /// The known facts that are compared with others.
  private(set) var tied: [FactID] = []

  /// How many nodes more than the compiled policies the function may take.
  private static let nodeLimit = 50_000
  /// How many facts that are compared with others may be changed.
  private static let tiedLimit = 8

  /// Works out which changes settle a goal.
  ///
  /// - Parameters:
  ///   - examination: The case.
  ///   - compiled: The decision.
  ///   - wanted: The terminals that are the goal.
  ///   - free: The facts that may be changed, in order.
  /// - Throws: That it was interrupted.
  ///
  /// It is nil where quantities that may be changed are compared with unknown ones, or where the
  /// function would be too large.
  init?(
    _ examination: Examination,
    _ compiled: CompiledDecision,
    to wanted: Set<Terminal>,
    changing free: [FactID]
  ) throws(CompileError) {
    self.examination = examination
    self.free = free
    diagram = compiled.diagram
    var compared: Set<FactID> = []
    for component in examination.policies.consistency.components {
      let known = component.facts.filter { examination.facts[$0] != nil }
      if known.count < component.facts.count {
        guard known.isEmpty, !component.facts.contains(where: free.contains) else { return nil }
      }
      compared.formUnion(component.facts)
    }
    tied = free.filter(compared.contains)
    guard tied.count <= Self.tiedLimit else { return nil }
    do {
      let goal = try examination.policies.goal(wanted, of: compiled)
      store = goal.store
      store.limits.maximumNodes = min(
        store.limits.maximumNodes,
        store.nodeCount + Self.nodeLimit
      )
      try build(goal.good, compared)
    } catch DiagramError.interrupted {
      throw .interrupted
    } catch {
      return nil
    }
  }

  private var space: CaseSpace { examination.policies.space }
  private var facts: CaseFacts { examination.facts }

  private mutating func build(
    _ good: Node,
    _ compared: Set<FactID>
  ) throws(DiagramError) {
    let (given, open) = unchangeable()
    let possible = try store.restrict(examination.policies.care, to: given)
    let good = try store.restrict(good, to: given)
    var quantified = Quantified(
      always: try store.forAll(good, over: open),
      ever: try store.exists(possible, over: open)
    )
    for fact in free where facts[fact] == nil { try leave(fact, unknownIn: &quantified) }
    node = try store.and(quantified.always, quantified.ever)
    for fact in free where facts[fact] != nil && !compared.contains(fact) {
      let looking = features(of: fact)
      if looking.count == 1 {
        single[fact] = looking[0]
      } else if !looking.isEmpty {
        try leave(fact, asItIs: looking)
      }
    }
    diagram = store.freeze(node)
  }

  /// The function where a case can be that knows these facts to the day, and all others somehow.
  ///
  /// What constraints allow is in the function already, there only of what is still asked for: an
  /// unknown fact that stays unknown has no value to hold against them.
  mutating func diagram(for facts: CaseFacts) throws -> Diagram {
    let consistency = examination.policies.consistency
    var within = node
    for (_, component) in consistency.partlyKnown(to: facts) {
      let possible = try consistency.diagram(component, known: facts, in: &store)
      within = try store.and(possible, within)
    }
    return within == node ? diagram : store.freeze(within)
  }

  /// What holds of all completions, and of some.
  private struct Quantified {
    var always: Node
    var ever: Node
  }

  /// The variables that look at the value of a fact.
  private func features(of fact: FactID) -> [Variable] {
    space.variables(of: fact).filter { if case .known = space[$0] { false } else { true } }
  }

  /// The features that no change reaches, with their values, and the unknown ones among them.
  private func unchangeable() -> (given: Assignment, open: Set<Variable>) {
    var isFree = [Bool](repeating: false, count: facts.values.count)
    for fact in free { isFree[fact.index] = true }
    var given = Assignment(unknownOver: space.features.count)
    var open: Set<Variable> = []
    for (place, feature) in space.features.enumerated() {
      let variable = Variable(place)
      if case .known(let fact) = feature {
        if facts[fact] != nil {
          given[variable] = 1
        } else if !isFree[fact.index] {
          given[variable] = 0
        }
      } else if !feature.facts.contains(where: { isFree[$0.index] }) {
        given[variable] = examination.assignment[variable]
        if given[variable] == nil { open.insert(variable) }
      }
    }
    return (given, open)
  }

  /// Lets a fact either be found out or stay unknown, by a switch.
  private mutating func leave(
    _ fact: FactID,
    unknownIn quantified: inout Quantified
  ) throws(DiagramError) {
    let toggle = toggle(of: fact)
    let looking = Set(features(of: fact))
    let isFound = try store.literal(toggle, is: 1)
    var always = try store.restrict(quantified.always, toggle, to: 0)
    always = try store.forAll(always, over: looking)
    quantified.always = try store.ifThenElse(isFound, quantified.always, always)
    var ever = try store.restrict(quantified.ever, toggle, to: 0)
    ever = try store.exists(ever, over: looking)
    quantified.ever = try store.ifThenElse(isFound, quantified.ever, ever)
  }

  /// Lets a known fact either be otherwise or stay as it is, by a switch.
  private mutating func leave(
    _ fact: FactID,
    asItIs looking: [Variable]
  ) throws(DiagramError) {
    let toggle = toggle(of: fact)
    var given = Assignment(unknownOver: space.features.count)
    for variable in looking { given[variable] = examination.assignment[variable] }
    let isChanged = try store.literal(toggle, is: 1)
    let unchanged = try store.restrict(node, to: given)
    node = try store.ifThenElse(isChanged, node, unchanged)
  }

  /// The switch of a fact: the feature whether it is known serves where there is one, since of a
  /// fact that is known nothing else asks for it any more.
  private mutating func toggle(of fact: FactID) -> Variable {
    let toggle = space.variable(of: .known(fact)) ?? store.addVariable(values: 2)
    switches[fact] = toggle
    return toggle
  }
}
