import Reporting

/// Numbers that look random and are the same in every run (SplitMix64 of Steele, Lea and Flood).
struct Generator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }

  /// Returns a number from 0 to below a bound.
  mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(max(1, bound))) }

  /// Returns one of several.
  mutating func one<Element>(of elements: [Element]) -> Element {
    elements[below(elements.count)]
  }

  /// Returns words of at most ten cells, in several scripts, with roles.
  mutating func text(words: Int) -> Text {
    var text = Text()
    for index in 0..<below(words + 1) {
      if index > 0 { text += " " }
      text.append(one(of: Self.words), as: one(of: Role.allCases))
    }
    return text
  }

  private static let words = [
    "pilot", "a", "3.2bn", "Nguyễn", "Nguye\u{0302}\u{0303}n", "trách", "nhiệm", "漢字漢字", "🙂",
    "14-KL/TW", "ab\u{1B}c", "một·hai", "→", "“khoảng”", "2021-10-20", "한국어",
  ]
}
