import DecisionDiagram
import PolicyLanguage

// Few conditions that describe a region, found as two-level minimisers do it (R. Brayton, G. Hachtel,
// C. McMullen, A. Sangiovanni-Vincentelli, "Logic Minimization Algorithms for VLSI Synthesis", 1984):
// take a point that is not described yet, expand it to a cube by leaving out every condition that
// can be left out, take the cube off what is to be described, and at the end drop cubes that others
// have made needless. Conditions are not only features of cases but also what a policy has a name
// for: derived facts, and the rules that block others. With them "nothing rules it out" is one
// condition; without them it would double the cubes for each finding that could be known or not.

/// What describes regions of cases by few patterns.
struct PatternCover {
  var bench: Workbench
  private let named: [Name]

  /// How many patterns a description has at the most.
  static let patternLimit = 60

  /// Something that the policies have a name for.
  private struct Name {
    var item: (Bool) -> Pattern.Item
    var node: Node
    var support: Set<Variable>
    /// Whether it may also stand for its facts where it holds, and not only where it does not.
    var isTold: Bool
  }

  /// One condition with where it holds.
  private struct Literal {
    var item: Pattern.Item?
    var cube: Cube.Literal?
    var node: Node
  }

  init(_ bench: Workbench) throws(DiagramError) {
    self.bench = bench
    var named: [Name] = []
    func add(
      _ node: Node,
      _ bench: inout Workbench,
      isTold: Bool = true,
      _ item: @escaping (Bool) -> Pattern.Item
    ) {
      guard node.terminal == nil, !named.contains(where: { $0.node == node }) else { return }
      let support = Set(bench.store.support(of: node))
      named.append(Name(item: item, node: node, support: support, isTold: isTold))
    }
    let set = bench.set
    for member in set.members.indices {
      for rule in set.members[member].ruleset.active {
        let rules = set.members[member].policy.rules
        let declared = rules[rule.index]
        let isException =
          !declared.isInterpretation
          && declared.exceptionTo.contains { !rules[$0.index].exceptionTo.isEmpty }
        guard !declared.blocks.isEmpty || isException else { continue }
        // That an exception of an exception stays away is one condition; all else is said by facts.
        let node = try self.bench.node(of: rule, member: member)
        add(node, &self.bench, isTold: !declared.blocks.isEmpty) { .rule(member, rule, $0) }
      }
    }
    for place in set.facts.indices {
      guard case .condition(let definition) = set.facts[place].definition,
        bench.space.tells(definition, member: 0)
      else { continue }
      let fact = FactID(place)
      let node = try self.bench.node(.holds(fact), member: 0)
      add(node, &self.bench) { .fact(fact, $0) }
    }
    self.named = named
  }

  /// Returns patterns of which every possible case in a region fits one, and no other case any.
  ///
  /// - Parameter region: Where the cases are.
  /// - Returns: The patterns, those with fewest conditions first; and whether these are all.
  /// - Throws: An error when a limit is reached.
  mutating func patterns(
    of region: Node
  ) throws(DiagramError) -> (patterns: [Pattern], isComplete: Bool) {
    let outside = try bench.store.and(bench.care, bench.store.not(region))
    var rest = try bench.store.and(bench.care, region)
    var cubes: [[Literal]] = []
    while rest != .no, cubes.count < Self.patternLimit {
      let cube = try expanded(seed(in: rest), outside)
      rest = try bench.store.and(rest, bench.store.not(bench.store.and(cube.map(\.node))))
      cubes.append(cube)
    }
    if rest == .no { cubes = try irredundant(cubes, region) }
    let patterns = cubes.map { cube in Pattern(items: cube.compactMap(item)) }
    let sorted = patterns.enumerated()
      .sorted { ($0.element.items.count, $0.offset) < ($1.element.items.count, $1.offset) }
    return (sorted.map(\.element), rest == .no)
  }

  // MARK: Cubes

  /// The conditions met on one way through a region, with every named one that they settle.
  private mutating func seed(in region: Node) throws(DiagramError) -> [Literal] {
    var literals: [Literal] = []
    var rest = region
    var asked: Set<Variable> = []
    while let variable = bench.store.topVariable(of: rest) {
      let children = bench.store.children(of: rest, on: variable)
      guard let next = children.first(where: { $0 != .no }) else { break }
      var values = ValueSet()
      for (value, child) in children.enumerated() where child == next {
        values.insert(UInt8(truncatingIfNeeded: value))
      }
      let node = try bench.store.literal(variable, in: values)
      literals.append(Literal(item: nil, cube: Cube.Literal(variable, in: values), node: node))
      asked.insert(variable)
      rest = next
    }
    let here = try bench.store.and([bench.care] + literals.map(\.node))
    var names: [Literal] = []
    for name in named where !name.support.isDisjoint(with: asked) {
      let inside = try bench.store.and(here, name.node)
      if inside == here, name.isTold {
        names.append(Literal(item: name.item(true), cube: nil, node: name.node))
      } else if inside == .no {
        let node = try bench.store.not(name.node)
        names.append(Literal(item: name.item(false), cube: nil, node: node))
      }
    }
    return literals + names
  }

