import Diagnostics
import PlainText
import TestSupport
import Testing

@Suite struct RenderingTests {
  @Test func `A place is shown with its line and a caret under the very word`() {
    let text = MarkedText("open demo\nset «motiv»=pure\n")
    #expect(
      text.rendered(texts: ["not a fact"], help: [Sentence(verbatim: "did you mean `motive`?")])
        == """
        plan.dare:2:5: error: something is wrong
          2 | set motiv=pure
            |     ^^^^^ not a fact
            = help: did you mean `motive`?

        """
    )
  }

  @Test func `Several places share one margin, as wide as the largest number needs`() {
    let lines = (1...120).map { $0 == 7 ? "rule «a»" : $0 == 104 ? "rule «a» again" : "" }
    #expect(
      MarkedText(lines.joined(separator: "\n")).rendered(texts: [nil, "the first is here"]) == """
        plan.dare:7:6: error: something is wrong
            7 | rule a
              |      ^
          104 | rule a again
              |      ^ the first is here

        """
    )
  }

  @Test func `A text typed at the prompt has no place in front`() {
    #expect(
      MarkedText("decide «cut»", name: nil).rendered() == """
        error: something is wrong
          1 | decide cut
            |        ^^^

        """
    )
  }

  @Test func `Part of a longer file keeps the file's own numbers`() {
    #expect(
      MarkedText("a\n«b»", name: "notes.md", firstLine: 40).rendered() == """
        notes.md:41:1: error: something is wrong
          41 | b
             | ^

        """
    )
  }

  @Test func `Something without a place is one line`() {
    let diagnostic = Diagnostic("test", Sentence(en: "no", vi: "không"), severity: .warning)
    #expect(DiagnosticRenderer().render(diagnostic) == "warning: no\n")
    #expect(DiagnosticRenderer(language: .vietnamese).render(diagnostic) == "lưu ý: không\n")
  }

  @Test func `Everything is said in the language asked for`() {
    let text = MarkedText("«x»")
    let renderer = DiagnosticRenderer(language: .vietnamese)
    let note = Sentence(en: "a note", vi: "một ghi chú")
    let help = Sentence(en: "some help", vi: "một gợi ý")
    #expect(
      text.rendered(renderer, notes: [note], help: [help]) == """
        plan.dare:1:1: lỗi: có gì đó sai
          1 | x
            | ^
            = ghi chú: một ghi chú
            = gợi ý: một gợi ý

        """
    )
  }

  @Test func `Help of several lines keeps them apart and in line`() {
    #expect(
      MarkedText("«x»").rendered(help: [Sentence(verbatim: "first\nsecond")]) == """
        plan.dare:1:1: error: something is wrong
          1 | x
            | ^
            = help: first
                    second

        """
    )
  }

  @Test func `Colours are added around the same letters`() {
    let text = MarkedText("set «motiv»=pure\nset «x»")
    let plain = text.rendered(texts: ["not a fact"], help: [Sentence(verbatim: "help")])
    let colored = text.rendered(
      DiagnosticRenderer(colored: true),
      texts: ["not a fact"],
      help: [Sentence(verbatim: "help")]
    )
    #expect(colored.contains("\u{1B}[1;31merror:\u{1B}[0m"))
    #expect(colored.contains("\u{1B}[1;31m^^^^^\u{1B}[0m not a fact"))
    #expect(colored.contains("\u{1B}[34m^\u{1B}[0m"))
    #expect(withoutColours(colored) == plain)
    let warning = Diagnostic("test", Sentence(verbatim: "doubtful"), severity: .warning)
    #expect(
      DiagnosticRenderer(colored: true).render(warning)
        == "\u{1B}[1;33mwarning:\u{1B}[0m \u{1B}[1mdoubtful\u{1B}[0m\n"
    )
  }

  @Test(
    arguments: [
      // A tab is one cell wide here, in the line and under it.
      ("\tset\t«motiv»", "1:6", " set motiv", "     ^^^^^"),
      ("đặt «động-cơ» = x", "1:5", "đặt động-cơ = x", "    ^^^^^^^"),
      // Letters built of several scalars take one cell.
      ("e\u{302}\u{301} «a»", "1:3", "e\u{302}\u{301} a", "  ^"),
      // East Asian letters and emoji take two.
      ("漢字 «試験» 。", "1:4", "漢字 試験 。", "     ^^^^"),
      ("👍🏽 «👨‍👩‍👧» x", "1:3", "👍🏽 👨‍👩‍👧 x", "   ^^"),
      // A place between two letters, at the end, in an empty text.
      ("a «»b", "1:3", "a b", "  ^"),
      ("set x=«»", "1:7", "set x=", "      ^"),
      ("«»", "1:1", "", "^"),
      // A mark alone, parted from its letter.
      ("e«\u{301}»x", "1:2", "e\u{301}x", " ^"),
    ])
  func `The caret stands under what is marked, however wide the letters`(
    marked: String,
    place: String,
    line: String,
    carets: String
  ) {
    #expect(
      MarkedText(marked).rendered() == """
        plan.dare:\(place): error: something is wrong
          1 | \(line)
            | \(carets)

        """
    )
  }

  @Test func `A stretch of several lines is marked to the end of its first`() {
    #expect(
      MarkedText("rule a\n  when «(flag\n  and motive\n  and x»").rendered() == """
        plan.dare:2:8: error: something is wrong
          2 |   when (flag
            |        ^^^^^

        """
    )
  }

  @Test func `The returns of Windows belong to no line`() {
    #expect(
      MarkedText("open demo\r\nset «motiv»\r\nset «x\r\ny»\r\n").rendered() == """
        plan.dare:2:5: error: something is wrong
          2 | set motiv
            |     ^^^^^
          3 | set x
            |     ^

        """
    )
  }

  @Test func `A place at a line break stands at the end of that line`() {
    #expect(
      MarkedText("set x«\n»next").rendered() == """
        plan.dare:1:6: error: something is wrong
          1 | set x
            |      ^

        """
    )
  }

  @Test func `A place beyond the text is its end`() {
    let source = SourceText("ab", name: "x")
    let diagnostic = Diagnostic(
      "test",
      Sentence(verbatim: "wrong"),
      in: source,
      at: [Label(Span(50, 60)), Label(Span(-5, -1))]
    )
    #expect(
      DiagnosticRenderer().render(diagnostic) == """
        x:1:3: error: wrong
          1 | ab
            |   ^
          1 | ab
            | ^

        """
    )
  }

  @Test func `Nothing that a terminal could take for a command gets through`() {
    let evil = "\u{1B}[2J\u{7}\u{9B}31m\u{202E}\u{2028}\u{0}\u{7F}"
    let text = MarkedText("a\(evil) «b\(evil)» c\(evil)", name: "x\(evil)y")
    let rendered = text.rendered(
      texts: [evil],
      notes: [Sentence(verbatim: evil)],
      help: [Sentence(verbatim: evil)]
    )
    #expect(
      rendered.unicodeScalars.allSatisfy { $0 == "\n" || !$0.isUnsafeToPrint }
    )
    #expect(rendered.contains("\\u{1B}[2J"))
    #expect(rendered.hasPrefix("x\\u{1B}"))
  }
}

