import Diagnostics
import Shell

/// The manual page of the program, for `man`.
struct ManualPage {
  private let language: Language

  init(_ language: Language) { self.language = language }

  /// The page in the language of roff.
  var text: String {
    var page = Roff()
    page.head("sixdares", version: programVersion)
    page.section(ManualText.name[language], ["sixdares - \(Sentence.programPurpose[language])"])
    page.section(
      ManualText.synopsis[language],
      Subcommand.allCases.map { "sixdares " + $0.usage[language] }
    )
    page.section(ManualText.description[language], spoken(ManualText.aboutProgram))
    page.section(
      Sentence.subcommandsHeading[language],
      definitions: Subcommand.allCases.map { ($0.rawValue, $0.summary[language]) }
    )
    page.section(Sentence.optionsHeading[language], definitions: options(Subcommand.shell.options))
    let common = Set(Subcommand.shell.options.map(\.name))
    for subcommand in Subcommand.allCases where subcommand != .shell {
      let own = subcommand.options.filter { !common.contains($0.name) }
      guard !own.isEmpty else { continue }
      page.section(
        ManualText.options(of: subcommand)[language],
        spoken(subcommand.about),
        definitions: options(own)
      )
    }
    page.section(
      ManualText.statements[language],
      [ManualText.aboutStatements[language]],
      definitions: CommandOutline.all.map { ($0.usage[language], $0.summary[language]) }
    )
    page.section(ManualText.environment[language], definitions: spoken(ManualText.variables))
    page.section(ManualText.files[language], definitions: spoken(ManualText.paths))
    page.section(ManualText.exitStatus[language], definitions: spoken(ManualText.codes))
    page.section(ManualText.examples[language], definitions: spoken(ManualText.uses))
    return page.text
  }

  private func spoken(_ sentences: [Sentence]) -> [String] { sentences.map { $0[language] } }

  private func spoken(_ definitions: [(String, Sentence)]) -> [(String, String)] {
    definitions.map { ($0.0, $0.1[language]) }
  }

  private func options(_ options: [ProgramOption]) -> [(String, String)] {
    options.map { ($0.usage(language), $0.meaning[language]) }
  }
}
