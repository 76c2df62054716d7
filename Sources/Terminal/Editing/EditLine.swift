import CEditLine
import Glibc

/// libedit on one terminal: what the editor asks of it, in Swift's terms.
///
/// Positions count scalars.
@safe final class EditLine {
  let pointer: OpaquePointer
  /// Where libedit writes; all that is written in between must go the same way.
  let output: UnsafeMutablePointer<FILE>
  private let input: UnsafeMutablePointer<FILE>
  // Never filled. Some keys of libedit look into a history without asking whether there is one.
  private let noHistory: OpaquePointer?

  /// Nil when libedit cannot be set up for the two descriptors, which stay open and the caller's.
  init?(program: String, input: CInt, output: CInt) {
    guard let inStream = unsafe fdopen(dup(input), "r") else { return nil }
    guard let outStream = unsafe fdopen(dup(output), "w") else {
      unsafe fclose(inStream)
      return nil
    }
    guard let pointer = unsafe el_init(program, inStream, outStream, outStream) else {
      unsafe fclose(inStream)
      unsafe fclose(outStream)
      return nil
    }
    unsafe self.pointer = pointer
    unsafe self.input = inStream
    unsafe self.output = outStream
    unsafe noHistory = history_winit()
    if let noHistory = unsafe noHistory { unsafe editline_set_history(pointer, noHistory) }
  }

  // Gives the terminal back as it was.
  deinit {
    unsafe el_end(pointer)
    if let noHistory = unsafe noHistory { unsafe history_wend(noHistory) }
    unsafe fclose(input)
    unsafe fclose(output)
  }

  /// Writes to the screen, in order with what libedit writes.
  func write(_ text: String) {
    unsafe fputs(text, output)
    unsafe fflush(output)
  }

  /// Paints prompt and line from where the cursor is, which must be the first column.
  func repaint() {
    unsafe editline_repaint(pointer)
  }

  /// Rings the bell.
  func beep() {
    unsafe el_beep(pointer)
    unsafe fflush(output)
  }

  /// The line as it stands, and the place of the cursor in it.
  var line: (scalars: [Unicode.Scalar], cursor: Int) {
    guard let info = unsafe el_wline(pointer)?.pointee, let start = unsafe info.buffer else {
      return ([], 0)
    }
    let count = unsafe info.lastchar - start
    let cursor = unsafe info.cursor - start
    let characters = unsafe UnsafeBufferPointer(start: start, count: max(0, count))
    return (unsafe Self.scalars(characters), min(max(0, cursor), count))
  }

  /// How many scalars the line has.
  var count: Int {
    guard let info = unsafe el_wline(pointer)?.pointee, let start = unsafe info.buffer else {
      return 0
    }
    return unsafe info.lastchar - start
  }

  /// What libedit holds as scalars; anything else it could hold becomes U+FFFD.
  static func scalars(_ characters: UnsafeBufferPointer<wchar_t>) -> [Unicode.Scalar] {
    unsafe characters.map {
      UInt32(exactly: $0).flatMap { Unicode.Scalar($0) } ?? "\u{FFFD}"
    }
  }

  /// Puts scalars at the cursor, which ends behind them.
  func insert(_ scalars: [Unicode.Scalar]) {
    guard !scalars.isEmpty else { return }
    let characters = scalars.map { wchar_t($0.value) } + [0]
    unsafe el_winsertstr(pointer, characters)
  }

  /// Takes so many scalars before the cursor away.
  func deleteBackwards(_ count: Int) {
    unsafe el_deletestr(pointer, CInt(count))
  }

  /// Moves the cursor to a place, or to the end of the line if that is beyond it.
  func moveCursor(to place: Int) {
    // By way of the beginning: libedit keeps a moved cursor inside the line, but some of its own
    // commands leave it outside, where moving it by a difference would go wrong.
    unsafe el_cursor(pointer, -Self.far)
    unsafe el_cursor(pointer, CInt(clamping: min(place, Int(Self.far))))
  }

  /// Brings a cursor back that a command of libedit left before the line.
  func repairCursor() {
    if unsafe el_cursor(pointer, 0) < 0 { moveCursor(to: 0) }
  }

  // Longer than any line, and nowhere near an overflow.
  private static let far: CInt = 1 << 28

  /// Makes the line other than it is.
  func replaceLine(with scalars: [Unicode.Scalar], cursor: Int) {
    moveCursor(to: .max)
    deleteBackwards(line.scalars.count)
    insert(scalars)
    moveCursor(to: cursor)
  }
}
