import Diagnostics
import Engine
import PolicyLanguage
import PolicyLibrary
import Reporting
import Workspace

enum Discuss: Command {
  static let name = "discuss"
  static let group = CommandGroup.policies
  static let summary = Sentence(
    en: "tells where a teacher should stop, each point with two opposed cases",
    vi: "nêu những điểm giảng viên nên dừng lại, mỗi điểm có hai vụ việc đối nhau"
  )
  static let parameters: [Parameter] = [
    .optional("point", .number, Sentence(en: "which point", vi: "điểm nào")),
    .flag(
      "load",
      Sentence(
        en: "puts the two cases into the workspace, to be played with",
        vi: "đưa hai vụ việc vào không gian làm việc để thử"
      )
    ),
  ]
  static let about = [
    Sentence(
      en: "The two cases differ in what is to be discussed; each is decided by the text alone and"
        + " under every reading. `--load` keeps them as bare cases and activates the policies that"
        + " the point is about.",
      vi:
        "Hai vụ việc khác nhau ở đúng điều cần bàn; mỗi vụ được kết luận chỉ theo văn bản và theo"
        + " từng cách hiểu. `--nạp` lưu chúng thành vụ việc rời và chọn các chính sách liên quan."
    )
  ]
  static let examples = ["discuss", "discuss 3", "discuss 8 --load"]

  static func run(_ call: Call, in session: Session) throws -> Document {
    let points = Discussion.all
    guard let number = try call.number("point", 1...points.count) else {
      return try list(points, session)
    }
    let point = points[number - 1]
    let policies = try point.policies.map { try session.load($0) }
    let plain = try PolicySet(policies)
    let columns = try columns(point, policies, plain.readingNames, session)
    if call.flags.contains("load") {
      let reading = columns.first(where: \.isOpposed)?.reading
      return try load(point, under: reading, call, session)
    }
    return Documents.discussion(point, plain, columns, session.language)
  }

  /// The two cases under the text alone and under each reading.
  private static func columns(
    _ point: Discussion,
    _ policies: [Policy],
    _ readings: [String],
    _ session: Session
  ) throws -> [Documents.DiscussionColumn] {
    try ([nil] + readings.map(Optional.init)).map { reading in
      let set = try PolicySet(policies, readings: reading.map { [$0] } ?? [])
      let compiled = try PolicyCompiler.compile(set, shouldStop: session.environment.isInterrupted)
      let cases = try point.cases.map { facts in
        try Examination(Self.facts(facts, set), by: compiled)
      }
      return Documents.DiscussionColumn(reading: reading, cases: cases)
    }
  }

  /// The facts of a case in the numbering of policies.
  private static func facts(
    _ typed: [(name: String, value: String)],
    _ set: PolicySet
  ) throws -> CaseFacts {
    var facts = CaseFacts(count: set.facts.count)
    for (name, text) in typed {
      guard let id = set.fact(named: name) else {
        throw Diagnostic.unknownFact(name, known: set.facts.map(\.name))
      }
      guard let value = try? set[id].kind.value(of: text), let number = set[id].encode(value)
      else { throw Diagnostic.notAValue(text, set[id].kind, of: name) }
      facts[id] = number
    }
    return facts
  }

  private static func list(_ points: [Discussion], _ session: Session) throws -> Document {
    let language = session.language
    return Documents.list(
      "discussions",
      [(.pointColumn, "point"), (.titleColumn, "title"), (.policyColumn, "policies")],
      machineColumns: ["titleVi"],
      try points.map { point in
        // By their names where these can be typed, else as they are cited.
        let policies =
          language == .english
          ? point.policies : try point.policies.map { try session.load($0).citation.vi }
        return [
          Cell(Text("\(point.number)")), Cell(point.title, language),
          Cell(
            Text(policies.joined(separator: ", ")),
            data: .string(point.policies.joined(separator: ", "))
          ),
          Cell(Text(point.title.vi)),
        ]
      },
      empty: .noRecords,
      language
    )
  }

  /// Keeps the two cases as bare cases, under the policies that they are about and a reading that
  /// decides them otherwise.
  private static func load(
    _ point: Discussion,
    under reading: String?,
    _ call: Call,
    _ session: Session
  ) throws -> Document {
    try session.choosePolicies(point.policies, reading: reading, call)
    let set = try session.policySet()
    let ids = ["a", "b"].map { "discuss-\(point.number)\($0)" }
    try session.change(call) { changes in
      for (id, facts) in zip(ids, point.cases) {
        if try session.workspace.kind(of: id) == .bareCase { try changes.removeBareCase(id) }
        try changes.addBareCase(id)
        for (name, text) in facts {
          guard let fact = set.fact(named: name), let value = try? set[fact].kind.value(of: text)
          else { throw Diagnostic.unknownFact(name, known: set.facts.map(\.name)) }
          try changes.set(name, value, of: .bareCase(id))
        }
      }
    }
    session.takeInHand(SubjectPath(head: ids[0]))
    return Documents.line(
      Sentence.discussionLoaded(
        ids[0],
        ids[1],
        reading.map(Speech(set: set, language: session.language).readingTitle)
      )[session.language],
      schema: "sixdares.discuss-load/1",
      [
        "cases": Documents.strings(ids),
        "reading": .string(reading ?? ActivePolicies.textOnly),
      ]
    )
  }
}
