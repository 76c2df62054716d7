import Diagnostics
import Engine
import PolicyLanguage
import Terminal

// What may stand behind an equals sign.

extension Completer {
  /// The values of a parameter or of a fact, given what is typed of one.
  func values(
    of name: String,
    _ command: any Command.Type,
    _ partial: String
  ) -> [Completions.Candidate] {
    if let parameter = command.parameters.first(where: {
      [.named, .field].contains($0.form) && $0.name == name
    }) {
      return candidates(parameter.kind, partial)
    }
    guard let set = session.active.set, let id = set.fact(named: name) else { return [] }
    return values(of: set[id], partial)
  }

  /// The values of a fact, given what is typed of one.
  func values(of fact: Fact, _ partial: String) -> [Completions.Candidate] {
    switch fact.kind {
    case .yesNo: return plain(["yes", "no"])
    case .choice(let labels): return described(labels, of: fact)
    case .choices(let labels):
      return inBraces(described(labels, of: fact), partial)
    case .quantity(let measure, let orNever):
      return quantities(measure, partial) + (orNever ? plain(["never"]) : [])
    }
  }

  /// The words that a fact can be, with their titles.
  func described(_ words: [String], of fact: Fact) -> [Completions.Candidate] {
    words.enumerated().map { place, word in
      let title = fact.labelTitles.indices.contains(place) ? fact.labelTitles[place] : nil
      return titled(word, title)
    }
  }

  /// Those in braces, of which some may be typed; those are kept as they are, and not offered again.
  func inBraces(
    _ labels: [Completions.Candidate],
    _ partial: String
  ) -> [Completions.Candidate] {
    let body = partial.drop { $0 == "{" }
    let end = body.lastIndex(of: ",").map { body.index(after: $0) } ?? body.startIndex
    let before = body[..<end] + body[end...].prefix { $0 == " " }
    let used = before.split { ", ".contains($0) }.map(String.init)
    return labels.filter { !used.contains($0.text) }.map { label in
      Completions.Candidate(
        "{\(before)\(label.text)",
        description: label.description,
        appended: "}"
      )
    }
  }

  /// A number with each of the units that it can have, or the day that it is.
  private func quantities(_ measure: Measure, _ partial: String) -> [Completions.Candidate] {
    if measure == .date { return dates }
    let number = partial.prefix { $0.isNumber || $0 == "." || $0 == "," }
    guard !number.isEmpty else { return [] }
    return Sentence.units(of: measure).map { unit, meaning in
      Completions.Candidate(number + unit, description: meaning[session.language])
    }
  }

  func facts(appended: String) -> [Completions.Candidate] {
    (session.active.set?.facts ?? []).filter { appended == " " || !$0.isDerived }.map { fact in
      var candidate = titled(fact.name, fact.title, appended: appended)
      // A question says better what a fact is about than a title, which often is its name.
      if let question = fact.question {
        let name = isVietnamese && candidate.text != fact.name ? fact.name + ": " : ""
        candidate.description = name + question[session.language]
      }
      return candidate
    }
  }

  var decisions: [Completions.Candidate] {
    guard let set = session.active.set else { return [] }
    var seen: Set<String> = []
    return set.decisions.filter { seen.insert(set[$0].name).inserted }.map { reference in
      titled(set[reference].name, set[reference].title)
    }
  }

  var dates: [Completions.Candidate] {
    session.today.map {
      [Completions.Candidate($0.description, description: Sentence.todayWord[session.language])]
    } ?? []
  }
}
