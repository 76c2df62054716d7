import Workspace

/// Keys at the prompt: completion among very many ids, and a letter in a very long line.
enum KeysAtThePrompt: Benchmark {
  static let title = "keys at the prompt"

  static func run(_ bench: Bench) throws -> [Finding] {
    let count = bench.size(100_000)
    let path = bench.file("ids.workspace")
    try fill(path, cases: count)
    let shell = try TypedProgram([bench.program, "--no-history", "--workspace", path])
    try shell.wait(for: "› ")
    // The first key that asks for ids reads the policies and prepares the query.
    _ = try complete(shell, "decide \(id(0))")
    let single = try Timing.median(
      (0..<bench.manyRounds).map { try complete(shell, "decide \(id($0 * count / 50))") }
    )
    let list = try Timing.median((0..<bench.fewRounds).map { _ in try listAll(shell) })
    let last = try letters(shell, rounds: bench.manyRounds)
    let first = try letters(shell, rounds: bench.manyRounds, after: "\u{1}")
    return [
      Finding(
        name: "Tab, \(count) ids, key to completed id",
        ours: .seconds(single),
        target: .atMost(30e-3)
      ),
      Finding(
        name: "the same, key to the list of the first 200",
        ours: .seconds(list),
        target: .atMost(30e-3)
      ),
      Finding(
        name: "a letter at the end of a line of 2000, key to screen",
        ours: .seconds(last),
        target: .atMost(5e-3)
      ),
      Finding(
        name: "the same at its beginning",
        ours: .seconds(first),
        target: .atMost(5e-3)
      ),
    ]
  }

  /// All but the end of an id; the end is what completion puts there.
  private static func id(_ number: Int) -> String {
    let digits = "\(number)"
    return "c" + String(repeating: "0", count: max(0, 6 - digits.count)) + digits
  }

  private static func complete(_ shell: TypedProgram, _ line: String) throws -> Double {
    shell.type(line)
    try shell.wait(for: String(line.suffix(1)))
    let time = try Timing.seconds {
      shell.type("\t")
      try shell.wait(for: "-end")
    }
    try clear(shell)
    return time
  }

  private static func listAll(_ shell: TypedProgram) throws -> Double {
    shell.type("decide c\t")
    try shell.wait(for: "00")
    shell.type("\t")
    let time = try Timing.seconds {
      shell.type("\t")
      try shell.wait(for: id(1) + "-end")
    }
    try clear(shell)
    return time
  }

  private static func letters(
    _ shell: TypedProgram,
    rounds: Int,
    after keys: String = ""
  ) throws -> Double {
    shell.type(String(repeating: "abcdefghi ", count: 200) + "#")
    try shell.wait(for: "#")
    shell.type(keys + "Y")
    try shell.wait(for: "Y")
    let time = try Timing.median(of: rounds) {
      shell.type("Z")
      try shell.wait(for: "Z")
    }
    try clear(shell)
    return time
  }

  /// Drops the line and waits for the next prompt.
  private static func clear(_ shell: TypedProgram) throws {
    shell.type("\u{3}")
    try shell.wait(for: "^C")
    try shell.wait(for: "› ")
  }

  /// Makes a workspace with so many cases that have nothing but an id.
  private static func fill(_ path: String, cases: Int) throws {
    let workspace = try Workspace.create(at: path)
    workspace.beginGroup()
    for number in 0..<cases {
      try workspace.change("case", at: 0) { try $0.addBareCase(id(number) + "-end") }
    }
    try workspace.endGroup()
    workspace.close()
  }
}
