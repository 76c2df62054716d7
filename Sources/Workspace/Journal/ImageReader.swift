/// What reads images back.
struct ImageReader {
  private let bytes: [UInt8]
  private var place = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Whether all has been read.
  var isAtEnd: Bool { place == bytes.count }

  mutating func tag() throws(WorkspaceError) -> RowTag {
    guard let tag = RowTag(rawValue: try byte()) else { throw Self.unreadable }
    return tag
  }

  mutating func number() throws(WorkspaceError) -> Int64 {
    try digits(endingWith: UInt8(ascii: ";"))
  }

  mutating func text() throws(WorkspaceError) -> String {
    let count = try digits(endingWith: UInt8(ascii: ":"))
    guard count >= 0, count <= bytes.count - place,
      let text = String(validating: bytes[place..<place + Int(count)], as: UTF8.self)
    else { throw Self.unreadable }
    place += Int(count)
    return text
  }

  mutating func isPresent() throws(WorkspaceError) -> Bool {
    switch try byte() {
    case UInt8(ascii: "+"): true
    case UInt8(ascii: "-"): false
    default: throw Self.unreadable
    }
  }

  private mutating func byte() throws(WorkspaceError) -> UInt8 {
    guard place < bytes.count else { throw Self.unreadable }
    defer { place += 1 }
    return bytes[place]
  }

  private mutating func digits(endingWith end: UInt8) throws(WorkspaceError) -> Int64 {
    var next = try byte()
    let isNegative = next == UInt8(ascii: "-")
    if isNegative { next = try byte() }
    var number: Int64 = 0
    var count = 0
    while next != end {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(next) else { throw Self.unreadable }
      // Counted downwards, since the lowest number has no opposite.
      let (tens, overflow) = number.multipliedReportingOverflow(by: 10)
      let (sum, carry) = tens.subtractingReportingOverflow(Int64(next - UInt8(ascii: "0")))
      guard !overflow, !carry else { throw Self.unreadable }
      number = sum
      count += 1
      next = try byte()
    }
    guard count > 0, isNegative || number != .min else { throw Self.unreadable }
    return isNegative ? number : -number
  }

  private static let unreadable = WorkspaceError.corrupted("unreadable journal entry")
}
