/// Labels below an axis, as many as there is room for: all, or every second, or every third, and so
/// on, and the last one where it has room beside them.
struct AxisLabels {
  /// A label and where it would like to begin.
  struct Label {
    var start: Int
    var text: SafeText
  }

  private struct Placed {
    var start: Int
    var end: Int
    var text: SafeText
  }

  /// The labels on one line.
  private(set) var line = SafeText()

  init(_ labels: [Label], room: Int) {
    let placed = labels.map { label in
      let width = label.text.width
      let start = max(0, min(label.start, room - width))
      return Placed(start: start, end: start + width, text: label.text)
    }
    var chosen: [Placed] = []
    for step in 1...max(1, placed.count) {
      chosen = stride(from: 0, to: placed.count, by: step).map { placed[$0] }
      let isFree = zip(chosen, chosen.dropFirst()).allSatisfy { $0.end + 2 <= $1.start }
      if isFree { break }
    }
    if let last = placed.last, let end = chosen.last?.end, end + 2 <= last.start {
      chosen.append(last)
    }
    for label in chosen where label.end <= room {
      line.pad(to: label.start)
      line.append(label.text)
    }
  }
}
