import PlainText
import Testing

@testable import Reporting

@Suite struct TextSurveyTests {
  @Test func `A simple text is as wide and as safe as the general rules say`() {
    for value in UInt32(0)..<0x3000 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let string = "ab \(Character(scalar))d e"
      let survey = TextSurvey(string)
      guard survey.isSimple else { continue }
      #expect(survey.width == string.displayWidth, "U+\(String(value, radix: 16))")
      #expect(string.escapedForDisplay == string, "U+\(String(value, radix: 16))")
      let spelled = string.unicodeScalars.contains { Glyphs.ascii.spelling(of: $0) != nil }
      #expect(!spelled, "U+\(String(value, radix: 16))")
    }
  }

  @Test(arguments: ["", "a", "Trần Thị An", "Nguye\u{0302}\u{0303}n", "3,2 tỷ – “đồng”…"])
  func `Vietnamese is simple, composed or not`(string: String) {
    #expect(TextSurvey(string).isSimple)
  }

  @Test func `The longest word is told across runs`() {
    #expect(TextSurvey(Text("ab c") + Text("đe", as: .good) + Text(" f")).longestWord == 3)
  }

  @Test(arguments: [
    ("damage 3.2bn VND", 9), ("3,2 tỷ đồng nữa", 11), ("on 2021-12-01 an", 10), ("5  days", 4),
    ("hết 5 ngày, rồi", 7),
  ])
  func `A number and its unit are one stretch`(string: String, width: Int) {
    #expect(TextSurvey(string).longestWord == width)
    let halves = Text(String(string.prefix(3))) + Text(String(string.dropFirst(3)), as: .good)
    #expect(SafeText(halves, glyphs: .unicode).longestWord == width)
  }

  @Test func `Simple texts are wrapped as all others are`() {
    var generator = Generator(seed: 3)
    let pieces = ["a", " ", "  ", "đồng", "3.200", "e\u{0301}", "–", " 5 tỷ ", " VND", ","]
    for _ in 0..<2000 {
      let string = (0..<generator.below(20)).map { _ in generator.one(of: pieces) }.joined()
      // A text of two runs takes the general way.
      let middle = string.index(string.startIndex, offsetBy: string.count / 2)
      let runs = [
        Text.Run(String(string[..<middle])), Text.Run(String(string[middle...]), as: .good),
      ]
      let width = 1 + generator.below(12)
      let simple = SafeText(Text(string), glyphs: .unicode).wrapped(to: width)
      let general = SafeText(Text(runs), glyphs: .unicode).wrapped(to: width)
      #expect(simple.map(\.text.string) == general.map(\.text.string), "\(string) in \(width)")
    }
  }
}
