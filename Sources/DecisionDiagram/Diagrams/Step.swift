// A walk is a chain of loads, each waiting for the one before. If a child were a number, one would
// load the node to learn its variable, then the value, then the next child: three waits for each
// level. So the child's variable and the place of its children are packed into the branch itself,
// and two waits remain: the value, and the next word.

/// A branch as the walk reads it: either a terminal, or what to ask next and where to go on.
@usableFromInline
struct Step: Hashable, Sendable {
  // A terminal: negative, the complement of its number.
  // A node: bits 0-31 the place of the first branch, 32-39 the domain size, 40-62 the variable.
  @usableFromInline let word: Int64

  @inlinable
  init(word: Int64) {
    self.word = word
  }

  @inlinable
  init(terminal: Terminal) {
    word = ~Int64(terminal.id)
  }

  init(variable: Int32, domain: Int32, first: Int32) {
    word = Int64(variable) << 40 | Int64(domain) << 32 | Int64(first)
  }

  @inlinable var isTerminal: Bool { word < 0 }
  @inlinable var terminalID: Int32 { Int32(truncatingIfNeeded: ~word) }
  @inlinable var variable: Int { Int(truncatingIfNeeded: word >> 40) }
  @inlinable var domain: UInt8 { UInt8(truncatingIfNeeded: word >> 32) }
  @inlinable var first: Int { Int(UInt32(truncatingIfNeeded: word)) }
}
