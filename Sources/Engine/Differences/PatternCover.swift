import DecisionDiagram
import PolicyLanguage

// Few conditions that describe a region, found as two-level minimisers do it (R. Brayton, G. Hachtel,
// C. McMullen, A. Sangiovanni-Vincentelli, "Logic Minimization Algorithms for VLSI Synthesis", 1984):
// take a point that is not described yet, expand it to a cube by leaving out every condition that
// can be left out, take the cube off what is to be described, and at the end drop cubes that others
// have made needless. Conditions are not only features of cases but also what a policy has a name
// for: derived facts, and the rules that block others. With them "nothing rules it out" is one
// condition; without them it would double the cubes for each finding that could be known or not.
//
// Whether a condition can be left out is asked a thousand times. Conditions on features make a box,
// and walks ask whether something lies in it (see `Box`); only what names say together is built, and
// that is nearly always the same few things.

/// What describes regions of cases by few patterns.
struct PatternCover {
  var bench: Workbench
  private let names: [PatternName]
  /// In which order conditions on variables are given up: those of the first rank before the others.
  private let rank: [Int]
  private static let ranks = 0...2

  /// How many patterns a description has at the most.
  static let patternLimit = 60

  /// A condition on a feature, which belongs to a box.
  private typealias Literal = Cube.Literal

  /// A named condition with where it holds.
  private struct Named: Hashable {
    var name: Int
    var holds: Bool
  }

  /// Conditions that hold together.
  private struct Product {
    var literals: [Literal]
    var named: [Named]
    /// Where they hold.
    var node = Node.yes
  }

  /// Prepares descriptions of regions over the space of policies.
  init(
    _ policies: CompiledPolicies,
    shouldStop: (@Sendable () -> Bool)?
  ) throws(DiagramError) {
    bench = Workbench(policies)
    bench.store.limits.shouldStop = shouldStop
    rank = policies.space.features.map { feature in
      switch feature {
      case .known: 0
      case .comparison: 1
      default: 2
      }
    }
    names = try PatternName.all(&self.bench)
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
    let wanted = try bench.store.and(bench.care, region)
    var rest = wanted
    var products: [Product] = []
    var uncovered: [Node] = []
    while rest != .no, products.count < Self.patternLimit {
      uncovered.append(rest)
      let product = try expanded(seed(in: rest), outside)
      rest = try bench.store.and(rest, bench.store.not(product.node))
      products.append(product)
    }
    if rest == .no, products.count > 1 { products = try irredundant(products, uncovered) }
    let patterns = products.map { product in
      Pattern(items: product.literals.compactMap { item($0) } + product.named.map { item($0) })
    }
    let sorted = patterns.enumerated()
      .sorted { ($0.element.items.count, $0.offset) < ($1.element.items.count, $1.offset) }
    return (sorted.map(\.element), rest == .no)
  }

  // MARK: Products

  /// The conditions met on one way through a region, with every named one that they settle.
  private mutating func seed(in region: Node) -> Product {
    var literals: [Literal] = []
    var box = bench.store.wholeBox
    var rest = region
    var isAsked = [Bool](repeating: false, count: bench.space.features.count)
    while let variable = bench.store.topVariable(of: rest) {
      let children = bench.store.children(of: rest, on: variable)
      guard let next = children.first(where: { $0 != .no }) else { break }
      var values = ValueSet()
      for (value, child) in children.enumerated() where child == next {
        values.insert(UInt8(truncatingIfNeeded: value))
      }
      literals.append(Literal(variable, in: values))
      box[variable] = values
      isAsked[variable.index] = true
      rest = next
    }
    var named: [Named] = []
    for place in names.indices where names[place].support.contains(where: { isAsked[$0.index] }) {
      if !bench.store.isTrue(names[place].possiblyNot, somewhereIn: box) {
        if names[place].isTold { named.append(Named(name: place, holds: true)) }
      } else if !bench.store.isTrue(names[place].possibly, somewhereIn: box) {
        named.append(Named(name: place, holds: false))
      }
    }
    return Product(literals: literals, named: named)
  }

