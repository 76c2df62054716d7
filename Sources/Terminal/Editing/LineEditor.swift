import CEditLine
import Glibc
import PlainText

/// Reads lines that somebody types at a terminal.
///
/// libedit paints the line and keeps the map of keys; bytes, marks, pastes, signals, history and
/// completion are this module's own. One thread makes an editor, uses it, and lets it go.
///
/// ```swift
/// let history = History(file: path)
/// guard let editor = LineEditor(program: "demo", history: history) else { return }
/// while case .line(let text) = editor.readLine(prompt: "› ") {
///   history.append(text)
/// }
/// ```
public final class LineEditor {
  /// What the editor asks for while a line is edited.
  public var hooks: Hooks
  /// The words that the editor itself shows.
  public var words: Words
  /// The lines that Up and Ctrl-R find; what is read is not added by the editor.
  public let history: History
  /// How many lines were read.
  public internal(set) var lineNumber = 0

  let editLine: EditLine
  let bindings: KeyBindings
  var reader: KeyReader<TerminalBytes>
  private let outputDescriptor: Int32
  private let encoding: CharacterEncoding
  let environment: ProcessEnvironment

  // What is pending between the reader and libedit, and what the keys have led to so far; all of
  // it lives for one line.
  var pending = PendingInput()
  var outcome: LineOutcome?
  var walk: HistoryWalk?
  var search: HistorySearch?
  var lastCompletion: [Unicode.Scalar]?
  var lastWord: LastWord?
  var undoSteps = UndoSteps()
  var prompt: Prompt = ""
  var columns = 80
  // How many rows libedit believes the screen to have.
  var rows = 24
  // Whether it has been told so since the last key, in vain if in the middle of one.
  var hasAskedForRoom = false

  private(set) var shownPromptText: [Unicode.Scalar] = []
  // Lent to libedit, which reads it while it paints.
  private var promptText = WideText([0])

  /// Creates an editor for a terminal; nil if the two descriptors are not one.
  ///
  /// Sets the locale of the process for characters and reads `~/.editrc` (or `$EDITRC`). The keys
  /// of this editor stay its own whatever stands there; `bind -v` gives the keys of vi.
  /// - Parameters:
  ///   - program: The name by which `~/.editrc` may address this program alone.
  ///   - input: Where keys come from.
  ///   - output: Where the line is shown.
  ///   - history: The lines that Up and Ctrl-R find.
  ///   - hooks: What the editor asks for while a line is edited.
  ///   - words: The words that the editor itself shows.
  ///   - encoding: The characters that can be shown; found out, and the locale set, by default.
  ///   - environment: Where `TERM`, `NO_COLOR` and `HOME` are looked up.
  public init?(
    program: String,
    input: Int32 = 0,
    output: Int32 = 1,
    history: History,
    hooks: Hooks = Hooks(),
    words: Words = Words(),
    encoding: CharacterEncoding = .establish(),
    environment: ProcessEnvironment = .current
  ) {
    guard isatty(input) == 1, isatty(output) == 1 else { return nil }
    // The locale is set by now. That matters: libedit asks it which bytes are letters.
    guard let editLine = EditLine(program: program, input: input, output: output) else {
      return nil
    }
    self.editLine = editLine
    self.history = history
    self.hooks = hooks
    self.words = words
    self.encoding = encoding
    self.environment = environment
    outputDescriptor = output
    reader = KeyReader(source: TerminalBytes(descriptor: input))
    (reader.interruptByte, reader.suspendByte) = TerminalBytes.signalBytes(of: input)
    bindings = KeyBindings(editLine: editLine, encoding: encoding, environment: environment)
    connect()
    if KernelKeys.take(from: input) {
      _ = unsafe editline_leave_keys(editLine.pointer)
    }
  }

  /// The screen as it is now.
  var screen: Screen {
    Screen(descriptor: outputDescriptor, encoding: encoding, environment: environment)
  }

  /// Counts rows and columns as libedit will.
  func takeSize(of screen: Screen) {
    // A wide letter needs two columns, so libedit does not believe in screens with one.
    columns = screen.size.columns < 2 ? 80 : screen.size.columns
    rows = screen.size.rows
  }

  // libedit takes styles in a prompt for the same wherever they have the same number. So the line
  // has to be wiped off before a prompt with other styles is painted, or wrong letters stay, and in
  // the worst case it looks for a style that is gone and aborts.
  /// Makes another prompt the one that the next painting shows.
  func show(_ prompt: Prompt, on screen: Screen) {
    shownPromptText = Array(prompt.plainText(screen.encoding).unicodeScalars)
    promptText = WideText(prompt.encoded(screen.encoding, inColor: screen.wantsColor))
  }
}

// MARK: - Being called by libedit

extension LineEditor {
  // libedit calls back with nothing but its own handle, which leads here. The editor owns the
  // handle, so it outlives every call.
  private func connect() {
    let pointer = unsafe editLine.pointer
    unsafe editline_set_client_data(pointer, Unmanaged.passUnretained(self).toOpaque())
    unsafe editline_set_signals(pointer, 0)
    unsafe editline_set_reader(pointer) { pointer, destination in
      guard let character = unsafe LineEditor.of(pointer)?.nextCharacter() else { return -1 }
      unsafe destination?.pointee = wchar_t(character.value)
      return 1
    }
    let showPrompt: editline_prompt_function = { unsafe LineEditor.of($0)?.promptText.pointer }
    unsafe editline_set_prompt(pointer, showPrompt, CInt(Prompt.delimiter.value))
  }

  /// The editor to which a handle of libedit belongs.
  static func of(_ pointer: OpaquePointer?) -> LineEditor? {
    guard let data = unsafe editline_client_data(pointer) else { return nil }
    return unsafe Unmanaged<LineEditor>.fromOpaque(data).takeUnretainedValue()
  }
}
