import Diagnostics
import Engine
import PlainText
import PolicyLanguage

/// Cases read from a table of comma-separated values (RFC 4180), checked against a vocabulary.
struct CaseTable {
  /// One case.
  struct Row {
    var id: String
    var facts: [(name: String, value: Value)]
  }

  private(set) var rows: [Row] = []

  /// Reads a table.
  /// - Throws: Everything that is wrong with it, each with its place.
  init(_ source: SourceText, _ set: PolicySet) throws {
    var problems: [Diagnostic] = []
    let lines = Self.records(source)
    guard let head = lines.first, head.first?.text == "case" else {
      throw Diagnostic.notACaseTable.located(in: source, at: source.line(around: 0))
    }
    let facts = head.dropFirst().map { cell -> Fact? in
      guard let id = set.fact(named: cell.text), !set[id].isDerived else {
        problems.append(
          Diagnostic.unknownFact(cell.text, known: set.facts.filter { !$0.isDerived }.map(\.name))
            .located(in: source, at: cell.span)
        )
        return nil
      }
      return set[id]
    }
    for record in lines.dropFirst() where record.count > 1 || !record[0].text.isEmpty {
      var row = Row(id: record[0].text, facts: [])
      if record.count > head.count {
        problems.append(
          Diagnostic.tooManyCells(record.count, head.count)
            .located(in: source, at: record[head.count].span)
        )
      }
      for (fact, cell) in zip(facts, record.dropFirst()) where !cell.text.isEmpty {
        guard let fact else { continue }
        if let value = try? fact.kind.value(of: cell.text) {
          row.facts.append((fact.name, value))
        } else {
          problems.append(
            Diagnostic.notAValue(cell.text, fact.kind, of: fact.name)
              .located(in: source, at: cell.span)
          )
        }
      }
      rows.append(row)
    }
    guard problems.isEmpty else { throw Diagnostics(Array(problems.prefix(20))) }
  }

  private struct Cell {
    var text: String
    var span: Span
  }

  /// The records of a text: cells parted by commas, quotes around what holds one.
  private static func records(_ source: SourceText) -> [[Cell]] {
    var records: [[Cell]] = []
    var record: [Cell] = []
    var bytes: [UInt8] = []
    var start = 0
    var place = 0
    var isQuoted = false
    func cell(upTo end: Int) -> Cell {
      let text = String(decoding: bytes, as: UTF8.self).composed
      return Cell(text: text, span: Span(start, max(end, start)))
    }
    let all = source.bytes
    while place < all.count {
      let byte = all[place]
      switch byte {
      case UInt8(ascii: "\"") where isQuoted && place + 1 < all.count && all[place + 1] == byte:
        bytes.append(byte)
        place += 1
      case UInt8(ascii: "\""): isQuoted.toggle()
      case UInt8(ascii: ",") where !isQuoted:
        record.append(cell(upTo: place))
        bytes = []
        start = place + 1
      case UInt8(ascii: "\n") where !isQuoted:
        record.append(cell(upTo: place))
        records.append(record)
        record = []
        bytes = []
        start = place + 1
      case UInt8(ascii: "\r") where !isQuoted: break
      default: bytes.append(byte)
      }
      place += 1
    }
    if !bytes.isEmpty || !record.isEmpty {
      record.append(cell(upTo: place))
      records.append(record)
    }
    return records
  }
}
