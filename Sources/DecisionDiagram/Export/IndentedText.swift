extension Diagram {
  /// Writes the diagram as indented lines: a variable, below it its values and what they lead to.
  ///
  /// A node with several parents gets a number where it comes first and is named by it later on, so
  /// the text is no longer than the diagram.
  ///
  /// - Parameters:
  ///   - output: Where to write.
  ///   - labels: What things are called.
  public func writeText(to output: inout some TextOutputStream, labels: DiagramLabels = .init()) {
    var parents = [Int](repeating: 0, count: nodes.count)
    for node in nodes.indices {
      for (child, _) in groupedChildren(node) where child >= 0 { parents[Int(child)] += 1 }
    }
    var marks: [Int: Int] = [:]
    var pending: [(child: Int32, prefix: String, depth: Int)] = [(root, "", 0)]
    while let (child, prefix, depth) = pending.popLast() {
      output.write(String(repeating: "  ", count: depth) + prefix)
      guard child >= 0 else {
        output.write("\(labels.terminal(ends[Int(~child)]))\n")
        continue
      }
      let node = Int(child)
      if let mark = marks[node] {
        output.write("see #\(mark)\n")
        continue
      }
      let variable = Variable(id: nodes[node].variable)
      output.write(labels.variable(variable))
      if parents[node] > 1 {
        marks[node] = marks.count + 1
        output.write(" #\(marks.count)")
      }
      output.write("\n")
      for (child, values) in groupedChildren(node).reversed() {
        pending.append((child, labels.values(variable, values) + ": ", depth + 1))
      }
    }
  }
}