@Suite struct LongLineTests {
  @Test func `A long line is cut around what is marked`() {
    let filler = String(repeating: "word ", count: 200)
    let rendered = MarkedText("\(filler)«motiv» = pure \(filler)").rendered()
    #expect(
      rendered == """
        plan.dare:1:1001: error: something is wrong
          1 | …word word word word word word word word word motiv = pure word word word…
            |                                               ^^^^^

        """
    )
  }

  @Test func `A line that fits stays whole`() {
    let line = String(repeating: "x", count: 60)
    #expect(MarkedText("\(line) «y» z").rendered().contains("| \(line) y z\n"))
  }

  @Test func `What is marked is cut only where it fills the line by itself`() {
    let long = String(repeating: "x", count: 500)
    #expect(
      MarkedText("set «\(long)» y").rendered(DiagnosticRenderer(width: 40)) == """
        plan.dare:1:5: error: something is wrong
          1 | set xxxxxxxxxxxxxxxx… y
            |     ^^^^^^^^^^^^^^^^^

        """
    )
  }

  /// Any text, any place, any width: no row of source is wider than asked, the carets stand under
  /// what is marked, and nothing is lost of what fits.
  @Test(arguments: 0..<400)
  func `Carets stand under what is marked in any text`(seed: Int) throws {
    var random = SplitMix(seed: UInt64(seed))
    let pieces = [
      "a", "b ", "\t", "é", "e\u{301}", "漢", "👍", "\u{1B}", "set ", "motive", "=", "ế", "\u{200B}",
    ]
    func part(_ most: Int) -> String {
      (0..<random.number(0...most)).map { _ in random.one(of: pieces) }.joined()
    }
    let (before, marked, after) = (part(60), "<" + part(30) + ">", part(60))
    let width = random.number(20...100)
    let text = MarkedText("\(before)«\(marked)»\(after)")
    let rows = text.rendered(DiagnosticRenderer(width: width)).split(separator: "\n")
    #expect(rows.count == 3)
    #expect(rows[1].displayWidth <= width, "\(rows[1])")
    let source = rows[1].dropFirst(6)
    let spaces = rows[2].dropFirst(6).prefix { $0 == " " }.count
    let carets = rows[2].filter { $0 == "^" }.count
    // What stands above the carets begins as the marked part does, and has its width.
    var above = Substring(source)
    var passed = 0
    while passed < spaces, let first = above.first {
      passed += first.displayWidth
      above.removeFirst()
    }
    while above.first?.displayWidth == 0 { above.removeFirst() }
    #expect(passed == spaces)
    #expect(above.first == "<", "\(rows)")
    let shown = marked.escapedForDisplay
    #expect(
      carets
        <= max(
          1,
          marked.map { $0 == "\t" ? " " : $0 }.map(String.init).joined()
            .escapedForDisplay.displayWidth
        ),
      "\(shown)"
    )
    var covered = 0
    var last: Character?
    while covered < carets, let next = above.first {
      covered += next.displayWidth
      last = next
      above.removeFirst()
    }
    #expect(covered == carets)
    #expect(last == ">" || last == "…")
  }

  @Test func `Sentences that are longer than the window are broken between words, carets never`() {
    let renderer = DiagnosticRenderer(width: 40, wrapsSentences: true)
    let text = MarkedText("set «motiv»=pure")
    let long = "it is not a fact that any of the active policies has ever heard of"
    let help = Sentence(verbatim: "did you mean `motive`, which is what all of them ask for?")
    #expect(
      text.rendered(renderer, texts: [long], help: [help]) == """
        plan.dare:1:5: error: something is wrong
          1 | set motiv=pure
            |     ^^^^^
            |     it is not a fact that any of
            |     the active policies has ever
            |     heard of
            = help: did you mean `motive`, which
                    is what all of them ask for?

        """
    )
    let problem = Diagnostic(
      "x",
      Sentence(verbatim: "a sentence that goes on after the first line")
    )
    #expect(
      renderer.render(problem) == """
        error: a sentence that goes on after the
            first line

        """
    )
    let vietnamese = DiagnosticRenderer(language: .vietnamese, width: 40, wrapsSentences: true)
    #expect(
      vietnamese.render(problem) == """
        lỗi: a sentence that goes on after the
             first line

        """
    )
    let whole = DiagnosticRenderer(width: 40).render(problem)
    #expect(whole == "error: a sentence that goes on after the first line\n")
  }
}

/// A text without the sequences that colour it.
private func withoutColours(_ text: String) -> String {
  var result = ""
  var isInside = false
  for scalar in text.unicodeScalars {
    if scalar == "\u{1B}" { isInside = true }
    if !isInside { result.unicodeScalars.append(scalar) }
    if isInside, scalar == "m" { isInside = false }
  }
  return result
}
