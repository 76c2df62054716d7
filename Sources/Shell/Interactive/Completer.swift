import Diagnostics
import Engine
import PlainText
import PolicyLanguage
import PolicyLibrary
public import Terminal
import Workspace

/// What could be typed at a place in a statement, by the grammar of its command.
public struct Completer {
  private let session: Session

  /// How many ids are offered at the most.
  static let idLimit = 200

  /// Makes a completer for a session.
  public init(_ session: Session) { self.session = session }

  /// Returns what could stand at the cursor.
  ///
  /// - Parameters:
  ///   - line: The text typed so far.
  ///   - cursor: Where the cursor stands, in UTF-8 bytes.
  /// - Returns: The candidates, and the stretch that they would replace.
  /// - Complexity: O(length of the line + candidates); ids are looked up by an index.
  public func complete(_ line: String, _ cursor: Int) -> Completions {
    let before = String(decoding: Array(line.utf8).prefix(cursor), as: UTF8.self)
    let statement = before.lastStatement
    let words = statement.words
    let partial = words.last ?? (text: "", start: statement.end)
    let done = words.dropLast().map(\.text)
    let end = line.utf8.count < cursor ? line.utf8.count : cursor
    func made(_ candidates: [Completions.Candidate], from start: Int) -> Completions {
      Completions(replacing: start..<end, candidates: candidates)
    }
    guard let (command, used) = command(done) else {
      return made(commands(done, partial.text), from: partial.start)
    }
    if let equals = partial.text.firstIndex(of: "=") {
      let name = String(partial.text[..<equals])
      let value = String(partial.text[partial.text.index(after: equals)...])
      let start = partial.start + name.utf8.count + 1
      return made(values(of: name, command).matching(value), from: start)
    }
    let rest = Array(done.dropFirst(used))
    return made(next(command, rest).matching(partial.text), from: partial.start)
  }

  /// What may come next, told when `?` is typed at the end of a line; nil where it is a letter.
  public func explain(_ line: String) -> String? {
    guard line.isEmpty || line.hasSuffix(" ") else { return nil }
    let words = line.lastStatement.words.dropLast().map(\.text)
    guard let (command, used) = command(words) else {
      let found = commands(words, "")
      return found.isEmpty ? nil : found.lines
    }
    return command.usage + "\n" + next(command, Array(words.dropFirst(used))).prefix(40).lines
  }

  // MARK: Commands

  private func command(_ words: [String]) -> (any Command.Type, used: Int)? {
    for length in stride(from: min(words.count, session.commands.longestName), through: 1, by: -1) {
      let name = words.prefix(length).joined(separator: " ")
      if let command = session.commands[name] {
        // `why` may still become `why not`, but only as the word after it.
        return (command, length)
      }
    }
    return nil
  }

  private func commands(_ done: [String], _ partial: String) -> [Completions.Candidate] {
    let begun = done.isEmpty ? "" : done.joined(separator: " ") + " "
    var seen: Set<String> = []
    var found: [Completions.Candidate] = []
    for name in session.commands.names where name.hasPrefix(begun) {
      let word = name.dropFirst(begun.count).prefix { $0 != " " }
      guard seen.insert(String(word)).inserted else { continue }
      let isWhole = session.commands[begun + word] != nil
      let summary = isWhole ? session.commands[begun + word]?.summary[session.language] : nil
      found.append(Completions.Candidate(String(word), description: summary ?? ""))
    }
    if done.isEmpty {
      found += StatementHelp.all.map {
        Completions.Candidate($0.name, description: $0.summary[session.language])
      }
    }
    return found.matching(partial)
  }

  // MARK: Words

