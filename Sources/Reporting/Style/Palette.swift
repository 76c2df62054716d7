/// How each role looks on a terminal with colour.
public struct Palette: Hashable, Sendable {
  private var renditions: [Role: Rendition]
  // INVARIANT: the sequence of each role stands at the place of its raw value.
  private var sequences: [String]

  /// Makes a palette; a role that is not named looks like running text.
  public init(_ renditions: [Role: Rendition]) {
    self.renditions = renditions
    sequences = Role.allCases.map { (renditions[$0] ?? Rendition()).sequence }
  }

  /// How a role looks.
  public subscript(role: Role) -> Rendition {
    get { renditions[role] ?? Rendition() }
    set {
      renditions[role] = newValue
      sequences[Int(role.rawValue)] = newValue.sequence
    }
  }

  /// The control sequence that begins a role; empty if none is needed.
  func sequence(of role: Role) -> String { sequences[Int(role.rawValue)] }

  /// Blue against orange, which all but very few people can tell apart, with bold and underline.
  ///
  /// The colours have a contrast of at least 3.4 to 1 on black as well as on white. No two of the
  /// fact kinds, nor of the outcomes, differ by colour alone.
  public static let standard = Palette([
    .strong: Rendition(bold: true),
    .faint: Rendition(245),
    .heading: Rendition(bold: true),
    .code: Rendition(30),
    .clause: Rendition(66),
    .assumed: Rendition(underlined: true, 166),
    .derived: Rendition(italic: true, 30),
    .unknown: Rendition(bold: true, 133),
    .good: Rendition(bold: true, 32),
    .middling: Rendition(underlined: true),
    .bad: Rendition(bold: true, underlined: true, 166),
    .open: Rendition(italic: true, 133),
    .warning: Rendition(bold: true, 166),
    .error: Rendition(bold: true, underlined: true, 160),
    .interpretation: Rendition(italic: true, 133),
  ])

  /// The same meanings for terminals that know sixteen colours only.
  public static let sixteen = Palette([
    .strong: Rendition(bold: true),
    .heading: Rendition(bold: true),
    .code: Rendition(6),
    .clause: Rendition(6),
    .assumed: Rendition(underlined: true, 3),
    .derived: Rendition(italic: true, 6),
    .unknown: Rendition(bold: true, 5),
    .good: Rendition(bold: true, 4),
    .middling: Rendition(underlined: true),
    .bad: Rendition(bold: true, underlined: true, 3),
    .open: Rendition(italic: true, 5),
    .warning: Rendition(bold: true, 3),
    .error: Rendition(bold: true, underlined: true, 1),
    .interpretation: Rendition(italic: true, 5),
  ])
}
