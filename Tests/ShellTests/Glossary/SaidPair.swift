import Diagnostics
import Foundation
import PolicyLanguage
import PolicyLibrary

/// Something that the program says, in both languages.
struct SaidPair: Hashable {
  /// Where it stands; the first of several places.
  var place: String
  var en: String
  var vi: String

  /// What the catalogues and commands say, and what the policies and discussions that ship say.
  static func all() -> [SaidPair] {
    var seen: Set<[String]> = []
    return (sources() + policies() + discussions() + workspaces()).filter {
      !$0.en.isEmpty && seen.insert([$0.en, $0.vi]).inserted
    }
  }

  private static func policies() -> [SaidPair] {
    PolicyLibrary.names.flatMap { name -> [SaidPair] in
      guard let policy = try? PolicyLibrary.policy(named: name)?.get() else { return [] }
      func pair(_ sentence: Sentence, _ place: String) -> SaidPair {
        SaidPair(place: "\(name) \(place)", en: sentence.en, vi: sentence.vi)
      }
      var pairs = [pair(policy.title, "title")]
      for clause in policy.clauses {
        pairs.append(pair(clause.title, clause.label))
        func prose(_ language: Language) -> String {
          clause.prose.filter { $0.language == language }.map(\.text).joined(separator: " ")
            .split(separator: "\n").joined(separator: " ")
        }
        pairs.append(
          SaidPair(
            place: "\(name) \(clause.label)",
            en: prose(.english),
            vi: prose(.vietnamese)
          )
        )
      }
      for rule in policy.rules {
        if let title = rule.title { pairs.append(pair(title, rule.name)) }
      }
      for duty in policy.duties {
        pairs += [pair(duty.title, duty.name), pair(duty.bearer, duty.name)]
      }
      for authority in policy.authorities {
        if let title = authority.title { pairs.append(pair(title, "authority")) }
      }
      for fact in policy.facts {
        pairs.append(pair(fact.title, fact.name))
        pairs += fact.labelTitles.map { pair($0, fact.name) }
        pairs += fact.phrases.compactMap(\.self).map { pair($0, fact.name) }
        if let question = fact.question { pairs.append(pair(question, fact.name)) }
      }
      for decision in policy.decisions {
        pairs.append(pair(decision.title, decision.name))
        pairs += decision.valueTitles.map { pair($0, decision.name) }
      }
      return pairs
    }
  }

  private static func discussions() -> [SaidPair] {
    Discussion.all.flatMap { point in
      [point.title, point.text].map {
        SaidPair(place: "discussion \(point.number)", en: $0.en, vi: $0.vi)
      }
    }
  }

  private static func workspaces() -> [SaidPair] {
    ShippedWorkspace.all.map {
      SaidPair(place: "workspace \($0.name)", en: $0.title.en, vi: $0.title.vi)
    }
  }

  // MARK: Sources

  /// Every `en: "…", vi: "…"` of the sources.
  private static func sources() -> [SaidPair] {
    var folder = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    folder.removeLast(4)
    let root = folder.joined(separator: "/") + "/Sources"
    let files = FileManager.default.enumerator(atPath: root)?.compactMap { $0 as? String } ?? []
    return files.filter { $0.hasSuffix(".swift") }.sorted().flatMap { file -> [SaidPair] in
      guard let data = FileManager.default.contents(atPath: "\(root)/\(file)") else { return [] }
      var reader = SourceReader(Array(data))
      return reader.pairs().map { SaidPair(place: file, en: $0.en, vi: $0.vi) }
    }
  }
}

/// What finds pairs of texts in a Swift source: `en:` with an expression, then `vi:` with another.
private struct SourceReader {
  private let bytes: [UInt8]
  private var offset = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func pairs() -> [(en: String, vi: String)] {
    var pairs: [(String, String)] = []
    while let start = find("en: ", from: offset) {
      offset = start + 4
      let en = literals()
      guard offset < bytes.count, bytes[offset] == UInt8(ascii: ","),
        let next = find("vi: ", from: offset), isBlank(offset + 1..<next)
      else { continue }
      offset = next + 4
      pairs.append((en, literals()))
    }
    return pairs
  }

  private func find(_ text: String, from start: Int) -> Int? {
    let wanted = Array(text.utf8)
    guard start + wanted.count <= bytes.count else { return nil }
    return (start...bytes.count - wanted.count).first { place in
      bytes[place..<place + wanted.count].elementsEqual(wanted)
        && (place == 0 || !isWord(bytes[place - 1]))
    }
  }

  private func isWord(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  private func isBlank(_ range: Range<Int>) -> Bool {
    bytes[range].allSatisfy { $0 == 0x20 || $0 == 0x0A }
  }

  /// The texts of the literals up to a comma or a closing bracket, with `…` for what is put in.
  private mutating func literals() -> String {
    var text: [UInt8] = []
    var depth = 0
    while offset < bytes.count {
      switch bytes[offset] {
      case UInt8(ascii: "\""): text += literal()
      case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: ","):
        if depth == 0 { return String(decoding: text, as: UTF8.self) }
        if bytes[offset] != UInt8(ascii: ",") { depth -= 1 }
      default: break
      }
      offset += 1
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// One literal, from its opening quote to its closing one.
  private mutating func literal() -> [UInt8] {
    var text: [UInt8] = []
    offset += 1
    while offset < bytes.count, bytes[offset] != UInt8(ascii: "\"") {
      if bytes[offset] == UInt8(ascii: "\\") {
        offset += 1
        if offset < bytes.count, bytes[offset] == UInt8(ascii: "(") {
          skipInterpolation()
          text += Array("…".utf8)
          continue
        }
      }
      if offset < bytes.count { text.append(bytes[offset]) }
      offset += 1
    }
    return text
  }

  private mutating func skipInterpolation() {
    var depth = 0
    while offset < bytes.count {
      switch bytes[offset] {
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"): depth -= 1
      case UInt8(ascii: "\""): _ = literal()
      default: break
      }
      offset += 1
      if depth == 0 { return }
    }
  }
}
