import Diagnostics
import Engine
import PolicyLanguage
import Reporting

// The next question of an interview: schema `sixdares.ask/1`.

extension Documents {
  /// What an interview has come to.
  struct Asked {
    var file: CaseFile
    var examination: Examination
    var interview: Interview
    var question: InterviewQuestion?
  }

  /// The next question, with its answers, what hangs on it and how many are left.
  static func ask(_ asked: Asked, _ question: InterviewQuestion, _ language: Language) -> Document {
    let speech = Speech(set: asked.examination.policies.set, language: language)
    var blocks: [Block] = [title(asked.file, asked.examination, speech)]
    blocks += self.question(asked, question, speech)
    blocks += why(question, speech)
    blocks.append(.pairs([outlook(asked, question, speech)]))
    return Document(
      schema: "sixdares.ask/1",
      data: machine(asked, speech),
      blocks: blocks
    )
  }

  /// That nothing is asked any more, with what is decided.
  static func askedOut(
    _ asked: Asked,
    remark: Sentence,
    notes: [Sentence] = [],
    decision: Document,
    _ language: Language
  ) -> Document {
    let speech = Speech(set: asked.examination.policies.set, language: language)
    let remarks = ([remark] + notes).map {
      Block.paragraph(Text(speech[$0], as: .faint), indent: 0)
    }
    return Document(
      schema: "sixdares.ask/1",
      data: machine(asked, speech),
      blocks: remarks + decision.blocks
    )
  }

  // MARK: Blocks

  /// The question and a table of its answers.
  static func question(
    _ asked: Asked,
    _ question: InterviewQuestion,
    _ speech: Speech
  ) -> [Block] {
    let references = asked.interview.decisions
    let spoken = references.indices.filter { place in
      question.answers.contains { answer in
        answer.rulings.indices.contains(place) && answer.rulings[place] != [.silent]
      }
    }
    let fact = speech.set[question.fact]
    var columns = [
      Column(head(of: fact, speech), key: fact.name, wrapping: .never)
    ]
    let isBelieved = asked.interview.beliefs[question.fact] != nil
    if isBelieved {
      columns.append(
        Column(Text(speech[.likelihoodColumn]), key: "likelihood", alignment: .trailing)
      )
    }
    let settled = spoken.filter { place in
      question.answers.contains {
        DecisionAnswer(reference: references[place], rulings: $0.rulings[place]).isSettled
      }
    }
    for place in spoken {
      var column = speech.column(of: references[place], among: spoken.map { references[$0] })
      // Beside what an answer settles, what none settles says nothing; it is named below.
      if !settled.isEmpty, !settled.contains(place) { column.audience = .machines }
      columns.append(column)
    }
    columns.append(Column("", key: "then", gap: 3))
    var table = Table(columns)
    for answer in question.answers {
      var cells = [Cell(Text(text(answer, question.fact, speech), as: .strong))]
      if isBelieved { cells.append(Cell(Text(percent(answer.likelihood, 0, speech)))) }
      for place in spoken {
        let rulings = answer.rulings[place]
        let told = DecisionAnswer(reference: references[place], rulings: rulings)
        cells.append(Cell(Self.settled(told, speech)))
      }
      cells.append(Cell(answer.isLast ? Text(speech[.settlesIt], as: .faint) : ""))
      table.append(Row(cells))
    }
    let asks = fact.question ?? .plainQuestion(fact.title)
    return [.paragraph(Text(speech[asks], as: .strong)), .table(table)]
  }

  /// What an answer settles; what it leaves open is told to machines, or by asking on.
  private static func settled(_ answer: DecisionAnswer, _ speech: Speech) -> Text {
    answer.isSettled
      ? speech.listCell(answer) : Text(speech[.unsettledWord], as: .open)
  }

  /// Which decisions the question tells apart, by which clauses.
  static func why(_ question: InterviewQuestion, _ speech: Speech) -> [Block] {
    let groups = question.bearings.map { bearing in
      let decision = speech[speech.set[bearing.decision].title]
      var bases: [Text] = []
      for rule in bearing.rules {
        let basis = speech.basis(rule, member: bearing.decision.member)
        if !bases.contains(basis) { bases.append(basis) }
      }
      var note: Text = ""
      for basis in bases { note += note.string.isEmpty ? basis : Text(" · ") + basis }
      return LabelledItems.Group(
        [Text("\(speech.citation(bearing.decision)) \(decision)")],
        note: bases.isEmpty ? "" : Text("(") + note + Text(")")
      )
    }
    guard !groups.isEmpty else { return [] }
    return [.items(LabelledItems(Text(speech[.whyAsked], as: .heading), groups: groups))]
  }

