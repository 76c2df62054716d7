import Engine
import Foundation
import PolicyLanguage

/// Cases as files that the peers read: a file of numbers for each fact, and a list of the facts.
struct PeerCases {
  /// What a peer is told of a fact.
  struct FactFile: Codable {
    var name: String
    /// `code`, `number` or `set`.
    var kind: String
    /// The number that stands for "not known".
    var unknown: Int64
    var labels: Int
    var isFlag: Bool
  }

  /// Writes cases.
  ///
  /// - Parameters:
  ///   - cases: The cases.
  ///   - count: How many of them.
  ///   - folder: Where to.
  /// - Throws: Why they could not be written.
  static func write(_ cases: RandomCases, _ count: Int, to folder: String) throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    var files: [FactFile] = []
    for fact in cases.policies.askedFacts {
      let declaration = cases.policies.set[fact]
      var file = FactFile(
        name: declaration.name.asIdentifier,
        kind: "number",
        unknown: -1,
        labels: declaration.kind.labels.count,
        isFlag: declaration.kind == .yesNo
      )
      let values = (0..<count).map { cases.value(of: fact, in: $0) }
      let data: Data
      switch declaration.kind {
      case .yesNo, .choice:
        file.kind = "code"
        data = Data(values.map { $0.map { UInt8($0) } ?? 255 })
      case .choices, .quantity:
        if case .choices = declaration.kind { file.kind = "set" }
        let numbers = values.map { value -> Int64 in
          value == .max ? Translation<SQLDialect>.never : value ?? file.unknown
        }
        data = unsafe numbers.withUnsafeBytes { unsafe Data($0) }
      }
      try data.write(to: URL(fileURLWithPath: "\(folder)/\(file.name).bin"))
      files.append(file)
    }
    let list = try JSONEncoder().encode(files)
    try list.write(to: URL(fileURLWithPath: "\(folder)/facts.json"))
  }

  /// Reads the numbers that a peer wrote.
  static func read(_ file: String) throws -> [Int64] {
    let data = try Data(contentsOf: URL(fileURLWithPath: file))
    return unsafe data.withUnsafeBytes { bytes in unsafe Array(bytes.bindMemory(to: Int64.self)) }
  }
}
