import Diagnostics
import Workspace

/// Something that a command can be given: its form, what it stands for, what it is good for.
///
/// Usage lines, help, completion and the reference are all made from these.
struct Parameter: Sendable {
  /// How it is written.
  enum Form: Hashable, Sendable {
    /// A word in its place.
    case positional
    /// All words from here on.
    case rest
    /// `name=value`
    case named
    /// `--name`, given or not.
    case flag
    /// `name VALUE`, such as `for CASE`.
    case preposition
    /// `name VALUE VALUE …` up to the next preposition.
    case prepositionList
    /// `name FACT=VALUE FACT=VALUE …` up to the next preposition.
    case prepositionFacts
    /// Any number of `fact=value`.
    case facts
    /// An expression.
    case expression
    /// A word that may stand before facts and says nothing: `with`.
    case particle
    /// All from here on, fields and facts included, as it is written.
    case written
    /// `name=…` within what is written, going on up to the next.
    case field
  }

  /// What its value is, for checking and for completion.
  enum Kind: Hashable, Sendable {
    /// Any text.
    case text
    /// An id that is not taken yet.
    case newID
    /// The id of a cadre.
    case cadre
    /// The ids of several cadres, parted by commas.
    case cadres
    /// The id of a proposal.
    case proposal
    /// A case, or what facts can belong to: a proposal, a part in it, a pilot.
    case subject
    /// A case.
    case caseID
    /// A case, or `all`.
    case caseOrAll
    /// Any id.
    case id
    /// The name of a fact.
    case fact
    /// The names of several facts.
    case factNames
    /// A name to be explained: clause, rule, fact, value.
    case topic
    /// A policy's name or file.
    case policy
    /// A policy or a reading, or both: `conclusion-14:strict`.
    case policySide
    /// A reading.
    case reading
    /// A value that a decision can have.
    case decisionValue
    /// The name of a decision.
    case decision
    /// The name of a decision, or a value that it has come to.
    case decisionOrValue
    /// A date.
    case date
    /// A date, or `off`.
    case dayOfPolicies
    /// A whole number, perhaps with k or m for thousands and millions.
    case number
    /// A path of a file.
    case file
    /// A file, or the name of a workspace.
    case workspace
    /// One of some words.
    case word([String])
    /// The name of a command.
    case command
    /// The name of a setting.
    case setting
    /// The name of a part of a plan.
    case planPart(PlanPart.Kind)
    /// What is expected of a quantity.
    case distribution
    /// A value of the fact of that name.
    case valueOf(String)
  }

  /// Its name: what stands in usage lines and before an equals sign.
  var name: String
  /// How it is written.
  var form: Form
  /// What its value is.
  var kind: Kind
  /// Whether the command cannot do without.
  var isRequired: Bool
  /// What it is good for.
  var about: Sentence

  /// Whether a bare word is this parameter's own: a flag or a preposition.
  func isWord(_ word: String) -> Bool {
    switch form {
    case .preposition, .prepositionList, .prepositionFacts: word == name
    default: false
    }
  }

  /// How many of some words are this parameter's own, as in `as of DATE`; 0 where they are not.
  func ownWords(_ words: some Sequence<String>) -> Int {
    guard [.preposition, .prepositionList, .prepositionFacts].contains(form) else { return 0 }
    let own = name.split(separator: " ").map(String.init)
    return Array(words.prefix(own.count)) == own ? own.count : 0
  }
}

extension Parameter {
  static func positional(_ name: String, _ kind: Kind, _ about: Sentence) -> Parameter {
    Parameter(name: name, form: .positional, kind: kind, isRequired: true, about: about)
  }

  static func optional(_ name: String, _ kind: Kind, _ about: Sentence) -> Parameter {
    Parameter(name: name, form: .positional, kind: kind, isRequired: false, about: about)
  }

  static func rest(
    _ name: String,
    _ kind: Kind,
    required: Bool = true,
    _ about: Sentence
  ) -> Parameter {
    Parameter(name: name, form: .rest, kind: kind, isRequired: required, about: about)
  }

