import Shell
import Terminal

/// The files that a user has of the program, where the XDG Base Directory Specification puts them.
enum UserFiles {
  /// The command file that is run before a session at a terminal: `$XDG_CONFIG_HOME/sixdares/rc`, or
  /// under `~/.config`.
  static var startFile: String { folder("XDG_CONFIG_HOME", ".config") + "/rc" }

  /// The lines that were typed: `$XDG_STATE_HOME/sixdares/history`, or under `~/.local/state`.
  static var history: String { folder("XDG_STATE_HOME", ".local/state") + "/history" }

  /// A folder of the program's own in one that a variable names; a path that is not whole does not
  /// count, as the specification says.
  private static func folder(_ variable: String, _ usual: String) -> String {
    let environment = ProcessEnvironment.current
    let named = environment[variable].flatMap { $0.hasPrefix("/") ? $0 : nil }
    return (named ?? (environment["HOME"] ?? ".") + "/" + usual) + "/sixdares"
  }
}
