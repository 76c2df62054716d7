import Diagnostics

/// A text whose stretches in `«…»` are what labels point at.
///
/// Places are shown where they are, and no test has to count letters.
struct MarkedText {
  let source: SourceText
  let spans: [Span]

  init(_ marked: String, name: String? = "plan.dare", firstLine: Int = 1) {
    var text = ""
    var open: [Int] = []
    var spans: [Span] = []
    for character in marked.unicodeScalars {
      switch character {
      case "«": open.append(text.utf8.count)
      case "»": spans.append(Span(open.popLast() ?? 0, text.utf8.count))
      default: text.unicodeScalars.append(character)
      }
    }
    source = SourceText(text, name: name, firstLine: firstLine)
    self.spans = spans
  }

  /// What is drawn when something is wrong at every marked place.
  func rendered(
    _ renderer: DiagnosticRenderer = DiagnosticRenderer(),
    texts: [String?] = [],
    notes: [Sentence] = [],
    help: [Sentence] = []
  ) -> String {
    let labels = spans.enumerated().map { place, span in
      Label(span, (place < texts.count ? texts[place] : nil).map(Sentence.init(verbatim:)))
    }
    return renderer.render(
      Diagnostic(
        "test",
        Sentence(en: "something is wrong", vi: "có gì đó sai"),
        in: source,
        at: labels,
        notes: notes,
        help: help
      )
    )
  }
}
