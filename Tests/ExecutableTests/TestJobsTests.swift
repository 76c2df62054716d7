import Glibc
import TerminalSupport
import Testing

/// Tests that run side by side.
@Suite struct TestJobsTests {
  let folder: Folder

  init() throws { folder = try Folder() }

  private func writeTests() throws {
    for number in 1...12 {
      try folder.write(
        """
        ```text file=part.dare
        echo "part \(number)"
        ```

        ```sixdares
        › source part.dare
        part \(number % 5 == 0 ? 0 : number)
        › new w\(number)
        w\(number).workspace: empty
        › source none.dare
        error: there is no file `none.dare`
        ...
        ```

        """,
        to: "t\(number).md"
      )
    }
    try folder.write("policy conclusion-14; case x result=failed; decide x\n", to: "a.dare")
  }

  @Test func `What is told is the same, in the same order, however many run at once`() throws {
    try writeTests()
    let runs = try ["1", "2", "7"].map {
      try Program.run(["test", "--coverage", "--jobs", $0, "."], in: folder)
    }
    #expect(runs[0].output.contains("  - part 0\n  + part 5\n"), "\(runs[0].output)")
    #expect(runs[0].lines.last?.hasSuffix("failed") == true)
    #expect(runs[1] == runs[0])
    #expect(runs[2] == runs[0])
    #expect(folder.names.count == 13)
  }

  @Test func `Results in XML and transcripts that are written anew are the same too`() throws {
    try writeTests()
    let texts = try ["1", "4"].map { jobs -> String in
      let options = ["test", "--jobs", jobs, "--junit", "\(jobs).xml", "."]
      _ = try Program.run(options, in: folder)
      // How long each took is another every time.
      return folder.text(of: "\(jobs).xml").split(separator: "time=\"").map {
        String($0.drop { $0 != "\"" })
      }.joined()
    }
    #expect(texts[0] == texts[1])
    _ = try Program.run(["test", "--jobs", "4", "--update", "."], in: folder)
    #expect(try Program.run(["test", "--jobs", "4", "."], in: folder).ending == .exited(0))
  }

  @Test func `No jobs are wrong usage`() throws {
    #expect(try Program.run(["test", "--jobs", "0", "."], in: folder).ending == .exited(2))
  }
}
