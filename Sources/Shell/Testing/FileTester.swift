public import Diagnostics
import Reporting
import Workspace

/// What runs command files and transcripts as tests, each in a session of its own.
public struct FileTester {
  /// What came of one file.
  public struct Result: Sendable {
    /// The file.
    public var path: String
    /// What went wrong, ready to be shown; empty when it passed.
    public var failure: String
    /// The transcript with what came, for a transcript that did not pass.
    public var updated: String?
    /// Makes a result.
    public init(path: String, failure: String, updated: String? = nil) {
      self.path = path
      self.failure = failure
      self.updated = updated
    }

    /// Whether it passed.
    public var isPassed: Bool { failure.isEmpty }
  }

  private let makeEnvironment: () -> Environment
  private let coverage: Coverage?

  /// Makes a tester.
  ///
  /// - Parameters:
  ///   - coverage: Where to note what of the policies is covered; nil where nobody asks.
  ///   - environment: Makes the world that a file's session sees; what it writes is taken.
  public init(coverage: Coverage? = nil, environment: @escaping () -> Environment) {
    self.coverage = coverage
    makeEnvironment = environment
  }

  /// Whether a file is a test: a command file, or a Markdown text with commands in it.
  public static func isTest(_ source: SourceText) -> Bool {
    let path = source.name ?? ""
    if path.hasSuffix(".md") { return !Transcript(source.text).steps.isEmpty }
    return path.hasSuffix(".dare")
  }

  /// Tests one file.
  public func test(_ source: SourceText) -> Result {
    let path = source.name ?? "-"
    return path.hasSuffix(".md") ? transcript(source, path) : commands(source, path)
  }

  // MARK: Command files

  private func commands(_ source: SourceText, _ path: String) -> Result {
    let output = Collected()
    do {
      let session = try Session(environment: output.environment(makeEnvironment()))
      session.coverage = coverage
      let outcome = session.execute(source)
      guard outcome != .done else { return Result(path: path, failure: "") }
      return Result(path: path, failure: output.errors.isEmpty ? "\(outcome)\n" : output.errors)
    } catch {
      return Result(path: path, failure: "\(error)\n")
    }
  }

  // MARK: Transcripts

  private func transcript(_ source: SourceText, _ path: String) -> Result {
    let transcript = Transcript(source.text)
    let output = Collected()
    var outputs: [[String]] = []
    var failure = ""
    do {
      let session = try Session(environment: output.environment(makeEnvironment()))
      session.coverage = coverage
      for file in transcript.files { try session.environment.writeFile(file.name, file.text) }
      for step in transcript.steps {
        output.text = ""
        output.errors = ""
        session.wroteLong = nil
        _ = session.read(SourceText(step.command), isLast: true)
        let came = output.text + output.errors
        // CSV ends its lines with CR LF, which is one character.
        var lines = came.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
          .map(String.init)
        if lines.last == "" { lines.removeLast() }
        outputs.append(lines)
        if !Elision.fits(lines, step.expected) {
          failure += Self.difference(step, lines, path)
        }
      }
    } catch {
      return Result(path: path, failure: "\(error)\n")
    }
    return Result(
      path: path,
      failure: failure,
      updated: failure.isEmpty ? nil : transcript.updated(outputs)
    )
  }

  /// What differs, line by line: `-` was expected, `+` came.
  private static func difference(
    _ step: Transcript.Step,
    _ output: [String],
    _ path: String
  ) -> String {
    var text = "\(path):\(step.line + 1): › \(step.command)\n"
    let changes = output.difference(from: step.expected)
    var removed: Set<Int> = []
    var inserted: Set<Int> = []
    for change in changes {
      switch change {
      case .remove(let place, _, _): removed.insert(place)
      case .insert(let place, _, _): inserted.insert(place)
      }
    }
    var (old, new) = (0, 0)
    while old < step.expected.count || new < output.count {
      if removed.contains(old) {
        text += "  - \(step.expected[old])\n"
        old += 1
      } else if inserted.contains(new) {
        text += "  + \(output[new])\n"
        new += 1
      } else {
        if new < output.count { text += "    \(output[new])\n" }
        old += 1
        new += 1
      }
    }
    return text
  }
}

/// What a session writes while it is tested.
private final class Collected {
  var text = ""
  var errors = ""

  func environment(_ base: Environment) -> Environment {
    var environment = base
    environment.write = { [unowned self] in text += $0 }
    environment.writeError = { [unowned self] in errors += $0 }
    environment.style = { Style(width: 80) }
    environment.isInteractive = false
    environment.colorsErrors = false
    environment.widthOfErrors = { nil }
    return environment
  }
}
