import Diagnostics
import Terminal

/// A line editor that speaks the language that the session has at each line.
final class SpokenEditor: LineSource {
  private let editor: LineEditor
  private let language: () -> Language

  init(_ editor: LineEditor, _ language: @escaping () -> Language) {
    self.editor = editor
    self.language = language
  }

  var isInteractive: Bool { true }
  var lineNumber: Int { editor.lineNumber }

  func readLine(prompt: Prompt, initialText: String) -> LineOutcome {
    let language = language()
    editor.words = LineEditor.Words(
      search: Sentence.searchWord[language],
      notFound: Sentence.notFoundWord[language],
      more: { Sentence.andMore($0)[language] }
    )
    return editor.readLine(prompt: prompt, initialText: initialText)
  }
}
