import Diagnostics
import PolicyLanguage

/// What reads a dependence, given what a plan has.
struct DependenceReader {
  let targets: [Target]
  let risks: [Risk]
  let set: PolicySet

  func read(_ text: String) throws(PlanError) -> Dependence {
    let source = SourceText(text)
    let tokens = try PlanFields.tokens(of: source)
    guard let words = place(of: DependenceReader.phrases, in: tokens),
      let colon = tokens[words.upperBound...].firstIndex(where: { $0.kind == .sign(.colon) })
    else { throw .badDependence }
    let name = PlanFields.text(of: tokens[..<words.lowerBound], in: source)
    guard !name.isEmpty else { throw .noName }
    let thing = try self.thing(named: name)
    let condition = try self.condition(tokens[words.upperBound..<colon], source)
    let after = tokens[(colon + 1)...]
    guard let first = after.first, let last = after.last else { throw .missingField(name) }
    let expected = source.string(first.span.union(last.span))
    return Dependence(
      thing: thing,
      condition: condition,
      expectation: try expectation(expected, of: thing)
    )
  }

  private static let phrases = [["depends", "on"], ["phụ", "thuộc", "vào"]]

  /// Where one of some phrases stands.
  private func place(of phrases: [[String]], in tokens: [Token]) -> Range<Int>? {
    for phrase in phrases where phrase.count <= tokens.count {
      for start in 0...(tokens.count - phrase.count) {
        let isHere = phrase.indices.allSatisfy { tokens[start + $0].kind == .name(phrase[$0]) }
        if isHere { return start..<start + phrase.count }
      }
    }
    return nil
  }

  /// What has a name.
  func thing(named name: String) throws(PlanError) -> PlanThing {
    if targets.contains(where: { $0.name == name }) { return .target(name) }
    if risks.contains(where: { $0.name == name }) { return .risk(name) }
    guard let fact = set.fact(named: name) else {
      let facts = set.facts.filter { !$0.isDerived }.map(\.name)
      throw .unknownThing(name, known: targets.map(\.name) + risks.map(\.name) + facts)
    }
    if set[fact].isDerived { throw .expectation(.notForFact(name)) }
    if case .choices = set[fact].kind { throw .expectation(.notForFact(name)) }
    return .fact(fact)
  }

  private func expectation(
    _ text: String,
    of thing: PlanThing
  ) throws(PlanError) -> Distribution {
    do {
      switch thing {
      case .risk: return .chance(try Quantity.chance(text))
      case .fact(let fact): return try Distribution.parse(text, of: set[fact])
      case .target(let name):
        let measure = targets.first { $0.name == name }?.goal.measure ?? .number
        return try Distribution.parse(text, in: measure, named: name)
      }
    } catch let error as PlanError {
      throw error
    } catch let error as UncertaintyError {
      throw .expectation(error)
    } catch { throw .badDependence }
  }

  // MARK: Conditions

  private static let signs: [Sign] = [
    .equal, .notEqual, .lessOrEqual, .less, .greaterOrEqual, .greater,
  ]

  private func condition(
    _ tokens: ArraySlice<Token>,
    _ source: SourceText
  ) throws(PlanError) -> Dependence.Condition {
    let place = tokens.firstIndex { token in
      if case .sign(let sign) = token.kind { Self.signs.contains(sign) } else { false }
    }
    let name = PlanFields.text(of: tokens[..<(place ?? tokens.endIndex)], in: source)
    guard !name.isEmpty else { throw .badDependence }
    let thing = try self.thing(named: name)
    guard let place, case .sign(let sign) = tokens[place].kind else {
      guard case .fact(let fact) = thing else {
        return Dependence.Condition(thing: thing, test: .happened(true))
      }
      guard set[fact].kind == .yesNo else { throw .noComparison(name) }
      return Dependence.Condition(thing: thing, test: .labels(LabelSet(1)))
    }
    let value = PlanFields.text(of: tokens[(place + 1)...], in: source)
    let test =
      switch thing {
      case .fact(let fact): try self.test(set[fact], sign, value)
      case .risk: try event(name, sign, value, words: (yes: "yes", no: "no"))
      case .target: try event(name, sign, value, words: (yes: "reached", no: "missed"))
      }
    return Dependence.Condition(thing: thing, test: test)
  }

  /// A test of a risk or a target.
  private func event(
    _ name: String,
    _ sign: Sign,
    _ value: String,
    words: (yes: String, no: String)
  ) throws(PlanError) -> Dependence.Test {
    guard sign == .equal || sign == .notEqual else { throw .onlyEquality(name) }
    guard value == words.yes || value == words.no else {
      throw .noValue(value, fact: name, known: [words.yes, words.no])
    }
    return .happened((value == words.yes) == (sign == .equal))
  }

  /// A test of a fact.
  private func test(
    _ fact: Fact,
    _ sign: Sign,
    _ text: String
  ) throws(PlanError) -> Dependence.Test {
    guard let number = (try? fact.kind.value(of: text)).flatMap(fact.encode) else {
      throw .noValue(text, fact: fact.name, known: fact.kind.labels)
    }
    guard fact.kind.measure != nil else {
      let all = LabelSet.all(fact.kind == .yesNo ? 2 : fact.kind.labels.count)
      let own = LabelSet(Int(number))
      guard sign == .equal || sign == .notEqual else { throw .onlyEquality(fact.name) }
      return .labels(sign == .equal ? own : all.subtracting(own))
    }
    switch sign {
    case .equal: return .range(number...number)
    case .lessOrEqual: return .range(.min...number)
    case .less: return .range(.min...(number - 1))
    case .greaterOrEqual: return .range(number...(.max))
    case .greater where number < .max: return .range((number + 1)...(.max))
    default: throw .noInequality(fact.name)
    }
  }
}
