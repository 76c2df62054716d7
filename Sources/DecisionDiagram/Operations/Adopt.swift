extension DiagramStore {
  /// Returns the function of a frozen diagram, built anew in this store.
  ///
  /// The two orders may differ. It brings functions of two stores together, so that they can be
  /// compared.
  ///
  /// - Parameters:
  ///   - diagram: The frozen function.
  ///   - rename: Which variable of this store stands for one of the diagram's; the domain sizes
  ///     must be equal.
  /// - Returns: The function in this store.
  /// - Throws: ``DiagramError`` when a limit is reached.
  /// - Complexity: O(size of the diagram) if the orders agree.
  public mutating func adopt(
    _ diagram: Diagram,
    renaming rename: (Variable) -> Variable = { $0 }
  ) throws(DiagramError) -> Node {
    var built = [Node](repeating: .no, count: diagram.nodes.count)
    func meaning(_ child: Int32) -> Node {
      child < 0 ? Node(diagram.ends[Int(~child)]) : built[Int(child)]
    }
    for index in diagram.nodes.indices.reversed() {
      let cases = diagram.children(index).map { meaning($0) }
      built[index] = try select(rename(Variable(id: diagram.nodes[index].variable)), cases)
    }
    return meaning(diagram.root)
  }
}
