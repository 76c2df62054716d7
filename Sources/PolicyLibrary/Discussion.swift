public import Diagnostics

/// A point where a teacher should stop: a question that the texts raise, with two opposed cases.
public struct Discussion: Hashable, Sendable {
  /// Its place, from 1.
  public var number: Int
  /// What it is called.
  public var title: Sentence
  /// What is to be discussed.
  public var text: Sentence
  /// The policies that are asked.
  public var policies: [String]
  /// The rules concerned.
  public var rules: [String]
  /// The facts of the two cases, each a name and a value as they would be typed.
  public var cases: [[(name: String, value: String)]] {
    others.map { given + $0 }.map { facts in facts.map { ($0.name, $0.value) } }
  }

  private struct GivenFact: Hashable {
    var name: String
    var value: String
  }

  private var given: [GivenFact] = []
  private var others: [[GivenFact]] = []

  private init(_ section: [Substring]) {
    let heading = section.first?.drop { $0 == "#" || $0 == " " } ?? ""
    let parts = heading.split(separator: ".", maxSplits: 1)
    number = parts.first.flatMap { Int($0) } ?? 0
    title = Sentence(verbatim: parts.count > 1 ? String(parts[1].drop { $0 == " " }) : "")
    text = Sentence(verbatim: "")
    policies = []
    rules = []
    var paragraphs: [[Substring]] = [[]]
    for line in section.dropFirst() {
      if line.hasPrefix("- ") {
        field(line.dropFirst(2))
      } else if line.isEmpty {
        paragraphs.append([])
      } else {
        paragraphs[paragraphs.count - 1].append(line)
      }
    }
    let joined = paragraphs.filter { !$0.isEmpty }.map { $0.joined(separator: " ") }
    for paragraph in joined {
      if paragraph.hasPrefix("vi: ") {
        text.vi = String(paragraph.dropFirst(4))
      } else {
        text.en = paragraph
      }
    }
  }

  private mutating func field(_ line: Substring) {
    let parts = line.split(separator: ":", maxSplits: 1)
    guard parts.count == 2 else { return }
    let words = parts[1].split(separator: " ").map(String.init)
    let facts = words.compactMap { word -> GivenFact? in
      let sides = word.split(separator: "=", maxSplits: 1).map(String.init)
      return sides.count == 2 ? GivenFact(name: sides[0], value: sides[1]) : nil
    }
    switch parts[0] {
    case "vi": title.vi = words.joined(separator: " ")
    case "policies": policies = words
    case "rules": rules = words
    case "given": given = facts
    default: others.append(facts)
    }
  }

  /// The discussions that ship, in order.
  /// - Complexity: O(length of the text), anew at each call.
  public static var all: [Discussion] {
    let text = String(decoding: PackageResources.Discussions_md, as: UTF8.self)
    var sections: [[Substring]] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("## ") {
        sections.append([line])
      } else if !sections.isEmpty {
        sections[sections.count - 1].append(line)
      }
    }
    return sections.map(Discussion.init)
  }
}
