import ArgumentParser
import Diagnostics
import Glibc
import PlainText
import Reporting
import Shell
import Terminal

/// Command files and transcripts as tests.
struct TestFiles: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test",
    abstract: "Runs command files and Markdown transcripts as tests.",
    discussion: """
      Each file has a session of its own, and runs in an empty folder that is removed afterwards. \
      Files that it reads are looked for there and then beside the transcript, or, for a command \
      file, where the program runs. A folder stands for all command files and all Markdown files \
      with commands that are in it.
      """
  )

  @Flag(help: "Write what came into the transcripts that fail.")
  var update = false

  @Flag(help: "Tell which rules and clauses of the policies the files cover.")
  var coverage = false

  @Flag(help: "Fail unless every rule fired, of every policy that was active.")
  var complete = false

  @Option(help: "Test only files in whose path this text stands.")
  var filter: String?

  @Option(
    help: "How many files are tested at the same time; as many as there are cores unless given."
  )
  var jobs: Int?

  @Option(help: "Write the results to this file, as JUnit XML.", completion: .file())
  var junit: String?

  @Argument(help: "Files or folders.", completion: .file())
  var paths: [String]

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs must be at least 1") }
  }

  func run() throws {
    Interrupts.install()
    var failed = 0
    let wanted = filter ?? ""
    let files: [String] = paths.flatMap(Self.files).filter { wanted.isEmpty || $0.contains(wanted) }
    guard !files.isEmpty else {
      World.write("no files to test\(filter == nil ? "" : " that --filter lets through")\n", to: 2)
      throw ExitCode(Ending.wrongUsage)
    }
    let covered = coverage || complete ? Coverage() : nil
    var report = JUnitReport()
    let wantsCoverage = covered != nil
    try Jobs(jobs ?? Jobs.cores).run(files.count) { place in
      Self.outcome(of: files[place], wantsCoverage)
    } taking: { place, outcome in
      let result = outcome.result
      report.add(result, took: outcome.took)
      let line = "\(result.isPassed ? "passed" : "FAILED") \(files[place])"
      World.write(line.escapedForDisplay + "\n" + result.failure.escapedKeepingLines, to: 1)
      if !result.isPassed { failed += 1 }
      if let notes = outcome.notes { covered?.add(notes) }
      if update, let text = result.updated { try TextFile.write(files[place], text) }
      if World.isOutputClosed { throw ExitCode(128 + SIGPIPE) }
      if Interrupts.isRequested { throw ExitCode(Ending.interrupted) }
    }
    if let covered { World.write(TableFormat().string(covered.report(.english)), to: 1) }
    World.write("\(files.count - failed) passed, \(failed) failed\n", to: 1)
    if let junit { try Self.write(report, to: junit) }
    if failed > 0 || complete && covered?.isComplete != true { throw ExitCode(1) }
  }

  private static func write(_ report: JUnitReport, to path: String) throws {
    do {
      try TextFile.write(path, report.text)
    } catch {
      let text = (error as? Diagnostic).map { DiagnosticRenderer().render($0) }
      World.write(text ?? "\(error)\n", to: 2)
      throw ExitCode(1)
    }
  }

  /// What came of a file, how long it took, and what it covered.
  private struct Outcome: Sendable {
    var result: FileTester.Result
    var took: Duration
    var notes: Coverage.Notes?
  }

  private static func outcome(of file: String, _ wantsCoverage: Bool) -> Outcome {
    let covered = wantsCoverage ? Coverage() : nil
    let clock = ContinuousClock()
    let start = clock.now
    let result = result(of: file, covered)
    return Outcome(result: result, took: clock.now - start, notes: covered?.notes)
  }

  private static func result(of file: String, _ covered: Coverage?) -> FileTester.Result {
    do {
      let source = try TextFile.read(file)
      guard FileTester.isTest(source) else {
        return FileTester.Result(path: file, failure: "there are no commands in it\n")
      }
      let start = TextFile.currentFolder
      let folder = file.hasSuffix(".md") ? file.split(separator: "/").dropLast() : []
      let place = (file.hasPrefix("/") ? "/" : start + "/") + folder.map { $0 + "/" }.joined()
      guard let scratch = ScratchFolder() else {
        return FileTester.Result(path: file, failure: "no scratch folder can be made\n")
      }
      defer { scratch.leave() }
      return FileTester(coverage: covered) { environment(readingBeside: place) }.test(source)
    } catch {
      let text = (error as? Diagnostic).map { DiagnosticRenderer().render($0) }
      return FileTester.Result(path: file, failure: text ?? "\(error)\n")
    }
  }

  /// The same world on every day and every machine, but for the files beside the test.
  private static func environment(readingBeside place: String) -> Environment {
    var environment = World.environment(isInteractive: false, isPlain: true)
    environment.now = { 1_632_268_800_000_000 }  // 2021-09-22, the day of the Conclusion
    environment.today = { nil }
    environment.progress = { _ in }
    environment.readFile = { path in
      let isBeside =
        !path.hasPrefix("/") && !TextFile.exists(path) && TextFile.exists(place + path)
      return SourceText(try TextFile.read(isBeside ? place + path : path).text, name: path)
    }
    return environment
  }

  /// The files that a path stands for.
  private static func files(_ path: String) -> [String] {
    let names = TextFile.names(in: path)
    guard !names.isEmpty else { return [path] }
    return names.flatMap { name -> [String] in
      let whole = path.hasSuffix("/") ? path + name : "\(path)/\(name)"
      if name.hasSuffix("/") { return files(String(whole.dropLast())) }
      guard name.hasSuffix(".dare") || name.hasSuffix(".md") else { return [] }
      // A file that cannot be read is kept: running it tells why.
      return (try? TextFile.read(whole)).map(FileTester.isTest) == false ? [] : [whole]
    }
  }
}
