import Glibc
import PlainText

/// The pager for systems that have none: forward only, by page or by line.
struct BuiltInPager {
  let input: CInt
  let output: CInt
  let question: String

  func show(_ text: String, on screen: Screen) {
    var before = termios()
    guard unsafe tcgetattr(input, &before) == 0 else {
      _ = Descriptor.write(text, to: output)
      return
    }
    var modes = before
    modes.c_lflag &= ~tcflag_t(ICANON | ECHO | ISIG)
    unsafe tcsetattr(input, TCSADRAIN, &modes)
    defer { unsafe tcsetattr(input, TCSADRAIN, &before) }
    page(Rows.lines(of: text), screen)
  }

  private func page(_ lines: [Substring], _ screen: Screen) {
    var reader = KeyReader(source: TerminalBytes(descriptor: input))
    // What is typed behind the `q` that leaves is for the next prompt.
    reader.joinsMarks = false
    var room = screen.size.rows - 1
    for line in lines {
      let height = Rows.height(of: line, columns: screen.size.columns)
      if height > room {
        guard let more = ask(&reader, screen) else { return }
        room = max(height, more)
      }
      _ = Descriptor.write(line + "\n", to: output)
      room -= height
    }
  }

  // How many rows more; nil to end.
  private func ask(_ reader: inout KeyReader<TerminalBytes>, _ screen: Screen) -> Int? {
    let shown = question.truncated(to: max(1, screen.size.columns - 1))
    _ = Descriptor.write(shown, to: output)
    defer {
      let cover = String(repeating: " ", count: shown.displayWidth)
      _ = Descriptor.write("\r" + cover + "\r", to: output)
    }
    while true {
      switch reader.next() {
      case .character(" "), .special(.pageDown), .character("f"): return screen.size.rows - 1
      case .character("\r"), .character("\n"), .special(.down), .character("j"): return 1
      case .character("q"), .character("Q"): return nil
      case .interrupted:
        Interrupts.request()
        return nil
      case .endOfInput, .hangUp, .failed: return nil
      default: continue
      }
    }
  }
}
