import DecisionDiagram
import Synchronization

/// The sets of rulings met so far, each known by a terminal.
final class RulingSets: Sendable {
  private let all = Mutex<[Set<Terminal>]>([[]])

  /// The terminal of no ruling.
  var empty: Terminal { 0 }

  subscript(terminal: Terminal) -> Set<Terminal> { all.withLock { $0[Int(terminal.id)] } }

  func single(_ ruling: Terminal) -> Terminal { terminal([ruling]) }

  private func terminal(_ rulings: Set<Terminal>) -> Terminal {
    all.withLock { all in
      if let place = all.firstIndex(of: rulings) { return Terminal(Int32(place)) }
      all.append(rulings)
      return Terminal(Int32(all.count - 1))
    }
  }

  /// The operation that puts two sets together.
  var union: BinaryOperation {
    BinaryOperation("union", isCommutative: true, isIdempotent: true, neutral: empty) {
      [self] a, b in terminal(self[a].union(self[b]))
    }
  }
}