  /// How many questions are left, and whether that is proved.
  static func outlook(_ asked: Asked, _ question: InterviewQuestion, _ speech: Speech) -> Pair {
    let text = question.outlook.map { outlook in
      let expected = decimal(outlook.expected, 1, speech)
      return speech[.outlook(expected, fewest: outlook.fewest, most: outlook.most)]
    }
    let note =
      question.isExact ? Sentence.provedBest : .notProvedBest(limit: asked.interview.limit)
    return Pair(
      Text(speech[.questionsLeft], as: .heading),
      Text(text ?? speech[.notWorkedOut]),
      note: Text(speech[note], as: .faint)
    )
  }

  // MARK: Answers in words

  /// An answer in words: a label, stretches of a quantity, sets of labels.
  static func text(
    _ answer: InterviewQuestion.Answer,
    _ fact: FactID,
    _ speech: Speech
  ) -> String {
    let declaration = speech.set[fact]
    switch declaration.kind {
    case .yesNo, .choice:
      return answer.values.map { typed($0.representative, declaration, speech) }
        .joined(separator: ", ")
    case .choices:
      let shown = answer.values.prefix(3).map { set in
        set.representative == 0
          ? speech[.noneOfThem] : typed(set.representative, declaration, speech)
      }
      let others = answer.values.count - shown.count
      return speech[.alternatives(shown + (others > 0 ? [speech[.andOthers(others)]] : []))]
    case .quantity:
      return speech[
        .alternatives(merged(answer.values).map { stretch($0, fact, speech) })
      ]
    }
  }

  /// A stretch of a quantity: "from 1 VND" reads better as "more than 0 VND".
  private static func stretch(_ segment: Segment, _ fact: FactID, _ speech: Speech) -> String {
    guard let measure = speech.set[fact].kind.measure, measure != .date,
      let values = segment.values
    else { return label(segment, fact, speech) }
    func text(_ ticks: Int64) -> String { speech.value(ticks, of: fact) }
    let whole = Cells.wholeRange(of: speech.set[fact])
    let (low, high) = (values.lowerBound, values.upperBound)
    if low > whole.lowerBound, high >= whole.upperBound,
      low == 1 || text(low - 1).count < text(low).count
    {
      return speech[.moreThan(text(low - 1))]
    }
    if low <= whole.lowerBound, high < whole.upperBound, text(high + 1).count < text(high).count {
      return speech[.lessThan(text(high + 1))]
    }
    return label(segment, fact, speech)
  }

  /// What heads the answers to a question: the fact as it is typed, in Vietnamese as it is called.
  private static func head(of fact: Fact, _ speech: Speech) -> Text {
    speech.language == .english ? Text(fact.name, as: .code) : Text(fact.title.vi)
  }

  /// A value as it is typed, with what it is called where that says more; in Vietnamese what it is
  /// called, which can be typed.
  private static func typed(_ number: Int64, _ fact: Fact, _ speech: Speech) -> String {
    let value = fact.decode(number)
    let title = fact.text(of: value, in: speech.language)
    let word = value.description
    guard title != word else { return word }
    return speech.language == .english ? "\(word) (\(title))" : title
  }

  /// Stretches that touch, put together.
  static func merged(_ segments: [Segment]) -> [Segment] {
    let sorted = segments.sorted {
      ($0.values?.lowerBound ?? .max, $0.representative)
        < ($1.values?.lowerBound ?? .max, $1.representative)
    }
    var result: [Segment] = []
    for segment in sorted {
      if let last = result.last?.values, let values = segment.values,
        last.upperBound < .max, last.upperBound + 1 == values.lowerBound
      {
        result[result.count - 1].values = last.lowerBound...values.upperBound
      } else {
        result.append(segment)
      }
    }
    return result
  }
}
