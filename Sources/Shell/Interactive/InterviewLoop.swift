import Diagnostics
import Engine
import PlainText
import PolicyLanguage
import Reporting
import Terminal
import Workspace

// An interview at a terminal. Whatever is answered is recorded at once, as a change of its own, so
// nothing is lost when it is broken off.

extension Session {
  /// Whether somebody is there to be asked.
  var canInterview: Bool {
    environment.isInteractive && environment.readAnswer != nil && sourcing.isEmpty
      && settings.mode == .table && outputFile == nil
  }

  /// Asks until the case is settled or whoever answers wants to stop; tells what is decided.
  func interview(_ start: Asking, _ call: Call) throws -> Document {
    var asking = start
    var trail: [Step] = []
    while true {
      let asked = try asked(asking, in: call)
      guard let question = asked.question else { return try document(asked) }
      write(Documents.ask(asked, question, language))
      switch try answer(question, asked) {
      case .value(let value):
        let fact = asked.examination.policies.set[question.fact]
        let path = SubjectPath(asked.file.record.id)
        try workspace.change(
          "ask \(path.text) \(fact.name)=\(value)",
          at: environment.now()
        ) { changes in
          try changes.set(fact.name, value, of: subject(of: fact, path))
        }
        trail.append(.recorded(question.fact))
      case .skip:
        asking.skipped.insert(question.fact)
        trail.append(.skipped(question.fact))
      case .back:
        try goBack(&trail, &asking)
      case .stop:
        return try document(asked, stopped: true)
      }
    }
  }

  /// A step of an interview that can be taken back.
  private enum Step {
    case recorded(FactID)
    case skipped(FactID)
  }

  private func goBack(_ trail: inout [Step], _ asking: inout Asking) throws {
    let taken: FactID
    switch trail.popLast() {
    case nil: return remark(.nothingToTakeBack)
    case .skipped(let fact):
      asking.skipped.remove(fact)
      taken = fact
    case .recorded(let fact):
      try workspace.undo(steps: 1)
      taken = fact
    }
    remark(.takenBack(try policySet()[taken].typed(in: language)))
  }

  private func remark(_ sentence: Sentence) {
    write(
      Document(
        schema: "sixdares.ask/1",
        data: Record(),
        blocks: [.paragraph(Text(sentence[language], as: .faint), indent: 0)]
      )
    )
  }

  // MARK: One answer

  /// What was answered.
  private enum Answer {
    case value(Value)
    case skip
    case back
    case stop
  }

  /// Reads lines until one of them is an answer.
  private func answer(_ question: InterviewQuestion, _ asked: Documents.Asked) throws -> Answer {
    let set = asked.examination.policies.set
    let fact = set[question.fact]
    let prompt = Prompt([
      Prompt.Piece(fact.typed(in: language) + " ", style: .bold), Prompt.Piece("› ", ascii: "> "),
    ])
    let candidates = candidates(for: question, fact)
    while true {
      switch environment.readAnswer?(prompt, candidates) ?? .endOfInput {
      case .interrupted, .endOfInput: return .stop
      case .hangUp, .failed:
        isOver = true
        return .stop
      case .line(let line):
        if let answer = try self.answer(line, question, fact, asked) { return answer }
      }
    }
  }

  /// What a line answers; nil where it is none, and what is to be said of it was said.
  private func answer(
    _ line: String,
    _ question: InterviewQuestion,
    _ fact: Fact,
    _ asked: Documents.Asked
  ) throws -> Answer? {
    let text = line.trimmed
    guard !text.isEmpty, text != "help", Self.spokenAnswers[text] != "help" else {
      remark(.interviewWords)
      return nil
    }
    if !fact.kind.labels.contains(text) {
      switch Self.spokenAnswers[text] ?? text {
      case "unknown", "skip", "?": return .skip
      case "back", "undo": return .back
      case "stop", "quit", "exit": return .stop
      case "why":
        explain(question, asked)
        return nil
      default: break
      }
    }
    do {
      let value = try spoken(text, of: fact)
      var facts = asked.file.facts
      facts[question.fact] = fact.encode(value)
      let after = try Examination(facts, by: asked.examination.policies)
      guard after.isContradictory else { return .value(value) }
      let set = asked.examination.policies.set
      report(Diagnostic.contradicts(after.contradictions.map(set.demand(of:))))
    } catch {
      let source = SourceText(text)
      for diagnostic in diagnostics(of: error) {
        report(diagnostic.located(in: source, at: Span(0, source.bytes.count)))
      }
    }
    return nil
  }

