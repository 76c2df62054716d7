/// A list of answers that was bounded, and says whether anything is missing.
public struct Listing<Element: Sendable>: Sendable {
  /// The answers that were found, in the order promised by the question.
  public let elements: [Element]

  /// Whether these are all the answers there are.
  public let isComplete: Bool

  /// Makes a list of answers.
  public init(_ elements: [Element], isComplete: Bool) {
    self.elements = elements
    self.isComplete = isComplete
  }
}

extension Listing: RandomAccessCollection {
  /// The place of the first answer.
  public var startIndex: Int { 0 }
  /// The place after the last answer.
  public var endIndex: Int { elements.count }
  /// The answer at a place.
  public subscript(position: Int) -> Element { elements[position] }
}

extension Listing: Equatable where Element: Equatable {}
