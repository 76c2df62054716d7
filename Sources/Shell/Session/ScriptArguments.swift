import Diagnostics

/// What a command file was given when it was run: `$1`, `$2` …, all of them as `$*`, their number as
/// `$#`, and the file itself as `$0`.
struct ScriptArguments: Sendable {
  /// Where statements are.
  enum Owner: Hashable, Sendable {
    /// Where nothing is given: at the prompt, on standard input.
    case nobody
    /// In a file.
    case file(String)
    /// In a function, which names what it takes.
    case function(String)
  }

  /// Whose they are.
  var owner = Owner.nobody
  /// What was given, in order.
  var values: [String] = []
  /// Whether any that may be asked for is taken to be there, as nothing is to be done.
  var isOpen = false

  /// The value of the name of an argument; nil where there is none.
  subscript(name: String) -> String? {
    guard Self.isName(name) else { return nil }
    if case .function = owner { return nil }
    switch name {
    case "#": return "\(values.count)"
    case "*": return values.joined(separator: " ")
    case "0": if case .file(let file) = owner { return file } else { return nil }
    default:
      guard let number = Int(name), number > 0 else { return nil }
      return number <= values.count ? values[number - 1] : isOpen ? "" : nil
    }
  }

  /// Whether a name is an argument's: no variable has it.
  static func isName(_ name: String) -> Bool {
    guard let first = name.utf8.first else { return false }
    return first == UInt8(ascii: "#") || first == UInt8(ascii: "*")
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first)
  }

  /// The arguments of a file that is run.
  ///
  /// - Parameters:
  ///   - source: The file.
  ///   - values: What it is given.
  ///   - isDry: Whether it is only checked: one that asks how many there are, by `$#`, sees to
  ///     those that are missing itself.
  /// - Throws: That it takes none, where it asks for none and some are given.
  init(of source: SourceText, _ values: [String], isDry: Bool = false) throws {
    owner = .file(source.name ?? "-")
    self.values = values
    let asked = Self.asked(in: source)
    if let first = values.first, asked.isEmpty {
      throw Diagnostic.takesNoArguments(source.name ?? "-", first)
    }
    isOpen = isDry && asked.contains(UInt8(ascii: "#"))
  }

  /// None, and no file that could have been given any.
  init() {}

  /// None, within a function.
  init(function name: String) { owner = .function(name) }

  /// What stands behind the dollar signs of a text that are followed by the name of an argument.
  private static func asked(in source: SourceText) -> Set<UInt8> {
    var found: Set<UInt8> = []
    let bytes = source.bytes
    for place in bytes.indices.dropLast() where bytes[place] == UInt8(ascii: "$") {
      var next = place + 1
      if bytes[next] == UInt8(ascii: "{"), next + 1 < bytes.count { next += 1 }
      switch bytes[next] {
      case UInt8(ascii: "#"), UInt8(ascii: "*"), UInt8(ascii: "1")...UInt8(ascii: "9"):
        found.insert(bytes[next])
      default: break
      }
    }
    return found
  }
}
