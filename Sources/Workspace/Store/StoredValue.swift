import PolicyLanguage

/// A value as the columns `kind`, `number` and `text` of the table of facts hold it.
struct StoredValue: Equatable {
  /// What sort of value it is, in the words of the file.
  enum Kind: String {
    case yesNo = "yes-no"
    case label
    case labels
    case number
    case count
    case amount
    case share
    case date
    case days
    case workingDays = "working-days"
    case months

    init(stored word: String) throws(WorkspaceError) {
      guard let kind = Kind(rawValue: word) else { throw .corrupted("value of kind \(word)") }
      self = kind
    }
  }

  var kind: Kind
  /// Ticks of a quantity, 1 for yes, 0 for no.
  var number: Int64?
  /// A label, or several, each ended by a line break.
  var text: String?

  init(kind: Kind, number: Int64? = nil, text: String? = nil) {
    self.kind = kind
    self.number = number
    self.text = text
  }

  init(_ value: Value) throws(WorkspaceError) {
    switch value {
    case .yesNo(let isYes): self.init(kind: .yesNo, number: isYes ? 1 : 0)
    case .label(let label): self.init(kind: .label, text: try label.kept(as: .label))
    case .labels(let labels):
      var text = ""
      for label in labels {
        guard !label.utf8.contains(0x0A) else { throw .badText(.label, .lineBreak) }
        text += label
        text += "\n"
      }
      self.init(kind: .labels, text: try text.kept(as: .label))
    case .quantity(let quantity):
      self.init(kind: Kind(quantity.measure), number: quantity.ticks)
    }
  }

  func value() throws(WorkspaceError) -> Value {
    switch (kind, number, text) {
    case (.yesNo, let number?, nil): return .yesNo(number != 0)
    case (.label, nil, let text?): return .label(text)
    case (.labels, nil, let text?):
      // By bytes: a carriage return before a line break would make one character with it.
      guard text.isEmpty || text.utf8.last == 0x0A else { break }
      return .labels(
        text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).dropLast()
          .map { String(Substring($0)) }
      )
    case (_, let number?, nil):
      guard let measure = kind.measure else { break }
      return .quantity(Quantity(number, measure))
    default: break
    }
    throw .corrupted("value of kind \(kind.rawValue)")
  }
}

extension StoredValue.Kind {
  init(_ measure: Measure) {
    switch measure {
    case .number: self = .number
    case .count: self = .count
    case .amount: self = .amount
    case .share: self = .share
    case .date: self = .date
    case .days: self = .days
    case .workingDays: self = .workingDays
    case .months: self = .months
    }
  }

  var measure: Measure? {
    switch self {
    case .yesNo, .label, .labels: nil
    case .number: .number
    case .count: .count
    case .amount: .amount
    case .share: .share
    case .date: .date
    case .days: .days
    case .workingDays: .workingDays
    case .months: .months
    }
  }
}