  /// A product with every condition left out that can be, and the values of the others widened.
  ///
  /// Features are given up before names, so that names stand for what they can stand for; among
  /// features, those first that say whether something is known.
  private mutating func expanded(
    _ product: Product,
    _ outside: Node
  ) throws(DiagramError) -> Product {
    // Where the names from each place on hold.
    var behind = [Node.yes]
    for named in product.named.reversed() {
      behind.append(try bench.store.and(behind[behind.count - 1], node(of: named)))
    }
    behind.reverse()
    var box = bench.store.wholeBox
    for literal in product.literals { box[literal.variable] = literal.values }
    var kept = Product(literals: [], named: [])
    for rank in Self.ranks {
      let literals = product.literals.filter { self.rank[$0.variable.index] == rank }
      bench.store.widen(&box, over: literals.map(\.variable), apart: outside, behind[0])
      kept.literals += literals.filter { box[$0.variable] == $0.values }
    }
    // The names that are kept so far and those still to be looked at.
    var all = behind[0]
    for (place, named) in product.named.enumerated() {
      let others = try bench.store.and(kept.node, behind[place + 1])
      guard others != all, bench.store.areTrue(outside, others, somewhereIn: box) else {
        all = others
        continue
      }
      kept.named.append(named)
      kept.node = try bench.store.and(kept.node, node(of: named))
    }
    try widen(&kept, &box, outside)
    kept.node = try bench.store.and(bench.store.conjunction(Cube(kept.literals)), kept.node)
    return kept
  }

  private func allValues(of variable: Variable) -> ValueSet {
    ValueSet(all: bench.store.domainSize(of: variable))
  }

  /// Gives the variables of a product more values, as long as no case outside fits, the names that
  /// it has being what its node says so far.
  private mutating func widen(
    _ product: inout Product,
    _ box: inout Box,
    _ outside: Node
  ) throws(DiagramError) {
    let names = product.node
    for (place, literal) in product.literals.enumerated() {
      let variable = literal.variable
      guard bench.store.domainSize(of: variable) > 2 else { continue }
      box[variable] = allValues(of: variable)
      // Values that the other conditions rule out anyhow would only puzzle the reader.
      let fitting = try bench.store.values(
        of: variable,
        where: bench.store.and(bench.care, names),
        isTrueIn: box
      )
      var values = ValueSet()
      for value in fitting {
        box[variable] = [value]
        if literal.values.contains(value)
          || !bench.store.areTrue(outside, names, somewhereIn: box, asking: variable)
        {
          values.insert(value)
        }
      }
      // No value is left where the others already say it all.
      box[variable] = values.isEmpty ? literal.values : values
      product.literals[place] = Literal(variable, in: box[variable])
    }
  }

  /// The products without those whose every case another one fits as well.
  ///
  /// - Parameters:
  ///   - products: The products.
  ///   - uncovered: For each, what those before it leave.
  /// - Returns: The others, in the same order.
  /// - Throws: An error when a limit is reached.
  private mutating func irredundant(
    _ products: [Product],
    _ uncovered: [Node]
  ) throws(DiagramError) -> [Product] {
    let everywhere = bench.store.wholeBox
    var kept: [Product] = []
    // Where none of those kept behind holds.
    var rest = Node.yes
    for place in products.indices.reversed() {
      guard bench.store.areTrue(uncovered[place], rest, somewhereIn: everywhere) else { continue }
      kept.append(products[place])
      rest = try bench.store.and(rest, bench.store.not(products[place].node))
    }
    return kept.reversed()
  }

  private func node(of named: Named) -> Node {
    named.holds ? names[named.name].node : names[named.name].negation
  }

  // MARK: Words

  private func item(_ named: Named) -> Pattern.Item { names[named.name].item(named.holds) }

  private func item(_ literal: Literal) -> Pattern.Item? {
    let values = literal.values.map(Int.init)
    switch bench.space[literal.variable] {
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
