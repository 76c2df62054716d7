import Diagnostics
import Engine
import PlainText
import PolicyLanguage
import TestSupport
import Testing
import Workspace

@testable import Shell

/// Commands that make a workspace at random: every kind of record, every kind of fact.
private struct Builder {
  var random: SplitMix
  let facts: [Fact]
  private(set) var lines: [String] = []
  private var cadres: [String] = []
  private var proposals: [(id: String, cadres: [String], pilots: Int)] = []

  init(seed: Int, facts: [Fact]) {
    random = SplitMix(seed: UInt64(seed))
    self.facts = facts.filter { !$0.isDerived }
  }

  /// Texts that are hard to write down.
  private static let pieces = [
    "Nguyễn Văn Linh", "\"", "'", "\\", "$", "$an", "${x}", "{", "}", "#", ";", "=", "\n", "\t",
    " ",
    "", "a\\n", "`", "đồng", "👩‍👩‍👧", "\u{202E}", "\u{7F}", "\u{1B}[31m", "e\u{302}\u{301}", "--all",
  ]

  private mutating func text() -> String {
    (0..<random.number(0...4)).map { _ in random.one(of: Self.pieces) }.joined()
  }

  /// A text in the quotes of the command language.
  private func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\", "$": result += "\\\(scalar)"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      default:
        result +=
          scalar.value < 0x20 || scalar.value == 0x7F
          ? "\\u{\(String(scalar.value, radix: 16))}" : String(scalar)
      }
    }
    return result + "\""
  }

  /// An id that is not taken; some of them are words that the language uses.
  private mutating func id(_ stem: String) -> String {
    let words = ["for", "all", "as", "because", "off", "read-only", "cases", "Ánh", "a.b", "set"]
    let taken = cadres + proposals.map(\.id) + lines.filter { $0.hasPrefix("case ") }
    for word in words where random.chance(6) && !taken.contains(where: { $0.contains(word) }) {
      return word
    }
    return "\(stem)-\(lines.count)"
  }

  private mutating func value(_ fact: Fact) -> String {
    switch fact.kind {
    case .yesNo: return random.one(of: ["yes", "no"])
    case .choice(let labels): return random.one(of: labels)
    case .choices(let labels):
      let some = labels.filter { _ in random.chance(40) }
      return "{\(some.joined(separator: ", "))}"
    case .quantity(let measure, let orNever):
      if orNever, random.chance(20) { return "never" }
      switch measure {
      case .date:
        return "20\(random.number(10...25))-0\(random.number(1...9))-1\(random.number(0...9))"
      case .amount: return random.one(of: ["0", "1 VND", "3.2bn", "350m", "12 tỷ"])
      default: return "\(random.number(0...100))"
      }
    }
  }

  private mutating func given(_ owner: Fact.Owner?) -> String {
    let fitting = facts.filter { owner == nil || $0.owner == owner }
    guard !fitting.isEmpty else { return "" }
    let fact = random.one(of: fitting)
    return " \(fact.name)=\(value(fact))"
  }

  mutating func build() {
    lines.append(random.chance(50) ? "policy conclusion-14 decree-73" : "policy decree-73")
    if random.chance(50), lines[0].contains("14") { lines.append("reading strict") }
    for _ in 0...random.number(0...4) {
      let id = id("cadre")
      cadres.append(id)
      lines.append("add cadre \"\(id)\" name=\(quoted(text())) unit=\(quoted(text()))")
    }
    for _ in 0..<random.number(0...4) { proposal() }
    for _ in 0..<random.number(0...3) { lines.append("case \"\(id("case"))\"\(given(nil))") }
    for _ in 0..<random.number(0...3) {
      let dare = random.one(of: ["think", "do", "speak", "answer", "innovate", "confront"])
      lines.append("evidence \"\(random.one(of: cadres))\" \(quoted("x" + text())) dare=\(dare)")
    }
    for _ in 0..<random.number(0...2) where proposals.count > 1 {
      let index = random.number(0...proposals.count - 1)
      lines.append("remove \"\(proposals.remove(at: index).id)\"")
    }
    if random.chance(30) { lines.append("undo 2") }
    if random.chance(30) { lines.append("undo; redo; undo") }
  }

  private mutating func proposal() {
    let id = id("proposal")
    let parts = cadres.filter { _ in random.chance(50) }
    lines.append("add proposal \"\(id)\" title=\(quoted(text()))\(given(.proposal))")
    for cadre in parts {
      lines.append("add participant \"\(id)\" \"\(cadre)\"\(given(.participant))")
    }
    let pilots = random.number(0...3)
    for number in 0..<pilots {
      lines.append("add pilot \"\(id)\" place=\(quoted(text()))\(given(.pilot))")
      if random.chance(30) {
        let evidence = "evidence=\(quoted(text())) on=2022-01-0\(number + 1)"
        lines.append("set \"\(id)/\(number + 1)\"\(given(.pilot)) \(evidence)")
      }
      if random.chance(30) {
        lines.append("expect damage 300m to 14bn for \"\(id)/\(number + 1)\"")
      }
    }
    if pilots > 1, random.chance(30) { lines.append("remove \"\(id)/1\"") }
    if random.chance(30) {
      lines.append("expect approval pilot:60% rejected:30% none:10% for \"\(id)\"")
    }
    if random.chance(60) { plan(of: id, pilots: pilots) }
    proposals.append((id, parts, pilots))
  }

  /// Targets, risks and what hangs on them, their names as hard to write down as can be.
  private mutating func plan(of id: String, pilots: Int) {
    let target = quoted("target " + text())
    let risk = quoted("risk " + text())
    let goal = random.one(of: ["10000", "80%", "3 tỷ", "1.5"])
    lines.append("target \"\(id)\" \(target) goal=\(goal) expect=fixed(\(goal))")
    lines.append("target \"\(id)\" clinic visits goal=10 expect=binomial(20, 60%) in 1..15")
    let against = random.chance(50) ? " mitigation=\(quoted(text()))" : ""
    lines.append("risk \"\(id)\" \(risk) chance=20% damage=1bn to 4 tỷ\(against)")
    if random.chance(50) {
      lines.append("dependence \"\(id)\" \"clinic visits\" depends on \(risk): poisson(8)")
    }
    if random.chance(30), pilots > 0 { lines.append("risk \"\(id)/\(pilots)\" flood chance=5%") }
    if random.chance(30) { lines.append("remove risk \"\(id)\" \(risk)") }
    if random.chance(30) { lines.append("strategy \(risk) damage=3bn") }
    if random.chance(30) { lines.append("thresholds \(target) achieved=80% partial=40%") }
    if random.chance(20) { lines.append("thresholds \(target)") }
    if random.chance(30) { lines.append("payoff \(target) failed=-5 damage=-1.5 per 1bn") }
  }
}

