public import Diagnostics
public import PolicyLanguage

/// The policies that ship with the program, as texts; each is read and checked when asked for.
public struct PolicyLibrary: Sendable {
  /// A text that ships.
  private struct Entry: Sendable {
    var name: String
    var bytes: @Sendable () -> [UInt8]
  }

  private static let entries: [Entry] = [
    Entry(name: "conclusion-14") { PackageResources.conclusion_14_policy_md },
    Entry(name: "decree-172") { PackageResources.decree_172_policy_md },
    Entry(name: "decree-73") { PackageResources.decree_73_policy_md },
    Entry(name: "law-80") { PackageResources.law_80_policy_md },
    Entry(name: "law-93") { PackageResources.law_93_policy_md },
    Entry(name: "public-employees-34") { PackageResources.public_employees_34_policy_md },
    Entry(name: "regulation-117") { PackageResources.regulation_117_policy_md },
    Entry(name: "regulation-22") { PackageResources.regulation_22_policy_md },
    Entry(name: "regulation-296") { PackageResources.regulation_296_policy_md },
    Entry(name: "regulation-69") { PackageResources.regulation_69_policy_md },
    Entry(name: "vocabulary") { PackageResources.vocabulary_policy_md },
    Entry(name: "vocabulary-discipline") { PackageResources.vocabulary_discipline_policy_md },
    Entry(name: "vocabulary-procedure") { PackageResources.vocabulary_procedure_policy_md },
  ]

  /// The names of all policies that ship.
  public static var names: [String] { entries.map(\.name) }

  /// The policy that answers when none is chosen.
  public static let standard = "conclusion-14"

  /// Reads and checks a policy that ships.
  ///
  /// - Parameter name: Its name.
  /// - Returns: The policy; nil if none of that name ships.
  /// - Complexity: O(length of its text and of those that it imports).
  public static func policy(named name: String) -> Result<Policy, Diagnostics>? {
    source(named: name).map { source in
      let checked = PolicyChecker.check(source) { policy(named: $0) ?? .failure(Diagnostics([])) }
      return checked.policy.map(Result.success) ?? .failure(Diagnostics(checked.diagnostics))
    }
  }

  /// Reads what a policy that ships says of itself: its head, without facts and rules.
  ///
  /// - Parameter name: Its name.
  /// - Returns: A policy that has nothing but its head; nil if none of that name ships.
  /// - Complexity: O(length of its text), but little of that.
  public static func head(named name: String) -> Policy? {
    guard let source = source(named: name) else { return nil }
    let lines = source.bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .prefix { !$0.starts(with: "## ".utf8) }
      .filter { !$0.starts(with: "- uses:".utf8) }
    let bytes = Array(lines.joined(separator: [UInt8(ascii: "\n")]))
    let text = String(decoding: bytes, as: UTF8.self)
    return PolicyChecker.check(SourceText(text, name: source.name)) { _ in
      .failure(Diagnostics([]))
    }.policy
  }

  /// The text of a policy that ships, or nil if there is none of that name.
  public static func source(named name: String) -> SourceText? {
    entries.first { $0.name == name }.map {
      SourceText(String(decoding: $0.bytes(), as: UTF8.self), name: "\(name).policy.md")
    }
  }
}
