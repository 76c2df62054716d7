/// Why a history is not, or not wholly, kept on disk.
///
/// The history itself works all the same, in memory.
public enum HistoryProblem: Error, Equatable, Sendable {
  /// The file cannot be read; the code is that of the system.
  case cannotRead(code: Int32)
  /// The file cannot be written; the code is that of the system.
  case cannotWrite(code: Int32)
  /// The path leads to a folder or a device.
  case notAFile
  /// The file was no history of ours and has been renamed; a new one was begun.
  case setAside(as: String)
}
