import PlainText

/// A small model of a terminal's screen: enough of it to see what a line editor paints.
///
/// Knows what programs send under the names `xterm`, `screen`, `tmux`, `linux` and `dumb`: text,
/// wrapping, scrolling, moving, erasing, inserting and deleting. Styles are skipped.
public struct VirtualScreen: Sendable {
  /// Cells in a row.
  public private(set) var columns: Int
  /// Rows on the screen.
  public private(set) var rows: Int
  /// Where the cursor is, counted from 0.
  public private(set) var cursor = (row: 0, column: 0)
  /// How often the bell rang.
  public private(set) var bells = 0
  /// The private modes that are switched on, as `2004`.
  public private(set) var modes: Set<Int> = []

  // A cell holds a letter with its marks; an empty one is the second half of a wide letter.
  private var cells: [[String]]
  // The last cell of a row was written: the next letter begins a new row.
  private var isWrapping = false
  private var isInserting = false
  private var saved = (row: 0, column: 0)
  private var decoder: [UInt8] = []
  private var state = State.ground
  private var sequence = ""

  private enum State {
    case ground
    case escape
    case charset
    case control
    case string
  }

  /// Creates an empty screen.
  public init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
    cells = Array(repeating: Self.blank(columns), count: rows)
  }

  private static func blank(_ columns: Int) -> [String] {
    Array(repeating: " ", count: columns)
  }

  /// The text of a row, without the spaces at its end.
  public func row(_ index: Int) -> String {
    var text = cells[index].joined()
    while text.last == " " { text.removeLast() }
    return text
  }

  /// The rows from the first to the last that holds anything.
  public var lines: [String] {
    var lines = (0..<rows).map(row)
    while lines.last == "" { lines.removeLast() }
    return lines
  }

  /// The row in which the cursor is.
  public var cursorLine: String { row(cursor.row) }

  /// Takes what a program wrote.
  public mutating func write(_ bytes: some Sequence<UInt8>) {
    for byte in bytes {
      decoder.append(byte)
      // Complete at the latest after four bytes; what is no UTF-8 by then is shown as such.
      guard let text = String(validating: decoder, as: UTF8.self) else {
        if decoder.count == 4 { decoder = [] }
        continue
      }
      decoder = []
      for scalar in text.unicodeScalars { take(scalar) }
    }
  }

  /// Changes the size; rows are cut or filled up, not broken anew.
  public mutating func resize(columns: Int, rows: Int) {
    while cells.count > rows { cells.removeFirst(cells.count - rows) }
    while cells.count < rows { cells.append(Self.blank(self.columns)) }
    cells = cells.map { Array($0.prefix(columns)) + Self.blank(max(0, columns - $0.count)) }
    (self.columns, self.rows) = (columns, rows)
    cursor = (min(cursor.row, rows - 1), min(cursor.column, columns - 1))
  }
}

// MARK: - Characters

extension VirtualScreen {
  private mutating func take(_ scalar: Unicode.Scalar) {
    switch state {
    case .ground: takeText(scalar)
    case .escape: takeEscape(scalar)
    case .charset: state = .ground
    case .string: if scalar == "\u{7}" || scalar == "\\" { state = .ground }
    case .control:
      sequence.unicodeScalars.append(scalar)
      if (0x40...0x7E).contains(scalar.value) {
        state = .ground
        perform(sequence)
      }
    }
  }

