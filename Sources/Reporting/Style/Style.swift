/// What a format may use: room, colour and characters.
public struct Style: Hashable, Sendable {
  /// The cells of a line, at least one.
  ///
  /// Only words that are longer than a line, and code, stand out beyond it.
  public var width: Int {
    didSet { width = max(1, width) }
  }
  /// How roles look; nil for no colour at all.
  public var palette: Palette?
  /// The characters to draw with.
  public var glyphs: Glyphs

  /// Makes a style, by default for a plain page of 80 cells.
  public init(width: Int = 80, palette: Palette? = nil, glyphs: Glyphs = .unicode) {
    self.width = max(1, width)
    self.palette = palette
    self.glyphs = glyphs
  }
}
