import Diagnostics
import Engine
import PolicyLanguage
import Reporting
import Workspace

enum Simulate: Command {
  static let name = "simulate"
  static let group = CommandGroup.questions
  static let summary = Sentence(
    en: "draws the uncertain facts of a case many times and decides each time",
    vi: "rút ngẫu nhiên các dữ kiện bất định nhiều lần, mỗi lần đưa ra kết luận"
  )
  static let parameters: [Parameter] = [
    .optional(
      "case",
      .caseID,
      Sentence(
        en: "the case; the one in hand without it",
        vi: "vụ việc; nếu bỏ trống là vụ việc đang chọn"
      )
    ),
    .named(
      "trials",
      .number,
      Sentence(
        en: "how many times; 100k when nothing is said",
        vi: "bao nhiêu lần; 100k nếu không nêu"
      )
    ),
    .named(
      "seed",
      .number,
      Sentence(
        en: "the seed; the same seed gives the same result",
        vi: "hạt giống; cùng hạt giống cho cùng kết quả"
      )
    ),
  ]
  static let about = [
    Sentence(
      en:
        "What is uncertain is said by `expect`. The interval is Wilson's, with 95% confidence; the"
        + " exact probability stands beside it where the uncertain facts are independent and have few"
        + " enough combinations. The generator is Philox4x32-10: a seed gives the same numbers on any"
        + " machine.",
      vi:
        "Điều bất định được nêu bằng `expect`. Khoảng tin cậy là của Wilson, mức 95%; xác suất chính xác"
        + " đứng bên cạnh khi các dữ kiện bất định độc lập và đủ ít tổ hợp. Bộ sinh số là Philox4x32-10:"
        + " một hạt giống cho cùng dãy số trên mọi máy."
    )
  ]
  static let examples = ["simulate mobile-clinic trials=1m seed=7"]

  static func run(_ call: Call, in session: Session) throws -> Document {
    let file = try session.caseFile(call["case"], in: call)
    let trials = try call.number("trials", 1...1_000_000_000) ?? 100_000
    let seed = UInt64(try call.number("seed", 0...Int.max) ?? session.seed)
    let plan = SimulationPlan(
      try session.examine(file),
      uncertain: try session.uncertainFacts(of: file)
    )
    let environment = session.environment
    let result = Simulator(plan, seed: seed).run(
      trials: trials,
      progress: { [progress = environment.progress] done in
        progress(Double(done) / Double(trials))
      },
      shouldStop: environment.isInterrupted
    )
    environment.progress(nil)
    if result.trials == 0 { throw Diagnostic.interrupted }
    return Documents.simulate(file, plan, result, seed: seed, session.language)
  }
}

extension Session {
  /// What is expected of the uncertain facts of a case.
  func uncertainFacts(of file: CaseFile) throws -> [SimulationPlan.UncertainFact] {
    let set = try policySet()
    let subjects = subjects(of: file.record.id)
    var uncertain: [SimulationPlan.UncertainFact] = []
    for expectation in try subjects.flatMap({ try workspace.expectations(of: $0) }) {
      guard let id = set.fact(named: expectation.name),
        !uncertain.contains(where: { $0.fact == id })
      else { continue }
      do {
        let parsed = try Uncertainty.parse(expectation.text, of: set[id])
        uncertain.append(SimulationPlan.UncertainFact(id, parsed))
      } catch {
        throw error.diagnostic
      }
    }
    return uncertain.sorted { $0.fact < $1.fact }
  }

  /// What a case's facts are kept with, the nearest first.
  func subjects(of id: CaseID) -> [Subject] {
    switch id {
    case .bare(let id): [.bareCase(id)]
    case .part(let proposal, let cadre, let pilot):
      [.participant(proposal: proposal, cadre: cadre)]
        + (pilot.map { [.pilot(proposal: proposal, number: $0)] } ?? [])
        + [.proposal(proposal), .cadre(cadre)]
    }
  }
}
