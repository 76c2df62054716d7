import PlainText

/// What a progress shows, as text.
struct ProgressLine {
  var label: String
  /// Between 0 and 1; nil when the end is not known.
  var fraction: Double?
  /// Since the beginning.
  var elapsed: Duration
  var style: Progress.Style
  var encoding: CharacterEncoding
  /// Says that so much time is left.
  var left: (String) -> String

  /// The text, at most so many cells wide.
  func text(columns: Int) -> String {
    let label = label.escapedForDisplay
    guard let fraction else {
      return "\(label)  \(Self.clock(elapsed))".truncated(to: columns)
    }
    let percent = "\(Int(fraction * 100))%".paddedLeft(to: 4)
    var end = percent
    if fraction > 0 {
      let rest = elapsed * ((1 - fraction) / fraction)
      end += "  " + left(Self.clock(rest))
    }
    let room = columns - label.displayWidth - end.displayWidth - 4
    guard style == .bar, room >= 5 else { return "\(label)  \(end)".truncated(to: columns) }
    return "\(label)  \(bar(fraction, cells: min(room, 30)))  \(end)"
  }

  // With block characters, an eighth of a cell is the smallest step.
  private func bar(_ fraction: Double, cells: Int) -> String {
    let steps = encoding == .utf8 ? 8 : 1
    let filled = Int(fraction * Double(cells * steps))
    let full = String(repeating: encoding == .utf8 ? "█" : "#", count: filled / steps)
    let parts = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]
    let bar = full + (encoding == .utf8 ? parts[filled % steps] : "")
    return encoding == .utf8
      ? bar.padded(to: cells)
      : bar + String(repeating: "-", count: cells - bar.utf8.count)
  }

  /// A duration as minutes and seconds, or hours, minutes and seconds.
  static func clock(_ duration: Duration) -> String {
    // Rounded up: a time that is left should not be 0:00 while there is some.
    let parts = duration.components
    let seconds = max(0, parts.seconds + (parts.attoseconds > 0 ? 1 : 0))
    func two(_ number: Int64) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let minutes = seconds / 60 % 60
    return seconds < 3600
      ? "\(minutes):\(two(seconds % 60))"
      : "\(seconds / 3600):\(two(minutes)):\(two(seconds % 60))"
  }
}
