import Diagnostics
import PolicyLanguage
import PolicyLibrary
import TestSupport
import Testing

/// What the checker says of a text, drawn as a user sees it.
private func complaints(_ text: String) -> String {
  let checked = PolicyChecker.check(SourceText(text, name: "test.policy.md")) { name in
    PolicyLibrary.policy(named: name)
      ?? .failure(Diagnostics([Diagnostic("no-policy", Sentence(verbatim: name))]))
  }
  return checked.diagnostics.map { DiagnosticRenderer().render($0) }.joined()
}

private func policy(_ statements: String) -> String {
  """
  # Test {test}
  ## Clause {clause}
  ```policy
  decision outcome: one of mild, fair, harsh
  fact flag: yes/no
  fact damage: amount
  fact day: date
  \(statements)
  ```

  """
}

/// Texts without end in some direction are answered with a sentence, in a moment, and never
/// overflow the stack of whoever reads them.
@Suite struct BottomlessTextTests {
  private static func times(_ count: Int, _ text: String) -> String {
    String(repeating: text, count: count)
  }

  private static let deep: [String] = [
    times(10_000, "(") + "flag" + times(10_000, ")"),
    times(10_000, "("),
    times(10_000, "not ") + "flag",
    times(10_000, "{"),
    times(10_000, "known("),
    times(10_000, "flag implies ") + "flag",
    times(10_000, "flag = (") + "flag",
    times(10_000, "- "),
    times(5000, "(flag or ") + "flag" + times(5000, ")"),
  ]

  @Test(arguments: deep)
  func `What is nested too deep is told so`(expression: String) {
    let text = complaints(policy("fact x: \(expression)"))
    #expect(text.contains("is nested more than 100 deep") || text.contains("expected"))
    #expect(text.utf8.count < 2000)
  }

  @Test(arguments: ["and", "or", "implies"])
  func `A long chain is told so, one that a person could write is read`(word: String) {
    let long = complaints(policy("fact x: flag" + Self.times(50_000, " \(word) flag")))
    #expect(long.contains("operators") || long.contains("nested more than 100 deep"))
    let fair = word == "implies" ? 50 : 900
    #expect(complaints(policy("fact x: flag" + Self.times(fair, " \(word) flag"))).isEmpty)
  }

  @Test func `A long sum is told so, one that a person could write is read`() {
    let long = complaints(policy("fact x: damage" + Self.times(50_000, " + damage")))
    #expect(long.contains("more than 1000 operators"))
    #expect(complaints(policy("fact x: damage" + Self.times(900, " + damage"))).isEmpty)
  }

  /// Each level says both of its sides twice.
  @Test func `A condition that would double again and again is told so`() {
    let text = complaints(
      policy("fact x: " + Self.times(45, "(flag = ") + "flag" + Self.times(45, ")"))
    )
    #expect(text.contains("this condition grows too large to be worked out"))
  }

  @Test func `A large set is no trouble`() {
    let members = (0..<20_000).map { "\($0) VND" }.joined(separator: ", ")
    #expect(complaints(policy("fact x: damage in {\(members)}")).isEmpty)
  }

  @Test func `Names that build on too many others are told so`() {
    func facts(_ count: Int) -> String {
      (1...count).map { "fact f\($0): \($0 == 1 ? "flag" : "not f\($0 - 1)")" }
        .joined(separator: "\n")
    }
    func rules(_ count: Int, _ link: (Int) -> String) -> String {
      (1...count).map { place in
        "rule r\(place)\(place == 1 ? "\n  when flag" : link(place - 1))\n  then outcome = fair"
      }.joined(separator: "\n")
    }
    func exception(_ base: Int) -> String { " exception to r\(base)\n  when flag" }
    func named(_ base: Int) -> String { "\n  when r\(base)" }
    #expect(complaints(policy(facts(400))).isEmpty)
    #expect(complaints(policy(rules(400, exception))).isEmpty)
    #expect(complaints(policy(rules(400, named))).isEmpty)
    for statements in [facts(3000), rules(3000, exception), rules(3000, named)] {
      #expect(complaints(policy(statements)).contains("builds on more than 500 others"))
    }
  }