  /// What may come next after some words of a command.
  private func next(_ command: any Command.Type, _ words: [String]) -> [Completions.Candidate] {
    let parameters = command.parameters
    for parameter in parameters {
      let own = parameter.name.split(separator: " ").count
      if parameter.ownWords(words.suffix(own)) > 0 { return candidates(parameter.kind) }
    }
    var found: [Completions.Candidate] = []
    let plain = words.filter { !$0.contains("=") && !$0.hasPrefix("--") }
    let positional = parameters.filter { $0.form == .positional || $0.form == .rest }
    let place = plain.count
    if place < positional.count {
      found += candidates(positional[place].kind)
    } else if let last = positional.last, last.form == .rest {
      found += candidates(last.kind)
    }
    for parameter in parameters {
      switch parameter.form {
      case .named:
        found.append(
          Completions.Candidate(
            parameter.name,
            description: parameter.about[session.language],
            appended: "="
          )
        )
      case .flag:
        found.append(
          Completions.Candidate(
            "--" + parameter.name,
            description: parameter.about[session.language]
          )
        )
      case .preposition, .prepositionList, .prepositionFacts, .particle:
        found.append(
          Completions.Candidate(parameter.name, description: parameter.about[session.language])
        )
      case .facts: found += facts(appended: "=")
      case .expression: found += facts(appended: " ") + decisions
      case .positional, .rest: break
      }
    }
    // `why` may still become `why not`, `policy` become `policy check`.
    if words.isEmpty { found += commands(command.name.split(separator: " ").map(String.init), "") }
    return found
  }

  private func values(of name: String, _ command: any Command.Type) -> [Completions.Candidate] {
    if let parameter = command.parameters.first(where: { $0.form == .named && $0.name == name }) {
      return candidates(parameter.kind)
    }
    guard let set = session.active.set, let id = set.fact(named: name) else { return [] }
    let fact = set[id]
    func described(_ words: [String]) -> [Completions.Candidate] {
      zip(words, fact.labelTitles).map {
        Completions.Candidate($0, description: $1[session.language])
      }
    }
    switch fact.kind {
    case .yesNo: return described(["yes", "no"])
    case .choice(let labels): return described(labels)
    case .choices(let labels):
      return labels.map { Completions.Candidate("{\($0)}", description: "") }
    case .quantity(.date, let orNever):
      return dates + (orNever ? [Completions.Candidate("never")] : [])
    case .quantity: return []
    }
  }

  private func facts(appended: String) -> [Completions.Candidate] {
    (session.active.set?.facts ?? []).filter { appended == " " || !$0.isDerived }.map { fact in
      Completions.Candidate(
        fact.name,
        description: fact.title[session.language],
        appended: appended
      )
    }
  }

  private var decisions: [Completions.Candidate] {
    guard let set = session.active.set else { return [] }
    return set.decisions.map { reference in
      Completions.Candidate(
        set[reference].name,
        description: set[reference].title[session.language]
      )
    }
  }

  private var dates: [Completions.Candidate] {
    session.today.map { [Completions.Candidate($0.description)] } ?? []
  }

  // MARK: Kinds

  private func candidates(_ kind: Parameter.Kind) -> [Completions.Candidate] {
    let set = session.active.set
    func plain(_ words: [String]) -> [Completions.Candidate] {
      words.map { Completions.Candidate($0) }
    }
    switch kind {
    case .text, .newID, .number: return []
    case .cadre, .cadres: return ids([.cadre])
    case .proposal: return ids([.proposal])
    case .subject, .caseID, .id: return ids(Set(EntityKind.allCases)) + parts
    case .caseOrAll: return [Completions.Candidate("all")] + ids(Set(EntityKind.allCases)) + parts
    case .fact, .factNames: return facts(appended: " ").filter { $0.appended == " " }
    case .topic: return set.map { plain(Explain.topics($0)) } ?? []
    case .policy: return plain(PolicyLibrary.names) + files(ending: ".md")
    case .policySide:
      let readings = session.active.policies.flatMap { policy in
        ([ActivePolicies.textOnly] + policy.readings.map(\.name)).map { "\(policy.name):\($0)" }
      }
      return candidates(.policy) + plain(readings) + candidates(.reading)
    case .reading: return plain((set?.readingNames ?? []) + [ActivePolicies.textOnly])
    case .decision:
      let policies = set?.members.map(\.policy.name) ?? []
      return decisions + plain(policies)
    case .decisionValue:
      return set.map { set in
        var seen: Set<String> = []
        return set.decisions.flatMap { set[$0].values }.filter { seen.insert($0).inserted }
          .map { Completions.Candidate($0) }
      } ?? []
    case .date: return dates
    case .dayOfPolicies:
      let days = set?.members.compactMap { $0.policy.inForce.first?.description } ?? []
      return dates + plain(days + ["off"])
    case .file: return files(ending: "")
    case .workspace: return [Completions.Candidate("demo")] + files(ending: ".workspace")
    case .word(let words): return plain(words)
    case .command: return plain(session.commands.names)
    case .setting: return plain(Setting.allCases.map(\.rawValue))
    }
  }

