import Diagnostics
import PolicyLanguage
import Reporting
import Workspace

extension ListCommand {
  /// The holidays and the days worked in exchange by day, with what shows each; where nothing does,
  /// that is told.
  static func holidays(_ session: Session) throws -> Document {
    let language = session.language
    var table = Table([
      Column(Text(Sentence.dayColumn[language]), key: "day", wrapping: .never),
      Column(Text(Sentence.dayKindColumn[language]), key: "kind", wrapping: .never),
      Column(Text(Sentence.nameColumn[language]), key: "name", wrapping: .words(priority: 1)),
      Column(
        Text(Sentence.evidenceColumn[language]),
        key: "evidence",
        wrapping: .words(priority: 2)
      ),
    ])
    let settings = try session.workspace.settings()
    let days =
      settings.holidays.map { ($0.day, "holiday", Sentence.holidayWord, $0.name, $0.evidence) }
      + settings.workdays.map { ($0.day, "workday", .workdayWord, $0.reason, $0.evidence) }
    for (day, kind, word, name, evidence) in days.sorted(by: { $0.0 < $1.0 }) {
      table.append([
        Cell(Text(Quantity(day).text(in: language)), data: .string(day.description)),
        Cell(Text(word[language]), data: .string(kind)),
        Cell(Text(name)),
        Cell(
          evidence.isEmpty ? Text(Sentence.noSourceGiven[language], as: .unknown) : Text(evidence),
          data: .string(evidence)
        ),
      ])
    }
    return Document(
      schema: "sixdares.list/1",
      data: ["list": "holidays", "rows": .array(table.records.map(Datum.object))],
      blocks: table.rows.isEmpty
        ? [.paragraph(Text(Sentence.noHolidays[language], as: .faint))] : [.table(table)]
    )
  }
}
