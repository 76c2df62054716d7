/// One entry of a history as one line of its file.
///
/// The line is the entry as it was typed, but for a few escapes: `\n` for a line break, `\\` for a
/// backslash, `\u{7}` for any other control character.
enum HistoryCoding {
  /// The line for an entry, without the line break that ends it.
  static func line(for entry: String) -> String {
    var line = ""
    for scalar in entry.unicodeScalars {
      switch scalar {
      case "\\": line += "\\\\"
      case "\n": line += "\\n"
      case _ where scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value):
        line += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      default: line.unicodeScalars.append(scalar)
      }
    }
    return line
  }

  /// The entry of a line, or nil when the line is not UTF-8 or has an escape that does not exist.
  static func entry(from bytes: some Collection<UInt8>) -> String? {
    guard let line = String(validating: bytes, as: UTF8.self), !line.isEmpty else { return nil }
    guard bytes.contains(where: { $0 < 0x20 || $0 == 0x5C || $0 == 0x7F }) else { return line }
    var entry = ""
    var rest = line.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      if scalar.value < 0x20 || scalar.value == 0x7F { return nil }
      guard scalar == "\\" else {
        entry.unicodeScalars.append(scalar)
        continue
      }
      switch rest.popFirst() {
      case "\\": entry += "\\"
      case "n": entry += "\n"
      case "u":
        guard rest.popFirst() == "{", let close = rest.firstIndex(of: "}"),
          let value = UInt32(Substring(rest[..<close]), radix: 16),
          let scalar = Unicode.Scalar(value)
        else { return nil }
        entry.unicodeScalars.append(scalar)
        rest = rest[rest.index(after: close)...]
      default: return nil
      }
    }
    return entry
  }
}
