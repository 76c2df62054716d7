/// The numbers under which results are remembered in the computed table.
enum OperationCode {
  static let ifThenElse: Int32 = 1
  static let simplify: Int32 = 2
  static let not: Int32 = 3
  static let and: Int32 = 4
  static let firstFree: Int32 = 16
}

/// A caller's operation that has a number, kept alive so that its identity is not used again.
struct InternedOperation: Sendable {
  let code: Int32
  let identity: OperationIdentity
}

/// The identity of an operation: two operations are the same when they share it.
final class OperationIdentity: Sendable {}

extension DiagramStore {
  /// A number that no result was remembered under yet.
  mutating func freshOperation() -> Int32 {
    if nextOperation == .max { forgetResults() }
    defer { nextOperation += 1 }
    return nextOperation
  }

  /// The number of an operation, the same each time.
  mutating func code(of identity: OperationIdentity) -> Int32 {
    if let known = operations[ObjectIdentifier(identity)] { return known.code }
    let code = freshOperation()
    operations[ObjectIdentifier(identity)] = InternedOperation(code: code, identity: identity)
    return code
  }

  /// Forgets results and the operations they belong to.
  mutating func forgetResults() {
    computed.forget()
    operations = [:]
    nextOperation = OperationCode.firstFree
  }
}
