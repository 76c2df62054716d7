import Reporting
import Testing

@Suite struct JSONReaderTests {
  @Test func `What is written is read back as the same value`() throws {
    let values: [Datum] = [
      nil, true, false, 0, -17, .int(.max), .int(.min), 0.5, -1.25e-7, 1e300, "", "a\"b\\c",
      "Trần Thị An\n\t\u{1}\u{2028}🙂", [], [1, [2, [nil]]], .object(Record()),
      ["a": 1, "b": ["c": "d"], "đ": [true, "x"]],
    ]
    for value in values { #expect(try Datum(json: value.json) == value) }
    #expect(try Datum(json: Datum.array(values).json) == .array(values))
  }

  @Test func `Space around values and every escape are understood`() throws {
    let text = " { \"a\" : [ 1 , 2.0 , \"\\u0041\\/\\b\\f\\n\\r\\t\\ud83d\\ude42\" ] }\n"
    #expect(try Datum(json: text) == ["a": [1, 2.0, "A/\u{8}\u{C}\n\r\t🙂"]])
  }

  @Test(arguments: [
    ("", JSONError.endsEarly(at: 0)), ("[1,", .endsEarly(at: 3)), ("[1 2]", .unexpected(at: 3)),
    ("{\"a\" 1}", .unexpected(at: 5)), ("tru", .endsEarly(at: 3)), ("01", .badNumber(at: 0)),
    ("1.", .badNumber(at: 0)), ("1e999", .badNumber(at: 0)), ("\"a\nb\"", .badString(at: 2)),
    ("\"\\x\"", .badString(at: 2)), ("\"\\ud800\"", .unexpected(at: 7)),
    ("\"\\udc00\"", .badString(at: 3)), ("\"\\u+123\"", .badString(at: 3)),
    ("{} {}", .unexpected(at: 3)), ("[1,]", .unexpected(at: 3)), ("nul!", .unexpected(at: 3)),
  ])
  func `What is no JSON is refused at its place`(text: String, error: JSONError) {
    #expect(throws: error) { try Datum(json: text) }
  }

  @Test func `A hundred thousand brackets are refused, not a crash`() {
    let text = String(repeating: "[", count: 100_000)
    #expect(throws: JSONError.tooDeep(at: 200)) { try Datum(json: text) }
  }
}
