import Diagnostics

// Comparisons. What the left side is decides what the right side may be, so that `pure` after
// `motive =` is a label and needs no quotes.

extension ExpressionChecker {
  mutating func comparison(
    _ left: ExpressionSyntax,
    _ operation: BinaryOperator,
    _ right: ExpressionSyntax,
    at span: Span
  ) -> Condition {
    if isLabelOnly(left), takesLabels(right), operation == .equal || operation == .notEqual {
      return comparison(right, operation, left, at: span)
    }
    switch meaning(left) {
    case .wrong:
      return .always(false)
    case .condition(let condition):
      return yesNo(condition, operation, right, at: span)
    case .choice(let fact):
      return choice(fact, operation, right, at: span)
    case .choices(let fact):
      return choices(fact, operation, right, at: span)
    case .decision(let policy, let decision):
      return decided(policy, decision, operation, right, at: span)
    case .form(let form):
      return quantities(form, operation, right, leftSpan: left.span, at: span)
    }
  }

  /// Whether an expression is a bare name that is nothing by itself: a label, then.
  private func isLabelOnly(_ expression: ExpressionSyntax) -> Bool {
    guard case .name(let name, of: nil) = expression.kind else { return false }
    return names.fact(named: name.name) == nil && names.rules[name.name] == nil
      && names.decision(named: name.name, of: nil) == nil
  }

  /// Whether an expression is a name whose values are labels.
  private func takesLabels(_ expression: ExpressionSyntax) -> Bool {
    guard case .name(let name, let policy) = expression.kind else { return false }
    if policy == nil, let fact = names.fact(named: name.name) {
      return !names[fact].kind.labels.isEmpty
    }
    return names.decision(named: name.name, of: policy?.name) != nil
  }

  private func negate(_ condition: Condition, if operation: BinaryOperator) -> Condition {
    operation == .notEqual ? condition.negated : condition
  }

  // MARK: Yes or no

  private mutating func yesNo(
    _ left: Condition,
    _ operation: BinaryOperator,
    _ right: ExpressionSyntax,
    at span: Span
  ) -> Condition {
    guard operation == .equal || operation == .notEqual else {
      fail(.notApplicable(operation, .yesNo), at: span)
      return .always(false)
    }
    if isLabelOnly(right), case .name(let name, _) = right.kind {
      fail(.unknown(name.name, nameRole, known: ["yes", "no"]), at: right.span)
      return .always(false)
    }
    switch meaning(right) {
    case .wrong: return .always(false)
    case .condition(.always(let yes)): return negate(yes ? left : left.negated, if: operation)
    case .condition(let right):
      // Each side is said twice, which nested comparisons would double again and again.
      guard left.size + right.size <= Condition.sizeLimit else {
        fail(.tooComplex, at: span)
        return .always(false)
      }
      let same = Condition.any([.all([left, right]), .all([left.negated, right.negated])])
      return negate(same, if: operation)
    case let other:
      fail(.mismatch(.yesNo, operation, sort(other)), at: span)
      return .always(false)
    }
  }

  // MARK: Labels

  private mutating func choice(
    _ fact: FactID,
    _ operation: BinaryOperator,
    _ right: ExpressionSyntax,
    at span: Span
  ) -> Condition {
    let role = CheckingError.Role.label(of: names[fact].name)
    let labels = names[fact].kind.labels
    switch operation {
    case .equal, .notEqual:
      if case .name(let name, of: nil) = right.kind, !labels.contains(name.name),
        let other = names.fact(named: name.name), case .choice(let others) = names[other].kind
      {
        let same = labels.indices.compactMap { place in
          others.firstIndex(of: labels[place]).map { twin in
            Condition.all([.among(fact, LabelSet(place)), .among(other, LabelSet(twin))])
          }
        }
        return negate(.any(same), if: operation)
      }
      guard let set = labelSet([right], of: labels, role) else { return .always(false) }
      return negate(.among(fact, set), if: operation)
    case .in:
      guard let members = members(right, operation),
        let set = labelSet(members, of: labels, role)
      else { return .always(false) }
      return .among(fact, set)
    default:
      fail(.notApplicable(operation, .choice(names[fact].name)), at: span)
      return .always(false)
    }
  }

