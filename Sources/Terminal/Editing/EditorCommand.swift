import CEditLine

/// What the editor adds to libedit: functions with a name, and the keys that call them.
///
/// The names can be used in `~/.editrc` too. Keys are in the spelling of `bind`.
enum EditorCommand: String, CaseIterable {
  case event
  case complete
  case explain
  case historyBack = "history-back"
  case historyForward = "history-forward"
  case historySearch = "history-search"
  case delete
  case deleteOrEnd = "delete-or-end"
  case editExternally = "edit-externally"
  case lineBreak = "break"
  case changeCase = "change-case"
  case lastWord = "last-word"
  case undo

  /// The name by which libedit knows it.
  var name: String { "line-" + rawValue }

  /// The keys while text is typed.
  var keys: [String] {
    switch self {
    case .event: ["\\200"]
    case .complete: ["^I"]
    case .explain: ["?"]
    case .historyBack: ["^P", Key.Special.up.bindName, Key.Special.pageUp.bindName]
    case .historyForward: ["^N", Key.Special.down.bindName, Key.Special.pageDown.bindName]
    case .historySearch: ["^R"]
    case .delete: [Key.Special.delete.bindName]
    case .deleteOrEnd: ["^D"]
    case .editExternally: ["^X^E"]
    case .undo: ["^_", "^X^U"]
    case .lineBreak, .changeCase, .lastWord: []
    }
  }

  /// Keys that begin with escape, which the keys of vi need for itself.
  var metaKeys: [String] {
    switch self {
    case .historyBack: ["\\ep", "\\eP"]
    case .historyForward: ["\\en", "\\eN"]
    case .editExternally: ["\\ee"]
    case .lineBreak: ["\\e\\015", "\\e\\012"]
    case .lastWord: ["\\e.", "\\e_"]
    default: []
    }
  }

  /// Keys in the command mode of vi.
  var commandKeys: [String] {
    switch self {
    case .event, .delete, .deleteOrEnd: keys
    case .historyBack: keys + ["k", "\\055"]
    case .historyForward: keys + ["j", "+"]
    case .historySearch: keys + ["/", "?"]
    case .editExternally: ["v"]
    // That of libedit looks before the beginning of a line of one letter.
    case .changeCase: ["~"]
    case .complete, .explain, .lineBreak, .lastWord, .undo: []
    }
  }

  /// Does it.
  func perform(on editor: LineEditor) -> KeyEffect {
    switch self {
    case .event: editor.takeEvent()
    case .complete: editor.completeWord()
    case .explain: editor.explain()
    case .historyBack: editor.walk(back: true)
    case .historyForward: editor.walk(back: false)
    case .historySearch: editor.beginSearch()
    case .delete: editor.deleteForwards()
    case .deleteOrEnd: editor.deleteOrEnd()
    case .editExternally: editor.editExternally()
    case .lineBreak: editor.insertBreak()
    case .changeCase: editor.changeCase()
    case .lastWord: editor.insertLastWord()
    case .undo: editor.undo()
    }
  }

  // libedit does not say under which name it calls, so each name needs a function of its own.
  /// The function that libedit calls.
  var function: editline_key_function {
    switch self {
    case .event: { unsafe Self.event.run($0, $1) }
    case .complete: { unsafe Self.complete.run($0, $1) }
    case .explain: { unsafe Self.explain.run($0, $1) }
    case .historyBack: { unsafe Self.historyBack.run($0, $1) }
    case .historyForward: { unsafe Self.historyForward.run($0, $1) }
    case .historySearch: { unsafe Self.historySearch.run($0, $1) }
    case .delete: { unsafe Self.delete.run($0, $1) }
    case .deleteOrEnd: { unsafe Self.deleteOrEnd.run($0, $1) }
    case .editExternally: { unsafe Self.editExternally.run($0, $1) }
    case .lineBreak: { unsafe Self.lineBreak.run($0, $1) }
    case .changeCase: { unsafe Self.changeCase.run($0, $1) }
    case .lastWord: { unsafe Self.lastWord.run($0, $1) }
    case .undo: { unsafe Self.undo.run($0, $1) }
    }
  }

  private func run(_ pointer: OpaquePointer?, _ key: wint_t) -> UInt8 {
    guard let editor = unsafe LineEditor.of(pointer) else { return KeyEffect.refused.code }
    let effect = perform(on: editor)
    return (editor.makeRoom() ? effect.painting : effect).code
  }
}
