extension Frame {
  /// Lays out marked lines, those of one level with their texts below one another.
  func list(_ items: [ListItem], indent: Int) -> [SafeText] {
    let signs = items.map { SafeText(trusted: $0.marker.sign(glyphs)) }
    let signWidth = signs.reduce(0) { max($0, $1.width) }
    // However deep the list is nested, half of the page is left for its text.
    let start = min(indent, width / 2)
    let place = start + signWidth + 1
    var result: [SafeText] = []
    for (item, sign) in zip(items, signs) {
      let text = safe(item.text).wrapped(to: room(beside: place))
      let marked = sign.indented(by: start + signWidth - sign.width)
      result += hanging(text, behind: marked, at: place)
      result += list(item.children, indent: place)
    }
    return result
  }
}
