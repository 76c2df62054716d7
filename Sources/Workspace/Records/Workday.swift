public import PolicyLanguage

/// A day at a weekend that is worked in exchange for another.
public struct Workday: Hashable, Sendable {
  /// The day.
  public var day: CivilDate
  /// Why it is worked; empty where nobody said.
  public var reason: String
  /// What shows that it is; empty where nobody said.
  public var evidence: String

  /// Makes a day worked in exchange.
  public init(day: CivilDate, reason: String, evidence: String) {
    self.day = day
    self.reason = reason
    self.evidence = evidence
  }

  /// The key of the setting that holds why.
  var reasonKey: String { Self.reasonKey + day.description }
  /// The key of the setting that holds its evidence.
  var evidenceKey: String { Self.evidenceKey + day.description }

  static let reasonKey = "workday "
  static let evidenceKey = "workday evidence "
}

extension [Setting] {
  /// The days worked in exchange among settings, by day.
  public var workdays: [Workday] {
    days(under: Workday.reasonKey).map { day, reason in
      var workday = Workday(day: day, reason: reason, evidence: "")
      workday.evidence = first { $0.key == workday.evidenceKey }?.text ?? ""
      return workday
    }
  }
}