  private func ids(_ kinds: Set<EntityKind>) -> [Completions.Candidate] {
    let found = try? session.workspace.ids(startingWith: "", kinds: kinds, limit: Self.idLimit)
    return (found ?? []).map { Completions.Candidate($0.id, description: $0.title) }
  }

  /// The parts and pilots of the proposal in hand.
  private var parts: [Completions.Candidate] {
    guard let current = session.current,
      let cases = try? session.workspace.cases(of: current.head), cases.count > 1
    else { return [] }
    return cases.prefix(20).map { Completions.Candidate(SubjectPath($0).text) }
  }

  private func files(ending: String) -> [Completions.Candidate] {
    session.environment.listFolder(session.environment.folder)
      .filter { !$0.hasPrefix(".") && ($0.hasSuffix(ending) || $0.hasSuffix("/")) }
      .map { Completions.Candidate($0, appended: $0.hasSuffix("/") ? "" : " ") }
  }
}

extension Sequence<Completions.Candidate> {
  /// The candidates with their descriptions, one a line.
  fileprivate var lines: String {
    let width = map(\.text.displayWidth).max() ?? 0
    return map { candidate in
      "  \(candidate.text.padded(to: width))  \(candidate.description)".escapedForDisplay
    }.joined(separator: "\n")
  }
}

extension [Completions.Candidate] {
  /// Those that begin with a text, marks and case aside.
  func matching(_ text: String) -> [Completions.Candidate] {
    guard !text.isEmpty else { return self }
    let wanted = text.withoutMarks
    return filter { $0.text.withoutMarks.hasPrefix(wanted) }
  }
}

extension String {
  /// The statement that is being typed at the end, with the bytes at which its words begin.
  fileprivate var lastStatement: (words: [(text: String, start: Int)], end: Int) {
    var words: [(text: String, start: Int)] = []
    var word: [UInt8] = []
    var start = 0
    var quote: UInt8?
    let bytes = Array(utf8)
    func flush() {
      words.append((String(decoding: word, as: UTF8.self), start))
      word = []
    }
    var isInWord = false
    for (place, byte) in bytes.enumerated() {
      if let open = quote {
        word.append(byte)
        if byte == open { quote = nil }
        continue
      }
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        if !isInWord { start = place }
        isInWord = true
        quote = byte
        word.append(byte)
      case UInt8(ascii: " "), UInt8(ascii: "\t"):
        if isInWord { flush() }
        isInWord = false
      case UInt8(ascii: "\n"), UInt8(ascii: ";"), UInt8(ascii: "{"):
        let isValue = byte == UInt8(ascii: "{") && word.last == UInt8(ascii: "=")
        if isValue {
          word.append(byte)
          continue
        }
        words = []
        word = []
        isInWord = false
      default:
        if !isInWord { start = place }
        isInWord = true
        word.append(byte)
      }
    }
    if isInWord {
      flush()
    } else {
      words.append(("", bytes.count))
    }
    return (words, bytes.count)
  }
}
