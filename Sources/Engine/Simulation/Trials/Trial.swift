import PolicyLanguage

// Every draw has its own address, so one trial can be made again by itself: nothing of the others
// was kept, and nothing needs to be.

/// One trial: what it drew, and the case that it makes.
public struct Trial: Sendable {
  /// The facts of the case.
  public var facts: CaseFacts
  /// What was drawn, in order: the value of a fact, how much of a target was reached, 1 or 0 for
  /// whether a risk happened.
  public var drawn: [(thing: PlanThing, value: Int64)]
  /// The damage of each risk that happened and does any, in đồng.
  public var losses: [(risk: String, damage: Int64)]
  /// How many targets were reached.
  public var reached: Int
}

extension TrialModel {
  /// Makes one trial, value by value.
  func trial(_ number: Int, _ sample: Sample) -> Trial {
    var trial = Trial(facts: base.facts, drawn: [], losses: [], reached: 0)
    var state = Progress(conditions: conditions, causes: 0, otherCause: knownCause)
    for step in steps {
      switch step {
      case .draw(let draw): make(draw, number, sample, &trial, &state)
      case .result(let effects):
        settle(plan.outcomes.result, effects[trial.reached], &trial, &state)
      case .damage(let damage):
        let sum = min(trial.losses.reduce(0) { $0 + $1.damage }, damage.bounds.upperBound)
        let stretch = damage.cuts.firstIndex { sum <= $0 } ?? damage.cuts.count
        var effect = damage.effects[stretch]
        effect.value = sum
        settle(plan.outcomes.damage, effect, &trial, &state)
      case .cause(let effects):
        let place = state.causes > 0 ? state.causes : state.otherCause
        settle(plan.outcomes.cause, effects[Int(place)], &trial, &state)
      case .comparisons: continue
      }
    }
    return trial
  }

  /// What has come of a trial so far, besides its facts.
  private struct Progress {
    var conditions: UInt64
    var causes: Int32
    var otherCause: Int32
  }

  private func settle(
    _ fact: FactID?,
    _ effect: Effect,
    _ trial: inout Trial,
    _ state: inout Progress
  ) {
    guard let fact else { return }
    trial.facts[fact] = effect.value
    state.conditions |= effect.conditions
  }

  private func make(
    _ draw: Draw,
    _ number: Int,
    _ sample: Sample,
    _ trial: inout Trial,
    _ state: inout Progress
  ) {
    let place = draw.table(under: state.conditions)
    let table = draw.tables[place]
    let value = table.value(at: sample.place(draw.address, number))
    let stretch = table.stretch(at: sample.place(draw.address, number))
    let kind = draw.kinds[Int(draw.starts[place]) + stretch]
    state.conditions |= draw.effects[Int(draw.starts[place]) + stretch].conditions
    trial.drawn.append((draw.thing, value))
    switch draw.role {
    case .fact(let fact): trial.facts[fact] = value
    case .cause: state.otherCause = Int32(truncatingIfNeeded: value) + 1
    case .target: trial.reached += Int(kind)
    case .risk(let risk, let damage, let address, let cause):
      guard kind != 0 else { return }
      let cause = Int32(truncatingIfNeeded: cause)
      if state.causes == 0 {
        state.causes = cause
      } else if cause > 0, state.causes != cause, severalCauses > 0 {
        state.causes = severalCauses
      }
      guard let damage else { return }
      let loss = damage.value(at: sample.place(address, number))
      trial.losses.append((plan.pilot.risks[risk].name, loss))
    }
  }
}
