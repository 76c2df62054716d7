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
    )
  ]
  static let about = [
    Sentence(
      en: "Its form is checked as a whole before any of it is done.",
      vi: "Hình thức của cả tệp được kiểm tra trước khi thực hiện."
    )
  ]
  static let examples = ["source scenarios/fence.dare"]
  static let needs: CommandNeeds = .readsFiles

  static func run(_ call: Call, in session: Session) throws -> Document {
    let name = call.text("file") ?? ""
    let path = call.source.name.map { Session.path(name, besides: $0) } ?? name
    guard !session.sourcing.contains(path) else {
      throw Diagnostic.sourceCircle(path).located(in: call.source, at: call["file"]?.span)
    }
    let source = try session.readFile(path)
    let (statements, mistakes) = session.parse(source)
    guard mistakes.isEmpty else { throw Diagnostics(mistakes) }
    session.sourcing.append(path)
    defer { session.sourcing.removeLast() }
    for statement in statements {
      do {
        try session.execute(statement, source, depth: session.sourcing.count)
      } catch {
        throw Diagnostics(
          session.diagnostics(of: error).map { $0.through(call) }
        )
      }
      if session.isOver { break }
    }
    return done(["file": .string(path)])
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
