/// What can be changed, as long as a change is being made.
///
/// ``Workspace/change(_:at:_:)`` hands one to its body. Every function checks what it is given,
/// writes the rows, and notes for the journal what they were and what they are now. One that finds
/// all as it should be already changes nothing and notes nothing.
public final class Changes {
  let store: Store
  private(set) var images = ImageWriter()
  private(set) var isActive = false
  /// The keys of subjects looked up in this transaction or before, while nothing has removed any.
  ///
  /// Each comes with the subject as kept: one is found here also by ids that are not composed.
  private var keys: [Subject: (subject: Subject, key: Int64)] = [:]
  /// The most keys to remember.
  private static let keyLimit = 4096

  init(_ store: Store) {
    self.store = store
  }

  /// Starts the notes of a change.
  func start() {
    images.clear()
    isActive = true
  }

  /// Ends the change: from now on nothing can be changed.
  func stop() {
    isActive = false
  }

  /// Whether nothing was changed.
  var isEmpty: Bool { images.bytes.isEmpty }

  /// Notes what a row was and is.
  func note(_ change: RowChange) {
    change.write(to: &images)
  }

  /// Lets nothing be changed out of time.
  func checkActive() throws(WorkspaceError) {
    guard isActive else { throw .misuse(.changeIsOver) }
  }

  /// Lets no id be used twice.
  func checkFree(_ id: String) throws(WorkspaceError) {
    if let found = try store.entity(id) { throw .duplicateID(id, found.kind) }
  }

  /// A number that was never used.
  ///
  /// - Parameters:
  ///   - wanted: The number, nil for the next.
  ///   - used: The highest number used.
  ///   - numbered: What is numbered, for the error.
  /// - Returns: The number.
  /// - Throws: ``WorkspaceError/badNumber(_:_:lowest:)``.
  func free(_ wanted: Int?, after used: Int64, _ numbered: Numbered) throws(WorkspaceError) -> Int {
    let lowest = Int(min(used, Int64(highestNumber))) + 1
    let number = wanted ?? lowest
    guard number >= lowest, number <= highestNumber else {
      throw .badNumber(number, numbered, lowest: lowest)
    }
    return number
  }

  /// The composed ids of a subject, and its key.
  ///
  /// - Parameter subject: The subject as given.
  /// - Returns: The subject as kept, with its key.
  /// - Throws: What tells which part of it is not there.
  func found(_ subject: Subject) throws(WorkspaceError) -> (subject: Subject, key: Int64) {
    try checkActive()
    if let known = keys[subject] { return known }
    let found = try store.found(subject)
    if keys.count >= Self.keyLimit { keys.removeAll(keepingCapacity: true) }
    keys[found.subject] = found
    return found
  }

  /// Looks all subjects up again: some may be gone.
  func forgetKeys() {
    if !keys.isEmpty { keys.removeAll(keepingCapacity: true) }
  }

  /// Takes away all that is known, expected and planned of a subject.
  func clear(_ subject: Subject, key: Int64) throws(WorkspaceError) {
    try clearPlan(of: subject, key: key)
    for expectation in try store.expectations(of: subject, key: key) {
      let name = expectation.name
      try store.put(expectation: name, of: key, expectation.text, nil)
      note(.expectation(subject, name, Step(expectation.text, nil)))
    }
    for record in try store.facts(of: subject, key: key) {
      guard let row = try store.fact(record.name, of: key) else { continue }
      try store.put(fact: record.name, of: key, row, nil)
      note(.fact(subject, record.name, Step(row, nil)))
    }
  }
}
