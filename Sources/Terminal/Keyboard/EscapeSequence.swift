// Terminals disagree on what Home, End, Delete and the arrows with Ctrl send, and the description
// that TERM names often is that of another terminal. So all variants in use are known here, and
// none is looked up.

/// A complete escape sequence, and the key that it stands for.
struct EscapeSequence: Equatable {
  /// The character after escape: `[` or `O`.
  var introducer: Unicode.Scalar
  /// Digits and semicolons.
  var parameters: String = ""
  /// The character that ends it.
  var final: Unicode.Scalar

  /// The whole sequence, as it arrived.
  var text: String {
    var text = "\u{1B}"
    text.unicodeScalars.append(introducer)
    text += parameters
    text.unicodeScalars.append(final)
    return text
  }

  /// The key, or nil when the sequence is none that is known.
  var key: Key.Special? {
    // Anything else marks a private sequence, or a function key of the Linux console.
    guard parameters.utf8.allSatisfy({ (0x30...0x3B).contains($0) }) else { return nil }
    let numbers = parameters.split(separator: ";", omittingEmptySubsequences: false)
    let modifiers = (numbers.count > 1 ? Int(numbers[1]) : nil) ?? 1
    // One more than the sum of shift 1, alt 2, ctrl 4.
    let isWord = (modifiers - 1) & 0b110 != 0
    if final == "~" { return tilde(numbers.first.flatMap { Int($0) }, isWord) }
    switch (introducer, final) {
    case ("O", "c"): return .wordRight
    case ("O", "d"): return .wordLeft
    case (_, "A"): return .up
    case (_, "B"): return .down
    case (_, "C"): return isWord ? .wordRight : .right
    case (_, "D"): return isWord ? .wordLeft : .left
    case (_, "H"): return .home
    case (_, "F"): return .end
    default: return nil
    }
  }

  private func tilde(_ number: Int?, _ isWord: Bool) -> Key.Special? {
    switch number {
    case 1, 7: .home
    case 4, 8: .end
    case 3: isWord ? .deleteWord : .delete
    case 5: .pageUp
    case 6: .pageDown
    default: nil
    }
  }

  /// Whether a paste begins.
  var beginsPaste: Bool { introducer == "[" && parameters == "200" && final == "~" }

  /// Whether it says nothing of a key: a window that lost or won the focus, the end of a paste.
  var isNotice: Bool {
    introducer == "["
      && (parameters.isEmpty && (final == "I" || final == "O") || parameters == "201")
  }
}
