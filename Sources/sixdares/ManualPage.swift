import ArgumentParser
import Diagnostics
import Shell

/// The manual page of the program, for `man`.
struct ManualPage: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "manual",
    abstract: "Prints the manual page of the program, for `man`.",
    discussion: """
      To read it: sixdares manual | man -l -

      To install it: sixdares manual > /usr/local/share/man/man1/sixdares.1

      Completion for the shell from which the program is started comes from \
      `sixdares --generate-completion-script bash`, or zsh, or fish.
      """
  )

  func run() throws { World.write(Self.text, to: 1) }

  /// The page in the language of roff.
  static var text: String {
    var page = Roff()
    page.head("sixdares", version: programVersion)
    page.section("Name", ["sixdares - a shell in which trainers teach one policy"])
    page.section("Synopsis", Self.synopsis)
    page.section("Description", Self.description)
    page.section("Options", definitions: Self.options)
    page.section(
      "Statements",
      ["`help NAME` in the shell tells more of each, with examples."],
      definitions: CommandOutline.all.map { ($0.usage[.english], $0.summary[.english]) }
    )
    page.section("Environment", definitions: Self.environment)
    page.section("Files", definitions: Self.files)
    page.section("Exit status", definitions: Self.codes)
    page.section("Examples", definitions: Self.examples)
    return page.text
  }

  private static let synopsis = [
    "sixdares [shell] [OPTION]… [-c STATEMENTS]",
    "sixdares run [OPTION]… FILE… [VALUE]…",
    "sixdares test [--update] [--coverage] [--jobs N] PATH…",
    "sixdares fmt [--check | --in-place] FILE…",
    "sixdares manual",
  ]

  private static let description = [
    "SixDares decides cases of cadres who dare to think, to do and to take responsibility, by"
      + " policies that are written down as rules, and tells why.",
    "Without arguments it starts the shell. Statements are also read from standard input, from"
      + " files, and from -c.",
    "At the prompt, Tab completes and, pressed twice, lists what can follow; a question mark at the"
      + " end of a line explains it. Up finds earlier lines that begin the same, Ctrl-R searches,"
      + " marks need not be typed. `edit` opens the statement in your editor. Ctrl-C drops the line"
      + " or stops what runs, Ctrl-D leaves.",
  ]

  private static let environment = [
    ("VISUAL, EDITOR", "The editor that `edit` and Ctrl-X Ctrl-E open; vi without them."),
    ("SIXDARES_PAGER, PAGER", "What shows answers that are longer than the screen; less without."),
    ("NO_COLOR", "No colours, whatever the terminal can do."),
    ("XDG_CONFIG_HOME", "Where the file is that is run before a session; ~/.config without it."),
    ("XDG_STATE_HOME", "Where the history is kept; ~/.local/state without it."),
    ("EDITRC", "The file of key bindings; ~/.editrc without it."),
    ("LC_ALL, LC_CTYPE, LANG", "What letters the terminal can show."),
  ]

  private static let files = [
    ("*.dare", "Command files."),
    ("*.policy.md", "Policies."),
    ("*.workspace", "Workspaces."),
    ("~/.config/sixdares/rc", "Statements that are run before a session at a terminal."),
    ("~/.local/state/sixdares/history", "What was typed; readable by nobody else."),
  ]

  private static let codes = [
    ("0", "All was done."),
    ("1", "A statement or an assertion failed."),
    ("2", "Wrong usage or syntax."),
    ("130", "Interrupted."),
  ]

  private static let examples = [
    ("sixdares --demo", "Starts the shell on the demo."),
    ("sixdares --demo -c 'use fence; decide; why'", "Decides a case and tells why."),
    ("sixdares --mode json -c 'policies'", "Answers for another program."),
  ]

  /// The options of the shell, from their own help.
  static var options: [(String, String)] {
    let help = SixDares.helpMessage(for: Start.self, columns: 10_000)
    let lines = help.split(separator: "\n").drop { $0 != "OPTIONS:" }.dropFirst()
    var found: [(String, String)] = []
    for line in lines {
      let isNew = line.hasPrefix("  ") && !line.hasPrefix("   ")
      let text = line.drop { $0 == " " }
      guard isNew else {
        if let last = found.indices.last {
          found[last].1 += (found[last].1.isEmpty ? "" : " ") + text
        }
        continue
      }
      // The name and what it does are parted by at least two spaces.
      let characters = Array(text)
      let gap = characters.indices.dropLast().first {
        characters[$0] == " " && characters[$0 + 1] == " "
      }
      let name = String(characters[..<(gap ?? characters.endIndex)])
      let about = characters[(gap ?? characters.endIndex)...].drop { $0 == " " }
      found.append((name, String(about)))
    }
    return found
  }
}
