import Glibc

/// The characters that the process can exchange with its terminal.
public enum CharacterEncoding: Sendable, Equatable {
  /// All of Unicode.
  case utf8
  /// Only ASCII; the system has no UTF-8 locale at all.
  case ascii

  /// Sets the locale of the process for characters, and says what it can do.
  ///
  /// The locale of the environment is taken if it is a UTF-8 one. A container often has none, or
  /// names one that is not installed, while its terminal shows UTF-8 all the same: then `C.UTF-8`
  /// is taken. Numbers and dates keep the `C` locale. To be called before other threads are
  /// started; calling it again changes nothing.
  @discardableResult public static func establish() -> CharacterEncoding {
    if unsafe setlocale(LC_CTYPE, "") != nil, current == .utf8 { return .utf8 }
    if unsafe setlocale(LC_CTYPE, "C.UTF-8") != nil, current == .utf8 { return .utf8 }
    unsafe setlocale(LC_CTYPE, "C")
    return .ascii
  }

  /// The characters of the locale that the process has now.
  public static var current: CharacterEncoding {
    guard let name = unsafe nl_langinfo(nl_item(CODESET)) else { return .ascii }
    return unsafe String(cString: name) == "UTF-8" ? .utf8 : .ascii
  }
}
