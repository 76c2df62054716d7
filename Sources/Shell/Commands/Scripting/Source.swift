import Diagnostics
import Reporting

enum Source: Command {
  static let name = "source"
  static let group = CommandGroup.scripting
  static let summary = Sentence(en: "runs a command file", vi: "chạy một tệp lệnh")
  static let parameters: [Parameter] = [
    .positional(
      "file",
      .file,
      Sentence(
        en: "the file, meant from the folder of the file that names it",
        vi: "tệp, tính từ thư mục của tệp nêu nó"
      )
    ),
    .rest(
      "values",
      .text,
      required: false,
      Sentence(
        en: "what the file is given: `$1`, `$2` … in it",
        vi: "những gì tệp được cho: `$1`, `$2` … trong tệp"
      )
    ),
  ]
  static let about = [
    Sentence(
      en: "Its form is checked as a whole before any of it is done.",
      vi: "Hình thức của cả tệp được kiểm tra trước khi thực hiện."
    ),
    Sentence(
      en:
        "The file has its values as `$1`, `$2` …, all of them as `$*`, their number as `$#` and its"
        + " own name as `$0`. A function has none of them: it is handed what it takes.",
      vi:
        "Tệp có các giá trị của mình là `$1`, `$2` …, tất cả là `$*`, số lượng là `$#` và tên tệp là"
        + " `$0`. Hàm không có những thứ đó: hàm nhận những gì được đưa khi gọi."
    ),
  ]
  static let examples = ["source scenarios/fence.dare", "source greet.dare linh 3bn"]
  static let needs: CommandNeeds = .readsFiles

  static func run(_ call: Call, in session: Session) throws -> Document {
    let name = call.text("file") ?? ""
    let path = call.source.name.map { Session.path(name, besides: $0) } ?? name
    guard !session.sourcing.contains(path) else {
      throw Diagnostic.sourceCircle(path).located(in: call.source, at: call["file"]?.span)
    }
    let source: SourceText
    do {
      source = session.inEnglish(try session.readFile(path))
    } catch {
      throw session.located(error, call["file"], call)
    }
    let (statements, mistakes) = session.parse(source)
    guard mistakes.isEmpty else { throw Diagnostics(mistakes) }
    let before = session.variables.arguments
    session.variables.arguments = try arguments(of: source, call)
    session.sourcing.append(path)
    defer {
      session.sourcing.removeLast()
      session.variables.arguments = before
    }
    for statement in statements {
      do {
        try session.execute(statement, source, depth: session.depth + 1)
      } catch {
        throw Diagnostics(
          session.diagnostics(of: error).map { $0.through(call) }
        )
      }
      if session.isOver { break }
    }
    return done(["file": .string(path)])
  }

  /// The values that a call gives to its file.
  static func arguments(
    of source: SourceText,
    _ call: Call,
    isDry: Bool = false
  ) throws -> ScriptArguments {
    let values = call.all("values")
    do {
      return try ScriptArguments(of: source, values.map(\.text), isDry: isDry)
    } catch let problem as Diagnostic {
      throw problem.located(in: call.source, at: values.first?.span)
    }
  }
}

extension Diagnostic {
  /// The diagnostic with a note of the statement that ran the file it is in.
  fileprivate func through(_ call: Call) -> Diagnostic {
    var copy = self
    let place = call.source.position(of: call.span.lower)
    let name = call.source.name.map { "\($0):\(place.line)" } ?? "\(place.line)"
    copy.notes.append(.sourcedFrom(name))
    return copy
  }
}
