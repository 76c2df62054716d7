import Diagnostics
import Engine
import PolicyLanguage
import Reporting
import Workspace

extension Documents {
  /// What there is to show of a plan.
  struct PlanShown {
    var pilot: PilotPlan
    var strategies: [Strategy]
    var payoffs: [Payoff]
    var thresholds: [Thresholds]
  }

  /// All that a simulation of a case goes by.
  static func plan(
    _ file: CaseFile,
    _ plan: PlanShown,
    uncertain: [SimulationPlan.UncertainFact],
    _ speech: Speech
  ) -> Document {
    var title = Text(speech[.planOf(file.name)], as: .strong)
    if let proposal = file.record.proposal, !proposal.title.isEmpty {
      title += Text(" · \(proposal.title)")
    }
    var blocks: [Block] = [.title(title)]
    if plan.pilot.isEmpty, uncertain.isEmpty {
      blocks.append(.paragraph(Text(speech[.nothingPlanned], as: .faint)))
    }
    blocks += plannedTargets(plan, speech) + plannedRisks(plan.pilot, speech)
    blocks += plannedUncertain(uncertain, speech) + plannedDependences(plan.pilot, speech)
    blocks += plannedStrategies(plan.strategies, speech) + plannedPayoffs(plan.payoffs, speech)
    return Document(
      schema: "sixdares.plan/1",
      data: machine(file, plan, uncertain, speech),
      blocks: blocks
    )
  }

  static func planHead(_ sentence: Sentence, _ speech: Speech) -> Block {
    .heading(Text(speech[sentence]))
  }

  static func planColumn(
    _ title: Sentence,
    _ speech: Speech,
    _ wrapping: Column.Wrapping = .never,
    alignment: Column.Alignment = .leading
  ) -> Column {
    Column(
      Text(speech[title]),
      key: title.en,
      for: .people,
      alignment: alignment,
      wrapping: wrapping
    )
  }
}
