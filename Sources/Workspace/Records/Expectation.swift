/// What is expected of an uncertain fact, as text: the workspace does not read it.
public struct Expectation: Hashable, Sendable {
  /// Of whom or what.
  public var subject: Subject
  /// The fact's name.
  public var name: String
  /// What is expected, such as `pilot:60% rejected:40%`.
  public var text: String

  /// Makes an expectation.
  public init(subject: Subject, name: String, text: String) {
    self.subject = subject
    self.name = name
    self.text = text
  }
}