  private mutating func takeText(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "\u{1B}": state = .escape
    case "\r": move(to: (cursor.row, 0))
    case "\n": index()
    case "\u{8}": move(to: (cursor.row, cursor.column - 1))
    case "\t": move(to: (cursor.row, (cursor.column / 8 + 1) * 8))
    case "\u{7}": bells += 1
    case _ where scalar.value < 0x20: break
    default: put(scalar)
    }
  }

  private mutating func put(_ scalar: Unicode.Scalar) {
    let width = scalar.displayWidth
    if width == 0 {
      let place = isWrapping ? cursor.column : max(0, cursor.column - 1)
      cells[cursor.row][place].unicodeScalars.append(scalar)
      return
    }
    if isWrapping || cursor.column + width > columns {
      index()
      move(to: (cursor.row, 0))
    }
    if isInserting { insertBlanks(width) }
    cells[cursor.row][cursor.column] = String(scalar)
    if width == 2, cursor.column + 1 < columns { cells[cursor.row][cursor.column + 1] = "" }
    cursor.column += width
    if cursor.column >= columns {
      cursor.column = columns - 1
      isWrapping = true
    }
  }

  private mutating func takeEscape(_ scalar: Unicode.Scalar) {
    state = .ground
    switch scalar {
    case "[":
      state = .control
      sequence = ""
    case "]", "P": state = .string
    case "(", ")": state = .charset
    case "7": saved = cursor
    case "8": move(to: saved)
    case "D": index()
    case "E":
      index()
      move(to: (cursor.row, 0))
    case "M": reverseIndex()
    case "c": self = VirtualScreen(columns: columns, rows: rows)
    default: break
    }
  }

  private mutating func move(to place: (row: Int, column: Int)) {
    cursor = (min(max(0, place.row), rows - 1), min(max(0, place.column), columns - 1))
    isWrapping = false
  }

  private mutating func index() {
    isWrapping = false
    if cursor.row < rows - 1 {
      cursor.row += 1
    } else {
      cells.removeFirst()
      cells.append(Self.blank(columns))
    }
  }

  private mutating func reverseIndex() {
    if cursor.row > 0 {
      cursor.row -= 1
    } else {
      cells.removeLast()
      cells.insert(Self.blank(columns), at: 0)
    }
  }

  private mutating func insertBlanks(_ count: Int) {
    let count = min(count, columns - cursor.column)
    cells[cursor.row].insert(contentsOf: Self.blank(count), at: cursor.column)
    cells[cursor.row].removeLast(count)
  }
}

// MARK: - Control sequences

extension VirtualScreen {
  private mutating func perform(_ sequence: String) {
    let final = sequence.last ?? "m"
    let isPrivate = sequence.first == "?"
    let numbers = sequence.dropLast().drop { $0 == "?" }
      .split(separator: ";", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
    let first = numbers.first ?? 0
    let count = max(1, first)
    switch final {
    case "A": move(to: (cursor.row - count, cursor.column))
    case "B": move(to: (cursor.row + count, cursor.column))
    case "C": move(to: (cursor.row, cursor.column + count))
    case "D": move(to: (cursor.row, cursor.column - count))
    case "G": move(to: (cursor.row, count - 1))
    case "d": move(to: (count - 1, cursor.column))
    case "H", "f": move(to: (count - 1, max(1, numbers.dropFirst().first ?? 1) - 1))
    case "J": eraseScreen(first)
    case "K": eraseRow(first)
    case "@": insertBlanks(count)
    case "P": deleteCells(count)
    case "X": erase(cursor.row, cursor.column..<min(columns, cursor.column + count))
    case "L", "M": shiftRows(count, down: final == "L")
    case "h", "l": setModes(numbers, isPrivate, isOn: final == "h")
    default: break
    }
  }

  private mutating func setModes(_ numbers: [Int], _ isPrivate: Bool, isOn: Bool) {
    for number in numbers {
      if !isPrivate {
        if number == 4 { isInserting = isOn }
      } else if isOn {
        modes.insert(number)
      } else {
        modes.remove(number)
      }
    }
  }

  private mutating func erase(_ row: Int, _ range: Range<Int>) {
    for column in range { cells[row][column] = " " }
  }

  private mutating func eraseRow(_ part: Int) {
    switch part {
    case 0: erase(cursor.row, cursor.column..<columns)
    case 1: erase(cursor.row, 0..<cursor.column + 1)
    default: erase(cursor.row, 0..<columns)
    }
  }

  private mutating func eraseScreen(_ part: Int) {
    let whole =
      switch part {
      case 0: cursor.row + 1..<rows
      case 1: 0..<cursor.row
      default: 0..<rows
      }
    for row in whole { erase(row, 0..<columns) }
    eraseRow(part)
  }

  private mutating func deleteCells(_ count: Int) {
    let count = min(count, columns - cursor.column)
    cells[cursor.row].removeSubrange(cursor.column..<cursor.column + count)
    cells[cursor.row] += Self.blank(count)
  }

  private mutating func shiftRows(_ count: Int, down: Bool) {
    for _ in 0..<min(count, rows - cursor.row) {
      cells.remove(at: down ? rows - 1 : cursor.row)
      cells.insert(Self.blank(columns), at: down ? cursor.row : rows - 1)
    }
  }
}
