import Diagnostics
import PolicyLanguage
import Reporting
import Workspace

extension ListCommand {
  /// The holidays by day, with what shows each; where nothing does, that is told.
  static func holidays(_ session: Session) throws -> Document {
    let language = session.language
    var table = Table([
      Column(Text(Sentence.dayColumn[language]), key: "day", wrapping: .never),
      Column(Text(Sentence.nameColumn[language]), key: "name", wrapping: .words(priority: 1)),
      Column(
        Text(Sentence.evidenceColumn[language]),
        key: "evidence",
        wrapping: .words(priority: 2)
      ),
    ])
    for holiday in try session.workspace.settings().holidays {
      let isUnfounded = holiday.evidence.isEmpty
      table.append([
        Cell(
          Text(Quantity(holiday.day).text(in: language)),
          data: .string(holiday.day.description)
        ),
        Cell(Text(holiday.name)),
        Cell(
          isUnfounded
            ? Text(Sentence.noSourceGiven[language], as: .unknown) : Text(holiday.evidence),
          data: .string(holiday.evidence)
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
