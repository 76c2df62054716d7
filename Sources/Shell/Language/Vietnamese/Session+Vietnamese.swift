import Diagnostics

extension Session {
  /// A text of statements with what is Vietnamese in it put into English.
  ///
  /// Vietnamese is understood whatever the language of the session, so that files run everywhere;
  /// what is kept of a statement, in the journal and in dumps, is its English form.
  func inEnglish(_ source: SourceText) -> SourceText {
    guard source.origin == nil else { return source }
    var reader = VietnameseReader(
      source,
      commands,
      functions: Set(functions.keys),
      policyNames: policyNames
    ) {
      self.policyWords()
    }
    return reader.english()
  }

  /// The names of the policies that answer, as they are in English.
  private func policyNames() -> Set<String>? {
    guard let set = active.set else { return nil }
    if let (generation, names) = englishNames, generation == active.generation { return names }
    let names = set.englishNames
    englishNames = (active.generation, names)
    return names
  }

  /// The words of the policies that answer.
  func policyWords() -> PolicyWords? {
    guard let set = active.set else { return nil }
    if let (generation, words) = spokenWords, generation == active.generation { return words }
    let words = PolicyWords(set)
    spokenWords = (active.generation, words)
    return words
  }
}
