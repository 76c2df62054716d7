import Diagnostics

/// What gives an expression its meaning: names are resolved, types and units checked.
///
/// It never stops at the first mistake. A part that is wrong counts as one that never holds, and
/// its mistake is kept in `failures`.
public struct ExpressionChecker {
  /// What the names mean.
  public var names: Names
  /// Whether decisions may be asked: in commands, not in rules.
  public var mayAskDecisions: Bool
  /// All that was found wrong.
  public private(set) var failures: [CheckingFailure] = []
  /// What came out the same in every case: perhaps meant so, perhaps not.
  public private(set) var warnings: [CheckingFailure] = []

  /// Makes a checker.
  public init(names: Names, mayAskDecisions: Bool = false) {
    self.names = names
    self.mayAskDecisions = mayAskDecisions
  }

  /// What an operand turned out to be.
  enum Meaning {
    case condition(Condition)
    case choice(FactID)
    case choices(FactID)
    case form(LinearForm)
    case decision(policy: String?, Policy.Decision)
    case wrong
  }

  mutating func fail(_ error: CheckingError, at span: Span) {
    failures.append(CheckingFailure(error, at: span))
  }

  mutating func warn(_ error: CheckingError, at span: Span) {
    warnings.append(CheckingFailure(error, at: span))
  }

  // MARK: Conditions

  /// Returns the condition that an expression states.
  /// - Complexity: O(size of the expression × labels).
  public mutating func condition(_ expression: ExpressionSyntax) -> Condition {
    switch expression.kind {
    case .not(let inner):
      return condition(inner).negated
    case .binary(.and, let left, let right):
      return conjunction(condition(left), condition(right))
    case .binary(.or, let left, let right):
      return disjunction(condition(left), condition(right))
    case .binary(.implies, let left, let right):
      return disjunction(condition(left).negated, condition(right))
    case .binary(let operation, let left, let right) where operation.isComparison:
      return comparison(left, operation, right, at: expression.span)
    default:
      break
    }
    switch meaning(expression) {
    case .condition(let condition): return condition
    case .wrong: return .always(false)
    case let other:
      fail(.notACondition(sort(other)), at: expression.span)
      return .always(false)
    }
  }

  /// Returns what a derived fact follows from.
  public mutating func definition(_ expression: ExpressionSyntax) -> Fact.Definition {
    switch expression.kind {
    case .binary(let operation, _, _) where operation.isArithmetic: break
    case .name, .call, .literal(.quantity): break
    default: return .condition(condition(expression))
    }
    switch meaning(expression) {
    case .form(let form) where form.isNever:
      fail(.notACondition(.quantity(.date)), at: expression.span)
    case .form(let form): return .form(form)
    case .condition(let condition): return .condition(condition)
    case .wrong: break
    case let other: fail(.notACondition(sort(other)), at: expression.span)
    }
    return .condition(.always(false))
  }

  private func conjunction(_ a: Condition, _ b: Condition) -> Condition {
    switch (a, b) {
    case (.all(let left), .all(let right)): .all(left + right)
    case (.all(let left), _): .all(left + [b])
    case (_, .all(let right)): .all([a] + right)
    default: .all([a, b])
    }
  }

  private func disjunction(_ a: Condition, _ b: Condition) -> Condition {
    switch (a, b) {
    case (.any(let left), .any(let right)): .any(left + right)
    case (.any(let left), _): .any(left + [b])
    case (_, .any(let right)): .any([a] + right)
    default: .any([a, b])
    }
  }

  // MARK: Meanings

  /// Returns what an expression is, reporting what is wrong with it.
  mutating func meaning(_ expression: ExpressionSyntax) -> Meaning {
    switch expression.kind {
    case .literal(.yesNo(let yes)):
      return .condition(.always(yes))
    case .literal(.quantity(let quantity)):
      return .form(LinearForm(quantity))
    case .name(let name, let policy):
      return meaning(of: name, policy)
    case .call(let function, let arguments):
      return call(function, arguments, at: expression.span)
    case .binary(let operation, let left, let right) where operation.isArithmetic:
      return arithmetic(left, operation, right, at: expression.span)
    case .not, .binary:
      return .condition(condition(expression))
    case .set:
      fail(.notACondition(.set), at: expression.span)
      return .wrong
    case .range:
      fail(.notACondition(.range), at: expression.span)
      return .wrong
    case .variable(let name):
      fail(.strayVariable(name), at: expression.span)
      return .wrong
    case .literal(.label), .literal(.labels):
      return .wrong
    }
  }

