import DecisionDiagram
import Engine
import PolicyLanguage

extension ASPProgram {
  /// The program that looks for the fewest changes that bring a decision about.
  ///
  /// - Parameter goal: The values that are to be left possible, no others.
  /// - Returns: The program.
  func minimalChange(to goal: LabelSet) -> String {
    var lines = lines
    for fact in policies.askedFacts {
      let f = name(fact)
      lines.append("fact(\(f)).")
      if policies.set[fact].isFixed { lines.append("fixed(\(f)).") }
      if let count = valueCount(fact) {
        lines.append("scalar(\(f)). dom(\(f),0..\(count - 1)).")
      } else {
        for label in askedLabels(fact) { lines.append("label(\(f),\(label)).") }
      }
    }
    for rule in model.rules {
      for label in model.outcome(of: rule)?.values.indices ?? [] {
        lines.append("possible(\(label)) :- \(RuleModel.Term.live(rule).identifier).")
      }
    }
    for label in policies.set[model.reference].values.indices {
      lines.append(":- \(goal.contains(label) ? "not " : "")possible(\(label)).")
    }
    lines.append(Self.changing)
    return lines.joined(separator: "\n")
  }

  private static let changing = """
    #external init(F,V) : dom(F,V).
    #external has(F,L) : label(F,L).
    #external given(F) : fact(F).
    { change(F) : fact(F) }.
    :- change(F), fixed(F), given(F).
    known(F) :- given(F).
    known(F) :- change(F).
    1 { val(F,V) : dom(F,V) } 1 :- scalar(F), known(F).
    { mem(F,L) } :- label(F,L), known(F).
    :- given(F), not change(F), init(F,V), not val(F,V).
    :- given(F), not change(F), has(F,L), not mem(F,L).
    :- given(F), not change(F), label(F,L), mem(F,L), not has(F,L).
    :- change(F), init(F,V), val(F,V), given(F).
    new(F,V) :- change(F), val(F,V).
    add(F,L) :- change(F), mem(F,L).
    #minimize { 1,F : change(F) }.
    #show change/1. #show new/2. #show add/2.
    #project change/1. #project new/2. #project add/2.
    """

  /// A case as the externals of that program.
  func changingCase(_ facts: CaseFacts) -> String {
    var words: [String] = []
    for fact in policies.askedFacts {
      guard let value = facts[fact] else { continue }
      words.append("given(\(name(fact)))")
      if valueCount(fact) != nil {
        words.append("init(\(name(fact)),\(code(value, of: fact)))")
      } else {
        for label in askedLabels(fact) where value >> Int64(label) & 1 == 1 {
          words.append("has(\(name(fact)),\(label))")
        }
      }
    }
    return words.joined(separator: " ")
  }

  /// The program that looks for the smallest sets of features that can turn a decision.
  func turning() -> String {
    var lines = lines
    for fact in policies.askedFacts {
      let f = name(fact)
      if let count = valueCount(fact) {
        lines.append("1 { val(\(f),0..\(count - 1)) } 1.")
      } else {
        for label in askedLabels(fact) { lines.append("{ mem(\(f),\(label)) }.") }
      }
      if policies.findings.contains(fact) { lines.append("{ known(\(f)) }.") }
    }
    let domains = policies.compiled.space.domains
    var copy = self
    for (place, feature) in policies.compiled.space.features.enumerated() {
      lines.append("size(\(place),\(domains[place])).")
      lines += copy.values(of: feature, place)
    }
    lines += copy.lines.dropFirst(self.lines.count)
    for rule in model.rules {
      guard let outcome = model.outcome(of: rule) else { continue }
      let live = RuleModel.Term.live(rule).identifier
      lines.append("sign(v,\(outcome.values.rawValue)) :- \(live).")
      lines.append("says(v,\(outcome.values.rawValue)). says(flat,\(outcome.values.rawValue)).")
      if outcome.force == .flat {
        lines.append("sign(flat,\(outcome.values.rawValue)) :- \(live).")
      }
    }
    lines.append(Self.keeping)
    return lines.joined(separator: "\n")
  }

  private static let keeping = """
    #external case(I,0..N-1) : size(I,N).
    #external want(K,X) : says(K,X).
    { keep(I) } :- case(I,V).
    :- keep(I), case(I,V), not value(I,V).
    differs :- sign(K,X), not want(K,X).
    differs :- want(K,X), not sign(K,X).
    :- not differs.
    #heuristic keep(I) : size(I,N). [1, true]
    #show keep/1.
    """

  /// What the value of a feature is, in the terms of facts.
  private mutating func values(of feature: Feature, _ place: Int) -> [String] {
    func two(_ literal: String) -> [String] {
      ["value(\(place),1) :- \(literal).", "value(\(place),0) :- not value(\(place),1)."]
    }
    switch feature {
    case .flag(let fact), .choice(let fact):
      return ["value(\(place),V) :- val(\(name(fact)),V)."]
    case .member(let fact, let label): return two("mem(\(name(fact)),\(label))")
    case .known(let fact): return two("known(\(name(fact)))")
    case .interval(let fact):
      guard let cells = policies.compiled.space.cells[fact] else { return [] }
      return (candidates[fact] ?? []).enumerated().map { code, ticks in
        "value(\(place),\(cells.cell(of: ticks))) :- val(\(name(fact)),\(code))."
      }
    case .comparison(let inequality):
      return two((try? literal(.atMost(inequality))) ?? "#false")
    }
  }

  /// A case as the externals of that program.
  func turningCase(_ point: Assignment, _ ruling: Ruling) -> String {
    var words = policies.compiled.space.features.indices.compactMap { place in
      point[Variable(place)].map { "case(\(place),\($0))" }
    }
    let outcomes: [Outcome] =
      switch ruling {
      case .silent: []
      case .given(let outcome): [outcome]
      case .conflict(let several): several
      }
    for outcome in outcomes {
      words.append("want(v,\(outcome.values.rawValue))")
      if outcome.force == .flat { words.append("want(flat,\(outcome.values.rawValue))") }
    }
    return words.joined(separator: " ")
  }
}
