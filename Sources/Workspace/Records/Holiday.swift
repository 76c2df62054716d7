public import PolicyLanguage

// Holidays, and days worked in exchange, are kept among the settings, a day each, so that a file
// from before there were any needs nothing new: its key says the day, its text the name, and another
// key what shows it.

/// A day that is no working day, though it may fall on Monday to Friday.
public struct Holiday: Hashable, Sendable {
  /// The day.
  public var day: CivilDate
  /// What is celebrated; empty where nobody said.
  public var name: String
  /// What shows that it is a holiday; empty where nobody said.
  public var evidence: String

  /// Makes a holiday.
  public init(day: CivilDate, name: String, evidence: String) {
    self.day = day
    self.name = name
    self.evidence = evidence
  }

  /// The key of the setting that holds its name.
  var nameKey: String { Self.nameKey + day.description }
  /// The key of the setting that holds its evidence.
  var evidenceKey: String { Self.evidenceKey + day.description }

  static let nameKey = "holiday "
  static let evidenceKey = "holiday evidence "
}

extension [Setting] {
  /// The holidays among settings, by day.
  public var holidays: [Holiday] {
    days(under: Holiday.nameKey).map { day, name in
      var holiday = Holiday(day: day, name: name, evidence: "")
      holiday.evidence = first { $0.key == holiday.evidenceKey }?.text ?? ""
      return holiday
    }
  }

  /// The days that keys name after a word, in order, each with its text.
  func days(under word: String) -> [(day: CivilDate, text: String)] {
    var found: [(day: CivilDate, text: String)] = []
    for setting in self where setting.key.hasPrefix(word) {
      let kind = FactKind.quantity(.date, orNever: false)
      let text = String(setting.key.dropFirst(word.count))
      guard case .quantity(let quantity)? = try? kind.value(of: text), let day = quantity.date
      else { continue }
      found.append((day, setting.text))
    }
    return found.sorted { $0.day < $1.day }
  }
}
