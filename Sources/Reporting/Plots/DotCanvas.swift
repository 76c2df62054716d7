// Lines are drawn dot by dot with Bresenham's algorithm ("Algorithm for computer control of a digital
// plotter", IBM Systems Journal, 1965): whole numbers only, the error of the ideal line carried along.
//
// A braille character (U+2800 and up) is a matrix of two by four dots, so a line drawn in braille is
// finer than the cells of the terminal. A letter may stand on a line to tell which it is.

/// A plane of dots, drawn as braille, or as one letter for each cell.
struct DotCanvas {
  /// One of the lines on the plane.
  struct Pen {
    var letter: Character
    var role: Role
    /// Whether the letter is set on the line now and then.
    var isLettered: Bool
    /// The column, of so many, at which letters begin, so that those of different lines differ.
    var phase: Int
  }

  private static let letterEvery = 12

  let width: Int
  let height: Int
  private let isBraille: Bool
  private var dots: [UInt8]
  private var letters: [Character?]
  private var roles: [Role]

  init(width: Int, height: Int, glyphs: Glyphs) {
    self.width = max(1, width)
    self.height = max(1, height)
    isBraille = glyphs == .unicode
    dots = Array(repeating: 0, count: self.width * self.height)
    letters = Array(repeating: nil, count: dots.count)
    roles = Array(repeating: .plain, count: dots.count)
  }

  /// The dots from left to right.
  var dotWidth: Int { isBraille ? width * 2 : width }
  /// The dots from top to bottom.
  var dotHeight: Int { isBraille ? height * 4 : height }

  /// Draws one line through its corners, which are dots within the plane; nil breaks it.
  mutating func draw(_ corners: [(x: Int, y: Int)?], with pen: Pen) {
    var before: (x: Int, y: Int)?
    var lettered = -1
    var isDue = false
    var hasLetter = false
    var end: Int?
    for corner in corners {
      guard let corner else {
        before = nil
        continue
      }
      for dot in Self.line(from: before ?? corner, to: corner) {
        let cell = set(dot, pen)
        end = cell
        guard isBraille, pen.isLettered else { continue }
        let column = cell % width
        if column != lettered, column % Self.letterEvery == pen.phase % Self.letterEvery {
          isDue = true
          lettered = column
        }
        if isDue, letters[cell] == nil {
          letters[cell] = pen.letter
          isDue = false
          hasLetter = true
        }
      }
      before = corner
    }
    if isBraille, pen.isLettered, !hasLetter, let end { letters[end] = pen.letter }
  }

  /// The lines of text, from the top.
  var lines: [SafeText] {
    (0..<height).map { row in
      let cells = row * width..<(row + 1) * width
      guard let last = cells.last(where: { dots[$0] != 0 }) else { return SafeText() }
      var line = SafeText()
      for cell in cells.lowerBound...last {
        line.append(SafeText(drawn: String(character(at: cell)), as: roles[cell]))
      }
      return line
    }
  }

  private func character(at cell: Int) -> Character {
    if let letter = letters[cell] { return letter }
    if dots[cell] == 0 { return " " }
    return Unicode.Scalar(0x2800 + UInt32(dots[cell])).map { Character($0) } ?? "*"
  }

  private mutating func set(_ dot: (x: Int, y: Int), _ pen: Pen) -> Int {
    guard isBraille else {
      let cell = dot.y * width + dot.x
      dots[cell] = 1
      letters[cell] = pen.letter
      roles[cell] = pen.role
      return cell
    }
    let cell = dot.y / 4 * width + dot.x / 2
    dots[cell] |= Self.bits[dot.y % 4 * 2 + dot.x % 2]
    if letters[cell] == nil { roles[cell] = pen.role }
    return cell
  }

  private static let bits: [UInt8] = [0x01, 0x08, 0x02, 0x10, 0x04, 0x20, 0x40, 0x80]

  private static func line(
    from start: (x: Int, y: Int),
    to end: (x: Int, y: Int)
  ) -> [(x: Int, y: Int)] {
    let width = abs(end.x - start.x)
    let height = abs(end.y - start.y)
    let stepX = start.x < end.x ? 1 : -1
    let stepY = start.y < end.y ? 1 : -1
    var dots = [start]
    var dot = start
    var error = width - height
    while dot != end {
      let twice = 2 * error
      if twice > -height {
        error -= height
        dot.x += stepX
      }
      if twice < width {
        error += width
        dot.y += stepY
      }
      dots.append(dot)
    }
    return dots
  }
}
