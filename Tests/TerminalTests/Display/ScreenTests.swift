import Testing

@testable import Terminal

@Suite struct ScreenTests {
  private func screen(
    isTerminal: Bool,
    size: Screen.Size? = nil,
    _ variables: [String: String]
  ) -> Screen {
    Screen(
      isTerminal: isTerminal,
      size: size,
      encoding: .utf8,
      environment: ProcessEnvironment(variables)
    )
  }

  @Test(
    arguments: [
      (true, ["TERM": "xterm"], true), (true, ["TERM": "dumb"], false), (true, [:], false),
      (true, ["TERM": "xterm", "NO_COLOR": "1"], false),
      (true, ["TERM": "xterm", "NO_COLOR": ""], true),
      (true, ["TERM": "xterm", "CLICOLOR": "0"], false),
      (false, ["TERM": "xterm"], false), (false, ["CLICOLOR_FORCE": "1"], true),
      (false, ["CLICOLOR_FORCE": "0"], false),
      (false, ["CLICOLOR_FORCE": "1", "NO_COLOR": "1"], false),
    ])
  func `Colours are for terminals that are asked to have them`(
    isTerminal: Bool,
    variables: [String: String],
    wantsColor: Bool
  ) {
    #expect(screen(isTerminal: isTerminal, variables).wantsColor == wantsColor)
  }

  @Test func `The size is that of the terminal, else that of the variables, else the usual one`() {
    let size = Screen.Size(columns: 132, rows: 43)
    #expect(screen(isTerminal: true, size: size, ["COLUMNS": "10"]).size == size)
    #expect(screen(isTerminal: false, ["COLUMNS": "100", "LINES": "x"]).size.columns == 100)
    #expect(screen(isTerminal: false, ["LINES": "-3"]).size == .init(columns: 80, rows: 24))
  }
}
