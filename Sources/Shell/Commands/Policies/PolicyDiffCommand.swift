import Diagnostics
import Engine
import PolicyLanguage
import Reporting
import Workspace

enum PolicyDiffCommand: Command {
  static let name = "policy diff"
  static let group = CommandGroup.policies
  static let summary = Sentence(
    en: "tells which cases two policies, or two readings, decide otherwise",
    vi: "cho biết hai chính sách, hoặc hai cách hiểu, kết luận khác nhau ở vụ việc nào"
  )
  static let parameters: [Parameter] = [
    .positional(
      "first",
      .policySide,
      Sentence(
        en: "a policy or file, perhaps `POLICY:READING`, a reading alone, or a day",
        vi: "chính sách hoặc tệp, có thể `CHÍNH-SÁCH:CÁCH-HIỂU`, chỉ cách hiểu, hoặc một ngày"
      )
    ),
    .positional("second", .policySide, Sentence(en: "the other side", vi: "bên còn lại")),
  ]
  static let about = [
    Sentence(
      en:
        "It compares what both sides say of every possible case, counts exactly what comes out"
        + " otherwise, by direction, and describes it by few conditions. Values are compared by name."
        + " `equivalent` is a proof. A policy without a reading is taken under the chosen one, if it"
        + " has it. Two days are compared as `policy diff as of` does.",
      vi:
        "Lệnh so sánh điều hai bên nói về mọi vụ việc khả dĩ, đếm chính xác những gì khác nhau theo"
        + " từng hướng, và mô tả bằng ít điều kiện. Giá trị được so theo tên. `tương đương` là một"
        + " chứng minh. Chính sách không kèm cách hiểu thì dùng cách hiểu đang chọn, nếu có."
        + " Hai ngày thì được so như `so sánh chính sách theo ngày`."
    )
  ]
  static let examples = [
    "policy diff conclusion-14 decree-73",
    "policy diff conclusion-14:text-only conclusion-14:strict",
    "policy diff balanced strict",
    "policy diff 2022-01-01 2024-01-01",
  ]
  static let needs: CommandNeeds = .readsFiles

  static func run(_ call: Call, in session: Session) throws -> Document {
    guard let words = call["first"].flatMap({ first in call["second"].map { (first, $0) } }) else {
      return done()
    }
    if [words.0, words.1].allSatisfy(Self.isDay) {
      return try PolicyDiffDates.run(call, in: session)
    }
    let first = try session.side(words.0, besides: words.1, in: call)
    let second = try session.side(words.1, besides: words.0, in: call)
    do {
      let diff = try session.difference(first, second)
      return Documents.policyDiff(diff, &session.witnesses, session.language)
    } catch {
      throw session.located(error, words.1, call)
    }
  }

  /// Whether a word is a day: two days are compared by the policies in force.
  private static func isDay(_ word: Call.Value) -> Bool {
    (try? FactKind.quantity(.date, orNever: false).value(of: word.text)) != nil
  }
}

extension Session {
  /// Two sides compared, over all possible cases and over the workspace.
  func difference(_ first: Side, _ second: Side) throws -> Documents.PolicyDiff {
    let pair = try comparedPairs.compile(first, second, active.calendar, environment.isInterrupted)
    let difference = try PolicyDifference(pair, shouldStop: environment.isInterrupted)
    var diff = Documents.PolicyDiff(
      first: first,
      second: second,
      difference: difference,
      flipped: [],
      looked: 0
    )
    let set = difference.policies.set
    let total = Double(max(try workspace.counts().cases, 1))
    try workspace.forEachCase { _, record in
      let file = CaseFile(record, set)
      let examination = try Examination(file.facts, by: difference.policies)
      for decision in difference.compared {
        let sides = [0, 1].compactMap { difference.answer(decision, member: $0, examination) }
        guard sides.count == 2, difference.differ(sides[0], sides[1]) else { continue }
        diff.flipped.append(
          Documents.FlippedCase(name: file.name, decision: decision, from: sides[0], to: sides[1])
        )
      }
      diff.looked += 1
      progress(Double(diff.looked) / total)
      return !environment.isInterrupted()
    }
    progress(nil)
    try checkInterrupt()
    return diff
  }
}
