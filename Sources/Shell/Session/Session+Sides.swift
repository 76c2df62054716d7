import Diagnostics
import Engine
import PolicyLanguage
import PolicyLibrary

// Policies that a question about whole policies names: by name, by file, under a reading of their
// own (`conclusion-14:strict`), or by a reading alone.

extension Session {
  /// A policy under a reading, as one side of a comparison.
  struct Side {
    var policy: Policy
    var reading: String?
    /// Whether it stands for no policy being in force.
    var isAbsent = false

    /// How it is written.
    func name(_ language: Language) -> String {
      isAbsent
        ? Sentence.noPolicyInForce[language]
        : "\(policy.name):\(reading ?? ActivePolicies.textOnly)"
    }
  }

  /// The policy that a word names: one that is active, that ships, or a file, read anew.
  func policy(_ word: Call.Value, in call: Call) throws -> Policy {
    if let known = active.policies.first(where: { $0.name == word.text }) { return known }
    do {
      return try load(word.text)
    } catch {
      throw located(error, word, call)
    }
  }

  /// The side that a word names; the other side's policy where it names a reading alone.
  func side(_ word: Call.Value, besides other: Call.Value?, in call: Call) throws -> Side {
    let text = word.text
    if text == ActivePolicies.textOnly || isReading(text) {
      let reading = text == ActivePolicies.textOnly ? nil : text
      if let other, !isReading(other.text), other.text != ActivePolicies.textOnly {
        let policy = try side(other, besides: nil, in: call).policy
        return Side(policy: policy, reading: try found(reading, in: policy, word, call))
      }
      let name = reading ?? active.policies.lazy.flatMap { $0.readings.map(\.name) }.first
      let owner = active.policies.first { policy in
        policy.readings.contains { $0.name == name }
      }
      guard let policy = owner ?? active.policies.first else { throw Diagnostic.noPolicy }
      return Side(policy: policy, reading: reading)
    }
    if let colon = text.lastIndex(of: ":"), colon > text.startIndex, !fileExists(text) {
      let name = Call.Value(
        text: String(text[..<colon]),
        isQuoted: word.isQuoted,
        span: word.span
      )
      let reading = String(text[text.index(after: colon)...])
      let policy = try policy(name, in: call)
      if reading == ActivePolicies.textOnly { return Side(policy: policy, reading: nil) }
      return Side(policy: policy, reading: try found(reading, in: policy, word, call))
    }
    let policy = try policy(word, in: call)
    let reading = active.reading.flatMap { name in
      policy.readings.contains { $0.name == name } ? name : nil
    }
    return Side(policy: policy, reading: reading)
  }

  private func isReading(_ text: String) -> Bool {
    let isPolicy = PolicyLibrary.names.contains(text) || text.contains("/")
    return !isPolicy && (active.set?.readingNames.contains(text) ?? false)
  }

  private func found(
    _ reading: String?,
    in policy: Policy,
    _ word: Call.Value,
    _ call: Call
  ) throws -> String? {
    guard let reading else { return nil }
    let known = policy.readings.map(\.name)
    guard known.contains(reading) else {
      throw Diagnostic.noSuchReading(
        reading,
        of: policy.name,
        known: known + [ActivePolicies.textOnly]
      ).located(in: call.source, at: word.span)
    }
    return reading
  }

  /// The active policies, and the rest of those that ship and have rules.
  func allPolicies() throws -> [Policy] {
    var all = active.policies
    for name in PolicyLibrary.names where !all.contains(where: { $0.name == name }) {
      if let policy = try PolicyLibrary.policy(named: name)?.get(), !policy.rules.isEmpty {
        all.append(policy)
      }
    }
    return all
  }
}
