import Diagnostics
import Reporting

extension Session {
  /// Has the time of all that follows measured, until it is told.
  public func startProfile() {
    profile = Profile { [now = environment.monotonicTime] in now() }
  }

  /// Whether time is being measured.
  public var isProfiling: Bool { profile != nil }

  /// Tells on standard error where the time went, if it was measured.
  public func tellProfile() {
    guard let profile else { return }
    self.profile = nil
    let document = Documents.profile(profile, settings.language)
    if settings.mode == .json {
      environment.writeError(JSONFormat().string(document))
    } else {
      environment.writeError("\n" + TableFormat().string(document, style: style))
    }
  }

  /// Does something, and counts its time where that is wanted.
  func measured<Result, Failure: Error>(
    _ part: Profile.Part,
    _ body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    guard let profile else { return try body() }
    return try profile.measure(part, body)
  }

  /// Does a statement, and counts its time where that is wanted.
  func measured(
    _ statement: Statement,
    _ source: SourceText,
    _ body: () throws -> Void
  ) rethrows {
    guard let profile else { return try body() }
    let line = Profile.Line(
      file: source.name ?? "",
      number: source.position(of: statement.span.lower).line
    )
    try profile.measure(.statement(statement.kindName), at: line, body)
  }
}

extension Statement {
  /// The name by which statements of its kind are called.
  fileprivate var kindName: String {
    switch kind {
    case .command(let command): command.command.name
    case .definition: "define"
    case .call(let name, _): name.name
    case .binding: "let"
    case .loop: "for"
    case .choice: "if"
    case .timed: "time"
    case .expectError: "expect error"
    }
  }
}
