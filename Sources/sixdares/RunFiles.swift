import ArgumentParser
import Diagnostics
import Shell
import Terminal

/// Command files, run one after the other in one session.
struct RunFiles: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Runs command files."
  )

  @OptionGroup var options: Options

  @OptionGroup var failing: Failing

  @Argument(help: "The files.", completion: .file(extensions: ["dare"]))
  var files: [String]

  func run() throws {
    Interrupts.install()
    let environment = World.environment(isInteractive: false, isPlain: options.plain)
    guard let session = options.session(environment) else { throw ExitCode(Ending.wrongUsage) }
    var worst = Session.Outcome.done
    for file in files {
      var outcome = Session.Outcome.wrongForm
      do {
        outcome = session.execute(try TextFile.read(file), onError: failing.onError)
      } catch {
        session.report(error)
      }
      worst = worst.worse(outcome)
      let goesOn = outcome == .done || failing.keepGoing && outcome != .interrupted
      if !goesOn || session.wantsToEnd { break }
    }
    throw ExitCode(Ending.code(worst, session))
  }
}
