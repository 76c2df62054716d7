import DecisionDiagram
public import PolicyLanguage

/// Many cases side by side: for each fact that they know a column with its value in every case.
///
/// It says the same as a list of ``CaseFacts``, in a form that a processor goes through fast.
public struct CaseColumns: Sendable {
  /// The values of one fact.
  enum Column: Sendable {
    /// Nothing is known of it in any case.
    case unknown
    /// Yes/no or the place of a label, a byte each; ``Assignment/unknown`` where it is not known.
    case codes([UInt8])
    /// Bits of labels or ticks; and where they are known, nil for everywhere.
    case numbers([Int64], isKnown: [Bool]?)
    /// The same in half the memory, where all fit: see ``NarrowNumber``.
    case narrow([NarrowNumber], isKnown: [Bool]?)
  }

  /// How many cases there are.
  public let count: Int
  private(set) var columns: [Column]

  /// Makes cases that know nothing.
  ///
  /// - Parameters:
  ///   - count: How many.
  ///   - facts: How many facts their vocabulary has.
  public init(count: Int, facts: Int) {
    self.count = count
    columns = Array(repeating: .unknown, count: facts)
  }

  /// Gives all cases their value of a yes/no fact or of a choice.
  ///
  /// - Parameters:
  ///   - codes: 0 or 1, or the place of a label, for each case; 255 where it is not known.
  ///   - fact: The fact.
  /// - Precondition: There is one value for each case.
  public mutating func set(codes: [UInt8], of fact: FactID) {
    precondition(codes.count == count, "internal error: a column of another length")
    columns[fact.index] = .codes(codes)
  }

  /// Gives all cases their value of a quantity or of a set of choices.
  ///
  /// - Parameters:
  ///   - numbers: Ticks, or a bit a label, for each case.
  ///   - isKnown: Whether the value is known, for each case; nil where all are.
  ///   - fact: The fact.
  /// - Precondition: There is one value for each case.
  public mutating func set(numbers: [Int64], isKnown: [Bool]? = nil, of fact: FactID) {
    precondition(
      numbers.count == count && isKnown.map { $0.count == count } ?? true,
      "internal error: a column of another length"
    )
    // A sweep through many cases waits for memory: what is small is kept small.
    columns[fact.index] =
      numbers.allSatisfy(NarrowNumber.fits)
      ? .narrow(numbers.map(NarrowNumber.init), isKnown: isKnown)
      : .numbers(numbers, isKnown: isKnown)
  }

  /// What one of the cases knows.
  ///
  /// - Complexity: O(facts).
  public subscript(row: Int) -> CaseFacts {
    var facts = CaseFacts(count: columns.count)
    for (place, column) in columns.enumerated() {
      switch column {
      case .unknown: break
      case .codes(let codes):
        if codes[row] != Assignment.unknown { facts[FactID(place)] = Int64(codes[row]) }
      case .numbers(let numbers, let isKnown):
        if isKnown.map({ $0[row] }) ?? true { facts[FactID(place)] = numbers[row] }
      case .narrow(let numbers, let isKnown):
        if isKnown.map({ $0[row] }) ?? true { facts[FactID(place)] = numbers[row].wide }
      }
    }
    return facts
  }
}

/// A number of a column, however wide it is.
protocol ColumnNumber: Sendable {
  /// The number as facts have it.
  var wide: Int64 { get }
}

extension Int64: ColumnNumber {
  @inline(__always) var wide: Int64 { self }
}
