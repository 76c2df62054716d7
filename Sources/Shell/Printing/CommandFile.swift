public import Diagnostics

/// Command files as texts, apart from what they do.
public enum CommandFile {
  /// A command file in its canonical form, which is English.
  ///
  /// - Parameter source: The file.
  /// - Returns: Its text; printing that again gives the same.
  /// - Throws: What is wrong with the form of the file.
  public static func canonical(_ source: SourceText) throws -> String {
    var reader = VietnameseReader(source, CommandRegistry(allCommands), functions: []) {
      PolicyWords.shipped
    }
    let source = reader.english()
    let statements = try statements(of: source)
    let text = CommandFilePrinter.text(of: statements, source)
    // A form that would say something else is never given out.
    let printed = SourceText(text, name: source.name)
    guard let again = try? Self.statements(of: printed), again == statements else {
      let other = (try? Self.statements(of: printed)).map { zip(statements, $0) }
      let first = other?.first { $0.0 != $0.1 }?.0
      throw Diagnostic.hasNoCanonicalForm.located(in: source, at: (first ?? statements.first)?.span)
    }
    return text
  }

  private static func statements(of source: SourceText) throws -> [Statement] {
    var parser = StatementParser(source, commands: CommandRegistry(allCommands))
    let (statements, mistakes) = parser.all()
    guard mistakes.isEmpty else { throw Diagnostics(mistakes) }
    return statements
  }
}
