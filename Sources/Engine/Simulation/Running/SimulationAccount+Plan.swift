import PolicyLanguage

extension SimulationAccount {
  /// Tells what came of targets and risks.
  func tellPlan(_ result: inout SimulationResult, _ exact: ExactTrials?) {
    let pilot = simulator.plan.pilot
    let losses = total.losses.reduce(0, +)
    for (number, draw) in simulator.model.draws.enumerated() {
      let mass = exact.map { $0.given[number][1]?.whole ?? 0 }
      switch draw.role {
      case .target(let place):
        result.targets.append(
          SimulationResult.TargetShare(
            target: pilot.targets[place],
            reached: reachedCount(draw, number),
            exact: mass,
            values: values(of: draw, number)
          )
        )
      case .risk(let place, _, _, _):
        result.risks.append(
          SimulationResult.RiskShare(
            risk: pilot.risks[place],
            happened: total.happened[place],
            exact: mass,
            meanDamage: Double(total.losses[place]) / Double(max(trials, 1)),
            damageShare: losses > 0 ? Double(total.losses[place]) / Double(losses) : 0
          )
        )
      case .fact, .cause: continue
      }
    }
    tellResults(&result, exact)
  }

  private func reachedCount(_ draw: Draw, _ number: Int) -> Int {
    draw.kinds.indices.reduce(0) {
      $0 + (draw.kinds[$1] == 1 ? total.stretches[number][$1] : 0)
    }
  }

  private func tellResults(_ result: inout SimulationResult, _ exact: ExactTrials?) {
    let plan = simulator.plan
    if !plan.pilot.targets.isEmpty {
      let targets = plan.pilot.targets.count
      for kind in Thresholds.Result.allCases {
        let places = (0...targets).filter {
          plan.pilot.thresholds.result(reached: $0, of: targets) == kind
        }
        result.results.append(
          SimulationResult.ResultShare(
            result: kind,
            count: places.reduce(0) { $0 + total.reached[$1] },
            exact: exact.map { exact in places.reduce(0) { $0 + exact.reached[$1] } }
          )
        )
      }
    }
    guard let cause = plan.outcomes.cause else { return }
    let labels = plan.examination.policies.set[cause].kind.labels
    result.causes = total.causes.indices.map { place in
      SimulationResult.CauseShare(
        label: place == 0 ? nil : labels[place - 1],
        count: total.causes[place],
        exact: exact?.causes[place]
      )
    }
  }
}
