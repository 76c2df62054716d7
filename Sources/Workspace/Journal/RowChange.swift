/// The letter that says in the journal which table an image is of.
enum RowTag: UInt8 {
  case cadre = 0x63  // c
  case proposal = 0x70  // p
  case participant = 0x74  // t
  case pilot = 0x6C  // l
  case bareCase = 0x62  // b
  case fact = 0x66  // f
  case expectation = 0x78  // x
  case planPart = 0x6E  // n
  case evidence = 0x64  // d
  case setting = 0x73  // s
}

/// One row that a change wrote, as it was before and as it was after.
///
/// Rows are found by ids, never by keys: an id says in the log what was meant, and an undo goes
/// back one change after another, so that every id means then what it meant when it was written.
enum RowChange: Equatable {
  case cadre(String, Step<CadreRow>)
  case proposal(String, Step<ProposalRow>)
  case participant(proposal: String, cadre: String, Step<BareRow>)
  case pilot(proposal: String, number: Int, Step<PilotRow>)
  case bareCase(String, Step<BareRow>)
  case fact(Subject, String, Step<FactRow>)
  case expectation(Subject, String, Step<String>)
  case planPart(Subject?, PlanPart.Kind, String, Step<PlanPartRow>)
  case evidence(cadre: String, number: Int, Step<EvidenceRow>)
  case setting(String, Step<String>)
}

extension RowChange {
  func write(to writer: inout ImageWriter) {
    switch self {
    case .cadre(let id, let step):
      writer.subject(.cadre(id))
      step.write(to: &writer)
    case .proposal(let id, let step):
      writer.subject(.proposal(id))
      step.write(to: &writer)
    case .participant(let proposal, let cadre, let step):
      writer.subject(.participant(proposal: proposal, cadre: cadre))
      step.write(to: &writer)
    case .pilot(let proposal, let number, let step):
      writer.subject(.pilot(proposal: proposal, number: number))
      step.write(to: &writer)
    case .bareCase(let id, let step):
      writer.subject(.bareCase(id))
      step.write(to: &writer)
    case .fact(let subject, let name, let step):
      writer.tag(.fact)
      writer.subject(subject)
      writer.text(name)
      step.write(to: &writer)
    case .expectation(let subject, let name, let step):
      writer.tag(.expectation)
      writer.subject(subject)
      writer.text(name)
      step.write(to: &writer)
    case .planPart(let subject, let kind, let name, let step):
      writer.tag(.planPart)
      writer.optional(subject) { $0.subject($1) }
      writer.text(kind.rawValue)
      writer.text(name)
      step.write(to: &writer)
    case .evidence(let cadre, let number, let step):
      writer.tag(.evidence)
      writer.text(cadre)
      writer.number(Int64(number))
      step.write(to: &writer)
    case .setting(let key, let step):
      writer.tag(.setting)
      writer.text(key)
      step.write(to: &writer)
    }
  }

  init(from reader: inout ImageReader) throws(WorkspaceError) {
    let tag = try reader.tag()
    switch tag {
    case .fact:
      self = .fact(try reader.subject(), try reader.text(), try Step(from: &reader))
    case .expectation:
      self = .expectation(try reader.subject(), try reader.text(), try Step(from: &reader))
    case .planPart:
      let subject = try reader.isPresent() ? try reader.subject() : nil
      guard let kind = PlanPart.Kind(rawValue: try reader.text()) else {
        throw .corrupted("unreadable journal entry")
      }
      self = .planPart(subject, kind, try reader.text(), try Step(from: &reader))
    case .evidence:
      self = .evidence(
        cadre: try reader.text(),
        number: Int(try reader.number()),
        try Step(from: &reader)
      )
    case .setting: self = .setting(try reader.text(), try Step(from: &reader))
    default:
      switch try reader.subject(tag) {
      case .cadre(let id): self = .cadre(id, try Step(from: &reader))
      case .proposal(let id): self = .proposal(id, try Step(from: &reader))
      case .participant(let proposal, let cadre):
        self = .participant(proposal: proposal, cadre: cadre, try Step(from: &reader))
      case .pilot(let proposal, let number):
        self = .pilot(proposal: proposal, number: number, try Step(from: &reader))
      case .bareCase(let id): self = .bareCase(id, try Step(from: &reader))
      }
    }
  }

  /// All changes of an entry.
  static func all(in images: [UInt8]) throws(WorkspaceError) -> [RowChange] {
    var reader = ImageReader(images)
    var changes: [RowChange] = []
    while !reader.isAtEnd { changes.append(try RowChange(from: &reader)) }
    return changes
  }
}

extension ImageWriter {
  /// Writes which subject: the letter of its table, then its ids.
  fileprivate mutating func subject(_ subject: Subject) {
    switch subject {
    case .cadre(let id):
      tag(.cadre)
      text(id)
    case .proposal(let id):
      tag(.proposal)
      text(id)
    case .participant(let proposal, let cadre):
      tag(.participant)
      text(proposal)
      text(cadre)
    case .pilot(let proposal, let number):
      tag(.pilot)
      text(proposal)
      self.number(Int64(number))
    case .bareCase(let id):
      tag(.bareCase)
      text(id)
    }
  }
}

extension ImageReader {
  fileprivate mutating func subject() throws(WorkspaceError) -> Subject {
    try subject(try tag())
  }

  fileprivate mutating func subject(_ tag: RowTag) throws(WorkspaceError) -> Subject {
    switch tag {
    case .cadre: .cadre(try text())
    case .proposal: .proposal(try text())
    case .participant: .participant(proposal: try text(), cadre: try text())
    case .pilot: .pilot(proposal: try text(), number: Int(try number()))
    case .bareCase: .bareCase(try text())
    case .fact, .expectation, .planPart, .evidence, .setting:
      throw .corrupted("unreadable journal entry")
    }
  }
}
