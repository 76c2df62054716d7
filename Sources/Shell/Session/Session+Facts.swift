import Diagnostics
import Engine
import PlainText
import PolicyLanguage
import Workspace

// Facts as they are typed: looked up in the vocabulary, read by their kind, put where they belong.

extension Session {
  /// A fact with the value that was typed for it.
  struct TypedFact {
    var fact: Fact
    var id: FactID
    /// The value; nil for `unknown`.
    var value: Value?
    var name: Call.Value
    var text: Call.Value
  }

  /// The words that make a fact unknown.
  static let unknownWords = ["unknown", "?"]

  /// The fact that a word names.
  func fact(_ name: Call.Value, in call: Call) throws -> FactID {
    let set = try policySet()
    guard let id = set.fact(named: name.text.composed) else {
      let spoken = policyWords().map { Array($0.facts.spoken.values).sorted() } ?? []
      let unknown = Diagnostic.unknownFact(name.text, known: set.facts.map(\.name) + spoken)
      throw helped(unknown, name.text) { $0.knows(fact: name.text.composed) }
        .located(in: call.source, at: name.span)
    }
    return id
  }

  /// The facts that a call gives, looked up and read; `*` and `unknown` come out as nil.
  ///
  /// - Parameters:
  ///   - call: The call.
  ///   - other: A name that stands for something else than a fact, and is left out.
  /// - Returns: The facts with their values.
  /// - Throws: A diagnostic with the place of the word that does not fit.
  func typedFacts(_ call: Call, besides other: String? = nil) throws -> [TypedFact] {
    try call.facts.filter { $0.name.text != other }.map { name, text in
      let id = try fact(name, in: call)
      let fact = try policySet()[id]
      if fact.isDerived {
        let bases = try policySet().baseFacts(of: id).map { try policySet()[$0].name }
        throw Diagnostic.derivedFact(fact.name, from: bases)
          .located(in: call.source, at: name.span)
      }
      let isUnknown = !text.isQuoted && (Self.unknownWords + ["*"]).contains(text.text)
      let isLabel = fact.kind.labels.contains(text.text)
      let value = isUnknown && !isLabel ? nil : try value(text, of: fact, in: call)
      return TypedFact(fact: fact, id: id, value: value, name: name, text: text)
    }
  }

  /// The value of a fact that a word stands for.
  func value(_ text: Call.Value, of fact: Fact, in call: Call) throws -> Value {
    do {
      return try value(text.text, of: fact)
    } catch let diagnostic as Diagnostic {
      throw diagnostic.located(in: call.source, at: text.span)
    }
  }

  /// The value of a fact that a text stands for.
  func value(_ text: String, of fact: Fact) throws -> Value {
    let value: Value
    do {
      value = try fact.kind.value(of: text.composed)
    } catch {
      var diagnostic = Diagnostic.notAValue(text, of: fact)
      if let syntax = error.syntax { diagnostic.notes.append(syntax.sentence) }
      throw diagnostic
    }
    if let bounds = fact.bounds, case .quantity(let quantity) = value, !quantity.isNever,
      !bounds.contains(quantity.ticks)
    {
      throw Diagnostic.outOfBounds(text, fact, bounds)
    }
    return value
  }

  /// Puts facts where they belong; those without a value are forgotten.
  func put(
    _ facts: [TypedFact],
    _ path: SubjectPath,
    evidence: String = "",
    on: CivilDate? = nil,
    _ changes: Changes,
    _ call: Call
  ) throws {
    for typed in facts {
      do {
        let subject = try subject(of: typed.fact, path)
        if let value = typed.value {
          try changes.set(typed.fact.name, value, evidence: evidence, on: on, of: subject)
        } else {
          _ = try changes.unset(typed.fact.name, of: subject)
        }
      } catch {
        let names = diagnostics(of: error).allSatisfy {
          call.span(namedIn: $0.message.en) == nil
        }
        throw names ? located(error, typed.name, call) : located(error, in: call)
      }
    }
  }

  /// Sets a fact by its name and a value that the program made, where a policy knows it.
  func put(
    _ name: String,
    _ value: Value,
    _ path: SubjectPath,
    evidence: String = "",
    on: CivilDate? = nil,
    _ changes: Changes
  ) throws {
    let set = try policySet()
    guard let id = set.fact(named: name), set[id].kind.contains(value) else {
      throw Diagnostic.unknownFact(name, known: set.facts.map(\.name))
    }
    try changes.set(
      name,
      value,
      evidence: evidence,
      on: on,
      of: subject(of: set[id], path)
    )
  }

  /// Says at the prompt when the facts of a case have become contradictory.
  func warnOfContradiction(_ path: SubjectPath) {
    guard environment.isInteractive, let set = try? policySet(),
      let id = try? caseID(path), let record = try? workspace.record(of: id)
    else { return }
    let facts = CaseFile(record, set).facts
    let evaluator = ConditionEvaluator(set, member: 0, facts: facts)
    let broken = set.constraints.filter { evaluator.truth($0.condition) == .no }
      .map(set.demand(of:))
    if !broken.isEmpty { report(Diagnostic.contradicts(broken)) }
  }
}
