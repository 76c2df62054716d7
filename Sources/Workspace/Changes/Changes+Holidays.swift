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
}