@Suite struct DumpTests {
  @Test(arguments: 1...30)
  func `What a dump rebuilds is dumped as the same`(seed: Int) throws {
    let first = try TestShell()
    _ = first.run("policy conclusion-14 decree-73")
    var builder = Builder(seed: seed, facts: try first.session.policySet().facts)
    builder.build()
    let original = try TestShell()
    for line in builder.lines {
      let outcome = original.run(line)
      // A remark about one case of several, or an undo of nothing, may fail: nothing else may.
      #expect(
        outcome == .done || line.hasPrefix("undo") || line.hasPrefix("remove")
          || line.hasPrefix("thresholds") || line.contains("expect"),
        "\(line): \(original.errors)"
      )
    }
    let dump = try original.dump()
    let rebuilt = try TestShell()
    #expect(rebuilt.run(dump.joined(separator: "\n")) == .done, "\(rebuilt.errors)")
    #expect(try rebuilt.dump() == dump)
    #expect(try counts(rebuilt) == counts(original))
    #expect(decisions(rebuilt) == decisions(original))
    #expect(try rebuilt.session.workspace.check().isEmpty)
  }

  private func counts(_ shell: TestShell) throws -> Counts { try shell.session.workspace.counts() }

  private func decisions(_ shell: TestShell) -> String { shell.say("decide all") }

  @Test func `A dump reads the same where another language is spoken`() throws {
    let shell = try TestShell.furnished()
    let dump = try shell.dump()
    _ = shell.say("set language vi")
    #expect(try shell.dump() == dump)
  }

  @Test func `An empty workspace has an empty dump`() throws {
    #expect(try TestShell().dump() == [])
    #expect(try TestShell().say("dump") == "")
  }
}
