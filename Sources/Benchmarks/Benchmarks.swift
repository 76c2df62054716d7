import Foundation
import Glibc
import Reporting

/// The program that measures SixDares beside its peers.
@main struct Benchmarks {
  /// All cases, in the order of the table.
  static let all: [any Benchmark.Type] = [
    StartToPrompt.self, ChangingScript.self, UnchangingScript.self, WhatIfAtThePrompt.self,
    KeysAtThePrompt.self,
    OneDecision.self, ManyDecisions.self, MinimalChange.self, SufficientReasons.self,
    PolicyComparison.self, Compiling.self, Growth.self, MonteCarlo.self, IntervalCoverage.self,
    Distributions.self,
  ]

  static func main() {
    do {
      var bench = try Bench(CommandLine.arguments.dropFirst())
      bench.scratch = NSTemporaryDirectory() + "sixdares-bench-\(getpid())"
      try FileManager.default.createDirectory(
        atPath: bench.scratch,
        withIntermediateDirectories: true
      )
      // What is typed here belongs in nobody's history.
      unsafe setenv("XDG_STATE_HOME", bench.scratch, 1)
      let findings = run(bench)
      try? FileManager.default.removeItem(atPath: bench.scratch)
      let format = Formats.named(bench.isMarkdown ? "markdown" : "table")
      print(format?.string(document(findings), style: Style(width: 160)) ?? "", terminator: "")
      exit(findings.contains(where: \.isWrong) ? 1 : 0)
    } catch {
      FileHandle.standardError.write(Data("benchmarks: \(error)\n".utf8))
      exit(2)
    }
  }

  private static func run(_ bench: Bench) -> [Finding] {
    var findings: [Finding] = []
    for benchmark in all
    where bench.only.isEmpty || benchmark.title.lowercased().contains(bench.only.lowercased()) {
      bench.say("… \(benchmark.title)")
      do {
        findings += try benchmark.run(bench)
      } catch {
        // What cannot be measured is a line of the table as well.
        var finding = Finding(name: benchmark.title, ours: .count(0))
        finding.agreement = .different("\(error)")
        findings.append(finding)
        bench.say("\(benchmark.title): \(error)")
      }
    }
    return findings
  }

  private static func document(_ findings: [Finding]) -> Document {
    var table = Table(
      [
        Column("case", key: "case", wrapping: .words(priority: 1)),
        Column("ours", key: "ours", alignment: .trailing, wrapping: .never),
        Column("peer", key: "peer", wrapping: .never),
        Column("takes", key: "takes", alignment: .trailing, wrapping: .never),
        Column("ratio", key: "ratio", alignment: .trailing, wrapping: .never),
        Column("target", key: "target", wrapping: .never),
        Column("met", key: "met", wrapping: .never),
        Column("answers", key: "answers", wrapping: .words(priority: 2)),
      ],
      indent: 0
    )
    for finding in findings {
      let answers: String =
        switch finding.agreement {
        case .none: ""
        case .equal(let count): "\(count) equal"
        case .different(let how): "DIFFER: \(how)"
        }
      table.append([
        Cell(Text(finding.name)), Cell(Text(finding.ours.text)), Cell(Text(finding.peerName)),
        Cell(Text(finding.peer?.text ?? (finding.peerName.isEmpty ? "" : "not to be had"))),
        Cell(Text(finding.ratio)), Cell(Text(finding.target?.text ?? "")), Cell(Text(finding.met)),
        Cell(Text(answers)),
      ])
    }
    return Document(schema: "sixdares.benchmarks/1", blocks: [.table(table)])
  }
}

extension Bench {
  /// Reads the arguments of the program.
  fileprivate init(_ arguments: ArraySlice<String>) throws {
    self.init()
    var rest = arguments
    func value(_ name: String) throws -> String {
      guard let value = rest.popFirst() else {
        throw Child.Failure(description: "\(name) needs a value")
      }
      return value
    }
    while let argument = rest.popFirst() {
      switch argument {
      case "--markdown": isMarkdown = true
      case "--quick": isQuick = true
      case "--only": only = try value(argument)
      case "--program": program = try value(argument)
      case "--python": python = try value(argument)
      case "--peers": peerFolder = try value(argument)
      default: throw Child.Failure(description: "unknown argument \(argument)")
      }
    }
  }
}
