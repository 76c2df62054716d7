import Diagnostics
import PolicyLanguage
import Testing

@testable import Shell

private let registry = CommandRegistry(allCommands)

/// What is wrong with a sentence: nothing in one of the languages, or the same in both.
private func flaws(_ sentence: Sentence) -> [String] {
  var flaws: [String] = []
  if sentence.en.isEmpty { flaws.append("nothing in English") }
  if sentence.vi.isEmpty { flaws.append("nothing in Vietnamese: \(sentence.en)") }
  if sentence.en == sentence.vi { flaws.append("not translated: \(sentence.en)") }
  return flaws
}

@Suite struct CommandsTests {
  @Test func `Every command has a name of its own and says in both languages what it does`() {
    #expect(Set(registry.names).count == allCommands.count)
    for command in allCommands {
      #expect(flaws(command.summary) == [], "\(command.name)")
      #expect(!command.about.isEmpty, "\(command.name) is not explained")
      for paragraph in command.about { #expect(flaws(paragraph) == [], "\(command.name)") }
    }
  }

  @Test func `Every parameter says in both languages what it is good for`() {
    for command in allCommands {
      #expect(Set(command.parameters.map(\.name)).count == command.parameters.count)
      for parameter in command.parameters {
        #expect(flaws(parameter.about) == [], "\(command.name) \(parameter.name)")
      }
    }
  }

  @Test func `Every example is complete and is of its own command, with what the command takes`()
    throws
  {
    for command in allCommands {
      #expect(!command.examples.isEmpty, "\(command.name) has no example")
      for example in command.examples {
        let source = SourceText(example)
        var parser = StatementParser(source, commands: registry)
        let statement = try #require(try parser.next(), "\(example)")
        guard case .command(let syntax) = statement.kind else {
          Issue.record("\(example) is no command")
          continue
        }
        #expect(syntax.command.name == command.name, "\(example)")
        var variables = Variables()
        for case .variable(let name, _) in syntax.arguments.flatMap(\.value.pieces) {
          variables[name] = "an"
        }
        _ = try Call(syntax, source, statement.span, variables: variables)
        #expect(try parser.next() == nil, "\(example) goes on")
      }
    }
  }

  @Test func `Statements that are no commands have help with examples that can be read`() throws {
    for help in StatementHelp.all {
      #expect(flaws(help.summary) == [])
      #expect(registry[help.name] == nil)
      #expect(CommandRegistry.statementWords.contains(help.name))
      for example in help.examples {
        var parser = StatementParser(SourceText(example), commands: registry)
        #expect(try parser.next() != nil, "\(example)")
      }
    }
    #expect(StatementHelp.all.count == CommandRegistry.statementWords.count)
  }

  @Test(arguments: ["en", "vi"])
  func `Help has a page for everything, in the language that is chosen`(language: String) throws {
    let shell = try TestShell()
    _ = shell.say("set language \(language)")
    for name in registry.names + StatementHelp.all.map(\.name) {
      let page = shell.say("help \(name)")
      let summary = registry[name]?.summary ?? StatementHelp.all.first { $0.name == name }?.summary
      let sentence = try #require(summary)
      let wanted = language == "en" ? sentence.en : sentence.vi
      let words = wanted.split(separator: " ")
      let shown = page.split { $0.isWhitespace }
      let title = language == "en" ? name : "\(SpokenWords.name(of: name)) (\(name))"
      #expect(shown.starts(with: title.split(separator: " ")), "\(page)")
      #expect(shown.contains(words[0]) && shown.contains(words[words.count - 1]), "\(page)")
    }
  }

  @Test func `Every command is in the list that help shows`() throws {
    let overview = try TestShell().say("help")
    for command in allCommands {
      #expect(overview.contains("  \(command.name)"), "\(command.name)")
    }
  }
}