  /// A cube with every condition left out that can be, and the values of the others widened.
  ///
  /// Features are given up before names, so that names stand for what they can stand for; among
  /// features, those first that say whether something is known.
  private mutating func expanded(
    _ literals: [Literal],
    _ outside: Node
  ) throws(DiagramError) -> [Literal] {
    let order = literals.enumerated()
      .sorted { (rank($0.element), $0.offset) < (rank($1.element), $1.offset) }.map(\.element)
    // What the conditions still to be tried allow, from each place to the end.
    var behind = [bench.care]
    for literal in order.reversed() {
      behind.append(try bench.store.and(behind[behind.count - 1], literal.node))
    }
    behind.reverse()
    var kept: [Literal] = []
    var front = Node.yes
    for (place, literal) in order.enumerated() {
      let without = try bench.store.and(front, behind[place + 1])
      if try bench.store.and(without, outside) == .no { continue }
      kept.append(literal)
      front = try bench.store.and(front, literal.node)
    }
    return try widened(kept, outside)
  }

  private func rank(_ literal: Literal) -> Int {
    guard let cube = literal.cube else { return 3 }
    switch bench.space[cube.variable] {
    case .known: return 0
    case .comparison: return 1
    default: return 2
    }
  }

  /// The same with more values of each variable, as long as no case outside fits.
  private mutating func widened(
    _ literals: [Literal],
    _ outside: Node
  ) throws(DiagramError) -> [Literal] {
    var literals = literals
    for place in literals.indices {
      guard let cube = literals[place].cube, bench.store.domainSize(of: cube.variable) > 2 else {
        continue
      }
      let others = literals.indices.filter { $0 != place }.map { literals[$0].node }
      let fitting = try bench.store.and([bench.care] + others)
      let wrong = try bench.store.and(fitting, outside)
      // Values that the other conditions rule out anyhow would only puzzle the reader.
      var values = ValueSet()
      for value in 0..<bench.store.domainSize(of: cube.variable) {
        let literal = try bench.store.literal(cube.variable, in: [UInt8(value)])
        let isEmpty = try bench.store.and(fitting, literal) == .no
        let isWrong = try bench.store.and(wrong, literal) != .no
        if !isEmpty, !isWrong { values.insert(UInt8(value)) }
      }
      // No value is left where the others already say it all.
      guard !values.isEmpty else { continue }
      literals[place].cube = Cube.Literal(cube.variable, in: values)
      literals[place].node = try bench.store.literal(cube.variable, in: values)
    }
    return literals
  }

  /// The cubes without those whose every case another one fits as well.
  private mutating func irredundant(
    _ cubes: [[Literal]],
    _ region: Node
  ) throws(DiagramError) -> [[Literal]] {
    var kept = cubes
    let wanted = try bench.store.and(bench.care, region)
    for place in cubes.indices.reversed() {
      var fewer = kept
      fewer.remove(at: place)
      var union = Node.no
      for cube in fewer {
        union = try bench.store.or(union, bench.store.and(cube.map(\.node)))
      }
      if try bench.store.and(wanted, bench.store.not(union)) == .no { kept = fewer }
    }
    return kept
  }

  // MARK: Words

  private func item(_ literal: Literal) -> Pattern.Item? {
    if let item = literal.item { return item }
    guard let cube = literal.cube else { return nil }
    let values = cube.values.map(Int.init)
    switch bench.space[cube.variable] {
    case .flag(let fact): return .fact(fact, values == [1])
    case .choice(let fact): return .choice(fact, LabelSet(values))
    case .member(let fact, let label): return .member(fact, label, values == [1])
    case .comparison(let inequality): return .comparison(inequality, values == [1])
    case .known(let fact): return .known(fact, values == [1])
    case .interval(let fact):
      return bench.space.cells[fact].map { .quantity(fact, $0.stretches(values)) }
    }
  }
}

extension Cells {
  /// The values of some intervals, neighbours joined; nil stands for `never`.
  fileprivate func stretches(_ cells: [Int]) -> [ClosedRange<Int64>?] {
    var stretches: [ClosedRange<Int64>?] = []
    var last = -2
    for cell in cells {
      guard let range = values(of: cell) else {
        stretches.append(nil)
        continue
      }
      if cell == last + 1, let before = stretches.last ?? nil {
        stretches[stretches.count - 1] = before.lowerBound...range.upperBound
      } else {
        stretches.append(range)
      }
      last = cell
    }
    return stretches
  }
}
