import Testing

@testable import Terminal

@Suite struct PromptTests {
  /// The prompt with its delimiters as `|` and the escape character as `^`.
  private func encoded(
    _ prompt: Prompt,
    _ encoding: CharacterEncoding = .utf8,
    inColor: Bool = true
  ) -> String {
    let scalars = prompt.encoded(encoding, inColor: inColor).compactMap {
      Unicode.Scalar(UInt32($0))
    }
    return String(
      String(String.UnicodeScalarView(scalars)).unicodeScalars.map {
        $0 == "\u{1}" ? "|" : $0 == "\u{1B}" ? "^" : $0 == "\0" ? "$" : Character($0)
      }
    )
  }

  @Test func `A style begins before a letter and ends before a space`() {
    #expect(encoded(Prompt("› ", style: .bold)) == "|^[1m|›|^[0m| $")
  }

  @Test func `A style that would end with the prompt gets a space to end before`() {
    #expect(encoded(Prompt("go", style: .green)) == "|^[32m|go|^[0m| $")
  }

  @Test func `One style follows another in one step`() {
    #expect(
      encoded(Prompt([.init("demo", style: .cyan), .init("› ", style: .bold)]))
        == "|^[36m|demo|^[0m^[1m|›|^[0m| $"
    )
  }

  @Test func `Without colours there is nothing but text`() {
    #expect(encoded(Prompt("demo› ", style: .bold), inColor: false) == "demo› $")
    #expect(encoded("plain ") == "plain $")
  }

  @Test func `Where only ASCII can be shown there is only ASCII`() {
    #expect(encoded("đọc› ", .ascii, inColor: false) == "??c> $")
    #expect(encoded(Prompt([.init("đọc› ", ascii: "doc> ")]), .ascii) == "doc> $")
  }

  @Test func `A prompt is on one line and obeys nothing`() {
    #expect(encoded("a\nb\u{1}\u{1B}c\u{200B} ") == #"a\nb\u{1}\u{1B}c $"#)
  }
}
