import Diagnostics
import Engine
import PolicyLanguage
import Reporting
import Workspace

enum SimulateAll: Command {
  static let name = "simulate all"
  static let group = CommandGroup.questions
  static let summary = Sentence(
    en: "simulates all cases of the workspace together: what comes of all, and of each cadre's",
    vi: "mô phỏng cùng lúc mọi vụ việc của không gian làm việc: kết quả chung và của từng cán bộ"
  )
  static let parameters: [Parameter] = [
    .named(
      "trials",
      .number,
      Sentence(en: "how many; 20k when nothing is said", vi: "bao nhiêu; 20k nếu không nêu")
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
        "One trial is of all cases. Luck is shared where facts are: cadres who take part in one pilot"
        + " have one approval and one damage, which counts once. Cases of which nothing is expected count"
        + " as they are.",
      vi:
        "Mỗi lượt thử gồm mọi vụ việc. Vận may chung ở đâu dữ kiện chung ở đó: các cán bộ trong một lần"
        + " thí điểm có cùng phê duyệt và cùng thiệt hại, thiệt hại chỉ tính một lần. Vụ việc không có"
        + " kỳ vọng gì được tính như hiện có."
    )
  ]
  static let examples = ["simulate all trials=20k seed=7"]
  private static let standardTrials = 20_000

  static func run(_ call: Call, in session: Session) throws -> Document {
    let trials = try session.trialsAsked(call).trials ?? standardTrials
    let seed = try session.seed(call)
    var files: [CaseFile] = []
    for owner in try session.workspace.proposals() {
      files += try session.workspace.cases(of: owner.id).map { try session.caseFile($0) }
    }
    files += try session.workspace.bareCases().map { try session.caseFile(.bare($0)) }
    guard !files.isEmpty else { throw Diagnostic.noCases.located(in: call.source, at: call.span) }
    let items = try files.map { file in
      Portfolio.Item(
        name: file.name,
        plan: try session.simulationPlan(of: file),
        owners: owners(of: file.record.id)
      )
    }
    let isInterrupted = session.environment.isInterrupted
    let result = try Portfolio(items, seed: seed, shouldStop: isInterrupted).run(
      trials: trials,
      progress: Simulate.progress(session, of: trials),
      shouldStop: isInterrupted
    )
    session.progress(nil)
    if result.trials == 0 { throw Diagnostic.interrupted }
    let speech = Speech(set: try session.policySet(), language: session.language)
    let names = Dictionary(
      try session.workspace.cadres().map { ($0.id, $0.name) },
      uniquingKeysWith: { first, _ in first }
    )
    return Documents.portfolio(
      result,
      names,
      seed: seed,
      leftOut: try leftOut(of: files, in: session),
      stop: session.stopReason,
      speech
    )
  }

  /// What the plans of some cases say that no active policy knows, each once.
  private static func leftOut(of files: [CaseFile], in session: Session) throws -> [String] {
    var found: [String] = []
    for part in try files.flatMap({ try session.leftOut(of: $0) }) where !found.contains(part) {
      found.append(part)
    }
    return found
  }

  private static func owners(of id: CaseID) -> [Fact.Owner: String] {
    guard case .part(let proposal, let cadre, let pilot) = id else { return [:] }
    var owners: [Fact.Owner: String] = [
      .cadre: cadre, .proposal: proposal, .participant: "\(proposal)/\(cadre)",
    ]
    if let pilot { owners[.pilot] = "\(proposal)/\(pilot)" }
    return owners
  }
}
