import DecisionDiagram
import Testing

@Suite struct ValueSetTests {
  @Test(arguments: [0, 1, 5, 64, 127, 128, 129, 200, 255, 256])
  func `The set of a whole domain holds just its values`(size: Int) {
    let set = ValueSet(all: size)
    #expect(set.map(Int.init) == Array(0..<size))
    #expect(set.count == size)
    #expect(set.isEmpty == (size == 0))
  }

  @Test(arguments: 0..<20)
  func `Set algebra agrees with that of the standard library`(seed: Int) {
    var generator = Generator(seed: seed)
    var a: Set<UInt8> = []
    var b: Set<UInt8> = []
    for _ in 0..<60 {
      a.insert(UInt8(truncatingIfNeeded: generator.next()))
      b.insert(UInt8(truncatingIfNeeded: generator.next()))
    }
    let x = ValueSet(a)
    let y = ValueSet(b)
    #expect(Set(x.union(y)) == a.union(b))
    #expect(Set(x.intersection(y)) == a.intersection(b))
    #expect(Set(x.symmetricDifference(y)) == a.symmetricDifference(b))
    #expect(Set(x.subtracting(y)) == a.subtracting(b))
    #expect(Set(x.complement(inDomainOf: 256)) == Set(0...255).subtracting(a))
    #expect(x.isSubset(of: x.union(y)))
    #expect(x.first == a.min())
  }

  @Test func `Insert and remove say what they did`() {
    var set: ValueSet = [3, 200]
    #expect(set.insert(3) == (false, 3))
    #expect(set.insert(4) == (true, 4))
    #expect(set.remove(200) == 200)
    #expect(set.remove(200) == nil)
    #expect(set.update(with: 4) == 4)
    #expect(set.update(with: 255) == nil)
    #expect(set.description == "{3,4,255}")
  }
}
