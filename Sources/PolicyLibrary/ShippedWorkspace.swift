public import Diagnostics

/// A workspace that ships: the commands that build it, which `open NAME` runs into a fresh copy.
public struct ShippedWorkspace: Sendable {
  /// What `open` calls it.
  public var name: String
  private var bytes: @Sendable () -> [UInt8]

  private init(_ name: String, _ bytes: @escaping @Sendable () -> [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  /// The workspace with everything in it that a beginner needs.
  public static let demo = ShippedWorkspace("demo") { PackageResources.demo_dare }

  /// All workspaces that ship, the demo first.
  public static let all: [ShippedWorkspace] = [
    demo,
    ShippedWorkspace("history") { PackageResources.history_dare },
    ShippedWorkspace("covid-2021") { PackageResources.covid_2021_dare },
    ShippedWorkspace("classroom") { PackageResources.classroom_dare },
    ShippedWorkspace("negative") { PackageResources.negative_dare },
  ]

  /// The workspace of a name that ships; nil if there is none.
  public static func named(_ name: String) -> ShippedWorkspace? { all.first { $0.name == name } }

  /// The commands that build it, with its texts in a language; the facts are the same in both.
  ///
  /// - Parameter language: The language.
  /// - Returns: The commands.
  /// - Complexity: O(length of its commands).
  public func source(in language: Language = .english) -> SourceText {
    let commands = String(decoding: bytes(), as: UTF8.self)
    let isVietnamese = language == .vietnamese
    return SourceText(
      isVietnamese ? WorkspaceTexts().inVietnamese(commands) : commands,
      name: "\(name).dare"
    )
  }

  /// What it is about: the first comment of its commands, a line in each language.
  /// - Complexity: O(length of its commands).
  public var title: Sentence {
    let lines = String(decoding: bytes(), as: UTF8.self)
      .split(separator: "\n", maxSplits: 2, omittingEmptySubsequences: false)
      .prefix { $0.hasPrefix("# ") }
      .map { String($0.dropFirst(2)) }
    return Sentence(en: lines.first ?? name, vi: lines.dropFirst().first ?? name)
  }
}
