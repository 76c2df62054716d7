/// Why a workspace cannot do what was asked.
public enum WorkspaceError: Error, Hashable, Sendable {
  // MARK: Files

  /// There is no file there.
  case noSuchFile(String)
  /// There is a folder there.
  case isFolder(String)
  /// The folder that the file should be in does not exist.
  case missingFolder(String)
  /// The system does not allow it.
  case noPermission(String)
  /// The file is something else.
  case notAWorkspace(String)
  /// A newer program wrote the file.
  case newerVersion(found: Int, known: Int)
  /// An older program wrote the file, which can be brought up to date only where it can be written.
  case olderVersion(found: Int, known: Int)
  /// There is something already.
  case alreadyExists(String)
  /// The file was moved, deleted or replaced while it was open.
  case fileGone(String)
  /// Changes wait beside a file to be merged, in a folder that cannot be written.
  case unmergedLog(String)
  /// Another program is writing, and did not finish in time.
  case locked(LockHolder?)
  /// There is no room left.
  case diskFull
  /// The file does not hold together.
  case corrupted(String)
  /// The system failed.
  case io(String)

  // MARK: Changes

  /// It was opened for reading only.
  case readOnly
  /// The id is taken.
  case duplicateID(String, EntityKind)
  /// The cadre takes part already.
  case duplicateParticipant(proposal: String, cadre: String)
  /// The number is or was that of another, or too high.
  case badNumber(Int, Numbered, lowest: Int)
  /// There is none of that id.
  case unknownID(String, EntityKind)
  /// The cadre does not take part.
  case unknownParticipant(proposal: String, cadre: String)
  /// The proposal has no such pilot.
  case unknownPilot(proposal: String, number: Int)
  /// The subject has no such fact.
  case unknownFact(String, Subject)
  /// The plan has no such part.
  case unknownPlanPart(PlanPart.Kind, String, Subject?)
  /// The cadre has no such evidence of daring.
  case unknownEvidence(cadre: String, number: Int)
  /// The cadre takes part in proposals.
  case inUse(cadre: String, proposals: [String])
  /// The text cannot be an id.
  case badID(String, IDFlaw)
  /// The text is longer than can be kept.
  case tooLong(TextRole, limit: Int)
  /// The text cannot be kept.
  case badText(TextRole, TextFlaw)

  // MARK: Journal

  /// No change is left to be undone.
  case nothingToUndo
  /// No undone change is left to be done again.
  case nothingToRedo
  /// What a change left behind is no longer so.
  case changedMeanwhile(JournalPlace)

  // MARK: Use

  /// The program asked for something at a wrong moment.
  case misuse(Misuse)
}

/// What is numbered from 1 within something else.
public enum Numbered: Hashable, Sendable {
  /// The pilots of a proposal.
  case pilot(proposal: String)
  /// The evidence of a cadre's daring.
  case evidence(cadre: String)
}

/// What is wrong with an id.
public enum IDFlaw: Hashable, Sendable {
  /// There is nothing.
  case empty
  /// It does not begin with a letter.
  case start
  /// It holds something that is no letter, digit, `-`, `_` or `.`.
  case character(Unicode.Scalar)
  /// It is longer than 64 letters.
  case tooLong
}

/// What is wrong with a text.
public enum TextFlaw: Hashable, Sendable {
  /// There is nothing, where something is needed.
  case empty
  /// It holds a zero character.
  case zero
  /// It holds a line break where there can be none.
  case lineBreak
}

/// What a text is to a workspace.
public enum TextRole: Hashable, Sendable {
  /// A cadre's name.
  case name
  /// A cadre's post.
  case post
  /// A cadre's unit.
  case unit
  /// A proposal's title.
  case title
  /// A proposal's field.
  case field
  /// A pilot's place.
  case place
  /// A fact's name.
  case factName
  /// A label that is a fact's value.
  case label
  /// Evidence of a fact.
  case evidence
  /// What is expected of a fact.
  case expectation
  /// What a part of a plan is called.
  case planName
  /// What is said of a part of a plan.
  case planText
  /// A setting's key.
  case settingKey
  /// A setting.
  case setting
  /// One of the dares.
  case dare
  /// What a piece of evidence is about.
  case about
  /// A command as typed.
  case command
}

/// What a program asked for at a wrong moment.
public enum Misuse: Hashable, Sendable {
  /// Anything after closing.
  case closed
  /// A change while another is being made.
  case nestedChange
  /// A change while cases are being read one by one.
  case changeWhileReading
  /// A use of ``Changes`` after its change was over.
  case changeIsOver
}
