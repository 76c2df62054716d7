import CEditLine

/// What the line editor does after a key.
enum KeyEffect {
  /// Nothing: what has to be seen is seen.
  case none
  /// Moves the cursor to its place.
  case moved
  /// Paints the line.
  case changed
  /// Wipes the line off the screen and paints it anew.
  case replaced
  /// Paints the line and beeps.
  case changedBadly
  /// Beeps.
  case refused
  /// Ends the input.
  case ended

  /// The same, with the line painted in any case.
  var painting: KeyEffect {
    switch self {
    case .none, .moved: .changed
    case .refused: .changedBadly
    case .changed, .replaced, .changedBadly, .ended: self
    }
  }

  /// The value that libedit expects.
  var code: UInt8 {
    switch self {
    case .none: UInt8(CC_NORM)
    case .moved: UInt8(CC_CURSOR)
    case .changed: UInt8(CC_REFRESH)
    case .replaced: UInt8(CC_REDISPLAY)
    case .changedBadly: UInt8(CC_REFRESH_BEEP)
    case .refused: UInt8(CC_ERROR)
    case .ended: UInt8(CC_EOF)
    }
  }
}
