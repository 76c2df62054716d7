/// Says how far some work is while it runs.
///
/// Shown on a terminal only, on standard error, from half a second on and at most ten times a
/// second; at the end it is cleared. Used by one thread.
public final class Progress {
  /// How a progress looks.
  public enum Style: Sendable {
    /// With a bar.
    case bar
    /// In figures only, for those who listen to the screen.
    case plain
  }

  private let label: String
  private let total: Int?
  private let screen: Screen
  private let style: Style
  private let left: (String) -> String
  private let clock: () -> Duration
  private let output: (String) -> Void

  private let beginning: Duration
  private var drawn: Duration?

  /// The work must have lasted so long before anything is shown.
  private static let patience = Duration.milliseconds(500)
  /// So much time passes between two drawings.
  private static let interval = Duration.milliseconds(100)

  /// Creates a progress at its beginning.
  ///
  /// - Parameters:
  ///   - label: What is going on.
  ///   - total: How many steps there are; nil if nobody knows.
  ///   - screen: Where it is shown; standard error by default.
  ///   - style: How it looks.
  ///   - left: Says that so much time is left.
  ///   - clock: The time since any fixed moment; that of the system if nil.
  ///   - output: Takes what is shown; standard error if nil.
  public init(
    _ label: String,
    total: Int?,
    screen: Screen = Screen(descriptor: 2),
    style: Style = .bar,
    left: @escaping (String) -> String = { "\($0) left" },
    clock: (() -> Duration)? = nil,
    output: ((String) -> Void)? = nil
  ) {
    self.label = label
    self.total = total
    self.screen = screen
    self.style = style
    self.left = left
    let start = ContinuousClock.now
    self.clock = clock ?? { start.duration(to: .now) }
    self.output = output ?? { _ = Descriptor.write($0, to: 2) }
    beginning = self.clock()
  }

  deinit {
    finish()
  }

  /// Says that so many steps are done.
  ///
  /// - Complexity: O(1), and little more than a look at the clock.
  public func update(_ done: Int) {
    guard screen.isTerminal else { return }
    let now = clock()
    guard now - beginning >= Self.patience, drawn.map({ now - $0 >= Self.interval }) ?? true else {
      return
    }
    drawn = now
    let fraction = total.map { $0 > 0 ? min(1, max(0, Double(done) / Double($0))) : 0 }
    let line = ProgressLine(
      label: label,
      fraction: fraction,
      elapsed: now - beginning,
      style: style,
      encoding: screen.encoding,
      left: left
    )
    // The last cell is left free: writing into it moves some terminals on.
    output(clearing + line.text(columns: screen.size.columns - 1))
  }

  /// Takes away what is shown; called when the work is done or given up.
  public func finish() {
    guard drawn != nil else { return }
    drawn = nil
    output(clearing)
  }

  private var clearing: String {
    guard !screen.canMoveCursor else { return "\r\u{1B}[K" }
    return "\r" + String(repeating: " ", count: screen.size.columns - 1) + "\r"
  }
}
