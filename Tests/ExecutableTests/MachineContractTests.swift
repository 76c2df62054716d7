import Foundation
import TerminalSupport
import Testing

@Suite struct MachineContractTests {
  let folder: Folder

  init() throws { folder = try Folder() }

  private static let policy = """
    # Rules of a village {village}

    - cite: village
    - in force: 2020-01-01 …

    ## Speed {speed-clause}

    ```policy
    fact speed: number
    fact emergency: yes/no
    decision outcome: one of fined, free
    rule too-fast
      strength text
      when speed > 30
      then outcome = fined
    rule allowed
      strength text
      when speed <= 30
      then outcome = free
    rule rider exception to too-fast
      strength text
      when emergency
      then outcome = free
    ```
    """

  private func run(_ script: String) throws -> Program.Result {
    try folder.write(Self.policy, to: "village.policy.md")
    return try Program.say(
      script,
      ["--mode", "json", "--policy", "./village.policy.md", "--keep-going"],
      in: folder
    )
  }

  @Test func `A decision is one object on one line, in the shape that is promised`() throws {
    let result = try run("case x speed=45 emergency=no; decide x")
    #expect(result.ending == .exited(0), "\(result.errors)")
    #expect(result.lines.count == 2)
    let promised = #"""
      {"schema":"sixdares.decide/1","case":"x","results":[{"policy":"village","decision":"outcome",\#
      "values":["fined"],"rulings":[{"values":["fined"],"force":"flat"}],"force":"flat",\#
      "reading":"text-only","open":false,"leftOpenByText":false,"factsMissing":false,\#
      "silent":false,"conflict":false,"dependsOn":[],"wouldCount":[],"decidedBy":null,"reasons":[\#
      {"fact":"speed","value":"45","kind":"given","clause":"speed-clause","rule":"too-fast",\#
      "when":"speed >= 30.000001"},\#
      {"fact":"emergency","value":"no","kind":"given","clause":"speed-clause","rule":"rider",\#
      "when":"not emergency"}],"rules":["too-fast"]}],"duties":[],"contradictory":false,\#
      "asOf":null,"notInForce":[],"facts":{"speed":"45","emergency":"no"},\#
      "policies":[{"name":"village","reading":"text-only"}]}
      """#
    #expect(result.lines.last.map(String.init) == promised)
  }

  @Test func `An open decision lists all that is possible and what it depends on`() throws {
    let result = try run("case x speed=45; decide x")
    let line = try #require(result.lines.last)
    #expect(line.contains(#""values":["fined","free"]"#))
    #expect(line.contains(#""open":true,"leftOpenByText":false,"factsMissing":true"#))
    #expect(line.contains(#""dependsOn":["emergency"]"#))
  }

  @Test func `Every statement gives one object a line with its schema, and errors are objects too`()
    throws
  {
    let script = """
      case x speed=45
      set emergency=yes
      decide
      why
      why --all
      why --tree
      why not fined
      how fined
      what if emergency=no
      what if speed=*
      what if speed=* emergency=*
      show
      list cases
      list facts
      find speed > 3
      policies
      explain too-fast
      explain speed
      glossary
      log
      undo
      redo
      dump
      help
      help decide
      set
      version
      mode
      echo "two\\nlines"
      check workspace
      let y = 3
      time echo x
      expect error { decide nobody }
      if speed > 3 { echo yes }
      decide nobody
      set motiv=pure
      assert speed = 3
      """
    let result = try run(script)
    #expect(result.ending == .exited(1))
    var schemas: [String] = []
    for line in result.lines {
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      let schema = try #require(object?["schema"] as? String, "\(line)")
      #expect(schema.hasPrefix("sixdares.") && schema.hasSuffix("/1"))
      schemas.append(schema)
    }
    // One statement of these, `time`, gives two: what it timed, and how long it took.
    #expect(schemas.count == script.split(separator: "\n").count - 3 + 1, "\(schemas)")
    let errors = result.errors.split(separator: "\n")
    #expect(errors.count == 3)
    for (line, code) in zip(errors, ["unknown-id", "unknown-fact", "assertion-failed"]) {
      let read = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      let object = try #require(read)
      #expect(object["schema"] as? String == "sixdares.error/1")
      #expect(object["code"] as? String == code)
      #expect(object["file"] as? String == "-c")
      #expect(object["line"] is Int && object["column"] is Int)
    }
  }
}
