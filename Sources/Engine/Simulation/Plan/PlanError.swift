public import PolicyLanguage

/// Why a text is no part of a pilot plan.
public enum PlanError: Error, Hashable, Sendable {
  /// Its form is wrong.
  case syntax(SyntaxError)
  /// What it is about is not named.
  case noName
  /// A field that such a part does not have.
  case unknownField(String, known: [String])
  /// A field that is needed and not given.
  case missingField(String)
  /// A field given twice.
  case repeatedField(String)
  /// A goal that is no quantity.
  case badGoal(String)
  /// What is expected of a quantity or a fact is wrong.
  case expectation(UncertaintyError)
  /// A threshold of partial success above that of success.
  case thresholdOrder
  /// A name that a part of this kind already has.
  case repeatedName(String)
  /// A fact that no policy knows.
  case unknownFact(String, known: [String])
  /// A value that a fact does not have.
  case noValue(String, fact: String, known: [String])
  /// A name that is a fact's already.
  case nameOfFact(String)
  /// A dependence that is not written as one.
  case badDependence
  /// A name that is neither a target's nor a risk's nor a fact's.
  case unknownThing(String, known: [String])
  /// A fact that has to be compared with something.
  case noComparison(String)
  /// Something that is or is not, and neither more nor less.
  case onlyEquality(String)
  /// A quantity that is compared by `!=`, or with a day after the last.
  case noInequality(String)
  /// More dependences than a plan can have.
  case tooManyDependences(most: Int)
  /// Things that depend on each other in a circle, the first at the end again.
  case cyclic([String])
  /// An expectation of a fact that follows from targets and risks.
  case followsFromPlan(String)
  /// A dependence of a fact of which nothing is known or expected by itself.
  case noExpectation(String)
  /// A text that is no number of points.
  case badPoints(String)
  /// A text that gives no points for an amount.
  case badRate(String)
  /// A text that does not say what to vary and how far.
  case badSweep(String)
  /// A text that is no range.
  case badRange(String)
  /// A name of which there is no chance to vary.
  case noChanceToVary(String, known: [String])
  /// A mean that no distribution of the family has.
  case noSuchMean(Quantity)
  /// A simulation without trials.
  case noTrials
  /// More trials than are made.
  case tooManyTrials(Int, most: Int)
  /// A precision that no number of trials reaches.
  case badPrecision(String)
  /// A share of the targets that is written neither as one nor as a fraction.
  case badShare(String)
  /// A case that cannot be compiled once its uncertain facts are left out or settled.
  case compile(CompileError)
}
