@testable import Shell

extension TestShell {
  /// A session on the demo, with the proposal that help has its examples of; nothing is written.
  ///
  /// - Parameters:
  ///   - language: The language, `en` or `vi`.
  ///   - mode: The form of answers.
  /// - Returns: The session.
  /// - Throws: That a statement fails.
  static func demo(language: String = "en", mode: String = "table") throws -> TestShell {
    let shell = try TestShell(safe: true)
    try shell.session.buildDemo()
    // A slow machine makes a test slow, not wrong.
    shell.session.budget = Budget()
    let outcome = shell.run(
      """
      add cadre an name="Trần Thị An" post="Vice-chair" unit="Riverside District"
      add proposal mobile-clinic by=an title="Clinics on buses while the hospital is closed"
      report mobile-clinic to="District Party Committee" on=2021-10-04
      approve mobile-clinic by="Provincial People's Committee" as=pilot on=2021-10-20
      start mobile-clinic on=2021-11-01
      finish mobile-clinic on=2022-04-30 result=partial damage=3.2bn cause=objective
      set motive=pure common-good=yes
      expect approval pilot:60% rejected:30% none:10%
      expect damage 300m to 14bn
      use mobile-clinic
      set language \(language)
      mode \(mode)
      """
    )
    guard outcome == .done else { throw Broken(description: shell.errors) }
    return shell
  }

  /// The examples of all commands and other statements, but for those that end a session or change
  /// in what form and language it answers.
  static var examples: [String] {
    let all = allCommands.flatMap { $0.examples } + StatementHelp.all.flatMap(\.examples)
    let leaving = ["quit", "close", "mode ", "set language", "set today", "open ", "new ", "save"]
    return all.filter { example in !leaving.contains { example.hasPrefix($0) } }
  }

  /// Those whose answers do not take long to work out.
  static var quickExamples: [String] {
    let slow = [
      "policy check", "policy diff", "simulate", "time decide", "list cases by robustness",
    ]
    return examples.filter { example in !slow.contains { example.hasPrefix($0) } }
  }
}
