import Diagnostics

// Quantities. Arithmetic is kept linear: a sum of facts, each times a constant. That is all that
// the instruments need, it can be said in words, and questions about it have exact answers.

extension ExpressionChecker {
  // MARK: Comparing

  mutating func quantities(
    _ left: LinearForm,
    _ operation: BinaryOperator,
    _ right: ExpressionSyntax,
    leftSpan: Span,
    at span: Span
  ) -> Condition {
    switch (operation, right.kind) {
    case (.in, .range(let first, let last)):
      let above = quantities(left, .greaterOrEqual, first, leftSpan: leftSpan, at: span)
      let below = quantities(left, .lessOrEqual, last, leftSpan: leftSpan, at: span)
      if case .literal(.quantity(let low)) = first.kind,
        case .literal(.quantity(let high)) = last.kind,
        low.measure == high.measure, low.ticks > high.ticks
      {
        fail(.emptyRange, at: right.span)
      }
      return .all([above, below])
    case (.in, .set(let members)):
      if members.isEmpty { fail(.emptySet, at: right.span) }
      return .any(
        members.map { quantities(left, .equal, $0, leftSpan: leftSpan, at: $0.span) }
      )
    case (.in, _):
      fail(.setNeeded(.in, orRange: true), at: right.span)
      return .always(false)
    case (.has, _), (.hasAny, _), (.hasAll, _):
      fail(.notApplicable(operation, .quantity(left.measure)), at: span)
      return .always(false)
    default:
      break
    }
    switch meaning(right) {
    case .wrong: return .always(false)
    case .form(let right_):
      return compare(left, operation, right_, at: span)
    case let other:
      fail(.mismatch(.quantity(left.measure), operation, sort(other)), at: span)
      return .always(false)
    }
  }

  private mutating func compare(
    _ left: LinearForm,
    _ operation: BinaryOperator,
    _ right: LinearForm,
    at span: Span
  ) -> Condition {
    if left.isNever || right.isNever {
      return never(left.isNever ? right : left, left.isNever ? operation.mirrored : operation, span)
    }
    guard let (left, right) = alike(left, right) else {
      fail(
        .mismatch(.quantity(left.measure), operation, .quantity(right.measure)),
        at: span
      )
      return .always(false)
    }
    guard let difference = left.adding(right, times: -1, measure: left.measure),
      let opposite = right.adding(left, times: -1, measure: left.measure)
    else {
      fail(.tooLarge, at: span)
      return .always(false)
    }
    func atMost(_ form: LinearForm, strict: Bool) -> Condition? {
      Inequality(form, strict: strict).map { inequality in
        inequality.terms.isEmpty ? .always(0 <= inequality.bound) : .atMost(inequality)
      }
    }
    let condition: Condition? =
      switch operation {
      case .lessOrEqual: atMost(difference, strict: false)
      case .less: atMost(difference, strict: true)
      case .greaterOrEqual: atMost(opposite, strict: false)
      case .greater: atMost(opposite, strict: true)
      case .equal, .notEqual:
        if let below = atMost(difference, strict: false),
          let above = atMost(opposite, strict: false)
        {
          operation == .equal ? .all([below, above]) : .not(.all([below, above]))
        } else {
          nil
        }
      default: nil
      }
    guard let condition else {
      fail(.tooLarge, at: span)
      return .always(false)
    }
    if case .always(let holds) = condition { warn(.constantCondition(holds), at: span) }
    return condition
  }

  /// Compares a date with the day that never comes, which is later than all others.
  private mutating func never(
    _ form: LinearForm,
    _ operation: BinaryOperator,
    _ span: Span
  ) -> Condition {
    if form.isNever { return .always([.equal, .lessOrEqual, .greaterOrEqual].contains(operation)) }
    guard form.measure == .date, form.terms.count == 1,
      case .fact(let fact) = form.terms[0].base, form.constant.numerator == 0
    else {
      fail(.mismatch(.quantity(form.measure), operation, .quantity(.date)), at: span)
      return .always(false)
    }
    guard case .quantity(_, orNever: true) = names[fact].kind else {
      fail(.neverComes(names[fact].name), at: span)
      return .always(false)
    }
    switch operation {
    case .equal, .greaterOrEqual: return .isNever(fact)
    case .notEqual, .less: return .not(.isNever(fact))
    default: return .always(operation == .lessOrEqual)
    }
  }

  /// Gives two forms one measure; nil where they cannot be compared.
  ///
  /// The number 0 goes with everything that is counted from nothing: `damage > 0`.
  private func alike(_ a: LinearForm, _ b: LinearForm) -> (LinearForm, LinearForm)? {
    if a.measure == b.measure { return (a, b) }
    if let pair = asNumbers(a, b) { return pair }
    if b.isZero, a.measure != .date {
      var zero = b
      zero.measure = a.measure
      return (a, zero)
    }
    if a.isZero, b.measure != .date {
      var zero = a
      zero.measure = b.measure
      return (zero, b)
    }
    return nil
  }

  /// Gives a count and a number one measure, that of the number.
  private func asNumbers(_ a: LinearForm, _ b: LinearForm) -> (LinearForm, LinearForm)? {
    func number(_ form: LinearForm) -> LinearForm? {
      guard form.measure == .count else { return form.measure == .number ? form : nil }
      var number = form.multiplied(by: Ratio(Measure.number.ticksPerUnit))
      number?.measure = .number
      return number
    }
    guard let a = number(a), let b = number(b) else { return nil }
    return (a, b)
  }

  // MARK: Arithmetic

