import Diagnostics

/// An option of the program, as the reader of arguments, help, the manual page and completion know it.
struct ProgramOption: Sendable {
  /// What is known of the value of an option.
  enum Offer: Sendable {
    /// Nothing.
    case nothing
    /// It is one of these words.
    case words([String])
    /// It is a whole number of at least one, up to a limit.
    case number(upTo: Int)
    /// It is any whole number from none up.
    case wholeNumber
    /// It is a file with an ending, or any for an empty one.
    case files(ending: String)
    /// It is a policy that ships, or a file.
    case policies
  }

  /// Its name without hyphens.
  var name: String
  /// The letter that stands for it, after one hyphen.
  var letter: Character?
  /// What its value is called; nil where it takes none.
  var value: Sentence?
  /// What it does.
  var meaning: Sentence
  /// What its value can be.
  var offer = Offer.nothing
  /// Whether it can be given several times.
  var isRepeated = false

  /// How it is typed, with the name of its value.
  func usage(_ language: Language) -> String {
    let short = letter.map { "-\($0), " } ?? ""
    return short + "--" + name + (value.map { " " + $0[language] } ?? "")
  }

  /// The spellings that stand for it.
  var spellings: [String] { (letter.map { ["-\($0)"] } ?? []) + ["--" + name] }

  /// Whether a word is this option, without or with a value after an equals sign.
  func isSpelled(by word: some StringProtocol) -> Bool {
    let typed = word.hasPrefix("--") ? String(word.prefix { $0 != "=" }) : String(word)
    return spellings.contains(typed)
  }
}
