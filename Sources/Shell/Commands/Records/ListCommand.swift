import Diagnostics
import Engine
import PolicyLanguage
import Reporting
import Workspace

enum ListCommand: Command {
  static let name = "list"
  static let group = CommandGroup.records
  static let summary = Sentence(en: "lists what there is", vi: "liệt kê những gì hiện có")
  private static let words = [
    "cadres", "cases", "commands", "dependences", "expectations", "facts", "functions", "holidays",
    "participants", "payoffs", "pilots", "policies", "proposals", "risks", "strategies", "targets",
    "thresholds", "variables",
  ]
  static let parameters: [Parameter] = [
    .positional("what", .word(words), Sentence(en: "what to list", vi: "cần liệt kê gì")),
    .preposition(
      "by",
      .word(["robustness"]),
      Sentence(
        en: "in what order: `robustness` puts the cases first that fewest wrong facts would change",
        vi:
          "theo thứ tự nào: `độ vững` đưa lên đầu những vụ việc mà ít dữ kiện sai nhất đã làm đổi"
      )
    ),
  ]
  static let about = [
    Sentence(
      en: "In `mode csv` a list is a table that spreadsheets read.",
      vi: "Trong `chế độ csv`, danh sách là bảng mà phần mềm bảng tính đọc được."
    )
  ]
  static let examples = ["list cases", "list cases by robustness", "list cadres", "list holidays"]

  static func run(_ call: Call, in session: Session) throws -> Document {
    if let order = call["by"] {
      let what = call.text("what") ?? ""
      guard what == "cases" else {
        throw Diagnostic.notListedBy(order.text, what).located(in: call.source, at: order.span)
      }
      return try casesByRobustness(session)
    }
    switch call.text("what") {
    case "cadres": return try cadres(session)
    case "cases": return try cases(session)
    case "commands": return commands(session)
    case "dependences": return try planParts(.dependence, "dependences", session)
    case "payoffs": return try planParts(.payoff, "payoffs", session)
    case "risks": return try planParts(.risk, "risks", session)
    case "strategies": return try planParts(.strategy, "strategies", session)
    case "targets": return try planParts(.target, "targets", session)
    case "thresholds": return try planParts(.thresholds, "thresholds", session)
    case "expectations": return try expectations(session)
    case "facts": return try facts(session)
    case "functions": return functions(session)
    case "holidays": return try holidays(session)
    case "participants": return try participants(session)
    case "pilots": return try pilots(session)
    case "policies": return try PoliciesCommand.run(call, in: session)
    case "proposals": return try proposals(session)
    case "variables": return variables(session)
    default:
      throw Diagnostic.notAWord(call.text("what") ?? "", words)
        .located(in: call.source, at: call["what"]?.span)
    }
  }

  static func document(
    _ name: String,
    _ columns: [(title: Sentence, key: String)],
    _ rows: [[String]],
    _ session: Session
  ) -> Document {
    Documents.list(name, columns, rows, empty: .noRecords, session.language)
  }

  private static func document(
    _ name: String,
    _ columns: [(title: Sentence, key: String)],
    machineColumns: [String],
    _ rows: [[Cell]],
    _ session: Session
  ) -> Document {
    Documents.list(
      name,
      columns,
      machineColumns: machineColumns,
      rows,
      empty: .noRecords,
      session.language
    )
  }

  private static func cadres(_ session: Session) throws -> Document {
    document(
      "cadres",
      [(.idColumn, "id"), (.nameColumn, "name"), (.postColumn, "post"), (.unitColumn, "unit")],
      try session.workspace.cadres().map { [$0.id, $0.name, $0.post, $0.unit] },
      session
    )
  }

  private static func proposals(_ session: Session) throws -> Document {
    document(
      "proposals",
      [
        (.idColumn, "id"), (.titleColumn, "title"), (.fieldColumn, "field"),
        (.cadresColumn, "cadres"), (.pilotsColumn, "pilots"),
      ],
      try session.workspace.proposals().map { proposal in
        let cadres = try session.workspace.participants(of: proposal.id).map(\.cadre)
        let pilots = try session.workspace.pilots(of: proposal.id).count
        return [
          proposal.id, proposal.title, proposal.field, cadres.joined(separator: ", "), "\(pilots)",
        ]
      },
      session
    )
  }

  private static func participants(_ session: Session) throws -> Document {
    var rows: [[String]] = []
    for proposal in try session.workspace.proposals() {
      for participant in try session.workspace.participants(of: proposal.id) {
        let name = try session.workspace.cadre(participant.cadre)?.name ?? ""
        rows.append([proposal.id, participant.cadre, name])
      }
    }
    return document(
      "participants",
      [(.proposalColumn, "proposal"), (.cadreColumn, "cadre"), (.nameColumn, "name")],
      rows,
      session
    )
  }

