/// How characters look on a terminal.
public struct Rendition: Hashable, Sendable {
  /// Heavier strokes.
  public var isBold: Bool
  /// Slanted strokes.
  public var isItalic: Bool
  /// A line below.
  public var isUnderlined: Bool
  /// The place of the colour among the 256 of a terminal; nil for the terminal's own.
  public var colour: UInt8?

  /// Makes a rendition, by default that of the terminal.
  public init(
    bold: Bool = false,
    italic: Bool = false,
    underlined: Bool = false,
    _ colour: UInt8? = nil
  ) {
    isBold = bold
    isItalic = italic
    isUnderlined = underlined
    self.colour = colour
  }

  // "Select graphic rendition" of ECMA-48, 8.3.117; the colours after ISO 8613-6, where the first
  // sixteen have numbers of their own that more terminals know.

  /// The control sequence that begins this rendition; empty for the terminal's own.
  var sequence: String {
    var codes: [String] = []
    if isBold { codes.append("1") }
    if isItalic { codes.append("3") }
    if isUnderlined { codes.append("4") }
    switch colour {
    case nil: break
    case let colour? where colour < 8: codes.append("\(30 + Int(colour))")
    case let colour? where colour < 16: codes.append("\(82 + Int(colour))")
    case let colour?: codes.append("38;5;\(colour)")
    }
    return codes.isEmpty ? "" : "\u{1B}[\(codes.joined(separator: ";"))m"
  }

  /// The control sequence that ends every rendition.
  static let end = "\u{1B}[0m"
}
