import Glibc

/// Reads a variable of the environment.
public struct ProcessEnvironment: Sendable {
  private let lookUp: @Sendable (String) -> String?

  /// The environment of this process.
  public static let current = ProcessEnvironment { name in
    guard let value = unsafe getenv(name) else { return nil }
    return unsafe String(cString: value)
  }

  /// Creates an environment that holds only the given variables.
  public init(_ variables: [String: String]) {
    lookUp = { variables[$0] }
  }

  private init(_ lookUp: @escaping @Sendable (String) -> String?) {
    self.lookUp = lookUp
  }

  /// The value of a variable; nil when it is not set or empty.
  public subscript(name: String) -> String? {
    guard let value = lookUp(name), !value.isEmpty else { return nil }
    return value
  }
}
