import DecisionDiagram
import Testing

@Suite struct BooleanLawTests {
  @Test(arguments: Trial.seeds)
  func `Boolean operations agree with truth tables`(seed: Int) throws {
    var trial = try Trial(seed)
    let a = trial.table()
    let b = trial.table()
    let f = try trial.store.build(a)
    let g = try trial.store.build(b)
    func expected(_ rule: (Bool, Bool) -> Bool) -> Table {
      a.combined(b) { Terminal(rule($0 == .yes, $1 == .yes)) }
    }
    let results = [
      (try trial.store.and(f, g), expected { $0 && $1 }),
      (try trial.store.or(f, g), expected { $0 || $1 }),
      (try trial.store.xor(f, g), expected { $0 != $1 }),
      (try trial.store.differs(f, g), expected { $0 != $1 }),
      (try trial.store.equivalence(f, g), expected { $0 == $1 }),
      (try trial.store.implies(f, g), expected { !$0 || $1 }),
      (try trial.store.not(f), expected { a, _ in !a }),
      (try trial.store.and([f, g, f]), expected { $0 && $1 }),
      (try trial.store.or([g, f, g]), expected { $0 || $1 }),
    ]
    for (node, table) in results { #expect(trial.store.table(of: node) == table) }
    #expect(trial.store.checkInvariants() == [])
  }

  @Test(arguments: Trial.seeds)
  func `The laws of Boole hold as equality of handles`(seed: Int) throws {
    var trial = try Trial(seed)
    let f = try trial.store.build(trial.table())
    let g = try trial.store.build(trial.table())
    let h = try trial.store.build(trial.table())
    let sides: [(Node, Node)] = try [
      (trial.store.not(trial.store.not(f)), f),
      (trial.store.and(f, trial.store.not(f)), .no),
      (trial.store.or(f, trial.store.not(f)), .yes),
      (trial.store.and(f, g), trial.store.and(g, f)),
      (
        trial.store.not(trial.store.and(f, g)),
        trial.store.or(trial.store.not(f), trial.store.not(g))
      ),
      (
        trial.store.and(f, trial.store.or(g, h)),
        trial.store.or(trial.store.and(f, g), trial.store.and(f, h))
      ),
      (trial.store.and(f, trial.store.or(f, g)), f),
      (trial.store.xor(trial.store.xor(f, g), g), f),
      (trial.store.implies(f, g), trial.store.or(trial.store.not(f), g)),
      (trial.store.equivalence(f, g), trial.store.not(trial.store.xor(f, g))),
      (trial.store.ifThenElse(f, .yes, .no), f),
      (trial.store.ifThenElse(f, g, g), g),
    ]
    for (left, right) in sides { #expect(left == right) }
  }

  @Test func `Nothing is true of no conditions`() throws {
    var store = DiagramStore()
    #expect(try store.and([]) == .yes)
    #expect(try store.or([]) == .no)
    #expect(try store.not(.yes) == .no)
    #expect(try store.conjunction(Cube()) == .yes)
  }
}