  private static func pilots(_ session: Session) throws -> Document {
    var rows: [[String]] = []
    for proposal in try session.workspace.proposals() {
      for pilot in try session.workspace.pilots(of: proposal.id) {
        rows.append([proposal.id, "\(pilot.number)", pilot.place])
      }
    }
    return document(
      "pilots",
      [(.proposalColumn, "proposal"), (.numberColumn, "pilot"), (.placeColumn, "place")],
      rows,
      session
    )
  }

  private static func cases(_ session: Session) throws -> Document {
    var rows: [[String]] = []
    try session.workspace.forEachCase { id, record in
      let name = id.name(participants: record.participantCount, pilots: record.pilotCount)
      let place = record.pilot.map {
        $0.place.isEmpty ? "\($0.number)" : "\($0.number) (\($0.place))"
      }
      rows.append([
        name, record.cadre?.name ?? "", record.proposal?.title ?? "", place ?? "",
        "\(record.facts.count)",
      ])
      return !session.environment.isInterrupted()
    }
    try session.checkInterrupt()
    return document(
      "cases",
      [
        (.caseColumn, "case"), (.cadreColumn, "cadre"), (.titleColumn, "title"),
        (.numberColumn, "pilot"),
        (.factsColumn, "facts"),
      ],
      rows,
      session
    )
  }

  private static func facts(_ session: Session) throws -> Document {
    let set = try session.policySet()
    let language = session.language
    return document(
      "facts",
      [
        (.factColumn, "fact"), (.meaningColumn, "title"), (.kindColumn, "kind"),
        (.belongsToWord, "owner"),
      ],
      machineColumns: ["titleVi"],
      set.facts.map { fact in
        let kind = fact.isDerived ? Sentence.derivedWord : Sentence.kindName(of: fact)
        return [
          Cell(Text(fact.name)),
          Cell(Text(fact.title[language]), data: .string(fact.title.en)),
          Cell(Text(kind[language]), data: .string(kind.en)),
          Cell(
            Text(Sentence.owner(fact.owner)[language]),
            data: .string(fact.owner.rawValue)
          ),
          Cell(Text(fact.title.vi)),
        ]
      },
      session
    )
  }

  private static func commands(_ session: Session) -> Document {
    document(
      "commands",
      [(.commandColumn, "command"), (.meaningColumn, "summary")],
      machineColumns: ["summaryVi"],
      session.commands.names.compactMap { name in
        session.commands[name].map { command in
          [
            Cell(Text(Help.name(name, session.language)), data: .string(name)),
            Cell(Text(command.summary[session.language]), data: .string(command.summary.en)),
            Cell(Text(command.summary.vi)),
          ]
        }
      },
      session
    )
  }

  private static func expectations(_ session: Session) throws -> Document {
    let all = try session.workspace.subjects().flatMap {
      try session.workspace.expectations(of: $0)
    }
    let set = try session.policySet()
    return document(
      "expectations",
      [(.caseColumn, "subject"), (.factColumn, "fact"), (.expectedColumn, "expected")],
      machineColumns: [],
      zip(all, session.spoken(expectations: all.map { ($0.name, $0.text) })).map {
        expectation,
        text in
        let fact = set.fact(named: expectation.name).map { set[$0].typed(in: session.language) }
        return [
          Cell(Text(expectation.subject.path)),
          Cell(Text(fact ?? expectation.name), data: .string(expectation.name)),
          Cell(Text(text), data: .string(expectation.text)),
        ]
      },
      session
    )
  }

  private static func functions(_ session: Session) -> Document {
    document(
      "functions",
      [(.nameColumn, "name"), (.parametersColumn, "parameters")],
      session.functions.values.sorted { $0.name < $1.name }.map {
        [$0.name, $0.parameters.joined(separator: " ")]
      },
      session
    )
  }

  private static func variables(_ session: Session) -> Document {
    document(
      "variables",
      [(.nameColumn, "name"), (.valueColumn, "value")],
      session.variables.all.map { ["$" + $0.name, $0.value] },
      session
    )
  }
}

extension Subject {
  /// The subject as a user names it.
  var path: String {
    switch self {
    case .cadre(let id), .proposal(let id), .bareCase(let id): id
    case .participant(let proposal, let cadre): "\(proposal)/\(cadre)"
    case .pilot(let proposal, let number): "\(proposal)/\(number)"
    }
  }
}
