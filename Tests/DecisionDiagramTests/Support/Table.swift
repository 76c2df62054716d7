import DecisionDiagram

/// A function written out: a terminal for every assignment, the plainest thing to compare with.
struct Table: Equatable {
  let domains: [Int]
  var results: [Terminal]

  /// Every assignment of the domains, the last variable running fastest.
  static func rows(_ domains: [Int]) -> [[UInt8]] {
    domains.reduce([[]]) { rows, size in
      rows.flatMap { row in (0..<size).map { row + [UInt8($0)] } }
    }
  }

  init(_ domains: [Int], _ rule: ([UInt8]) -> Terminal) {
    self.domains = domains
    results = Table.rows(domains).map(rule)
  }

  /// A table of which some variables are idle, some parts are all alike and some all different.
  init(random domains: [Int], terminals: Int, _ generator: inout Generator) {
    let idle = domains.map { _ in generator.number(below: 4) == 0 }
    let lumps = 1 + generator.number(below: 12)
    var known: [[UInt8]: Terminal] = [:]
    self.init(domains) { row in
      var key = zip(row, idle).map { $1 ? 0 : $0 }
      if lumps < 8 { key = [key.reduce(UInt8(0)) { $0 &* 3 &+ $1 } % UInt8(lumps + 1), key[0]] }
      if let terminal = known[key] { return terminal }
      let terminal = Terminal(Int32(generator.number(below: terminals)))
      known[key] = terminal
      return terminal
    }
  }

  var rows: [[UInt8]] { Table.rows(domains) }

  func place(_ row: [UInt8]) -> Int {
    zip(row, domains).reduce(0) { $0 * $1.1 + Int($1.0) }
  }

  subscript(row: [UInt8]) -> Terminal { results[place(row)] }

  func combined(_ other: Table, _ rule: (Terminal, Terminal) -> Terminal) -> Table {
    var result = self
    result.results = zip(results, other.results).map(rule)
    return result
  }

  func mapped(_ rule: (Terminal) -> Terminal) -> Table {
    var result = self
    result.results = results.map(rule)
    return result
  }
}

extension DiagramStore {
  /// Builds the function of a table out of case nodes.
  mutating func build(_ table: Table) throws(DiagramError) -> Node {
    try build(table, [])
  }

  private mutating func build(_ table: Table, _ prefix: [UInt8]) throws(DiagramError) -> Node {
    if prefix.count == table.domains.count { return Node(table[prefix]) }
    var cases: [Node] = []
    for value in 0..<table.domains[prefix.count] {
      cases.append(try build(table, prefix + [UInt8(value)]))
    }
    return try select(Variable(prefix.count), cases)
  }

  /// Writes a function out.
  mutating func table(of node: Node) -> Table {
    var table = Table(variables.map { domainSize(of: $0) }) { _ in .outside }
    for (place, row) in table.rows.enumerated() {
      table.results[place] = evaluate(node, at: Assignment(row)) ?? .outside
    }
    return table
  }
}
