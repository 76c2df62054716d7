import Foundation
import PolicyLanguage
import Workspace

/// A question typed at the prompt, in a workspace of very many cases.
enum WhatIfAtThePrompt: Benchmark {
  static let title = "what if at the prompt"

  static func run(_ bench: Bench) throws -> [Finding] {
    let count = bench.size(100_000)
    let path = bench.file("large.workspace")
    try fill(path, proposals: count)
    let shell = try TypedProgram([bench.program, "--no-history", "--workspace", path])
    try shell.wait(for: "› ")
    shell.type("use p\(count / 2)\r")
    try shell.wait(for: "use p")
    try shell.wait(for: "› ")
    // The first question compiles the policies; the others find them compiled.
    let first = try ask(shell, "motive=self-seeking")
    var times: [Double] = []
    for round in 0..<bench.manyRounds {
      times.append(try ask(shell, round.isMultiple(of: 2) ? "approval=none" : "motive=mixed"))
    }
    let sweep = try Timing.median(of: bench.manyRounds) {
      _ = try ask(shell, "approval=* motive=*")
    }
    return [
      Finding(
        name: "what if, \(count) cases, key to answer",
        ours: .seconds(Timing.median(times)),
        target: .atMost(5e-3)
      ),
      Finding(name: "the same, the first (compiles)", ours: .seconds(first)),
      Finding(name: "the same, a matrix approval=* motive=*", ours: .seconds(sweep)),
      Finding(name: "the same, peak memory", ours: .bytes(shell.peakMemory)),
    ]
  }

  /// Types a question and waits until its answer and the next prompt are there.
  private static func ask(_ shell: TypedProgram, _ facts: String) throws -> Double {
    let question = "what if \(facts)"
    shell.type(question)
    // The line is painted before the key that sends it is pressed.
    try shell.wait(for: String(facts.suffix(1)))
    return try Timing.seconds {
      shell.type("\r")
      let answer = try shell.wait(for: "› ")
      guard answer.contains("14-KL/TW") else {
        throw Child.Failure(description: "no answer to `\(question)`, but:\n\(answer)")
      }
    }
  }

  /// Makes a workspace with so many proposals, each with a pilot and a cadre's part in it.
  private static func fill(_ path: String, proposals: Int) throws {
    let workspace = try Workspace.create(at: path)
    workspace.beginGroup()
    try workspace.change("cadre", at: 0) { changes in
      try changes.addCadre("an", name: "Trần Thị An", post: "Vice-chair", unit: "Riverside")
    }
    let facts: [(Subject.Kind, String, Value)] = [
      (.proposal, "reported-on", .quantity(Quantity(18_900, .date))),
      (.proposal, "approval", .label("pilot")),
      (.proposal, "common-good", .yesNo(true)),
      (.participant, "motive", .label("pure")),
      (.pilot, "started-on", .quantity(Quantity(18_950, .date))),
      (.pilot, "carried-out-as-approved", .yesNo(true)),
      (.pilot, "result", .label("partial")),
      (.pilot, "damage", .quantity(Quantity(3_000_000_000, .amount))),
      (.pilot, "cause", .label("objective")),
    ]
    for number in 0..<proposals {
      let id = "p\(number)"
      try workspace.change("proposal", at: 0) { changes in
        try changes.addProposal(id, title: "Proposal \(number)", field: "trade")
        try changes.addParticipant("an", to: id)
        _ = try changes.addPilot(to: id)
        for (kind, name, value) in facts {
          let subject: Subject =
            switch kind {
            case .proposal: .proposal(id)
            case .participant: .participant(proposal: id, cadre: "an")
            case .pilot: .pilot(proposal: id, number: 1)
            }
          try changes.set(name, value, of: subject)
        }
      }
    }
    try workspace.endGroup()
    workspace.close()
  }
}

extension Subject {
  /// The kinds of subjects that the facts of a case are kept with.
  fileprivate enum Kind {
    case proposal
    case participant
    case pilot
  }
}
