import ArgumentParser
import Shell

/// What is done when a statement of a script fails.
struct Failing: ParsableArguments {
  @Flag(help: "Report a statement that fails and go on.")
  var keepGoing = false

  @Flag(help: "Take back all changes of a script in which a statement fails.")
  var atomic = false

  func validate() throws {
    if keepGoing, atomic {
      throw ValidationError("--keep-going and --atomic cannot go together")
    }
  }

  var onError: Session.OnError { atomic ? .atomic : keepGoing ? .keepGoing : .stop }
}
