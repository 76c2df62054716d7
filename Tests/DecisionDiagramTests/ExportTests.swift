import DecisionDiagram
import Testing

@Suite struct ExportTests {
  private static func example() throws -> Diagram {
    var store = DiagramStore(domains: [3, 2, 2])
    let table = Table([3, 2, 2]) { row in
      switch (row[0], row[1], row[2]) {
      case (0, _, _): 0
      case (_, 1, 1): 2
      case (2, 0, 1): 2
      default: 1
      }
    }
    return store.freeze(try store.build(table))
  }

  private static let labels = DiagramLabels(
    variable: { ["approval", "reported \"first\"", "motive"][$0.index] },
    value: { variable, value in
      let names = [["none", "pilot", "full"], ["no", "yes"], ["mixed", "pure"]]
      return names[variable.index][Int(value)]
    },
    terminal: { ["ordinary", "open", "exempted"][Int($0.id)] }
  )

  @Test func `A diagram is written as indented text`() throws {
    var text = ""
    try Self.example().writeText(to: &text, labels: Self.labels)
    #expect(
      text == """
        approval
          none: ordinary
          pilot: reported "first"
            no: open
            yes: motive #1
              mixed: open
              pure: exempted
          full: see #1

        """
    )
  }

  @Test func `Without labels numbers are written`() throws {
    var text = ""
    try Self.example().writeText(to: &text)
    #expect(
      text == """
        x0
          0: 0
          1: x1
            0: 1
            1: x2 #1
              0: 1
              1: 2
          2: see #1

        """
    )
    var store = DiagramStore()
    text = ""
    store.freeze(.outside).writeText(to: &text)
    #expect(text == "outside\n")
  }

  @Test func `A diagram is written for Graphviz`() throws {
    var text = ""
    try Self.example().writeDOT(to: &text, labels: Self.labels)
    #expect(
      text == """
        digraph {
          n0 [label="approval"];
          n1 [label="reported \\"first\\""];
          n2 [label="motive"];
          t0 [label="ordinary", shape=box];
          t1 [label="open", shape=box];
          t2 [label="exempted", shape=box];
          n0 -> t0 [label="none"];
          n0 -> n1 [label="pilot"];
          n0 -> n2 [label="full"];
          n1 -> t1 [label="no"];
          n1 -> n2 [label="yes"];
          n2 -> t1 [label="mixed"];
          n2 -> t2 [label="pure"];
        }

        """
    )
  }
}
