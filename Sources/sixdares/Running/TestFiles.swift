import Diagnostics
import Glibc
import PlainText
import Reporting
import Shell
import Terminal

/// Command files and transcripts as tests.
struct TestFiles {
  private let update: Bool
  private let wantsCoverage: Bool
  private let mustBeComplete: Bool
  private let filter: String?
  private let jobs: Int?
  private let junit: String?
  private let paths: [String]
  private let language: Language

  /// Makes a run as the arguments say.
  init(_ arguments: Arguments, _ language: Language) {
    update = arguments.has("update")
    mustBeComplete = arguments.has("complete")
    wantsCoverage = mustBeComplete || arguments.has("coverage")
    filter = arguments.value("filter")
    jobs = arguments.number("jobs")
    junit = arguments.value("junit")
    paths = arguments.words
    self.language = language
  }

  /// How a run ends before all was tested.
  private struct End: Error { var code: Int32 }

  /// Tests them and returns the exit code.
  func run() -> Int32 {
    Interrupts.install()
    let wanted = filter ?? ""
    let files: [String] = paths.flatMap(Self.files).filter { wanted.isEmpty || $0.contains(wanted) }
    guard !files.isEmpty else {
      World.write(Sentence.noTests(isFiltered: filter != nil)[language] + "\n", to: 2)
      return Ending.wrongUsage
    }
    do {
      return try test(files)
    } catch let end as End {
      return end.code
    } catch {
      World.write(told(error), to: 2)
      return 1
    }
  }

  private func test(_ files: [String]) throws -> Int32 {
    var failed = 0
    let covered = wantsCoverage ? Coverage() : nil
    var report = JUnitReport()
    let (wantsCoverage, language) = (wantsCoverage, language)
    try Jobs(jobs ?? Jobs.cores).run(files.count) { place in
      Self.outcome(of: files[place], wantsCoverage, language)
    } taking: { place, outcome in
      let result = outcome.result
      report.add(result, took: outcome.took)
      let file = files[place]
      let line = result.isPassed ? Sentence.passed(file) : .failed(file)
      World.write(
        line[language].escapedForDisplay + "\n" + result.failure.escapedKeepingLines,
        to: 1
      )
      if !result.isPassed { failed += 1 }
      if let notes = outcome.notes { covered?.add(notes) }
      if update, let text = result.updated { try TextFile.write(files[place], text) }
      if World.isOutputClosed { throw End(code: 128 + SIGPIPE) }
      if Interrupts.isRequested { throw End(code: Ending.interrupted) }
    }
    if let covered { World.write(TableFormat().string(covered.report(language)), to: 1) }
    World.write(
      Sentence.passedAndFailed(files.count - failed, failed)[language] + "\n",
      to: 1
    )
    if let junit { try TextFile.write(junit, report.text) }
    return failed > 0 || mustBeComplete && covered?.isComplete != true ? 1 : 0
  }

  private func told(_ error: any Error) -> String { Self.told(error, language) }

  private static func told(_ error: any Error, _ language: Language) -> String {
    (error as? Diagnostic).map { DiagnosticRenderer(language: language).render($0) } ?? "\(error)\n"
  }

  /// What came of a file, how long it took, and what it covered.
  private struct Outcome: Sendable {
    var result: FileTester.Result
    var took: Duration
    var notes: Coverage.Notes?
  }

  private static func outcome(
    of file: String,
    _ wantsCoverage: Bool,
    _ language: Language
  ) -> Outcome {
    let covered = wantsCoverage ? Coverage() : nil
    let clock = ContinuousClock()
    let start = clock.now
    let result = result(of: file, covered, language)
    return Outcome(result: result, took: clock.now - start, notes: covered?.notes)
  }

  private static func result(
    of file: String,
    _ covered: Coverage?,
    _ language: Language
  ) -> FileTester.Result {
    do {
      let source = try TextFile.read(file)
      guard FileTester.isTest(source) else {
        return FileTester.Result(path: file, failure: Sentence.noCommandsInFile[language] + "\n")
      }
      let start = TextFile.currentFolder
      let folder = file.hasSuffix(".md") ? file.split(separator: "/").dropLast() : []
      let place = (file.hasPrefix("/") ? "/" : start + "/") + folder.map { $0 + "/" }.joined()
      guard let scratch = ScratchFolder() else {
        return FileTester.Result(path: file, failure: Sentence.noScratchFolder[language] + "\n")
      }
      defer { scratch.leave() }
      return FileTester(coverage: covered) { environment(readingBeside: place) }.test(source)
    } catch {
      return FileTester.Result(path: file, failure: told(error, language))
    }
  }

  /// The same world on every day and every machine, but for the files beside the test.
  private static func environment(readingBeside place: String) -> Environment {
    var environment = World.environment(isInteractive: false, isPlain: true)
    environment.now = { 1_632_268_800_000_000 }  // 2021-09-22, the day of the Conclusion
    environment.today = { nil }
    environment.progress = { _, _ in }
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
