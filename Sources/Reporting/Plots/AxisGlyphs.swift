/// The characters of which axes are drawn.
struct AxisGlyphs {
  let side: String
  let sideTick: String
  let corner: String
  let base: String
  let baseTick: String

  init(_ glyphs: Glyphs) {
    switch glyphs {
    case .unicode: (side, sideTick, corner, base, baseTick) = ("│", "┤", "└", "─", "┬")
    case .ascii: (side, sideTick, corner, base, baseTick) = ("|", "+", "+", "-", "+")
    }
  }
}