  @Test func `Many statements are no trouble`() {
    let facts = (1...3000).map { "fact f\($0): yes/no" }.joined(separator: "\n")
    #expect(complaints(policy(facts)).isEmpty)
    let labels = (1...70).map { "l\($0)" }.joined(separator: ", ")
    #expect(
      complaints(policy("fact x: one of \(labels)")).contains("at most 64 labels can be told apart")
    )
  }

  @Test func `Many headings, long lines and many mistakes are no trouble`() {
    let headings = (1...5000).map { "## H {h\($0)}" }.joined(separator: "\n")
    #expect(complaints("# T {t}\n\(headings)").isEmpty)
    #expect(complaints("# T {t}\n" + Self.times(500_000, "word ")).isEmpty)
    #expect(complaints(Self.times(20_000, "#")).contains("begins with its title"))
    let wrong = (1...500).map { "fact f\($0): nothing-\($0)" }.joined(separator: "\n")
    #expect(complaints(policy(wrong)).split(separator: "\n").count > 1000)
  }
}

@Suite struct ExtremeNumberTests {
  /// Numbers at the edge of what can be counted come out right or are refused, and never trap.
  @Test func `Sums at the edge of what can be counted are right or refused`() {
    let numbers = [
      "2305843009213693950 VND", "-2305843009213693950 VND", "1 VND", "8 VND", "0 VND", "1000000tn",
    ]
    let factors = ["1", "4", "-4", "0.000001", "1000000000000", "-0.5", "99999999%"]
    var random = SplitMix(seed: 5)
    for _ in 0..<1000 {
      var sum = random.chance(70) ? "damage" : "\(random.one(of: factors)) * damage"
      for _ in 0..<random.number(1...6) {
        sum +=
          " \(random.one(of: ["+", "-"])) \(random.one(of: factors))"
          + " * \(random.one(of: numbers))"
      }
      let sign = random.one(of: ["<", "<=", "=", ">", ">=", "!="])
      let text = "\(sum) \(sign) \(random.one(of: numbers))"
      let checked = PolicyChecker.check(
        SourceText(policy("fact x: \(text)\nfact y: \(sum)\nfact z: not x"))
      ) { _ in .failure(Diagnostics([])) }
      for diagnostic in checked.diagnostics {
        #expect(["too-large", "constant-condition"].contains(diagnostic.code), "\(text)")
      }
      // What is accepted can be turned round.
      for fact in checked.policy?.facts ?? [] {
        if case .condition(.atMost(let inequality)) = fact.definition {
          #expect(inequality.opposite.opposite == inequality)
        }
      }
    }
  }

  @Test(
    arguments: [
      "9223372036854775807", "-9223372036854775808", "9999999999999999999999",
      "1.0000000000000000001",
      "0.000000", "00000000000000000000001", "1e5", "1_000", "١٢", "½", "1..2", "1.2.3", "1,2,3",
      "3.200.000", "3,200,000.5 VND", "2tn tn", "5 working", "5 ngày làm", "%", "5%%", "0%",
      "1/1/1",
      "31/12/9999", "1/1/10000", "0000-01-01", "9999-12-31", "2021-1", "2021-09-22-23", "never",
    ])
  func `Every text that looks like a number is read or refused in every place`(text: String) {
    for measure in Measure.allCases {
      let kind = FactKind.quantity(measure, orNever: true)
      guard let value = try? kind.value(of: text) else { continue }
      // What was read is written so that it reads back.
      #expect((try? kind.value(of: value.description)) == value, "\(text) → \(value)")
    }
    _ = complaints(policy("fact x: damage > \(text)"))
    _ = complaints(policy("fact x: day + \(text) > day"))
  }

  @Test(arguments: Measure.allCases)
  func `Every quantity that can be counted is written so that it reads back`(
    measure: Measure
  ) throws {
    var random = SplitMix(seed: 6)
    let kind = FactKind.quantity(measure, orNever: true)
    for _ in 0..<2000 {
      let magnitude = Int64(1) << Int64(random.number(0...60))
      var ticks = Int64.random(in: -magnitude...magnitude, using: &random)
      if random.chance(30) { ticks = ticks / 1_000_000 * 1_000_000 }
      if measure == .date { ticks %= 700_000 }
      if measure == .count { ticks = abs(ticks) % Int64(1_000_000_000_000) }
      if measure.isDuration { ticks = abs(ticks) % Int64(Quantity.longestDuration) }
      let quantity = Quantity(ticks, measure)
      #expect(try kind.value(of: quantity.description) == .quantity(quantity))
    }
  }

