import PlainText

// JSON after RFC 8259, on one line, without spaces. What a terminal or a line reader could stumble
// over (control characters, U+2028 and U+2029, marks of direction) becomes an escape such as
// `\u001b`, which says the same to every reader of JSON.

/// Writes values as JSON at the end of a string.
struct JSONWriter {
  /// What was written so far.
  var buffer = ""

  mutating func write(_ datum: Datum) {
    switch datum {
    case .null: buffer += "null"
    case .bool(let value): buffer += value ? "true" : "false"
    case .int(let value): buffer += value.description
    case .number(let value): buffer += Self.number(value)
    case .string(let value): write(string: value)
    case .array(let values):
      buffer += "["
      var isFirst = true
      for value in values {
        if !isFirst { buffer += "," }
        isFirst = false
        write(value)
      }
      buffer += "]"
    case .object(let record):
      buffer += "{"
      var isFirst = true
      for field in record.fields {
        if !isFirst { buffer += "," }
        isFirst = false
        write(field)
      }
      buffer += "}"
    }
  }

  mutating func write(_ field: Record.Field) {
    write(string: field.key)
    buffer += ":"
    write(field.value)
  }

  mutating func write(string: String) {
    buffer += "\""
    if string.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F && $0 != 0x22 && $0 != 0x5C }) {
      buffer += string
    } else {
      for scalar in string.unicodeScalars { write(scalar) }
    }
    buffer += "\""
  }

  private mutating func write(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "\"": buffer += "\\\""
    case "\\": buffer += "\\\\"
    case "\n": buffer += "\\n"
    case "\r": buffer += "\\r"
    case "\t": buffer += "\\t"
    default:
      guard scalar.isUnsafeToPrint else {
        buffer.unicodeScalars.append(scalar)
        return
      }
      for unit in String(scalar).utf16 {
        let digits = String(unit, radix: 16)
        buffer += "\\u"
        buffer += String(repeating: "0", count: max(0, 4 - digits.count))
        buffer += digits
      }
    }
  }

  /// The shortest decimal that reads back as the same number; a whole one without a point.
  static func number(_ value: Double) -> String {
    guard value.isFinite else { return "null" }
    let text = value.description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}

extension Datum {
  /// The value as JSON on one line.
  public var json: String {
    var writer = JSONWriter()
    writer.write(self)
    return writer.buffer
  }
}
