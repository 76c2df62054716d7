import Diagnostics
import Terminal
import Testing

@testable import Shell

@Suite struct CompletionTests {
  /// What is offered at the end of a line.
  private func offered(_ line: String, _ shell: TestShell? = nil) throws -> [String] {
    let shell = try shell ?? TestShell.furnished()
    return Completer(shell.session).complete(line, line.utf8.count).candidates.map(\.text)
  }

  @Test(
    arguments: [
      ("decide xe-kham as ", ["of"]),
      ("decide xe-kham as of ", ["2022-06-01"]),
      ("set xe-kham motive=pu", ["pure"]),
      ("set xe-kham damage=3", ["3k", "3m", "3bn", "3tn"]),
      ("report cho on=20", []),
      ("find motive ", ["=", "!=", "in"]),
      ("find motive = mi", ["mixed"]),
      ("find damage >= 3bn ", ["and", "or"]),
      ("find motive in {mi", ["{mixed"]),
      ("find motive in {pure, mi", ["{pure, mixed"]),
      ("if motive in {pure} { dec", ["decide"]),
      ("find benefit-to has sel", ["self"]),
      ("find benefit-to has an", ["any"]),
      ("find benefit-to has any {self,gr", ["{self,group"]),
      ("set xe-kham benefit-to={self, gr", ["{self, group"]),
      ("for c ", ["in"]),
      ("for c in find motive = mi", ["mixed"]),
      ("for c in cases ", ["where"]),
      ("for c in cases where motive = mi", ["mixed"]),
      ("if moti", ["motive"]),
      ("time decide xe-", ["xe-kham"]),
      ("why xe-kham; show ch", ["cho"]),
      ("how exempted keeping moti", ["motive"]),
      ("how exempted keeping motive keepin", []),
      ("add proposal x by=an,bi", ["an,binh"]),
      ("set lang", ["language"]),
      ("set language ", ["en", "vi"]),
      ("target cho visits goal=3 expect=lo", ["lognormal("]),
      ("target cho visits go", ["goal"]),
      ("target cho visits goal=3 ", ["expect"]),
      ("risk cho flood chance=5% damage=1bn ", ["to", "cause", "mitigation"]),
      ("risk cho flood damage=normal(1bn, 2bn) ", ["in", "chance", "cause", "mitigation"]),
      ("risk cho flood cause=obj", ["objective"]),
      ("strategy wait: appr", ["approval"]),
      ("remove ta", ["target"]),
    ])
  func `What is offered is what the grammar allows`(line: String, wanted: [String]) throws {
    let found = try offered(line)
    if line.hasSuffix("20") || line.hasSuffix("lang") {
      #expect(wanted.allSatisfy(found.contains))
    } else {
      #expect(
        found.filter { wanted.contains($0) || !line.hasSuffix(" ") || wanted.count == 1 } == wanted
      )
    }
  }

  @Test func `What a command file can be given is offered by what it does with it`() throws {
    let shell = try TestShell(
      files: [
        "greet.dare": """
        # $3: whatever you like
        let who = $1
        show $who
        set fence motive="$2" damage=$4
        echo $3
        """,
        "use.dare": "use $1",
      ]
    )
    _ = shell.say("add cadre an; add cadre binh; add proposal fence by=an,binh; set language vi")
    #expect(try offered("source greet.dare ", shell).contains("binh"))
    #expect(try offered("source greet.dare an ", shell) == ["pure", "mixed", "self-seeking"])
    #expect(try offered("source greet.dare an pure ", shell) == [])
    #expect(try offered("source greet.dare an pure hello 3", shell) == ["3k", "3m", "3bn", "3tn"])
    #expect(try offered("source nothing.dare ", shell) == [])
    #expect(try offered("source use.dare ", shell) == ["fence", "fence/an", "fence/binh"])
  }

  @Test func `What was given is not offered again`() throws {
    let found = try offered("edit an post=Chair ")
    #expect(found.contains("name") && !found.contains("post"))
  }

  @Test func `Everything that is offered by name says what it means`() throws {
    let shell = try TestShell.furnished()
    let completer = Completer(shell.session)
    for line in [
      "", "explain ", "policy ", "how ", "set ", "help ",
    ] {
      let candidates = completer.complete(line, line.utf8.count).candidates
      #expect(candidates.count > 1, "\(line)")
      let silent = candidates.filter { $0.description.isEmpty }
      #expect(silent.count * 2 < candidates.count, "\(line): \(silent.map(\.text))")
    }
  }

  @Test func `A fact is told by the question that asks for it`() throws {
    let shell = try TestShell.furnished()
    let completer = Completer(shell.session)
    let facts = completer.complete("set xe-kham moti", 16).candidates
    #expect(facts.map(\.description) == ["What moved the cadre?"])
  }

  @Test func `What is explained fits the width, and goes on below itself`() throws {
    let shell = try TestShell.furnished()
    _ = shell.say("set width 60")
    let told = try #require(Completer(shell.session).explain("simulate xe-kham "))
    let lines = told.split(separator: "\n").dropFirst()
    #expect(lines.allSatisfy { $0.count < 60 })
    #expect(lines.contains { $0.hasPrefix("             ") })
  }

  @Test func `Ids are looked up by what is typed, however many there are`() throws {
    let shell = try TestShell()
    for number in 1000...1400 { shell.run("case c-\(number) motive=pure") }
    let several = try offered("decide c-139", shell)
    let one = try offered("decide C-1400", shell)
    #expect(several.count == 10 && one == ["c-1400"])
  }

  @Test func `A question mark tells what may come next, and that nothing need`() throws {
    let shell = try TestShell.furnished()
    let completer = Completer(shell.session)
    let whole = try #require(completer.explain("decide xe-kham "))
    #expect(whole.contains("as of") && whole.contains("⏎") && whole.contains("runs it"))
    let begun = try #require(completer.explain("how "))
    #expect(begun.contains("VALUE: the value") && !begun.contains("⏎"))
    #expect(completer.explain("decide xe") == nil)
  }
}
