import Testing

@testable import Terminal

@Suite struct VietnameseLettersTests {
  @Test func `There are 134 letters beyond ASCII and all but đ and Đ have parts`() {
    #expect(Set(VietnameseAlphabet.letters).count == 134)
    #expect(VietnameseAlphabet.parts.count == 132)
    #expect(Set(VietnameseAlphabet.parts.map(\.letter)).count == 132)
  }

  @Test func `Every letter joins from its marks in both orders`() {
    for parts in VietnameseAlphabet.parts {
      for marks in [parts.marks, parts.marks.reversed()] {
        let joined = marks.reduce(parts.base as Unicode.Scalar?) { letter, mark in
          letter.flatMap { VietnameseLetters.join($0, mark) }
        }
        #expect(joined == parts.letter, "\(parts.letter) from \(parts.base) and \(marks)")
      }
    }
  }

  @Test func `Letters of other languages join too`() {
    #expect(VietnameseLetters.join("n", "\u{303}") == "ñ")
    #expect(VietnameseLetters.join("u", "\u{308}") == "ü")
    #expect(VietnameseLetters.join("c", "\u{327}") == "ç")
  }

  @Test func `Older spellings of the grave and the acute are the same marks`() {
    #expect(VietnameseLetters.join("e", "\u{340}") == "è")
    #expect(VietnameseLetters.join("ê", "\u{341}") == "ế")
  }

  @Test func `Letters and marks that make no letter do not join`() {
    #expect(VietnameseLetters.join("d", VietnameseLetters.horn) == nil)
    #expect(VietnameseLetters.join(" ", VietnameseLetters.circumflex) == nil)
    #expect(VietnameseLetters.join("ấ", VietnameseLetters.circumflex) == nil)
  }
}
