import DecisionDiagram
import PolicyLanguage

// A plan is made ready for drawing once. What policies ask of a case is a number of digits - the
// interval of an amount, the label of a choice, whether a comparison holds - and the digits of a
// trial put together are its code, one whole number. Two trials of one code are decided alike, so
// trials are counted by their codes, and each code is decided once. A trial goes through the steps
// of the plan in an order in which everything comes after what it depends on; conditions that hold
// are bits of one word.

/// A plan made ready for drawing.
struct TrialModel: Sendable {
  /// What is drawn or worked out in a trial, one after the other.
  enum Step: Sendable {
    /// Something is drawn.
    case draw(Draw)
    /// The result follows from the targets reached: by their number, what is added to the code and
    /// which conditions hold.
    case result([Effect])
    /// The damage is the sum over the risks that happened.
    case damage(DamageStep)
    /// The cause follows from the risks that happened: by its label, the first place for none, what
    /// is added to the code and which conditions hold.
    case cause([Effect])
    /// Comparisons of drawn quantities are made.
    case comparisons([ComparisonStep])
  }

  /// What follows from an outcome of a step.
  struct Effect: Sendable {
    /// What is added to the code.
    var code = 0
    /// The conditions that hold.
    var conditions: UInt64 = 0
    /// The value of the fact in question, where there is one.
    var value: Int64?
  }

  /// How a sum of damages is told apart.
  struct DamageStep: Sendable {
    var bounds: ClosedRange<Int64>
    /// The greatest sums of every stretch but the last.
    var cuts: [Int64]
    /// What each stretch comes to.
    var effects: [Effect]
  }

  /// A comparison and what is added to the code where it holds.
  struct ComparisonStep: Sendable {
    var inequality: Inequality
    var code: Int
    /// The columns of its drawn facts, in the order of the terms; nil for what is certain.
    var columns: [Int?]
    /// The values of what is certain.
    var certain: [Int64]
    /// Which days are working days.
    var calendar: WorkCalendar
  }

  /// Where the damage of a trial is found.
  enum DamageSource: Sendable {
    /// It is the sum over the risks that happened.
    case sum
    /// It is drawn.
    case column(Int)
    /// It is the same in all trials.
    case certain(Int64)
  }

  let plan: SimulationPlan
  /// The case without its uncertain facts.
  let base: Examination
  var steps: [Step] = []
  var digits = Digits()
  /// The conditions that hold from the beginning.
  var conditions: UInt64 = 0
  /// The facts whose values are kept for comparisons, by column.
  var columns: [FactID] = []
  /// Where the damage of a trial is found.
  let damageSource: DamageSource
  /// The place of the label of the cause where no risk that has one happens, from 1; 0 for none.
  let knownCause: Int32
  /// The place of the label for several causes at once, from 1; 0 where there is none, so that the
  /// first counts.
  let severalCauses: Int32

  /// What is drawn, in order.
  var draws: [Draw] {
    steps.compactMap { step in
      if case .draw(let draw) = step { draw } else { nil }
    }
  }

  /// Makes a plan ready.
  ///
  /// - Parameters:
  ///   - plan: The plan.
  ///   - keepsDamage: Whether the damage of each trial is asked for.
  ///   - owners: For each kind of owner, what to address the draws of its facts by besides their
  ///     names; targets and risks are the pilot's.
  /// - Complexity: O(stretches of the distributions).
  init(
    _ plan: SimulationPlan,
    keepsDamage: Bool = false,
    owners: [Fact.Owner: String] = [:]
  ) {
    self.plan = plan
    let policies = plan.examination.policies
    let outcomes = plan.outcomes
    let uncertain = plan.uncertain.map(\.fact)
    var facts = plan.examination.facts
    for fact in uncertain + outcomes.all { facts[fact] = nil }
    // What is known ties down what is compared with it; what is drawn must not.
    base =
      facts == plan.examination.facts
      ? plan.examination : (try? Examination(facts, by: policies)) ?? plan.examination
    let order = (try? plan.pilot.order(of: uncertain, in: policies.set)) ?? []
    var maker = TrialModelMaker(plan, base, order, owners)
    if keepsDamage { maker.keptFact = policies.set.fact(named: "damage") }
    maker.make()
    steps = maker.steps
    digits = maker.digits
    conditions = maker.conditions
    columns = maker.columns
    damageSource = maker.damageSource
    let cause = outcomes.cause
    let known = cause.flatMap { fact in
      uncertain.contains(fact) ? nil : plan.examination.facts[fact]
    }
    knownCause = known.map { Int32(truncatingIfNeeded: $0) + 1 } ?? 0
    let labels = cause.map { policies.set[$0].kind.labels } ?? []
    severalCauses = labels.firstIndex(of: "both").map { Int32($0) + 1 } ?? 0
  }
}
