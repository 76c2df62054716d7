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

  @Flag(help: "Report a statement that fails and go on.")
  var keepGoing = false

  @Flag(help: "Take back all changes of a file in which a statement fails.")
  var atomic = false

  @Argument(help: "The files.", completion: .file(extensions: ["dare"]))
  var files: [String]

  func validate() throws {
    if keepGoing, atomic {
      throw ValidationError("--keep-going and --atomic cannot go together")
    }
  }

  func run() throws {
    Interrupts.install()
    let environment = World.environment(isInteractive: false, isPlain: options.plain)
    guard let session = options.session(environment) else { throw ExitCode(2) }
    var outcome = Session.Outcome.done
    for file in files {
      do {
        let source = try TextFile.read(file)
        let onError: Session.OnError = atomic ? .atomic : keepGoing ? .keepGoing : .stop
        outcome = session.execute(source, onError: onError)
      } catch {
        session.report(error)
        outcome = .wrongForm
      }
      if outcome != .done || session.wantsToEnd { break }
    }
    throw ExitCode(Ending.code(outcome, session))
  }
}