  /// Why a question is asked: what each answer leads to, and by which clauses.
  private func explain(_ question: InterviewQuestion, _ asked: Documents.Asked) {
    let speech = Speech(set: asked.examination.policies.set, language: language)
    var blocks = Documents.why(question, speech)
    let rules = question.bearings.flatMap { bearing in
      bearing.rules.map { rule in
        let title = speech.title(rule, member: bearing.decision.member)
        let basis = speech.basis(rule, member: bearing.decision.member)
        return ListItem(Text(title + " (") + basis + Text(")"))
      }
    }
    if !rules.isEmpty { blocks.append(.list(rules, indent: 4)) }
    write(Document(schema: "sixdares.ask/1", data: Record(), blocks: blocks))
  }

  /// The value that somebody means: as it is typed in a command, or by its name in either language.
  private func spoken(_ text: String, of fact: Fact) throws -> Value {
    let folded = text.withoutMarks
    func isNamed(_ place: Int) -> Bool {
      guard fact.labelTitles.indices.contains(place) else { return false }
      let title = fact.labelTitles[place]
      return [title.en.withoutMarks, title.vi.withoutMarks].contains(folded)
    }
    switch fact.kind {
    case .yesNo:
      if ["y", "co"].contains(folded) || isNamed(0) { return .yesNo(true) }
      if ["n", "khong"].contains(folded) || isNamed(1) { return .yesNo(false) }
    case .choice(let labels):
      if let place = labels.indices.first(where: isNamed) { return .label(labels[place]) }
    case .choices(let labels):
      // A label alone is the set of it, and braces may be left out.
      if !text.hasPrefix("{") {
        let named = text.split(separator: ",").map { part -> String in
          let word = String(part).trimmed
          let place = labels.indices.first { place in
            fact.labelTitles.indices.contains(place)
              && [fact.labelTitles[place].en, fact.labelTitles[place].vi]
                .contains { $0.withoutMarks == word.withoutMarks }
          }
          return place.map { labels[$0] } ?? word
        }
        return try value("{\(named.joined(separator: ", "))}", of: fact)
      }
    case .quantity: break
    }
    return try value(text, of: fact)
  }

  /// What can be answered besides values, in Vietnamese.
  private static let spokenAnswers = Phrasebook(SpokenWords.answers)

  private func candidates(
    for question: InterviewQuestion,
    _ fact: Fact
  ) -> [Completions.Candidate] {
    var words: [(text: String, about: String)] = []
    switch fact.kind {
    case .yesNo, .choice:
      for answer in question.answers {
        guard let number = answer.values.first?.representative else { continue }
        let value = fact.decode(number)
        let told = fact.text(of: value, in: language)
        let typed = language == .english ? value.description : told.spelled ?? value.description
        words.append((typed, typed == told ? "" : told))
      }
    case .choices(let labels):
      for (label, title) in zip(labels, fact.labelTitles) {
        words.append((label, title[language] == label ? "" : title[language]))
      }
    case .quantity(_, let orNever):
      if orNever { words.append(("never", "")) }
    }
    let other = ["unknown", "why", "back", "stop"].map { word in
      language == .english ? word : Self.spokenAnswers.spoken[word] ?? word
    }
    return (words + other.map { (text: $0, about: "") })
      .map { Completions.Candidate($0.text, description: $0.about, appended: "") }
  }
}

extension String {
  /// The text without spaces at its ends.
  fileprivate var trimmed: String {
    var text = self[...]
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
