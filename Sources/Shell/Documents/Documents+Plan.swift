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
    blocks += targets(plan, speech) + risks(plan.pilot, speech)
    blocks += self.uncertain(uncertain, speech) + dependences(plan.pilot, speech)
    blocks += strategies(plan.strategies, speech) + payoffs(plan.payoffs, speech)
    return Document(
      schema: "sixdares.plan/1",
      data: machine(file, plan, uncertain, speech),
      blocks: blocks
    )
  }

  private static func head(_ sentence: Sentence, _ speech: Speech) -> Block {
    .heading(Text(speech[sentence]))
  }

  private static func column(
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

  // MARK: Targets and risks

  private static func targets(_ plan: PlanShown, _ speech: Speech) -> [Block] {
    guard !plan.pilot.targets.isEmpty else { return [] }
    let table = Table(
      [
        column(.targetColumn, speech, .words(priority: 1)),
        column(.goalColumn, speech, alignment: .trailing),
        column(.expectedColumn, speech, .words(priority: 2)),
        column(.reachedColumn, speech, alignment: .trailing),
      ],
      rows: plan.pilot.targets.map { target in
        Row([
          Cell(Text(target.name)),
          Cell(Text(target.goal.text(in: speech.language), as: .given)),
          Cell(Text(speech.expected(target.expectation, in: target.goal.measure))),
          Cell(Text(percent(chance(of: target), 1, speech))),
        ])
      }
    )
    let thresholds = plan.pilot.thresholds
    return [
      head(.targetsHead, speech), .table(table),
      .items(
        LabelledItems(
          Text(speech[.thresholdsInUse(thresholds.name)], as: .heading),
          [Text(speech.meaning(of: thresholds))]
        )
      ),
    ]
  }

  /// How likely a target is to be reached, where nothing else changes what is expected.
  static func chance(of target: Target) -> Double {
    let bounds = (Int64.min / 4)...(Int64.max / 4)
    guard target.goal.ticks <= bounds.upperBound else { return 0 }
    return target.expectation.probability(
      of: max(target.goal.ticks, bounds.lowerBound)...bounds.upperBound,
      within: bounds
    )
  }

  private static func risks(_ plan: PilotPlan, _ speech: Speech) -> [Block] {
    guard !plan.risks.isEmpty else { return [] }
    let table = Table(
      [
        column(.riskColumn, speech, .words(priority: 1)),
        column(.chanceColumn, speech, alignment: .trailing),
        column(.damageColumn, speech, .words(priority: 2)),
        column(.causeColumn, speech),
        column(.mitigationColumn, speech, .words(priority: 3)),
      ],
      rows: plan.risks.map { risk in
        Row([
          Cell(Text(risk.name)),
          Cell(Text(Quantity(risk.chance, .share).text(in: speech.language), as: .given)),
          Cell(Text(risk.damage.map { speech.expected($0, in: .amount) } ?? "–")),
          Cell(Text(risk.cause.map { speech[speech.label($0, of: "cause")] } ?? "–")),
          Cell(Text(risk.mitigation ?? "–")),
        ])
      }
    )
    return [head(.risksHead, speech), .table(table)]
  }

  private static func uncertain(
    _ facts: [SimulationPlan.UncertainFact],
    _ speech: Speech
  ) -> [Block] {
    guard !facts.isEmpty else { return [] }
    return [
      head(.uncertainHead, speech),
      .pairs(
        facts.map {
          Pair(
            Text(speech.title($0.fact)),
            Text(speech.expected($0.uncertainty, of: $0.fact))
          )
        }
      ),
    ]
  }

  private static func dependences(_ plan: PilotPlan, _ speech: Speech) -> [Block] {
    guard !plan.dependences.isEmpty else { return [] }
    return [
      head(.dependencesHead, speech),
      .table(
        Table(
          [
            column(.thingColumn, speech, .words(priority: 1)),
            column(.whereColumn, speech, .words(priority: 2)),
            column(.expectedColumn, speech, .words(priority: 3)),
          ],
          rows: plan.dependences.map { dependence in
            Row([
              Cell(Text(speech.title(of: dependence.thing))),
              Cell(Text(speech.condition(dependence.condition))),
              Cell(Text(speech.expected(of: dependence, in: plan))),
            ])
          }
        )
      ),
    ]
  }

  // MARK: Strategies and payoffs

  private static func strategies(_ all: [Strategy], _ speech: Speech) -> [Block] {
    guard !all.isEmpty else { return [] }
    return [
      head(.strategiesHead, speech),
      .pairs(
        all.map { strategy in
          Pair(Text(strategy.name, as: .strong), Text(changes(strategy.changes, speech)))
        }
      ),
    ]
  }

  /// What a strategy settles, in words.
  static func changes(_ changes: [Strategy.Change], _ speech: Speech) -> String {
    changes.map { speech.phrase($0.value, of: $0.fact) }.joined(separator: " · ")
  }

  private static func payoffs(_ all: [Payoff], _ speech: Speech) -> [Block] {
    guard !all.isEmpty else { return [] }
    return [
      head(.payoffsHead, speech),
      .pairs(
        all.map { payoff in
          Pair(
            Text(payoff.party, as: .strong),
            Text(payoff.terms.map { speech.term($0) }.joined(separator: " · "))
          )
        }
      ),
    ]
  }

  // MARK: For machines

  private static func machine(
    _ file: CaseFile,
    _ plan: PlanShown,
    _ uncertain: [SimulationPlan.UncertainFact],
    _ speech: Speech
  ) -> Record {
    let set = speech.set
    let english = Speech(set: set, language: .english)
    return [
      "case": .string(file.name),
      "thresholds": .string(plan.pilot.thresholds.name),
      "targets": .array(
        plan.pilot.targets.map { target in
          [
            "name": .string(target.name), "goal": .string(target.goal.description),
            "expected": .string(english.expected(target.expectation, in: target.goal.measure)),
            "chance": .number(chance(of: target)),
          ]
        }
      ),
      "risks": .array(
        plan.pilot.risks.map { risk in
          [
            "name": .string(risk.name), "chance": .number(Double(risk.chance) / 1_000_000),
            "damage": risk.damage.map { .string(english.expected($0, in: .amount)) } ?? nil,
            "cause": risk.cause.map { .string($0) } ?? nil,
            "mitigation": risk.mitigation.map { .string($0) } ?? nil,
          ]
        }
      ),
      "uncertain": .array(
        uncertain.map { entry in
          [
            "fact": .string(set[entry.fact].name),
            "expected": .string(english.expected(entry.uncertainty, of: entry.fact)),
          ]
        }
      ),
      "dependences": .array(
        plan.pilot.dependences.map { dependence in
          [
            "what": .string(dependence.thing.name(in: set)),
            "where": .string(english.condition(dependence.condition)),
            "expected": .string(english.expected(of: dependence, in: plan.pilot)),
          ]
        }
      ),
      "strategies": .array(
        plan.strategies.map { strategy in
          [
            "name": .string(strategy.name),
            "changes": .object(
              Record(
                strategy.changes.map { change in
                  let fact = set[change.fact]
                  return Record.Field(fact.name, .string(fact.decode(change.value).description))
                }
              )
            ),
          ]
        }
      ),
      "payoffs": .array(
        plan.payoffs.map { payoff in
          [
            "party": .string(payoff.party),
            "terms": strings(payoff.terms.map { english.term($0) }),
          ]
        }
      ),
    ]
  }
}
