extension LabelledItems {
  func lines(in frame: Frame) -> [SafeText] {
    let label = frame.safe(label)
    let labelWidth = label.width
    let standsAlone = labelWidth > frame.room(beside: indent) / 2
    let place = labelWidth == 0 ? indent : indent + (standsAlone ? 2 : labelWidth + 2)
    let notes = groups.map { frame.safe($0.note).filled(as: .faint) }
    let column = frame.noteColumn(notes.map(\.width))
    var result: [SafeText] = []
    if standsAlone || groups.isEmpty {
      result = label.wrapped(to: frame.room(beside: indent)).map { $0.indented(by: indent) }
    }
    for (index, group) in groups.enumerated() {
      var lines = frame.row(of: group.items.map(frame.safe), room: frame.room(beside: place))
      let isFirst = index == 0 && !standsAlone
      lines = frame.hanging(
        lines,
        behind: isFirst ? label.indented(by: indent) : SafeText(),
        at: place
      )
      frame.add(notes[index], to: &lines, column: column, indent: place)
      result += lines
    }
    return result
  }
}

extension Frame {
  /// Puts items in a row, broken between items, and within one only if it is longer than a line.
  func row(of items: [SafeText], room: Int) -> [SafeText] {
    let separator = SafeText(drawn: glyphs.separator, as: .faint)
    var lines: [SafeText] = []
    var line = SafeText()
    var used = 0
    for item in items {
      let width = item.width
      if used > 0 {
        if used + separator.width + width <= room {
          line.append(separator)
          line.append(item)
          used += separator.width + width
          continue
        }
        lines.append(line)
      }
      let own = item.wrapped(to: room)
      lines += own.dropLast()
      line = own.last ?? SafeText()
      used = line.width
    }
    lines.append(line)
    return lines
  }
}
