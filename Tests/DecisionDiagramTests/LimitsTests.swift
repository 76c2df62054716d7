import Testing

@testable import DecisionDiagram

@Suite struct LimitsTests {
  /// Whether pairs of variables are equal, in the order that takes two to the power of their
  /// number.
  private static func equalPairs(
    _ pairs: Int,
    in store: inout DiagramStore
  ) throws(DiagramError) -> Node {
    var result = Node.yes
    for pair in 0..<pairs {
      var cases: [Node] = []
      for value in 0..<2 {
        cases.append(try store.literal(Variable(pairs + pair), is: UInt8(value)))
      }
      result = try store.and(result, try store.select(Variable(pair), cases))
    }
    return result
  }

  @Test func `Too many nodes are refused, and the store goes on`() throws {
    var store = DiagramStore(
      domains: [Int](repeating: 2, count: 20),
      limits: Limits(maximumNodes: 300)
    )
    #expect(throws: DiagramError.tooManyNodes(limit: 300)) {
      try Self.equalPairs(10, in: &store)
    }
    #expect(store.nodeCount == 300)
    #expect(store.scratch.isEmpty)
    #expect(store.checkInvariants() == [])

    store.collectGarbage()
    #expect(store.nodeCount == 0)
    let few = try Self.equalPairs(4, in: &store)
    #expect(store.freeze(few).count()[.yes] == Natural(1 << 16))
    #expect(store.checkInvariants() == [])

    store.limits.maximumNodes = 10_000
    let all = try Self.equalPairs(10, in: &store)
    #expect(store.nodeCount(of: all) == 3 * 1023)
    #expect(store.checkInvariants() == [])
  }

  @Test func `A stop asked for comes, and the store goes on`() throws {
    var store = DiagramStore(
      domains: [Int](repeating: 2, count: 20),
      limits: Limits(shouldStop: { true })
    )
    #expect(throws: DiagramError.interrupted) {
      try Self.equalPairs(10, in: &store)
    }
    #expect(store.scratch.isEmpty)
    #expect(store.checkInvariants() == [])
    store.limits.shouldStop = nil
    let all = try Self.equalPairs(10, in: &store)
    #expect(store.freeze(all).count()[.yes] == 1024)
    #expect(store.checkInvariants() == [])
  }

  @Test func `Forgetting results costs time and never truth`() throws {
    var small = DiagramStore(domains: [Int](repeating: 2, count: 12), cacheBits: 4)
    var large = DiagramStore(domains: [Int](repeating: 2, count: 12), cacheBits: 16)
    let a = try Self.equalPairs(6, in: &small)
    let b = try Self.equalPairs(6, in: &large)
    #expect(small.freeze(a) == large.freeze(b))
  }
}