  mutating func arithmetic(
    _ left: ExpressionSyntax,
    _ operation: BinaryOperator,
    _ right: ExpressionSyntax,
    at span: Span
  ) -> Meaning {
    let (a, b) = (meaning(left), meaning(right))
    guard case .form(let a_) = a, case .form(let b_) = b else {
      if case .wrong = a { return .wrong }
      if case .wrong = b { return .wrong }
      fail(.mismatch(sort(a), operation, sort(b)), at: span)
      return .wrong
    }
    let outcome =
      switch operation {
      case .plus: sum(a_, b_, times: 1)
      case .minus: sum(a_, b_, times: -1)
      case .times: product(a_, b_)
      default: quotient(a_, b_)
      }
    switch outcome {
    case .success(let form): return .form(form)
    case .failure(.mismatch):
      fail(.mismatch(sort(a), operation, sort(b)), at: span)
    case .failure(let error):
      fail(error, at: span)
    }
    return .wrong
  }

  private func sum(
    _ a: LinearForm,
    _ b: LinearForm,
    times factor: Int64
  ) -> Result<LinearForm, CheckingError> {
    if a.isNever || b.isNever { return .failure(.tooLarge) }
    let measure: Measure
    switch (a.measure, b.measure) {
    case (.date, .date) where factor == -1: measure = .days
    case (.date, .days): measure = .date
    case (.days, .date) where factor == 1: measure = .date
    case (.date, .months), (.date, .workingDays): return shift(a, by: b, times: factor)
    case (.months, .date), (.workingDays, .date):
      return factor == 1 ? shift(b, by: a, times: 1) : .failure(.notLinear)
    case (let left, let right) where left == right && left != .date: measure = left
    case (let left, _) where b.isZero && left != .date: measure = left
    case (.count, .number), (.number, .count):
      guard let (a, b) = asNumbers(a, b) else { return .failure(.tooLarge) }
      return checked(a.adding(b, times: factor, measure: .number))
    case (let left, let right):
      return .failure(.mismatch(.quantity(left), .plus, .quantity(right)))
    }
    return checked(a.adding(b, times: factor, measure: measure))
  }

  /// Moves a date by months or working days, whose length depends on the date.
  private func shift(
    _ date: LinearForm,
    by length: LinearForm,
    times factor: Int64
  ) -> Result<LinearForm, CheckingError> {
    guard length.isConstant, length.constant.denominator == 1 else {
      return .failure(.shiftNeedsDate(length.measure))
    }
    // Working days are counted one by one, so no length may be longer than one that is written.
    guard length.constant.numerator.magnitude <= Quantity.longestDuration else {
      return .failure(.tooLarge)
    }
    let count = Int(factor * length.constant.numerator)
    if date.isConstant {
      let moved = CalendarArithmetic.move(
        date.constant.numerator,
        by: count,
        length.measure,
        calendar: names.calendar
      )
      return moved.map { .success(LinearForm(Quantity($0, .date))) } ?? .failure(.tooLarge)
    }
    guard date.terms.count == 1, case .fact(let fact) = date.terms[0].base,
      date.terms[0].factor == Ratio(1), date.constant == Ratio(0)
    else { return .failure(.shiftNeedsDate(length.measure)) }
    return .success(LinearForm(.shifted(fact, by: count, length.measure), .date))
  }

  private func product(_ a: LinearForm, _ b: LinearForm) -> Result<LinearForm, CheckingError> {
    let (form, factor) = b.isConstant && b.measure.isScalar ? (a, b) : (b, a)
    guard factor.isConstant else { return .failure(.notLinear) }
    guard factor.measure.isScalar, form.measure != .date else {
      return .failure(.mismatch(.quantity(a.measure), .times, .quantity(b.measure)))
    }
    let unit = Int128(factor.measure.ticksPerUnit)
    guard
      let ratio = Ratio(
        Int128(factor.constant.numerator),
        Int128(factor.constant.denominator) * unit
      )
    else { return .failure(.tooLarge) }
    return checked(form.multiplied(by: ratio))
  }

  private func quotient(_ a: LinearForm, _ b: LinearForm) -> Result<LinearForm, CheckingError> {
    guard b.isConstant else { return .failure(.notLinear) }
    guard b.constant.numerator != 0 else { return .failure(.divisionByZero) }
    guard b.measure.isScalar, a.measure != .date else {
      return .failure(.mismatch(.quantity(a.measure), .divided, .quantity(b.measure)))
    }
    let unit = Int128(b.measure.ticksPerUnit)
    let ratio = Ratio(Int128(b.constant.denominator) * unit, Int128(b.constant.numerator))
    return checked(ratio.flatMap { a.multiplied(by: $0) })
  }

  private func checked(_ form: LinearForm?) -> Result<LinearForm, CheckingError> {
    form.map(Result.success) ?? .failure(.tooLarge)
  }
}

extension LinearForm {
  var isNever: Bool {
    isConstant && measure == .date && constant == Ratio(Quantity.never.ticks)
  }

  var isZero: Bool { isConstant && measure == .number && constant.numerator == 0 }
}

extension Measure {
  /// Whether it is a bare factor, by which other quantities can be multiplied.
  var isScalar: Bool { self == .number || self == .share }
}

extension BinaryOperator {
  /// The operator that says the same with its sides swapped.
  var mirrored: BinaryOperator {
    switch self {
    case .less: .greater
    case .lessOrEqual: .greaterOrEqual
    case .greater: .less
    case .greaterOrEqual: .lessOrEqual
    default: self
    }
  }
}
