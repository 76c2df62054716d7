// Titles, headings and paragraphs.

extension Frame {
  func title(_ title: Text, aside: Text) -> [SafeText] {
    var lines = safe(title).filled(as: .heading).wrapped(to: width)
    let aside = safe(aside).filled(as: .faint)
    guard !aside.isEmpty, let last = lines.indices.last else { return lines }
    let place = width - aside.width
    if lines[last].width + 2 <= place {
      lines[last].pad(to: place)
      lines[last].append(aside)
    } else {
      lines += aside.wrapped(to: room(beside: 2)).map { $0.indented(by: 2) }
    }
    return lines
  }

  func heading(_ heading: Text) -> [SafeText] {
    safe(heading).filled(as: .heading).wrapped(to: width)
  }

  func paragraph(_ text: Text, indent: Int) -> [SafeText] {
    safe(text).wrapped(to: room(beside: indent)).map { $0.indented(by: indent) }
  }

  func code(_ code: String, indent: Int, isWrapped: Bool = false) -> [SafeText] {
    CodeLines(code).lines.flatMap { line -> [SafeText] in
      let text = SafeText(drawn: line, as: .code)
      guard isWrapped else { return [text.indented(by: indent)] }
      // What goes on stands in further, so that two lines of usage are told apart.
      let lines = text.wrapped(to: room(beside: indent + 4))
      return lines.enumerated().map { $1.indented(by: $0 == 0 ? indent : indent + 4) }
    }
  }
}
