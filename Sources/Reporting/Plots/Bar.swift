/// A lying bar, as long as its value: eighths of a cell in block characters, else whole cells.
struct Bar {
  /// The characters; none for a value of zero.
  let characters: String

  /// Draws a bar.
  ///
  /// A value above zero is drawn by the smallest mark at least, so that it is not taken for none.
  /// - Parameters:
  ///   - fraction: The value as a part of that of a full bar, from 0 to 1.
  ///   - length: The cells of a full bar.
  ///   - glyphs: The characters to draw with.
  init(_ fraction: Double, length: Int, glyphs: Glyphs) {
    guard fraction > 0, length > 0 else {
      characters = ""
      return
    }
    let parts = glyphs == .unicode ? 8 : 1
    let exact = min(fraction, 1) * Double(length * parts)
    let size = max(1, Int(exact + 0.5))
    var result = String(repeating: glyphs == .unicode ? "█" : "#", count: size / parts)
    if size % parts > 0 { result += Self.eighths[size % parts] }
    characters = result
  }

  private static let eighths = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]
}
