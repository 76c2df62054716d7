// Images are written as one text: a number as its digits and `;`, a text as its length in bytes,
// `:` and the bytes (a netstring without the comma: D. J. Bernstein, 1997), what may be missing as
// `+` and itself, or `-`. No text needs escaping, the whole stays readable, and a reader knows each
// length beforehand.

/// What writes images.
struct ImageWriter {
  private(set) var bytes: [UInt8] = []

  /// Forgets what was written, but keeps the room for it.
  mutating func clear() {
    bytes.removeAll(keepingCapacity: true)
  }

  mutating func tag(_ tag: RowTag) {
    bytes.append(tag.rawValue)
  }

  mutating func number(_ number: Int64) {
    digits(number)
    bytes.append(UInt8(ascii: ";"))
  }

  mutating func text(_ text: String) {
    digits(Int64(text.utf8.count))
    bytes.append(UInt8(ascii: ":"))
    bytes.append(contentsOf: text.utf8)
  }

  mutating func optional<T>(_ value: T?, _ write: (inout ImageWriter, T) -> Void) {
    if let value {
      bytes.append(UInt8(ascii: "+"))
      write(&self, value)
    } else {
      bytes.append(UInt8(ascii: "-"))
    }
  }

  private mutating func digits(_ number: Int64) {
    if number < 0 { bytes.append(UInt8(ascii: "-")) }
    var rest = number.magnitude
    let start = bytes.count
    repeat {
      bytes.append(UInt8(ascii: "0") + UInt8(rest % 10))
      rest /= 10
    } while rest > 0
    bytes[start...].reverse()
  }
}
