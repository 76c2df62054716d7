import Glibc

/// What can be shown where output goes.
public struct Screen: Sendable, Equatable {
  /// Rows and columns, in cells.
  public struct Size: Sendable, Equatable {
    /// Cells in a row.
    public var columns: Int
    /// Rows on the screen.
    public var rows: Int

    /// Creates a size of so many columns and rows.
    public init(columns: Int, rows: Int) {
      self.columns = columns
      self.rows = rows
    }
  }

  /// Whether somebody looks at it: it is a terminal, not a file or a pipe.
  public let isTerminal: Bool
  /// Its size; 80 × 24 where nothing is known.
  public let size: Size
  /// Whether colours are wanted.
  public let wantsColor: Bool
  /// Whether the cursor can be moved, lines cleared and pastes recognised.
  public let canMoveCursor: Bool
  /// Whether letters beyond ASCII can be shown.
  public let encoding: CharacterEncoding

  /// Creates a screen from what is known of it.
  ///
  /// `NO_COLOR` with any value means no colour; else `CLICOLOR_FORCE` means colour even in a file;
  /// else colour is for terminals which are not `dumb` and where `CLICOLOR` is not `0`. `COLUMNS`
  /// and `LINES` stand in for a size that the terminal does not tell.
  /// - Parameters:
  ///   - isTerminal: Whether it is a terminal.
  ///   - size: The size that the terminal tells.
  ///   - encoding: The characters that can be shown.
  ///   - environment: Where the variables are looked up.
  public init(
    isTerminal: Bool,
    size: Size?,
    encoding: CharacterEncoding,
    environment: ProcessEnvironment
  ) {
    let kind = environment["TERM"] ?? "dumb"
    self.isTerminal = isTerminal
    self.encoding = encoding
    canMoveCursor = isTerminal && kind != "dumb" && kind != "emacs"
    wantsColor =
      if environment["NO_COLOR"] != nil {
        false
      } else if let force = environment["CLICOLOR_FORCE"], force != "0" {
        true
      } else {
        canMoveCursor && environment["CLICOLOR"] != "0"
      }
    func number(_ name: String) -> Int? {
      environment[name].flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil }
    }
    self.size =
      size
      ?? Size(
        columns: number("COLUMNS") ?? 80,
        rows: number("LINES") ?? 24
      )
  }

  /// Creates the screen behind a file descriptor, as it is now.
  ///
  /// A size changes when the window does, so ask again rather than keep a screen for long.
  /// - Parameters:
  ///   - descriptor: Where output goes; standard output by default.
  ///   - encoding: The characters that can be shown; those of the locale of the process by default.
  ///   - environment: Where `TERM`, `NO_COLOR` and the like are looked up.
  public init(
    descriptor: Int32 = 1,
    encoding: CharacterEncoding = .current,
    environment: ProcessEnvironment = .current
  ) {
    var window = winsize()
    let isKnown = unsafe ioctl(descriptor, UInt(TIOCGWINSZ), &window) == 0
    self.init(
      isTerminal: isatty(descriptor) == 1,
      size: isKnown && window.ws_col > 0 && window.ws_row > 0
        ? Size(columns: Int(window.ws_col), rows: Int(window.ws_row)) : nil,
      encoding: encoding,
      environment: environment
    )
  }

  /// What is written to clear it, cursor at the top left; empty where that cannot be done.
  public var clearing: String { canMoveCursor ? "\u{1B}[H\u{1B}[2J" : "" }
}
