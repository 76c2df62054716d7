import Diagnostics
import Terminal

/// The language that the program speaks before a session could choose one.
enum SpokenLanguage {
  /// The language that `--language` names, or else that of the environment.
  ///
  /// What is wrong with arguments has to be told in a language before they are understood, so the
  /// option is looked for wherever it stands.
  static func chosen(
    by arguments: [String],
    _ environment: ProcessEnvironment = .current
  ) -> Language {
    for (place, word) in arguments.enumerated() where word != "--" {
      let value =
        word == "--language"
        ? arguments.dropFirst(place + 1).first ?? "" : word.after("--language=")
      if let language = value.flatMap(Language.init(rawValue:)) { return language }
    }
    return of(environment)
  }

  /// The language of the environment: that of the first of `LC_ALL`, `LC_MESSAGES` and `LANG` that is
  /// set, as POSIX has it; English where it is neither.
  static func of(_ environment: ProcessEnvironment) -> Language {
    let locale = environment["LC_ALL"] ?? environment["LC_MESSAGES"] ?? environment["LANG"] ?? ""
    let name = locale.prefix { $0 != "_" && $0 != "." && $0 != "@" }
    return Language(rawValue: name.lowercased()) ?? .english
  }
}

extension String {
  /// What follows a beginning; nil where the text does not begin so.
  fileprivate func after(_ beginning: String) -> String? {
    hasPrefix(beginning) ? String(dropFirst(beginning.count)) : nil
  }
}
