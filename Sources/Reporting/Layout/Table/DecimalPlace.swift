import PlainText

extension Text {
  /// The cells of a number before its decimal mark, or up to the end of its digits if it has none.
  ///
  /// A mark counts where a digit follows: in `1.234,5 tỷ` with the mark `,` that is four digits and a
  /// point. Nil for a text without digits, which has no place in a column of numbers.
  func widthBeforeDecimal(_ mark: Character) -> Int? {
    let characters = Array(string)
    let place = characters.indices.dropLast().last { index in
      characters[index] == mark && characters[index + 1].isASCIIDigit
    }
    guard let end = place ?? characters.lastIndex(where: \.isASCIIDigit).map({ $0 + 1 }) else {
      return nil
    }
    return characters[..<end].reduce(0) { $0 + $1.displayWidth }
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { self >= "0" && self <= "9" }
}
