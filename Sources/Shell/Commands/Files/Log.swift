import Diagnostics
import PolicyLanguage
import Reporting
import Workspace

enum Log: Command {
  static let name = "log"
  static let group = CommandGroup.workspace
  static let summary = Sentence(
    en: "lists the changes of the workspace, the newest last",
    vi: "liệt kê các thay đổi của không gian làm việc, mới nhất ở cuối"
  )
  static let parameters: [Parameter] = [
    .optional(
      "number",
      .number,
      Sentence(en: "how many; 20 when nothing is said", vi: "bao nhiêu; 20 nếu không nêu")
    ),
    .flag(
      "all",
      Sentence(
        en: "all of them, also what was given up after `undo`",
        vi: "tất cả, kể cả những gì đã bỏ sau `hoàn tác`"
      )
    ),
  ]
  static let about = [
    Sentence(
      en: "Every change has its entry: when, what was typed, and whether it was undone."
        + " Times are in UTC.",
      vi: "Mỗi thay đổi có một mục: khi nào, đã gõ gì, và đã hoàn tác chưa. Giờ theo UTC."
    )
  ]
  static let examples = ["log", "log 5", "log --all"]

  static func run(_ call: Call, in session: Session) throws -> Document {
    let isAll = call.flags.contains("all")
    let limit = try call.number("number", 1...1_000_000) ?? (isAll ? nil : 20)
    let entries = try session.workspace.journal(limit: limit, includingAbandoned: isAll)
      .sorted { $0.id < $1.id }
    let statements = session.spoken(statements: entries.map(\.typed))
    return Documents.list(
      "log",
      [
        (Sentence(verbatim: "#"), "id"), (.whenColumn, "time"), (.commandColumn, "typed"),
        (.stateColumn, "state"),
      ],
      zip(entries, statements).map { entry, statement in
        [
          Cell(Text("\(entry.id)")),
          Cell(
            Text(time(entry.time, session.language)),
            data: .string(time(entry.time, .english))
          ),
          Cell(Text(statement), data: .string(entry.typed)),
          Cell(
            Text(Sentence.journalState(entry.state)[session.language]),
            data: .string(entry.state.rawValue)
          ),
        ]
      },
      empty: .emptyJournal,
      session.language
    )
  }

  /// A time as `2021-09-22 10:50:03`, or in Vietnamese as `10:50:03 22/9/2021`, UTC.
  private static func time(_ microseconds: Int64, _ language: Language) -> String {
    let (seconds, _) = microseconds.quotientAndRemainder(dividingBy: 1_000_000)
    let (days, rest) = seconds.quotientAndRemainder(dividingBy: 86_400)
    guard let date = CivilDate(dayNumber: Int(days)) else { return "" }
    func two(_ number: Int64) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let clock = "\(two(rest / 3600)):\(two(rest / 60 % 60)):\(two(rest % 60))"
    switch language {
    case .english: return "\(date) \(clock)"
    case .vietnamese: return "\(clock) \(Quantity(date).text(in: language))"
    }
  }
}
