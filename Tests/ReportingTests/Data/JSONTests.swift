import Foundation
import Reporting
import Testing

@Suite struct JSONTests {
  @Test(
    arguments: [
      (nil, "null"), (true, "true"), (false, "false"), (0, "0"),
      (.int(.min), "-9223372036854775808"), (0.1, "0.1"), (5.0, "5"), (-2.5, "-2.5"),
      (1e300, "1e+300"), (.number(.nan), "null"), (.number(-.infinity), "null"),
      ("", #""""#), ("Trần Thị An", #""Trần Thị An""#), (#"a"b\c"#, #""a\"b\\c""#),
      ("a\nb\r\tc", #""a\nb\r\tc""#),
      ("\u{1B}[31m\u{0}\u{7F}\u{9B}", #""\u001b[31m\u0000\u007f\u009b""#),
      ("\u{2028}\u{2029}\u{202E}", #""\u2028\u2029\u202e""#), ("🙂", #""🙂""#),
      ("\u{E0041}", #""\udb40\udc41""#), ([], "[]"), ([1, [nil]], "[1,[null]]"),
      ([:], "{}"), (["b": 1, "a\n": [:]], #"{"b":1,"a\n":{}}"#),
    ] as [(Datum, String)]
  )
  func `A value is written on one line`(datum: Datum, json: String) {
    #expect(datum.json == json)
  }

  @Test(
    arguments: [
      0.1, 1.0 / 3, .leastNonzeroMagnitude, 1.7976931348623157e308, 123456789.123456789, -0.0,
      9_007_199_254_740_994,
    ])
  func `A number reads back as itself`(value: Double) {
    #expect(Double(Datum.number(value).json)?.bitPattern == value.bitPattern)
  }

  @Test func `A document is one object with its schema first`() {
    let document = Document(
      schema: "sixdares.decide/1",
      data: ["case": "fence", "schema": "another", "open": false],
      blocks: [.paragraph("not for machines")]
    )
    #expect(
      JSONFormat().string(document)
        == #"{"schema":"sixdares.decide/1","case":"fence","open":false}"# + "\n"
    )
  }

  @Test func `What is written reads back as the same value`() throws {
    var generator = Generator(seed: 1)
    for _ in 0..<500 {
      let datum = Self.datum(from: &generator, depth: 4)
      let document = Document(schema: "s/1", data: ["x": datum])
      let text = JSONFormat().string(document)
      #expect(text.filter(\.isNewline) == "\n" && text.hasSuffix("\n"))
      let read = try JSONSerialization.jsonObject(with: Foundation.Data(text.utf8))
      let object = try #require(read as? [String: Any])
      #expect(Self.isSame(datum, object["x"]), "\(text)")
    }
  }

  private static func datum(from generator: inout Generator, depth: Int) -> Datum {
    switch generator.below(depth > 0 ? 8 : 6) {
    case 0: return nil
    case 1: return .bool(generator.below(2) == 0)
    case 2: return .int(Int64(bitPattern: generator.next()))
    case 3: return .number(Double(generator.below(1_000_000)) / 1024)
    case 4, 5: return .string(string(from: &generator))
    case 6:
      return .array((0..<generator.below(4)).map { _ in datum(from: &generator, depth: depth - 1) })
    default:
      var record = Record()
      for _ in 0..<generator.below(4) {
        record[string(from: &generator)] = datum(from: &generator, depth: depth - 1)
      }
      return .object(record)
    }
  }

  // Any scalar, control characters and quotation marks more often than others.
  private static func string(from generator: inout Generator) -> String {
    var scalars = String.UnicodeScalarView()
    for _ in 0..<generator.below(6) {
      let value = generator.below(3) == 0 ? generator.below(0x30000) : generator.below(0x100)
      if let scalar = Unicode.Scalar(UInt32(value)) { scalars.append(scalar) }
    }
    return String(scalars)
  }

  private static func isSame(_ datum: Datum, _ value: Any?) -> Bool {
    switch datum {
    case .null: return value is NSNull
    case .bool(let bool): return (value as? NSNumber)?.boolValue == bool
    case .int(let int): return (value as? NSNumber)?.int64Value == int
    case .number(let number): return (value as? NSNumber)?.doubleValue == number
    case .string(let string):
      guard let other = value as? String else { return false }
      return other.unicodeScalars.elementsEqual(string.unicodeScalars)
    case .array(let array):
      guard let other = value as? [Any], other.count == array.count else { return false }
      return zip(array, other).allSatisfy { isSame($0, $1) }
    case .object(let record):
      guard let other = value as? [String: Any] else { return false }
      return other.count == record.fields.count
        && record.fields.allSatisfy { isSame($0.value, other[$0.key]) }
    }
  }
}
