import Diagnostics
import Reporting

/// What `--help` and `sixdares help` print, as a document.
struct HelpPage {
  private let language: Language

  init(_ language: Language) { self.language = language }

  /// The page of the program as a whole.
  var overview: Document {
    page([
      .title(Text("sixdares", as: .strong), aside: Text(Sentence.programPurpose[language])),
      .code(usage(of: Subcommand.allCases), language: "usage"),
      .paragraph(Text(Sentence.programAbout[language])),
      .heading(Text(Sentence.subcommandsHeading[language])),
      .pairs(
        Subcommand.allCases.map {
          Pair(Text($0.rawValue, as: .code), Text($0.summary[language]))
        }
      ),
      .heading(Text(Sentence.sessionOptionsHeading[language])),
      .pairs(options(Subcommand.shell.options)),
      .heading(Text(Sentence.exitCodesHeading[language])),
      .paragraph(Text(Sentence.exitCodes[language])),
    ])
  }

  /// The page of a subcommand.
  func page(of subcommand: Subcommand) -> Document {
    var blocks: [Block] = [
      .title(
        Text("sixdares \(subcommand.rawValue)", as: .strong),
        aside: Text(subcommand.summary[language])
      ),
      .code(usage(of: [subcommand]), language: "usage"),
    ]
    blocks += subcommand.about.map { .paragraph(Text($0[language])) }
    blocks.append(.heading(Text(Sentence.optionsHeading[language])))
    blocks.append(.pairs(options(subcommand.options)))
    return page(blocks)
  }

  private func page(_ blocks: [Block]) -> Document {
    Document(schema: "sixdares.help/1", blocks: blocks)
  }

  private func usage(of subcommands: [Subcommand]) -> String {
    subcommands.map { "sixdares " + $0.usage[language] }.joined(separator: "\n")
  }

  // Options with a letter and those without one stand in one column.
  private func options(_ options: [ProgramOption]) -> [Pair] {
    options.map { option in
      let indent = option.letter == nil ? "    " : ""
      return Pair(Text(indent + option.usage(language), as: .code), Text(option.meaning[language]))
    }
  }
}
