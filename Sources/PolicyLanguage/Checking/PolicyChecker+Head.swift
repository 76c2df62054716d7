import Diagnostics

// The head of a policy file and the headings of its clauses.

extension PolicyChecker {
  mutating func readFields() {
    var citation = WordsSyntax()
    for field in document.fields {
      switch field.key.name {
      case "vi": policy.title.vi = field.text
      case "cite": citation.en = field.text
      case "cite vi": citation.vi = field.text
      case "issued": policy.issued = field.text
      case "track":
        policy.track = choose(Identifier(field.text, field.place), .track, otherwise: .none)
      case "in force": policy.inForce = dateRange(field)
      default: importPolicies(field)
      }
    }
    if let citation = citation.sentence { policy.citation = citation }
  }

  /// Reads `2021-09-22 …`, `2021-07-06 … 2025-05-29` or `… 2021-07-05`.
  private mutating func dateRange(_ field: FieldSyntax) -> DateRange {
    var stream = TokenStream(source, field.place.span)
    func date() -> CivilDate?? {
      guard case .quantity(let quantity) = stream.current.kind, let date = quantity.date else {
        return nil
      }
      stream.take()
      return date
    }
    let first = date()
    var parted = false
    while stream.take(.range) || stream.take(.dot) { parted = true }
    let last = date()
    let isRight =
      stream.current.kind == .end && (parted || first != nil && last == nil)
      && (first != nil || last != nil) && isInOrder(first ?? nil, last ?? nil)
    guard isRight else {
      fail(.badDateRange(field.text), at: field.place)
      return DateRange(from: nil, to: nil)
    }
    return DateRange(from: first ?? nil, to: parted ? last ?? nil : first ?? nil)
  }

  private func isInOrder(_ first: CivilDate?, _ last: CivilDate?) -> Bool {
    if let first, let last { first <= last } else { true }
  }

  // MARK: Clauses

  mutating func readClauses() {
    var open: [(level: Int, id: ClauseID)] = []
    for section in document.sections {
      open.removeAll { $0.level >= section.level }
      guard let label = section.label else {
        if let statement = section.statements.first {
          fail(.clauseWithoutLabel, at: section.place, other: statement.place)
        }
        continue
      }
      if let first = policy.clause(named: label.name) {
        let place = policy.clauses[first.index].place
        fail(.duplicate(label.name, .clause), at: label.place, other: place)
      }
      let clause = clause(section, label, under: open.last?.id)
      open.append((section.level, ClauseID(policy.clauses.count)))
      policy.clauses.append(clause)
    }
  }

  private mutating func clause(
    _ section: SectionSyntax,
    _ label: Identifier,
    under parent: ClauseID?
  ) -> Policy.Clause {
    var clause = Policy.Clause(
      label: label.name,
      title: Sentence(verbatim: section.title),
      prose: section.parts.compactMap { part in
        if case .prose(let paragraph) = part { paragraph } else { nil }
      },
      parent: parent,
      place: label.place
    )
    var citation = WordsSyntax()
    var vietnameseNote: String?
    for field in section.fields {
      switch field.key.name {
      case "vi": clause.title.vi = field.text
      case "cite": citation.en = field.text
      case "cite vi": citation.vi = field.text
      case "number": clause.number = field.text == "unconfirmed" ? nil : field.text
      case "mark vi": vietnameseNote = field.text
      default: clause.mark = mark(field)
      }
    }
    clause.citation = citation.sentence
    if let vietnameseNote { clause.mark?.note.vi = vietnameseNote }
    return clause
  }

  /// Reads `seen S1 S5; a note`.
  private mutating func mark(_ field: FieldSyntax) -> Mark? {
    let parts = field.text.split(separator: ";", maxSplits: 1).map { String($0).trimmed }
    let words = (parts.first ?? "").split(separator: " ").map(String.init)
    guard let first = words.first, let certainty = Mark.Certainty(rawValue: first) else {
      let known = Mark.Certainty.allCases.map(\.rawValue)
      fail(.unknown(words.first ?? "", .certainty, known: known), at: field.place)
      return nil
    }
    return Mark(
      certainty,
      sources: Array(words.dropFirst()),
      note: parts.count > 1 ? parts[1] : ""
    )
  }
}

extension WordsSyntax {
  /// The sentence, what is missing in one language said in the other; nil where both are missing.
  var sentence: Sentence? {
    guard let first = en ?? vi else { return nil }
    return Sentence(en: en ?? first, vi: vi ?? first)
  }
}
