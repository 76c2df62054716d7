import Testing

@testable import Terminal

@Suite struct TerminalKindTests {
  private func finding(
    _ kind: String?,
    _ variables: [String: String] = [:],
    _ files: String...
  ) -> TerminalKind.Finding {
    var all = variables
    all["TERM"] = kind
    let known = ["/", "/lib/terminfo/d/dumb", "/lib/terminfo/x/xterm"] + files
    return TerminalKind(environment: ProcessEnvironment(all), isFile: known.contains).finding
  }

  @Test func `What has a description in any folder is known`() {
    #expect(finding("xterm") == .known)
    #expect(finding("foo", [:], "/usr/share/terminfo/66/foo") == .known)
    #expect(finding("foo", ["HOME": "/h"], "/h/.terminfo/f/foo") == .known)
    #expect(finding("foo", ["TERMINFO_DIRS": "/a:/b"], "/b/f/foo") == .known)
    #expect(finding(nil) == .known)
  }

  @Test func `A new name stands for the head of its family`() {
    #expect(finding("xterm-ghostty") == .related(to: "xterm"))
    #expect(finding("alacritty") == .related(to: "xterm"))
    #expect(
      finding("xterm-kitty", [:], "/usr/share/terminfo/x/xterm-256color")
        == .related(to: "xterm-256color")
    )
    #expect(finding("tmux-direct", [:], "/etc/terminfo/s/screen") == .related(to: "screen"))
  }

  @Test func `Others are unknown, and no name leads out of the folders`() {
    #expect(finding("vt999") == .unknown)
    #expect(finding("tmux-direct") == .unknown)
    #expect(finding("../x/xterm") == .unknown)
  }

  @Test func `Where descriptions are no files nobody can tell`() {
    #expect(finding("vt999", ["TERMINFO": "b64:GgEgAA"]) == .known)
    let environment = ProcessEnvironment(["TERM": "vt999"])
    #expect(TerminalKind(environment: environment, isFile: { $0 == "/" }).finding == .known)
  }
}
