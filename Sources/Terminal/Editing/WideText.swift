import CEditLine

/// A text in the form that libedit reads, at an address that does not change.
@safe final class WideText {
  let pointer: UnsafeMutablePointer<wchar_t>

  /// Copies characters, the last of which is zero.
  init(_ characters: [wchar_t]) {
    unsafe pointer = .allocate(capacity: characters.count)
    unsafe pointer.initialize(from: characters, count: characters.count)
  }

  deinit {
    unsafe pointer.deallocate()
  }
}
