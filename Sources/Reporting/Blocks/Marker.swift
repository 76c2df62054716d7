/// A sign before a cell or an item.
///
/// A sign only repeats what the words beside it say.
public enum Marker: Hashable, Sendable {
  /// The place where the case stands: `▸`.
  case here
  /// What holds: `✓`.
  case met
  /// What fails: `✗`.
  case failed
  /// One of several: `•`.
  case bullet
  /// What is not known or not decided: `?`.
  case open
  /// What needs care: `!`.
  case attention
  /// A place in an order: `1.`.
  case number(Int)

  /// Returns the characters of the sign with their role.
  func sign(_ glyphs: Glyphs) -> Text {
    switch (self, glyphs) {
    case (.here, .unicode): Text("▸", as: .strong)
    case (.here, .ascii): Text(">", as: .strong)
    case (.met, .unicode): Text("✓", as: .good)
    case (.met, .ascii): Text("+", as: .good)
    case (.failed, .unicode): Text("✗", as: .bad)
    case (.failed, .ascii): Text("x", as: .bad)
    case (.bullet, .unicode): Text("•")
    case (.bullet, .ascii): Text("*")
    case (.open, _): Text("?", as: .open)
    case (.attention, _): Text("!", as: .warning)
    case (.number(let number), _): Text("\(number).")
    }
  }
}
