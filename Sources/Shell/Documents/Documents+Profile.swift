import Diagnostics
import Reporting

extension Documents {
  /// How many lines a profile tells.
  private static let profileLines = 10

  /// Where the time of a run went.
  static func profile(_ profile: Profile, _ language: Language) -> Document {
    let total = profile.total
    let parts = profile.parts.sorted { $0.value.nanoseconds > $1.value.nanoseconds }
    let lines = profile.lines.sorted { $0.value.nanoseconds > $1.value.nanoseconds }
      .prefix(profileLines)
    let rest = total - min(total, parts.reduce(0) { $0 + $1.value.nanoseconds })
    let known = parts.map { (name($0.key, language), $0.value) }
    let whole =
      known + [(Sentence.profileRest[language], Profile.Figures(count: 0, nanoseconds: rest))]
    var blocks: [Block] = [
      .paragraph(
        Text(Sentence.profileTotal(profile.statements, nanoseconds: total)[language]),
        indent: 0
      ),
      .table(table(.profilePart, whole, of: total, language)),
    ]
    let named = lines.filter { !$0.key.file.isEmpty }.map {
      ("\($0.key.file):\($0.key.number)", $0.value)
    }
    if named.count > 1 {
      blocks.append(.table(table(.profileLine, named, of: total, language)))
    }
    return Document(
      schema: "sixdares.profile/1",
      data: [
        "statements": .int(Int64(profile.statements)),
        "microseconds": .int(Int64(total / 1000)),
        "parts": .array(parts.map { record("part", name($0.key, .english), $0.value) }),
        "lines": .array(named.map { record("line", $0.0, $0.1) }),
      ],
      blocks: blocks
    )
  }

  private static func record(_ key: String, _ name: String, _ figures: Profile.Figures) -> Datum {
    [
      key: .string(name), "times": .int(Int64(figures.count)),
      "microseconds": .int(Int64(figures.nanoseconds / 1000)),
    ]
  }

  private static func name(_ part: Profile.Part, _ language: Language) -> String {
    switch part {
    case .statement(let name): Help.name(name, language)
    case .reading: Sentence.profileReading[language]
    case .writing: Sentence.profileWriting[language]
    case .keeping: Sentence.profileKeeping[language]
    }
  }

  private static func table(
    _ head: Sentence,
    _ rows: [(name: String, figures: Profile.Figures)],
    of total: UInt64,
    _ language: Language
  ) -> Table {
    var table = Table([
      Column(Text(head[language]), key: "part", wrapping: .words(priority: 1)),
      Column(
        Text(Sentence.timesColumn[language]),
        key: "times",
        alignment: .trailing,
        wrapping: .never
      ),
      Column(
        Text(Sentence.profileTime[language]),
        key: "time",
        alignment: .trailing,
        wrapping: .never
      ),
      Column(
        Text(Sentence.profileShare[language]),
        key: "share",
        alignment: .trailing,
        wrapping: .never
      ),
    ])
    for (name, figures) in rows {
      let times = figures.count > 0 ? Sentence.grouped(String(figures.count))[language] : ""
      let time = Sentence.milliseconds(figures.nanoseconds)[language]
      let share = Sentence.percentage(figures.nanoseconds, of: total)[language]
      table.append([Cell(Text(name)), Cell(Text(times)), Cell(Text(time)), Cell(Text(share))])
    }
    return table
  }
}
