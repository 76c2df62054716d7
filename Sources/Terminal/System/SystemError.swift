import Glibc

/// What the system refused to do.
public struct SystemError: Error, Sendable, Equatable {
  /// The number of the error, as in `errno`.
  public var code: Int32

  /// Creates an error from its number.
  public init(code: Int32) {
    self.code = code
  }

  /// What the system says of it, in its own words.
  public var text: String {
    var buffer = [CChar](repeating: 0, count: 256)
    // Unlike `strerror`, this writes nowhere but into the buffer.
    guard unsafe strerror_r(code, &buffer, buffer.count) == 0 else { return "error \(code)" }
    return String(decoding: buffer.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}