  @Test(
    arguments: [
      ("12\u{A0}tỷ", "12bn"), ("3,2\u{A0}tỷ\u{A0}đồng", "3.2bn"),
      ("350\u{202F}triệu\u{A0}VND", "350m"),
      ("5 TRIỆU", "5m"), ("5 trie\u{323}\u{302}u", "5m"), ("500.000 đ", "500000 VND"),
      ("500.000đ", "500000 VND"), ("1.200 tỷ", "1.2tn"), ("1,200 tỷ", "1.2bn"),
      ("1,200bn", "1.2tn"), ("1.200bn", "1.2bn"), ("1.234.567 tỷ", "1234.567tn"),
      ("3.25 tỷ", "3.25bn"),
      ("1,5 nghìn tỷ", "1.5tn"), ("0,5 tỷ", "500m"),
      ("2 tỷ 5", ""), ("hai tỷ", ""),
    ])
  func `Amounts are read as Vietnamese texts write them`(text: String, canonical: String) {
    let value = try? FactKind.quantity(.amount, orNever: false).value(of: text)
    #expect(value?.description ?? "" == canonical)
  }
}

@Suite struct DamagedPolicyTests {
  /// Policies that ship, changed at random: whatever comes of it, it is read or refused with
  /// diagnostics that can be drawn, and what can be read is written so that it reads back.
  @Test(arguments: 0..<60)
  func `A policy changed at random is read or refused and never crashes`(seed: Int) throws {
    var random = SplitMix(seed: UInt64(seed))
    let name = random.one(of: PolicyLibrary.names)
    let source = try #require(PolicyLibrary.source(named: name))
    var bytes = source.bytes
    for _ in 0..<random.number(1...4) { mutate(&bytes, &random) }
    let text = String(decoding: bytes, as: UTF8.self)
    let damaged = SourceText(text, name: "damaged.policy.md")
    let checked = PolicyChecker.check(damaged) {
      PolicyLibrary.policy(named: $0) ?? .failure(Diagnostics([]))
    }
    for diagnostic in checked.diagnostics {
      #expect(!DiagnosticRenderer().render(diagnostic).isEmpty)
      for label in diagnostic.labels {
        #expect(label.span.lower >= 0 && label.span.upper <= damaged.bytes.count)
      }
    }
    let (document, failures) = PolicyParser.parse(damaged)
    guard let document, failures.isEmpty else { return }
    let (again, more) = PolicyParser.parse(SourceText(document.description))
    #expect(more.isEmpty)
    #expect(again == document)
  }

  private func mutate(_ bytes: inout [UInt8], _ random: inout SplitMix) {
    let start = random.number(0...bytes.count - 1)
    let end = min(bytes.count, start + random.number(1...40))
    switch random.number(0...6) {
    case 0: bytes.removeSubrange(start..<end)
    case 1: bytes.insert(contentsOf: bytes[start..<end], at: random.number(0...bytes.count))
    case 2: bytes[start] = UInt8.random(in: 0...255, using: &random)
    case 3: bytes.removeSubrange(start...)
    case 4:
      let piece = random.one(of: [
        "```", "\n## ", "{", "}", "(", ")", "\"", "\n```policy\n", "rule ", "when ", " not ", "= ",
        "\u{0}", "\r\n", "\n\n", "# ", "- ", "vi: ", "fact x: ", ",", "9", "never", "exception to ",
      ])
      bytes.insert(contentsOf: Array(piece.utf8), at: start)
    case 5:
      // Two lines change places.
      let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
      var copy = lines.map(Array.init)
      copy.swapAt(random.number(0...copy.count - 1), random.number(0...copy.count - 1))
      bytes = Array(copy.joined(separator: [0x0A]))
    default:
      // A word takes the place of another.
      let words = String(decoding: bytes[start..<end], as: UTF8.self).split(separator: " ")
      guard let word = words.last else { return }
      bytes.replaceSubrange(start..<end, with: Array(word.utf8))
    }
    if bytes.isEmpty { bytes = [0x23] }
  }

  @Test(arguments: PolicyLibrary.names)
  func `A policy that ships is written so that it reads back`(name: String) throws {
    let source = try #require(PolicyLibrary.source(named: name))
    let (document, failures) = PolicyParser.parse(source)
    #expect(failures.isEmpty)
    let printed = try #require(document).description
    let (again, _) = PolicyParser.parse(SourceText(printed))
    #expect(again == document)
    #expect(again?.description == printed)
  }

  @Test(arguments: PolicyLibrary.names)
  func `Windows line ends and a byte order mark change nothing`(name: String) throws {
    let source = try #require(PolicyLibrary.source(named: name))
    let text =
      "\u{FEFF}"
      + source.text.split(separator: "\n", omittingEmptySubsequences: false)
      .joined(separator: "\r\n")
    let (document, failures) = PolicyParser.parse(SourceText(text))
    #expect(failures.isEmpty)
    #expect(document == PolicyParser.parse(source).document)
  }
}
