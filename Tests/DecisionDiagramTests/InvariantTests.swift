import Testing

@testable import DecisionDiagram

/// A store is damaged on purpose, and the check must see it.
@Suite struct InvariantTests {
  private static func sound() throws -> (store: DiagramStore, node: Node) {
    var store = DiagramStore(domains: [2, 2])
    let a = try store.literal(Variable(0), is: 1)
    let b = try store.literal(Variable(1), is: 1)
    let both = try store.and(a, b)
    return (store, both)
  }

  @Test func `A sound store and a sound diagram have no violations`() throws {
    var (store, node) = try Self.sound()
    #expect(store.checkInvariants() == [])
    #expect(store.freeze(node).checkInvariants() == [])
    #expect(store.freeze(.yes).checkInvariants() == [])
  }

  @Test func `A child out of range is seen`() throws {
    var (store, node) = try Self.sound()
    store.edges[Int(store.entries[Int(node.raw)].first)] = 99
    #expect(store.checkInvariants().contains(.childOutOfRange(node: Int(node.raw))))
  }

  @Test func `A node whose children are equal is seen`() throws {
    var (store, node) = try Self.sound()
    let first = Int(store.entries[Int(node.raw)].first)
    store.edges[first] = store.edges[first + 1]
    #expect(store.checkInvariants().contains(.notReduced(node: Int(node.raw))))
  }

  @Test func `A child on a higher level is seen`() throws {
    var (store, node) = try Self.sound()
    store.levels.swapAt(0, 1)
    store.levelOrder.swapAt(0, 1)
    #expect(store.checkInvariants() == [.notOrdered(node: Int(node.raw))])
  }

  @Test func `Two nodes alike are seen`() throws {
    var (store, node) = try Self.sound()
    let first = Int(store.entries[Int(node.raw)].first)
    store.edges[first + 1] = Node.yes.raw
    #expect(store.checkInvariants().contains { if case .notUnique = $0 { true } else { false } })
  }

  @Test func `A node that its table does not lead to is seen`() throws {
    var (store, node) = try Self.sound()
    for bucket in store.tables[0].buckets { store.buckets[bucket] = -1 }
    #expect(store.checkInvariants().contains(.notFound(node: Int(node.raw))))
  }

  @Test func `A wrong count is seen`() throws {
    var (store, _) = try Self.sound()
    store.liveNodes += 1
    #expect(store.checkInvariants() == [.wrongCount(counted: 4, existing: 3)])
  }

  @Test func `Children in one place are seen`() throws {
    var (store, node) = try Self.sound()
    store.entries[Int(node.raw)].first = store.entries[0].first
    #expect(store.checkInvariants().contains(.edgesOverlap(node: Int(node.raw))))
  }

  @Test func `Levels that do not fit the order are seen`() throws {
    var (store, _) = try Self.sound()
    store.levelOrder.swapAt(0, 1)
    #expect(store.checkInvariants().contains(.orderIsNotOne))
  }
}
