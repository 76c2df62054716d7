public import Diagnostics
import PolicyLanguage

extension PlanError {
  /// A stable name for the kind of mistake.
  public var code: String {
    switch self {
    case .syntax(let error): error.code
    case .noName: "no-name"
    case .unknownField: "unknown-field"
    case .missingField: "missing-field"
    case .repeatedField, .repeatedName: "repeated"
    case .badGoal: "bad-goal"
    case .expectation(let error): error.code
    case .thresholdOrder: "threshold-order"
    case .unknownFact: "unknown-fact"
    case .noValue: "unknown-value"
    case .nameOfFact: "name-of-a-fact"
    case .badDependence: "bad-dependence"
    case .unknownThing: "unknown-name"
    case .noComparison, .onlyEquality, .noInequality: "bad-comparison"
    case .tooManyDependences: "too-many-dependences"
    case .cyclic: "cyclic-dependence"
    case .followsFromPlan: "follows-from-plan"
    case .noExpectation: "no-expectation"
    case .badPoints, .badRate: "bad-points"
    case .badSweep, .badRange, .noSuchMean: "bad-sweep"
    case .noChanceToVary: "unknown-name"
    case .noTrials: "no-trials"
    case .tooManyTrials: "too-many-trials"
    case .badPrecision: "bad-precision"
    case .badShare: "bad-share"
    case .compile: "not-compiled"
    }
  }

  /// What is wrong.
  public var sentence: Sentence {
    switch self {
    case .syntax(let error): error.sentence
    case .expectation(let error): error.sentence
    case .compile:
      Sentence(
        en: "this case is too intricate to be simulated: leave out some of what is compared",
        vi: "vụ việc này quá phức tạp để mô phỏng: hãy bỏ bớt điều được so sánh"
      )
    case .noName:
      Sentence(
        en: "this part of a plan needs a name before its fields",
        vi: "phần này của kế hoạch cần có tên đứng trước các trường"
      )
    case .unknownField(let key, _):
      Sentence(en: "there is no field `\(key)` here", vi: "ở đây không có trường `\(key)`")
    case .missingField(let key):
      Sentence(en: "`\(key)=…` is missing", vi: "thiếu `\(key)=…`")
    case .repeatedField(let name), .repeatedName(let name):
      Sentence(en: "`\(name)` stands here twice", vi: "`\(name)` xuất hiện hai lần ở đây")
    case .badGoal(let text):
      Sentence(
        en: "`\(text)` is not a goal: a goal is a quantity such as 10000, 80% or 3bn",
        vi: "`\(text)` không phải là mục tiêu: mục tiêu là một đại lượng như 10.000, 80% hoặc 3 tỷ"
      )
    case .thresholdOrder:
      Sentence(
        en: "the threshold of `partial` lies above that of `achieved`",
        vi: "ngưỡng của `đạt một phần` cao hơn ngưỡng của `đạt`"
      )
    case .unknownFact(let name, _):
      Sentence(en: "there is no fact `\(name)`", vi: "không có dữ kiện `\(name)`")
    case .noValue(let value, let fact, _):
      Sentence(
        en: "`\(value)` is not a value of `\(fact)`",
        vi: "`\(value)` không phải là giá trị của `\(fact)`"
      )
    case .nameOfFact, .badDependence, .unknownThing, .noComparison, .onlyEquality, .noInequality,
      .tooManyDependences, .cyclic, .followsFromPlan, .noExpectation:
      dependenceSentence
    case .badPoints, .badRate, .noTrials, .tooManyTrials, .badPrecision, .badShare: numberSentence
    case .badSweep, .badRange, .noChanceToVary, .noSuchMean: sweepSentence
    }
  }

  /// What would help.
  public var help: Sentence? {
    switch self {
    case .syntax(let error): error.help
    case .expectation(let error): error.help
    case .unknownField(let name, let known), .unknownFact(let name, let known),
      .unknownThing(let name, let known), .noChanceToVary(let name, let known),
      .noValue(let name, _, let known):
      .didYouMean(name, among: known)
    default: nil
    }
  }
}
