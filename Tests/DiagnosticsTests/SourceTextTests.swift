import Diagnostics
import TestSupport
import Testing

@Suite struct SourceTextTests {
  @Test func `Lines and columns are counted from one, columns in letters as read`() {
    let source = SourceText("ab\nđộng cơ\r\n\n漢x")
    func position(_ offset: Int) -> [Int] {
      let position = source.position(of: offset)
      return [position.line, position.column]
    }
    #expect(position(0) == [1, 1])
    #expect(position(2) == [1, 3])
    #expect(position(3) == [2, 1])
    let bytes = Array("ab\nđộng cơ\r\n\n漢x".utf8)
    #expect(position(bytes.count - 1) == [4, 2])
    #expect(position(bytes.count) == [4, 3])
    #expect(position(bytes.count + 99) == [4, 3])
    #expect(position(-1) == [1, 1])
  }

  @Test func `A line has no line break, of whichever system`() {
    let source = SourceText("one\r\ntwo\n\nlast")
    func line(_ offset: Int) -> String { source.string(source.line(around: offset)) }
    #expect(line(0) == "one")
    #expect(line(4) == "one")
    #expect(line(5) == "two")
    #expect(line(9) == "")
    #expect(line(10) == "last")
    #expect(line(99) == "last")
    #expect(SourceText("").string(SourceText("").line(around: 0)) == "")
  }

  @Test func `Every byte lies in the line that its position says`() {
    var random = SplitMix(seed: 3)
    for _ in 0..<200 {
      let pieces = ["a", "ế", "\n", "\r\n", "漢", " "]
      let text = (0..<random.number(0...40)).map { _ in random.one(of: pieces) }.joined()
      let source = SourceText(text, firstLine: 5)
      let lines = source.text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
      for offset in 0...source.bytes.count {
        let index = source.position(of: offset).line - 5
        let line = source.line(around: offset)
        #expect(offset >= line.lower)
        var expected = Array(lines[index])
        if index < lines.count - 1, expected.last == 0x0D { expected.removeLast() }
        #expect(Array(source.bytes[line.lower..<line.upper]) == expected)
      }
    }
  }

  @Test func `A span that breaks a letter apart still gives a text`() {
    #expect(SourceText("ế").string(Span(1, 3)) == "\u{FFFD}\u{FFFD}")
    #expect(SourceText("abc").string(Span(2, 99)) == "c")
    #expect(SourceText("abc").string(Span(9, 99)) == "")
  }

  @Test func `Spans join, and two places are always equal`() {
    #expect(Span(3, 5).union(Span(8, 9)) == Span(3, 9))
    #expect(Span(5, 3) == Span(5, 5))
    #expect(Span(5, 3).isEmpty)
    #expect(Place(Span(0, 1)) == Place(Span(4, 9)))
    #expect(Set([Place(Span(0, 1)), Place(Span(4, 9))]).count == 1)
  }

  @Test func `A place is given to what has none, and never taken from what has one`() {
    let (source, other) = (SourceText("abc"), SourceText("def"))
    let bare = Diagnostic("x", Sentence(verbatim: "x"))
    let placed = bare.located(in: source, at: Span(1, 2))
    #expect(placed.position == source.position(of: 1))
    #expect(placed.located(in: other, at: Span(0, 1)).source === source)
    #expect(bare.located(in: source, at: nil).labels.isEmpty)
    #expect(bare.position == nil)
    #expect(bare.helping(nil).help.isEmpty)
    #expect(bare.helping(Sentence(verbatim: "h")).help.count == 1)
  }
}