  private mutating func choices(
    _ fact: FactID,
    _ operation: BinaryOperator,
    _ right: ExpressionSyntax,
    at span: Span
  ) -> Condition {
    let role = CheckingError.Role.label(of: names[fact].name)
    let sort = CheckingError.Sort.choices(names[fact].name)
    let labels = names[fact].kind.labels
    var members = [right]
    if operation != .has {
      guard operation != .in, !operation.isOrder else {
        fail(.notApplicable(operation, sort), at: span)
        return .always(false)
      }
      if case .set = right.kind {
        guard let inner = self.members(right, operation, mayBeEmpty: true) else {
          return .always(false)
        }
        members = inner
      }
    }
    guard let set = labelSet(members, of: labels, role) else { return .always(false) }
    let each = set.indices.map { Condition.includes(fact, $0) }
    switch operation {
    case .has, .hasAll: return each.count == 1 ? each[0] : .all(each)
    case .hasAny: return .any(each)
    default:
      let none = labels.indices.filter { !set.contains($0) }
      let exactly = each + none.map { Condition.not(.includes(fact, $0)) }
      return negate(.all(exactly), if: operation)
    }
  }

  private mutating func decided(
    _ policy: String?,
    _ decision: Policy.Decision,
    _ operation: BinaryOperator,
    _ right: ExpressionSyntax,
    at span: Span
  ) -> Condition {
    let sort = CheckingError.Sort.decision(decision.name)
    var members = [right]
    if case .set = right.kind {
      guard let inner = self.members(right, operation) else { return .always(false) }
      members = inner
    } else if operation == .in || operation == .hasAll || operation == .hasAny {
      fail(.setNeeded(operation, orRange: false), at: right.span)
      return .always(false)
    }
    let role = CheckingError.Role.value(of: decision.name)
    guard let set = labelSet(members, of: decision.values, role) else { return .always(false) }
    func test(_ question: DecisionTest.Question) -> Condition {
      .decided(DecisionTest(policy: policy, decision: decision.name, question))
    }
    switch operation {
    case .equal, .notEqual: return negate(test(.isExactly(set)), if: operation)
    case .in: return test(.isWithin(set))
    case .has, .hasAll: return test(.mayBe(set))
    case .hasAny: return .any(set.indices.map { test(.mayBe(LabelSet($0))) })
    default:
      fail(.notApplicable(operation, sort), at: span)
      return .always(false)
    }
  }

  /// The members of a set in braces.
  private mutating func members(
    _ expression: ExpressionSyntax,
    _ operation: BinaryOperator,
    mayBeEmpty: Bool = false
  ) -> [ExpressionSyntax]? {
    guard case .set(let members) = expression.kind else {
      fail(.setNeeded(operation, orRange: false), at: expression.span)
      return nil
    }
    guard !members.isEmpty || mayBeEmpty else {
      fail(.emptySet, at: expression.span)
      return nil
    }
    return members
  }

  /// The labels that names stand for; nil where one is unknown.
  private mutating func labelSet(
    _ expressions: [ExpressionSyntax],
    of labels: [String],
    _ role: CheckingError.Role
  ) -> LabelSet? {
    var set = LabelSet()
    var isRight = true
    for expression in expressions {
      if case .name(let name, of: nil) = expression.kind {
        if let place = labels.firstIndex(of: name.name) {
          set.insert(LabelSet(place))
        } else {
          fail(.unknown(name.name, role, known: labels), at: expression.span)
          isRight = false
        }
        continue
      }
      // `yes`, `no` and `never` are words of the language, but may be labels as well.
      if let word = expression.literalWord, let place = labels.firstIndex(of: word) {
        set.insert(LabelSet(place))
      } else {
        fail(.unknown(expression.literalWord ?? "…", role, known: labels), at: expression.span)
        isRight = false
      }
    }
    return isRight ? set : nil
  }
}

extension BinaryOperator {
  /// Whether it asks which of two quantities is the greater.
  var isOrder: Bool {
    switch self {
    case .less, .lessOrEqual, .greater, .greaterOrEqual: true
    default: false
    }
  }
}

extension ExpressionSyntax {
  /// The word that stands for a literal without a number.
  fileprivate var literalWord: String? {
    switch kind {
    case .literal(.yesNo(let yes)): yes ? "yes" : "no"
    case .literal(.quantity(.never)): "never"
    default: nil
    }
  }
}
