import Diagnostics
import PolicyLanguage
import Workspace

extension Session {
  /// Makes a bare case of some facts, in place of one of the same name, and takes it in hand.
  ///
  /// - Parameters:
  ///   - id: Its name.
  ///   - facts: What it knows.
  ///   - taken: What is said where something other than a bare case has the name.
  ///   - call: The command that makes it.
  /// - Throws: What stood in the way; then nothing has changed.
  func takeAsBareCase(
    _ id: String,
    _ facts: [(name: String, value: Value)],
    taken: Diagnostic,
    _ call: Call
  ) throws {
    let kind = try workspace.kind(of: id)
    guard kind == nil || kind == .bareCase else { throw taken }
    try change(call) { changes in
      if kind == .bareCase { try changes.removeBareCase(id) }
      try changes.addBareCase(id)
      for fact in facts { try changes.set(fact.name, fact.value, of: .bareCase(id)) }
    }
    takeInHand(SubjectPath(head: id))
  }
}
