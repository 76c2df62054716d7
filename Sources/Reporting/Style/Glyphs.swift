/// The characters that a format may draw with.
public enum Glyphs: Hashable, Sendable {
  /// Boxes, blocks, arrows and signs.
  case unicode
  /// Letters, digits and punctuation only, for terminals and screen readers that know no more.
  ///
  /// Arrows, boxes, blocks and signs that stand in a text are spelled in ASCII as well; letters of
  /// every language stay as they are.
  case ascii

  /// Between items of a row.
  var separator: String { self == .unicode ? " · " : "; " }

  /// Returns how a symbol is spelled; nil where it stays as it is.
  func spelling(of scalar: Unicode.Scalar) -> String? {
    guard self == .ascii, scalar.value > 0x7F else { return nil }
    switch scalar.value {
    case 0xB7: return "-"
    case 0x2022: return "*"
    case 0x2190, 0x21D0: return "<-"
    case 0x2191: return "^"
    case 0x2192, 0x21D2: return "->"
    case 0x2193: return "v"
    case 0x2194, 0x21D4: return "<->"
    case 0x2195...0x21FF: return "~"
    case 0x2500, 0x2501: return "-"
    case 0x2502, 0x2503: return "|"
    case 0x2504...0x257F: return "+"
    case 0x2580...0x259F, 0x2800...0x28FF: return "#"
    case 0x25B6, 0x25B8, 0x25BA: return ">"
    case 0x25A0...0x25FF: return "*"
    case 0x2713, 0x2714: return "+"
    case 0x2717, 0x2718: return "x"
    default: return nil
    }
  }
}
