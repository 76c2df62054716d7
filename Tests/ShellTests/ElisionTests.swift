import Testing

@testable import Shell

@Suite struct ElisionTests {
  private func fits(_ output: String, _ expected: String) -> Bool {
    func lines(_ text: String) -> [String] { text.split(separator: "/").map(String.init) }
    return Elision.fits(lines(output), lines(expected))
  }

  @Test func `Without elisions lines must be the same`() {
    #expect(fits("a/b", "a/b"))
    #expect(!fits("a/b", "a"))
    #expect(!fits("a", "a/b"))
    #expect(!fits("a/b", "b/a"))
    #expect(fits("", ""))
  }

  @Test func `Three dots stand for any lines, and for none`() {
    #expect(fits("", "..."))
    #expect(fits("a/b/c", "..."))
    #expect(fits("a/b/c", "a/..."))
    #expect(fits("a/b/c", ".../c"))
    #expect(fits("a/b/c", "a/.../c"))
    #expect(fits("a/c", "a/.../c"))
    #expect(fits("a/b/c", ".../b/..."))
    #expect(fits("a/b/a/b/c", "a/.../b/.../c"))
    #expect(fits("a", ".../..."))
    #expect(!fits("a", "a/.../a"))
    #expect(!fits("a/b/c", "a/.../b"))
    #expect(!fits("a/b", ".../c/..."))
    #expect(!fits("b/a", ".../a/.../b/..."))
  }

  @Test func `Two dots in brackets stand for anything within a line`() {
    #expect(fits("took 3 ms", "took [..] ms"))
    #expect(fits("took  ms", "took [..] ms"))
    #expect(!fits("took ms", "took [..] ms"))
    #expect(fits("abcbd", "a[..]b[..]d"))
    #expect(!fits("aba", "ab[..]ba"))
    #expect(fits("x/took 3 ms/y", ".../took [..]/..."))
  }

  @Test(.timeLimit(.minutes(1)))
  func `Many elisions before a line that never comes are settled at once`() {
    let output = [String](repeating: "a", count: 2000)
    let expected = (0..<300).flatMap { _ in ["...", "a"] }
    #expect(Elision.fits(output, expected))
    #expect(!Elision.fits(output, expected + ["...", "b", "..."]))
  }
}
