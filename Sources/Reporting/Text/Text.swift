/// A line of text in which every stretch has a role.
///
/// ```swift
/// let answer: Text = "\("EXEMPTED", as: .good)  considered, not automatic"
/// ```
///
/// A text may hold anything, also control characters: the formats show them as escapes. It is one
/// line; a line break in it is shown as `\n`, so that no name can forge a line of an answer.
public struct Text: Hashable, Sendable {
  /// A stretch of text with one role.
  public struct Run: Hashable, Sendable {
    /// The characters.
    public var string: String
    /// What they mean.
    public var role: Role

    /// Makes a run.
    public init(_ string: String, as role: Role = .plain) {
      self.string = string
      self.role = role
    }
  }

  // Most texts are one run, and a table has hundreds of thousands of them: the first run stands in
  // the value itself, so that such a text needs no memory of its own.
  //
  // INVARIANT: no run is empty but the first of an empty text, which is plain; neighbours have
  // different roles. Equal texts are therefore equal in their parts.
  private(set) var first: Run
  private(set) var rest: [Run]

  /// Makes an empty text.
  public init() {
    first = Run("")
    rest = []
  }

  /// Makes a text of one run.
  public init(_ string: String, as role: Role = .plain) {
    first = Run(string, as: string.isEmpty ? .plain : role)
    rest = []
  }

  /// Makes a text of runs in their order.
  public init(_ runs: some Sequence<Run>) {
    self.init()
    for run in runs { append(run.string, as: run.role) }
  }

  /// The runs, none of them empty, neighbours of different roles.
  public var runs: [Run] { isEmpty ? [] : [first] + rest }

  /// Whether there are no characters.
  public var isEmpty: Bool { first.string.isEmpty }

  /// The characters without their roles, as they were given.
  /// - Warning: They may hold control characters; only formats write them anywhere.
  public var string: String {
    var result = first.string
    for run in rest { result += run.string }
    return result
  }

  /// Adds characters at the end.
  public mutating func append(_ string: String, as role: Role = .plain) {
    if string.isEmpty { return }
    if isEmpty {
      first = Run(string, as: role)
    } else if let last = rest.indices.last {
      if rest[last].role == role {
        rest[last].string += string
      } else {
        rest.append(Run(string, as: role))
      }
    } else if first.role == role {
      first.string += string
    } else {
      rest.append(Run(string, as: role))
    }
  }

  /// Adds another text at the end.
  public mutating func append(_ other: Text) {
    append(other.first.string, as: other.first.role)
    for run in other.rest { append(run.string, as: run.role) }
  }

  /// Returns the text with a role for what has none, so that marked words within stay marked.
  public func filled(as role: Role) -> Text {
    guard !isEmpty else { return self }
    var result = Text()
    result.append(first.string, as: first.role == .plain ? role : first.role)
    for run in rest { result.append(run.string, as: run.role == .plain ? role : run.role) }
    return result
  }

  /// Returns one text after the other.
  public static func + (left: Text, right: Text) -> Text {
    var result = left
    result.append(right)
    return result
  }

  /// Adds the right text at the end of the left one.
  public static func += (left: inout Text, right: Text) { left.append(right) }
}

extension Sequence<Text> {
  /// Returns the texts in a row with a separator between each two.
  public func joined(separator: Text = Text()) -> Text {
    var result = Text()
    var isFirst = true
    for text in self {
      if !isFirst { result.append(separator) }
      result.append(text)
      isFirst = false
    }
    return result
  }
}
