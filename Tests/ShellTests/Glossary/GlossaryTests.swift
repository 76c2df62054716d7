import PolicyLibrary
import Testing

@testable import Shell

/// Holds all that the program says to the words of its glossary.
@Suite struct GlossaryTests {
  /// Where a term of the glossary is an everyday word and means something else.
  private static let exceptions: [(term: String, sentence: String, why: String)] = [
    ("given", "", "the plain verb, in a dozen turns"),
    ("rule", "rules it out", "the verb"),
    ("rule", "ruled out by", "the verb"),
    ("reading", "open for reading only", "the verb"),
    ("expectation", "an expectation of mercy", "what people hope for"),
    ("certainty", "turns a certainty into a discretion", "what is sure to come"),
    ("warning", "warning", "of the program: a mild error"),
    ("reward", "rewards success", "promotion, in a question to the class"),
    ("fact", "after the fact", "an idiom"),
    ("head", "in the head of decisions", "the first line of an answer"),
    ("head", "deputy head", "cấp phó is the usual title"),
    ("cadre", "the cadre", "the label of `benefit-to`: oneself"),
    ("case", "settles a case soonest", "a summary kept short"),
    ("case", "facts of a case many times", "a summary kept short"),
    ("reduction", "exclusion, exemption or reduction", "the law's own shorter words"),
  ]

  /// Words of Vietnamese that others use for a term of the glossary, and that we do not.
  private static let rivals: [(word: String, term: String)] = [
    ("phản thực", "giả định ngược"), ("bằng chứng", "chứng cứ"), ("giả lập", "mô phỏng"),
    ("sổ làm việc", "không gian làm việc"), ("luật lệ", "quy tắc"),
    ("điều luật", "điều khoản"), ("xác xuất", "xác suất"), ("kỉ luật", "kỷ luật"),
  ]

  /// A term without its remark in brackets, as its alternatives.
  private static func alternatives(_ text: String) -> [String] {
    var plain = ""
    var depth = 0
    for character in text {
      if character == "(" { depth += 1 }
      if depth == 0 { plain.append(character) }
      if character == ")" { depth -= 1 }
    }
    return plain.split(separator: "/").map { part in
      String(part.split(separator: " ").joined(separator: " "))
    }.filter { !$0.isEmpty }
  }

  /// The Vietnamese words for every English one, over all its senses.
  private static var words: [String: Set<String>] {
    var words: [String: Set<String>] = [:]
    for term in PolicyLibrary.glossary {
      for en in alternatives(term.en) {
        words[en, default: []].formUnion(alternatives(term.vi).map { $0.lowercased() })
      }
    }
    return words
  }

  /// The words of a text, in lower case, with what stands in back-quotes left out.
  private static func plain(_ text: String, keepingCase: Bool) -> [Substring] {
    var plain = ""
    var isCode = false
    for character in text {
      if character == "`" { isCode.toggle() }
      plain.append(isCode || character == "`" ? " " : character)
    }
    let words = plain.split { !($0.isLetter || $0 == "-" || $0 == "'" || $0 == "’") }
    // What stands in capitals names a parameter.
    let spoken = words.filter { $0.count < 3 || !$0.allSatisfy { $0.isUppercase || $0 == "-" } }
    return keepingCase ? spoken : spoken.map { Substring($0.lowercased()) }
  }

  private static func isForm(_ word: Substring, of term: Substring) -> Bool {
    word == term || word == term + "s" || word == term + "es"
      || term.last == "y" && word == term.dropLast() + "ies"
  }

  /// Takes a term out of a text; whether it was there.
  private static func take(_ term: String, from words: inout [Substring]) -> Bool {
    let parts = term.split(separator: " ")
    var found = false
    var place = 0
    while place + parts.count <= words.count {
      let window = words[place..<place + parts.count]
      let fits = zip(window, parts).enumerated().allSatisfy { index, pair in
        index == parts.count - 1 ? isForm(pair.0, of: pair.1) : pair.0 == pair.1
      }
      if fits {
        words.replaceSubrange(place..<place + parts.count, with: ["|"])
        found = true
      }
      place += 1
    }
    return found
  }

  @Test func `The glossary has a term a line, each with both sides`() {
    #expect(PolicyLibrary.glossary.count > 90)
    for term in PolicyLibrary.glossary {
      #expect(!term.en.contains(";") && !term.vi.contains(";"), "\(term.en)")
      #expect(!Self.alternatives(term.en).isEmpty && !Self.alternatives(term.vi).isEmpty)
    }
  }

  @Test func `Whatever is said in English with a term of the glossary has its Vietnamese`() {
    let words = Self.words
    // Longer terms first: `controlled trial` is no `trial`.
    let terms = words.keys.sorted { ($0.count, $0) > ($1.count, $1) }
    let pairs = SaidPair.all()
    #expect(pairs.count > 1500)
    for pair in pairs where !pair.vi.isEmpty {
      var exact = Self.plain(pair.en, keepingCase: true)
      var loose = Self.plain(pair.en, keepingCase: false)
      let vietnamese = pair.vi.lowercased()
      for term in terms {
        let isName = term.first?.isUppercase == true
        let isThere = isName ? Self.take(term, from: &exact) : Self.take(term, from: &loose)
        guard isThere, let known = words[term], !known.contains(where: vietnamese.contains) else {
          continue
        }
        let isExcepted = Self.exceptions.contains {
          $0.term == term && ($0.sentence.isEmpty || pair.en.contains($0.sentence))
        }
        #expect(isExcepted, "\(term) → \(known.sorted()) in \(pair.place)\n\(pair.en)\n\(pair.vi)")
      }
    }
  }

  @Test func `No Vietnamese word stands in the place of one of the glossary`() {
    let known = Set(PolicyLibrary.glossary.flatMap { Self.alternatives($0.vi) })
    for rival in Self.rivals { #expect(!known.contains(rival.word), "\(rival.word)") }
    for pair in SaidPair.all() {
      for rival in Self.rivals {
        #expect(
          !pair.vi.lowercased().contains(rival.word),
          "say \(rival.term) in \(pair.place)\n\(pair.vi)"
        )
      }
    }
  }

  @Test func `Every exception is still needed`() {
    let said = SaidPair.all()
    for exception in Self.exceptions where !exception.sentence.isEmpty {
      #expect(said.contains { $0.en.contains(exception.sentence) }, "\(exception.sentence)")
    }
  }
}
