import Glibc

/// Reading and writing through a file descriptor, whole and undisturbed by signals.
enum Descriptor {
  /// Writes all bytes; false, with the reason in `errno`, when that is not possible.
  static func write(_ text: String, to descriptor: CInt) -> Bool {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes {
        unsafe Glibc.write(descriptor, $0.baseAddress, $0.count)
      }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if errno != EINTR {
        return false
      }
    }
    return true
  }
}
