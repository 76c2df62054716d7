/// A way to turn a document into characters.
///
/// A format escapes every text that it is given: nothing in a document can send a command to a
/// terminal or forge a line of output.
public protocol Format: Sendable {
  /// The name by which the format is chosen.
  var name: String { get }

  /// Writes a document, ending with a line break unless there is nothing to write.
  ///
  /// - Parameters:
  ///   - document: What is to be written.
  ///   - style: Room, colour and characters; formats for machines do not look at it.
  ///   - output: Where the characters go, in pieces as they come.
  func write(_ document: Document, style: Style, to output: inout some TextOutputStream)
}

extension Format {
  /// Returns the characters of a document as one string.
  public func string(_ document: Document, style: Style = Style()) -> String {
    var result = ""
    write(document, style: style, to: &result)
    return result
  }
}
