/// The program that holds a workspace locked.
public struct LockHolder: Hashable, Sendable {
  /// The number of its process.
  public var process: Int32
  /// What it is called, where that can be told.
  public var program: String?

  /// Makes a holder.
  public init(process: Int32, program: String? = nil) {
    self.process = process
    self.program = program
  }
}
