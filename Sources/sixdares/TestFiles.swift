import ArgumentParser
import Diagnostics
import Glibc
import Reporting
import Shell
import Terminal

/// Command files and transcripts as tests.
struct TestFiles: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test",
    abstract: "Runs command files and Markdown transcripts as tests.",
    discussion: "Each file has a scratch workspace of its own. A folder stands for all in it."
  )

  @Flag(help: "Write what came into the transcripts that fail.")
  var update = false

  @Flag(help: "Tell which rules and clauses of the policies the files cover.")
  var coverage = false

  @Flag(help: "Fail unless every rule fired, of every policy that was active.")
  var complete = false

  @Argument(help: "Files or folders.", completion: .file())
  var paths: [String]

  func run() throws {
    Interrupts.install()
    var failed = 0
    let files = paths.flatMap(Self.files)
    guard !files.isEmpty else {
      World.write("no files to test\n", to: 2)
      throw ExitCode(Ending.wrongUsage)
    }
    let covered = coverage || complete ? Coverage() : nil
    for file in files {
      let tester = FileTester(coverage: covered) {
        var environment = World.environment(isInteractive: false, isPlain: true)
        environment.today = { nil }
        environment.progress = { _ in }
        return environment
      }
      let result: FileTester.Result
      do {
        result = tester.test(try TextFile.read(file))
      } catch {
        let text = (error as? Diagnostic).map { DiagnosticRenderer().render($0) }
        result = FileTester.Result(path: file, failure: text ?? "\(error)\n")
      }
      World.write("\(result.isPassed ? "passed" : "FAILED") \(file)\n\(result.failure)", to: 1)
      if !result.isPassed { failed += 1 }
      if update, let text = result.updated { try TextFile.write(file, text) }
      if World.isOutputClosed { throw ExitCode(128 + SIGPIPE) }
      if Interrupts.isRequested { throw ExitCode(Ending.interrupted) }
    }
    if let covered { World.write(TableFormat().string(covered.report(.english)), to: 1) }
    World.write("\(files.count - failed) passed, \(failed) failed\n", to: 1)
    if failed > 0 || complete && covered?.isComplete != true { throw ExitCode(1) }
  }

  /// The files that a path stands for.
  private static func files(_ path: String) -> [String] {
    let names = TextFile.names(in: path)
    guard !names.isEmpty else { return [path] }
    return names.flatMap { name -> [String] in
      let whole = path.hasSuffix("/") ? path + name : "\(path)/\(name)"
      if name.hasSuffix("/") { return files(String(whole.dropLast())) }
      return FileTester.endings.contains { name.hasSuffix($0) } ? [whole] : []
    }
  }
}
