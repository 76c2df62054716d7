extension Diagram {
  /// Writes the diagram in the language of Graphviz, one line for a node and for a branch.
  ///
  /// - Parameters:
  ///   - output: Where to write.
  ///   - labels: What things are called.
  public func writeDOT(to output: inout some TextOutputStream, labels: DiagramLabels = .init()) {
    output.write("digraph {\n")
    for node in nodes.indices {
      let name = labels.variable(Variable(id: nodes[node].variable))
      output.write("  n\(node) [label=\(quoted(name))];\n")
    }
    for (index, end) in ends.enumerated() {
      output.write("  t\(index) [label=\(quoted(labels.terminal(end))), shape=box];\n")
    }
    for node in nodes.indices {
      let variable = Variable(id: nodes[node].variable)
      for (child, values) in groupedChildren(node) {
        let target = child < 0 ? "t\(~child)" : "n\(child)"
        let label = quoted(labels.values(variable, values))
        output.write("  n\(node) -> \(target) [label=\(label)];\n")
      }
    }
    output.write("}\n")
  }
}

/// A string in the quotes of Graphviz.
private func quoted(_ text: String) -> String {
  var result = "\""
  for character in text {
    switch character {
    case "\"": result += "\\\""
    case "\\": result += "\\\\"
    case "\n": result += "\\n"
    default: result.append(character)
    }
  }
  return result + "\""
}
