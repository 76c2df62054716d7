import Diagnostics
import PlainText
import PolicyLanguage
import Reporting
import Synchronization
import Terminal
import Testing

@testable import Shell

/// The interview of `ask`, answered by a list of lines.
@Suite struct InterviewTests {
  private final class Answers {
    var left: [LineOutcome]
    var asked: [(prompt: String, offered: [String])] = []
    init(_ left: [LineOutcome]) { self.left = left }
  }

  private func interview(
    _ statement: String = "ask x",
    _ outcomes: LineOutcome...
  ) throws -> (shell: TestShell, said: String, answers: Answers) {
    let shell = try TestShell()
    // So much is known that few questions are left, and the search for the next is short.
    _ = shell.run(
      """
      policy conclusion-14
      case x motive=pure common-good=yes approval=pilot carried-out-as-approved=yes \
        reported-on=2021-10-04 started-on=2021-11-01
      """
    )
    let answers = Answers(outcomes)
    shell.session.environment.isInteractive = true
    shell.session.environment.readAnswer = { prompt, candidates in
      answers.asked.append(("\(prompt)", candidates.map(\.text)))
      return answers.left.isEmpty ? .endOfInput : answers.left.removeFirst()
    }
    return (shell, shell.say(statement), answers)
  }

  private func facts(_ shell: TestShell) throws -> String {
    try shell.dump().joined(separator: "\n")
  }

  @Test func `What is answered is recorded at once, by its word or its title`() throws {
    let asked = try interview("ask x", .line("partial")).answers.asked
    #expect(asked[0].offered.contains("partial") && asked[0].offered.contains("why"))
    let first = try facts(interview("ask x", .line("partial"), .line("stop")).shell)
    let second = try facts(interview("ask x", .line("reached in part"), .line("stop")).shell)
    let none = try facts(interview("ask x", .line("stop")).shell)
    #expect(first == second && first != none)
  }

  @Test func `Progress is taken off the line before an interview writes to it`() throws {
    let shell = try TestShell()
    let isShown = Mutex(false)
    let wasShown = Mutex<Bool?>(nil)
    shell.session.environment.progress = { share, _ in isShown.withLock { $0 = share != nil } }
    shell.session.environment.write = { _ in
      wasShown.withLock { $0 = isShown.withLock(\.self) }
    }
    shell.session.progress(0.5)
    shell.session.write(Document(schema: "", blocks: [.paragraph("What is asked?")]))
    #expect(wasShown.withLock(\.self) == false)
  }

  @Test func `back takes the last answer back`() throws {
    let none = try facts(interview("ask x", .line("stop")).shell)
    let (shell, said, _) = try interview("ask x", .line("achieved"), .line("back"), .line("stop"))
    let left = try facts(shell)
    #expect(left == none)
    #expect(said.contains("taken back"))
  }

  @Test func `What is no answer is said so, and the question stays`() throws {
    let (shell, said, answers) = try interview("ask x", .line("purple"), .line("stop"))
    #expect(said.contains("error: "))
    #expect(answers.asked.count == 2 && answers.asked[0].prompt == answers.asked[1].prompt)
    let left = try facts(shell)
    let none = try facts(interview("ask x", .line("stop")).shell)
    #expect(left == none)
  }

  @Test func `An interview that is broken off keeps what was answered, and the session goes on`()
    throws
  {
    for ending in [LineOutcome.interrupted, .endOfInput] {
      let (shell, _, _) = try interview("ask x", .line("partial"), ending)
      #expect(!shell.session.isOver)
      #expect(shell.say("echo alive") == "alive\n")
    }
    let hungUp = try interview("ask x", .hangUp).shell
    #expect(hungUp.session.isOver)
  }

  @Test func `An unknown fact is not asked for again`() throws {
    let (_, _, answers) = try interview("ask x", .line("unknown"), .line("stop"))
    #expect(answers.asked.count == 2 && answers.asked[0].prompt != answers.asked[1].prompt)
  }

  @Test func `why tells where each answer leads and asks again`() throws {
    let (_, said, answers) = try interview("ask x", .line("why"), .line("stop"))
    #expect(answers.asked.count == 2 && answers.asked[0].prompt == answers.asked[1].prompt)
    #expect(said.contains("14-KL/TW"))
  }
}
