import Glibc
import TerminalSupport
import Testing

/// What the program prints for the shells and the readers of manuals around it.
@Suite(.serialized) struct PagesForOthersTests {
  let folder: Folder

  init() throws { folder = try Folder() }

  /// Runs a line of bash in the folder; returns what it prints, nil where it fails.
  private func bash(_ line: String) -> String? {
    let command = "cd '\(folder.path)' && (\(line)) > .bash-output 2>&1"
    let session = try? TerminalSession(
      ["/bin/bash", "--norc", "--noprofile", "-c", command],
      environment: Program.environment(folder.path)
    )
    guard (try? session?.waitForEnd()) == .exited(0) else { return nil }
    return folder.text(of: ".bash-output")
  }

  @Test func `The completion of bash knows subcommands, options and files`() throws {
    let script = try Program.run(["--generate-completion-script", "bash"], in: folder)
    #expect(script.ending == .exited(0))
    try folder.write(script.output, to: "completion")
    try folder.write("", to: "lesson.dare")
    func offered(_ words: [String]) -> String {
      let list = words.map { "'\($0)'" }.joined(separator: " ")
      return bash(
        """
        source ./completion; PATH="${PATH}:\(folder.path)"; COMP_WORDS=(\(list)); \
        COMP_CWORD=\(words.count - 1); COMP_LINE="${COMP_WORDS[*]}"; COMP_POINT=${#COMP_LINE}; \
        _sixdares sixdares '\(words.last ?? "")' '\(words.dropLast().last ?? "")'; printf '%s\\n' "${COMPREPLY[@]}"
        """
      ) ?? ""
    }
    #expect(offered(["sixdares", "ma"]).contains("manual"))
    #expect(offered(["sixdares", "shell", "--work"]).contains("--workspace"))
    #expect(offered(["sixdares", "run", "les"]).contains("lesson.dare"))
  }

  @Test(arguments: ["zsh", "fish"])
  func `Completion is there for the other shells`(shell: String) throws {
    let script = try Program.run(["--generate-completion-script", shell], in: folder)
    #expect(script.ending == .exited(0))
    for word in ["workspace", "no-history", "manual", "test"] {
      #expect(script.output.contains(word))
    }
  }

  @Test func `The manual page names every option and every statement`() throws {
    let page = try Program.run(["manual"], in: folder)
    #expect(page.ending == .exited(0))
    #expect(page.output.hasPrefix(".TH SIXDARES 1 "))
    let words = page.output.replacing("\\-", with: "-")
    for part in [
      ".SH OPTIONS", "--workspace", "The workspace to open", "--no-history", ".B what if",
      ".B add cadre", ".SH EXIT STATUS", "EDITOR",
    ] {
      #expect(words.contains(part), "\(part)")
    }
    // A request that nobody meant would begin a line with a point.
    let known = [".TH", ".SH", ".TP", ".PP", ".B"]
    for line in page.lines where line.hasPrefix(".") {
      #expect(known.contains(String(line.prefix { $0 != " " })), "\(line)")
    }
  }
}