  private mutating func meaning(of name: Identifier, _ policy: Identifier?) -> Meaning {
    if policy == nil, let fact = names.fact(named: name.name) { return meaning(of: fact) }
    if policy == nil, let rule = names.rules[name.name] { return .condition(.rule(rule)) }
    if let (_, decision) = names.decision(named: name.name, of: policy?.name) {
      if !mayAskDecisions {
        fail(.decisionInRule(name.name), at: name.place.span)
        return .wrong
      }
      return .decision(policy: policy?.name, decision)
    }
    guard let policy else {
      fail(.unknown(name.name, nameRole, known: names.all), at: name.place.span)
      return .wrong
    }
    let own = names.decisions.filter { $0.policy == policy.name }.map(\.decision.name)
    guard !own.isEmpty else {
      fail(.unknown(policy.name, .policy, known: names.policies), at: policy.place.span)
      return .wrong
    }
    fail(.unknown(name.name, .decision, known: own), at: name.place.span)
    return .wrong
  }

  /// What a bare name can stand for.
  var nameRole: CheckingError.Role { mayAskDecisions ? .question : .condition }

  private func meaning(of fact: FactID) -> Meaning {
    switch names[fact].kind {
    case .yesNo: .condition(.holds(fact))
    case .choice: .choice(fact)
    case .choices: .choices(fact)
    case .quantity(let measure, _):
      // A derived quantity is read as what it follows from, so that comparisons see base facts.
      if case .form(let form) = names[fact].definition {
        .form(form)
      } else {
        .form(LinearForm(.fact(fact), measure))
      }
    }
  }

  func sort(_ meaning: Meaning) -> CheckingError.Sort {
    switch meaning {
    case .condition, .wrong: .yesNo
    case .choice(let fact): .choice(names[fact].name)
    case .choices(let fact): .choices(names[fact].name)
    case .form(let form): .quantity(form.measure)
    case .decision(_, let decision): .decision(decision.name)
    }
  }

  // MARK: Functions

  private static let functions = ["considered", "count", "known", "open", "silent"]

  private mutating func call(
    _ function: Identifier,
    _ arguments: [ExpressionSyntax],
    at span: Span
  ) -> Meaning {
    guard Self.functions.contains(function.name) else {
      let known = Self.functions
      fail(.unknown(function.name, .function, known: known), at: function.place.span)
      return .wrong
    }
    let takesFact = function.name == "known" || function.name == "count"
    let needs: CheckingError.Argument = takesFact ? .fact : .decision
    guard arguments.count == 1, case .name(let name, let policy) = arguments[0].kind else {
      fail(.badArgument(function.name, needs: needs), at: span)
      return .wrong
    }
    switch function.name {
    case "known", "count":
      guard let fact = names.fact(named: name.name) else {
        let known = names.facts.map(\.name)
        fail(.unknown(name.name, .fact, known: known), at: name.place.span)
        return .wrong
      }
      return call(function.name, on: fact, at: name.place.span)
    default:
      guard case .decision(let policy, let decision) = meaning(of: name, policy) else {
        if failures.isEmpty { fail(.badArgument(function.name, needs: needs), at: span) }
        return .wrong
      }
      let questions: [String: DecisionTest.Question] = [
        "open": .isOpen, "silent": .isSilent, "considered": .isConsidered,
      ]
      let question = questions[function.name] ?? .isOpen
      return .condition(
        .decided(DecisionTest(policy: policy, decision: decision.name, question))
      )
    }
  }

  private mutating func call(_ function: String, on fact: FactID, at span: Span) -> Meaning {
    if function == "known" {
      guard !names[fact].isDerived else {
        fail(.onlyForBase(names[fact].name), at: span)
        return .wrong
      }
      return .condition(.isKnown(fact))
    }
    guard case .choices = names[fact].kind else {
      fail(.badArgument(function, needs: .setOfChoices), at: span)
      return .wrong
    }
    return .form(LinearForm(.count(fact), .number))
  }
}

extension BinaryOperator {
  var isArithmetic: Bool {
    switch self {
    case .plus, .minus, .times, .divided: true
    default: false
    }
  }

  var isComparison: Bool {
    switch self {
    case .implies, .or, .and, .plus, .minus, .times, .divided: false
    default: true
    }
  }
}
