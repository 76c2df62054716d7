public import Diagnostics

/// What can be wrong with the meaning of a text whose form is right.
public enum CheckingError: Error, Hashable, Sendable {
  /// What a name can stand for.
  public enum Role: Hashable, Sendable {
    /// A fact.
    case fact
    /// A fact, a rule, or something else that can be asked in a policy file.
    case condition
    /// A fact or a decision, which can be asked in a command.
    case question
    /// A rule.
    case rule
    /// A decision.
    case decision
    /// A label of a fact.
    case label(of: String)
    /// A value of a decision.
    case value(of: String)
    /// A function.
    case function
    /// A reading.
    case reading
    /// A clause.
    case clause
    /// A duty.
    case duty
    /// An authority.
    case authority
    /// A constraint.
    case constraint
    /// A policy.
    case policy
    /// An owner of facts.
    case owner
    /// A stage.
    case stage
    /// A strength of rules.
    case strength
    /// A force of outcomes.
    case force
    /// A certainty of clauses.
    case certainty
    /// A track.
    case track
  }

  /// What an expression is.
  public enum Sort: Hashable, Sendable {
    /// Yes or no.
    case yesNo
    /// One of the labels of a fact.
    case choice(String)
    /// Any of the labels of a fact.
    case choices(String)
    /// A quantity of one measure.
    case quantity(Measure)
    /// A quantity of whatever measure.
    case anyQuantity
    /// A decision.
    case decision(String)
    /// A set in braces.
    case set
    /// A range.
    case range
  }

  /// What a function takes.
  public enum Argument: Hashable, Sendable {
    /// The name of a fact.
    case fact
    /// The name of a fact that is a set of choices.
    case setOfChoices
    /// The name of a decision.
    case decision
  }

  /// A name that means nothing here.
  case unknown(String, Role, known: [String])
  /// A name declared twice.
  case duplicate(String, Role)
  /// Something that is not yes or no stands where a condition is needed.
  case notACondition(Sort)
  /// Two sides that cannot be put together by an operator.
  case mismatch(Sort, BinaryOperator, Sort)
  /// An operator applied to what it cannot take.
  case notApplicable(BinaryOperator, Sort)
  /// A function applied to what it cannot take.
  case badArgument(String, needs: Argument)
  /// A product or quotient of two facts.
  case notLinear
  /// A division by zero.
  case divisionByZero
  /// A number beyond what can be counted.
  case tooLarge
  /// A condition with more parts than the program follows.
  case tooComplex
  /// Names that build on one another more often than the program follows.
  case tooManySteps(String, Role)
  /// A word of the language where a name is declared.
  case reserved(String)
  /// `never` said of a date that always comes.
  case neverComes(String)
  /// Months or working days added to something other than a date fact.
  case shiftNeedsDate(Measure)
  /// An operator that takes a set, or a range of quantities too, and something else after it.
  case setNeeded(BinaryOperator, orRange: Bool)
  /// A set without members.
  case emptySet
  /// A range whose end comes before its start.
  case emptyRange
  /// A comparison that comes out the same in every case.
  case constantCondition(Bool)
  /// More labels than can be told apart.
  case tooManyLabels(Int)
  /// A variable of the shell where there are none.
  case strayVariable(String)
  /// A decision asked for where rules are being written.
  case decisionInRule(String)
  /// Names that depend on one another in a circle.
  case cycle([String], Role)
  /// Something that belongs only to derived facts, or only to base facts.
  case onlyForBase(String)
  /// An attribute that this kind of fact cannot have.
  case attributeNeeds(String, Sort)
  /// An exception to a rule of another decision.
  case exceptionAcross(String, String)
  /// An exception that gives no value.
  case exceptionWithoutValue
  /// A rule that names itself.
  case selfReference(String)
  /// A reading that gives a value which the text does not leave open.
  case readingWidens(String, base: String)
  /// A statement under a heading without a label.
  case clauseWithoutLabel
  /// A date range that cannot be read.
  case badDateRange(String)
  /// A length of time that is none.
  case notALength
  /// A policy that cannot be imported, with the reason.
  case badImport(String)
  /// Two policies that mean different things by one name.
  case clash(String, Role, String)
}

/// A checking error with its place.
public struct CheckingFailure: Error, Hashable, Sendable {
  /// What is wrong.
  public var error: CheckingError
  /// Where.
  public var span: Span
  /// Where the other thing is that it is about.
  public var other: Span?

  /// Makes a failure.
  public init(_ error: CheckingError, at span: Span, other: Span? = nil) {
    self.error = error
    self.span = span
    self.other = other
  }
}
