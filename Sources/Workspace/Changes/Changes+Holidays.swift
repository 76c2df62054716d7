public import PolicyLanguage

extension Changes {
  /// Makes a day a holiday, in place of what was said of it before.
  ///
  /// - Parameter holiday: The day, its name, what shows it.
  /// - Throws: What is wrong with a text.
  public func put(_ holiday: Holiday) throws(WorkspaceError) {
    try setSetting(holiday.nameKey, holiday.name)
    try setSetting(holiday.evidenceKey, holiday.evidence.isEmpty ? nil : holiday.evidence)
  }

  /// Makes a day none of the holidays any more.
  ///
  /// - Parameter day: The day.
  /// - Throws: What keeps the workspace from being changed.
  public func removeHoliday(_ day: CivilDate) throws(WorkspaceError) {
    let holiday = Holiday(day: day, name: "", evidence: "")
    try setSetting(holiday.nameKey, nil)
    try setSetting(holiday.evidenceKey, nil)
  }

  /// Makes a day worked in exchange, in place of what was said of it before.
  ///
  /// - Parameter workday: The day, why it is worked, what shows it.
  /// - Throws: What is wrong with a text.
  public func put(_ workday: Workday) throws(WorkspaceError) {
    try setSetting(workday.reasonKey, workday.reason)
    try setSetting(workday.evidenceKey, workday.evidence.isEmpty ? nil : workday.evidence)
  }

  /// Makes a day none of those worked in exchange any more.
  ///
  /// - Parameter day: The day.
  /// - Throws: What keeps the workspace from being changed.
  public func removeWorkday(_ day: CivilDate) throws(WorkspaceError) {
    let workday = Workday(day: day, reason: "", evidence: "")
    try setSetting(workday.reasonKey, nil)
    try setSetting(workday.evidenceKey, nil)
  }
}
