import Diagnostics
import Engine
import PolicyLanguage
import Reporting

enum Verify: Command {
  static let name = "verify"
  static let group = CommandGroup.questions
  static let summary = Sentence(
    en: "confirms exported answers by applying the rules alone",
    vi: "xác nhận các câu trả lời đã xuất, chỉ bằng cách áp dụng quy tắc"
  )
  static let parameters: [Parameter] = [
    .positional(
      "file",
      .file,
      Sentence(
        en: "answers as `mode json` and `output FILE` write them, one a line",
        vi: "câu trả lời do `chế độ json` và `xuất ra TỆP` ghi, mỗi dòng một câu"
      )
    )
  ]
  static let about = [
    Sentence(
      en:
        "The answer carries the facts, policies, readings and holidays it rests on; the workspace is"
        + " not asked. That a reason is sufficient and nothing in it needless, that a way leads to its goal"
        + " and nothing cheaper does, that differences explain and fewer do not, that values come"
        + " out and no others, that a list of reasons or of facts in the way leaves none out: each is"
        + " gone through case by case, without the diagrams that found it. Where there are too many"
        + " cases it says that only some were looked at. Where an answer is over all cases, as of"
        + " `matters` and `policy diff`, the cases that it shows are decided again.",
      vi:
        "Câu trả lời mang theo dữ kiện, chính sách, cách hiểu và ngày nghỉ lễ làm cơ sở; không hỏi"
        + " đến không gian làm việc. Lý do là đủ và không thừa, cách làm đạt mục tiêu và không"
        + " cách nào rẻ hơn, khác biệt giải thích được và không thể ít hơn, giá trị đúng là những"
        + " giá trị có thể, danh sách lý do hay dữ kiện cản trở không bỏ sót: mỗi điều được xét"
        + " từng trường hợp, không dùng sơ đồ đã tìm ra nó. Khi quá nhiều trường hợp, lệnh nói rõ"
        + " chỉ xét một phần. Khi câu trả lời nói về mọi vụ việc, như của `ảnh hưởng` và"
        + " `so sánh chính sách`, các ví dụ được nêu sẽ được kết luận lại."
    ),
    Sentence(
      en:
        "To export answers: `output answers.jsonl`, `mode json`, the questions, then `output off` and"
        + " `mode table`.",
      vi:
        "Để xuất câu trả lời: `xuất ra answers.jsonl`, `chế độ json`, các câu hỏi, rồi `xuất ra"
        + " tắt` và `chế độ bảng`."
    ),
  ]
  static let examples = ["verify answers.jsonl"]
  static let needs: CommandNeeds = .readsFiles

  static func run(_ call: Call, in session: Session) throws -> Document {
    let name = call.text("file") ?? ""
    try session.finishOutput()
    let source = try session.readFile(name)
    var policies = ExportedPolicies(session)
    var answers: [CheckedAnswer] = []
    var offset = 0
    let total = Double(max(source.bytes.count, 1))
    for (place, line) in source.text.split(separator: "\n", omittingEmptySubsequences: false)
      .enumerated()
    {
      defer { offset += line.utf8.count + 1 }
      guard line.contains(where: { !$0.isWhitespace }) else { continue }
      let span = Span(offset, offset + line.utf8.count)
      do {
        let datum = try Datum(json: String(line))
        guard case .object(let record) = datum else {
          throw ExportedAnswer.Malformed(field: "schema")
        }
        answers.append(try check(record, place + 1, &policies, session))
      } catch let error as JSONError {
        let place = min(offset + error.offset, offset + max(line.utf8.count - 1, 0))
        throw Diagnostic.notJSON(name).located(in: source, at: Span(place, place + 1))
      } catch let error as ExportedAnswer.Malformed {
        throw Diagnostic.notAnAnswer(error.field).located(in: source, at: span)
      }
      session.progress(Double(offset) / total)
    }
    guard !answers.isEmpty else {
      throw Diagnostic.nothingToVerify(name).located(in: call.source, at: call["file"]?.span)
    }
    let document = Documents.verify(answers, session.language)
    let wrong = answers.count { !$0.isConfirmed }
    guard wrong == 0 else {
      session.write(document)
      throw Diagnostic.answersNotConfirmed(wrong, of: answers.count)
        .located(in: call.source, at: call["file"]?.span)
    }
    return document
  }

  private static func check(
    _ record: Record,
    _ line: Int,
    _ policies: inout ExportedPolicies,
    _ session: Session
  ) throws -> CheckedAnswer {
    let schema = try ExportedAnswer.string(record, "schema")
    let names = ["case", "first", "second"].compactMap { try? ExportedAnswer.string(record, $0) }
    var answer = CheckedAnswer(line: line, schema: schema, name: names.joined(separator: " / "))
    guard AnswerChecker.schemas.contains(schema) else { return answer }
    let (isInterrupted, progress) = (
      session.environment.isInterrupted, session.progress
    )
    let shouldStop: @Sendable () -> Bool = {
      progress(0)
      return isInterrupted()
    }
    if schema == DifferenceChecker.schema {
      let checker = DifferenceChecker(
        record: record,
        first: try policies.set(for: side(record, "first")),
        second: try policies.set(for: side(record, "second")),
        shouldStop: shouldStop
      )
      answer.parts = try checker.parts()
    } else if record["policies"] != nil {
      let exported = ExportedAnswer(record: record, set: try policies.set(for: record))
      answer.parts = try AnswerChecker(answer: exported, shouldStop: shouldStop).parts(schema)
    }
    return answer
  }

  /// One side of a difference, in the form in which other answers name their policies.
  private static func side(_ record: Record, _ key: String) throws -> Record {
    guard case .object(let side)? = record[key] else { throw ExportedAnswer.Malformed(field: key) }
    let policy: Record = [
      "name": .string(try ExportedAnswer.string(side, "policy")),
      "reading": .string(try ExportedAnswer.string(side, "reading")),
    ]
    let calendar = Record(record.fields.filter { $0.key == "calendar" })
    return calendar.adding(["policies": .array([.object(policy)])])
  }
}

/// The policies that exported answers name, each set of them put together once.
struct ExportedPolicies {
  private let session: Session
  private var sets: [[Datum]: PolicySet] = [:]

  init(_ session: Session) { self.session = session }

  /// The policies of an answer, under its readings.
  mutating func set(for record: Record) throws -> PolicySet {
    let told = [record["policies"] ?? nil, record["calendar"] ?? nil]
    if let known = sets[told] { return known }
    let members = try ExportedAnswer.records(record, "policies")
    var policies: [Policy] = []
    var readings: [String] = []
    let active = try session.policySet().members.map(\.policy)
    for member in members {
      let name = try ExportedAnswer.string(member, "name")
      let reading = try ExportedAnswer.string(member, "reading")
      policies.append(try active.first { $0.name == name } ?? session.load(name))
      if reading != ActivePolicies.textOnly, !readings.contains(reading) {
        readings.append(reading)
      }
    }
    let calendar = try ExportedAnswer.calendar(record)
    let set = try PolicySet(policies, readings: readings, calendar: calendar)
    let chosen = set.members.map { $0.reading ?? ActivePolicies.textOnly }
    guard try chosen == members.map({ try ExportedAnswer.string($0, "reading") }) else {
      throw ExportedAnswer.Malformed(field: "reading")
    }
    sets[told] = set
    return set
  }
}