  static func named(
    _ name: String,
    _ kind: Kind,
    required: Bool = false,
    _ about: Sentence
  ) -> Parameter {
    Parameter(name: name, form: .named, kind: kind, isRequired: required, about: about)
  }

  static func flag(_ name: String, _ about: Sentence) -> Parameter {
    Parameter(name: name, form: .flag, kind: .text, isRequired: false, about: about)
  }

  static func preposition(_ name: String, _ kind: Kind, _ about: Sentence) -> Parameter {
    Parameter(name: name, form: .preposition, kind: kind, isRequired: false, about: about)
  }

  static func facts(required: Bool = false, _ about: Sentence) -> Parameter {
    Parameter(name: "fact", form: .facts, kind: .text, isRequired: required, about: about)
  }

  static func particle(_ name: String, _ about: Sentence) -> Parameter {
    Parameter(name: name, form: .particle, kind: .text, isRequired: false, about: about)
  }

  static func written(_ name: String, _ kind: Kind, _ about: Sentence) -> Parameter {
    Parameter(name: name, form: .written, kind: kind, isRequired: true, about: about)
  }

  static func field(
    _ name: String,
    _ kind: Kind,
    required: Bool = false,
    _ about: Sentence
  ) -> Parameter {
    Parameter(name: name, form: .field, kind: kind, isRequired: required, about: about)
  }

  static func expression(required: Bool = true, _ about: Sentence) -> Parameter {
    Parameter(
      name: "EXPRESSION",
      form: .expression,
      kind: .text,
      isRequired: required,
      about: about
    )
  }

  /// How it looks in a usage line of its command.
  func usage(of command: String) -> Sentence {
    let bare = bareUsage(of: command)
    return isRequired ? bare : Sentence(en: "[\(bare.en)]", vi: "[\(bare.vi)]")
  }

  /// How it looks where nothing tells whether it can be left out.
  func bareUsage(of command: String) -> Sentence {
    let spoken = SpokenWords.phrases(for: name, of: command).first ?? name
    return Sentence(
      en: written(name, placeholder, english: { $0 }),
      vi: written(spoken, spokenPlaceholder) { SpokenWords.placeholders[$0] ?? $0 }
    )
  }

  private func written(
    _ word: String,
    _ placeholder: String,
    english: (String) -> String
  ) -> String {
    switch form {
    case .positional, .written: english(name.uppercased())
    case .rest: "\(english(name.uppercased()))…"
    case .named, .field: "\(word)=\(placeholder)"
    case .flag: "--\(word.map { $0 == " " ? "-" : String($0) }.joined())"
    case .preposition: "\(word) \(placeholder)"
    case .prepositionList: "\(word) \(placeholder)…"
    case .prepositionFacts: "\(word) \(english("FACT"))=\(placeholder)…"
    case .facts: "\(english("FACT"))=\(english("VALUE"))…"
    case .expression: english("EXPRESSION")
    case .particle: word
    }
  }

  private var spokenPlaceholder: String {
    guard case .word(let words) = kind else {
      return SpokenWords.placeholders[placeholder] ?? placeholder
    }
    return words.map(SpokenWords.value).joined(separator: "|")
  }

  private var placeholder: String {
    switch kind {
    case .text: "TEXT"
    case .newID, .id: "ID"
    case .cadre, .cadres: "CADRE"
    case .proposal: "PROPOSAL"
    case .subject: "SUBJECT"
    case .caseID, .caseOrAll: "CASE"
    case .fact: "FACT"
    case .factNames: "FACT"
    case .topic: "NAME"
    case .policy, .policySide: "POLICY"
    case .reading: "READING"
    case .decisionValue: "VALUE"
    case .decision, .decisionOrValue: "DECISION"
    case .date, .dayOfPolicies: "DATE"
    case .number: "N"
    case .file, .workspace: "FILE"
    case .word(let words): words.joined(separator: "|")
    case .command: "COMMAND"
    case .setting: "SETTING"
    case .planPart: "NAME"
    case .distribution: "EXPECTED"
    case .valueOf(let fact): fact.uppercased()
    }
  }
}
