import PolicyLanguage

@testable import Workspace

extension Workspace {
  /// Makes a change at no particular time.
  @discardableResult
  func make<T>(_ typed: String = "test", _ body: (Changes) throws -> T) throws -> T {
    try change(typed, at: 0, body)
  }
}

/// An error of the kind expected, to be compared as a value.
func error<T>(_ body: () throws -> T) -> WorkspaceError? {
  do {
    _ = try body()
    return nil
  } catch {
    return error as? WorkspaceError
  }
}

extension Value {
  /// So many đồng.
  static func amount(_ ticks: Int64) -> Value { .quantity(Quantity(ticks, .amount)) }
}
