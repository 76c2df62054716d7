import Foundation

/// What the cases of the benchmark are given.
struct Bench {
  /// The release program.
  var program = ".build/release/sixdares"
  /// The Python that has the peers; nil where there is none.
  var python: String?
  /// Where the peers' scripts are.
  var peerFolder = "Scripts/bench-peers"
  /// The shell of SQLite.
  var sqlite = "/usr/bin/sqlite3"
  /// A folder for files, removed at the end.
  var scratch = ""
  /// Whether sizes are a hundredth: to see that all works, not to measure.
  var isQuick = false
  /// Whether the table is printed as Markdown.
  var isMarkdown = false
  /// Only cases whose name contains this.
  var only = ""

  /// How many rounds are made where one takes long.
  var fewRounds: Int { isQuick ? 1 : 5 }
  /// How many rounds are made where one is over soon.
  var manyRounds: Int { isQuick ? 3 : 41 }

  /// A number of cases or commands, made smaller where it must be quick.
  func size(_ full: Int) -> Int { isQuick ? full / 100 : full }

  /// A file in the scratch folder.
  func file(_ name: String) -> String { scratch + "/" + name }

  /// Says what is going on, on standard error.
  func say(_ text: String) {
    FileHandle.standardError.write(Data((text + "\n").utf8))
  }
}

/// Cases of the benchmark that belong together.
protocol Benchmark: Sendable {
  /// What they are about, in a few words.
  static var title: String { get }
  /// Runs them.
  static func run(_ bench: Bench) throws -> [Finding]
}
