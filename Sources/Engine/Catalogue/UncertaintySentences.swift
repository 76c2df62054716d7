public import Diagnostics
import PolicyLanguage

extension UncertaintyError {
  /// A stable name for the kind of mistake.
  public var code: String {
    switch self {
    case .syntax(let error): error.code
    case .noValue: "unknown-value"
    case .repeated: "repeated"
    case .noChance: "no-chance"
    case .notWhole: "chances-not-100"
    case .badChance: "bad-chance"
    case .noDistribution: "unknown-distribution"
    case .parameterCount: "parameter-count"
    case .wrongUnit: "wrong-unit"
    case .notForMeasure: "wrong-distribution"
    case .badParameters: "bad-parameters"
    case .notForFact: "not-uncertain"
    }
  }

  /// What is wrong.
  public var sentence: Sentence {
    switch self {
    case .syntax(let error): error.sentence
    case .noValue(let value, let fact, _):
      Sentence(
        en: "`\(value)` is not a value of `\(fact)`",
        vi: "`\(value)` không phải là giá trị của `\(fact)`"
      )
    case .repeated(let value):
      Sentence(en: "`\(value)` stands here twice", vi: "`\(value)` xuất hiện hai lần ở đây")
    case .noChance(let value):
      Sentence(
        en: "`\(value)` needs its chance: `\(value):60%`",
        vi: "`\(value)` cần có xác suất: `\(value):60%`"
      )
    case .notWhole(let sum):
      Sentence(
        en: "the chances come to \(Quantity(sum, .share).text(in: .english)), not to 100%",
        vi: "tổng xác suất là \(Quantity(sum, .share).text(in: .vietnamese)), không phải 100%"
      )
    case .badChance(let text):
      Sentence(
        en: "`\(text)` is not a chance between 0% and 100%",
        vi: "`\(text)` không phải là xác suất từ 0% đến 100%"
      )
    case .noDistribution(let name, _):
      Sentence(en: "there is no distribution `\(name)`", vi: "không có phân phối `\(name)`")
    case .parameterCount(let name, let needed, let found):
      Sentence(
        en: "`\(name)` takes \(count(needed, "parameter")), not \(found)",
        vi: "`\(name)` cần \(needed) tham số, không phải \(found)"
      )
    case .wrongUnit(let text, let measure):
      Sentence(
        en: "`\(text)` does not fit here: a quantity such as"
          + " \(FactKind.quantity(measure, orNever: false).example) is expected",
        vi: "`\(text)` không phù hợp: ở đây cần một đại lượng như"
          + " \(FactKind.quantity(measure, orNever: false).example)"
      )
    case .badParameters(.increasing):
      Sentence(
        en: "the parameters must grow from the first to the last",
        vi: "các tham số phải tăng dần"
      )
    case .badParameters(.positive):
      Sentence(
        en: "both quantiles of a lognormal distribution are above zero",
        vi: "hai phân vị của phân phối log chuẩn phải lớn hơn không"
      )
    case .badParameters(.deviation):
      Sentence(
        en: "a standard deviation is above zero",
        vi: "độ lệch chuẩn phải lớn hơn không"
      )
    case .badParameters(.aboveZero):
      Sentence(
        en: "a mean and a shape are above zero",
        vi: "trung bình và tham số hình dạng phải lớn hơn không"
      )
    case .badParameters(.tries):
      Sentence(
        en: "the number of tries is a whole one from 1 to 1,000,000",
        vi: "số lần thử phải là số nguyên từ 1 đến 1.000.000"
      )
    case .badParameters(.events):
      Sentence(
        en: "a mean number of events is 1,000,000 at most: beyond that, take `normal`",
        vi: "số sự kiện trung bình nhiều nhất là 1.000.000: nếu lớn hơn, hãy dùng `normal`"
      )
    case .badParameters(.range):
      Sentence(
        en: "next to nothing of this distribution lies in that range",
        vi: "hầu như không có phần nào của phân phối này nằm trong khoảng đó"
      )
    case .notForMeasure(let name, let measure):
      Sentence(
        en: "`\(name)` goes with counts"
          + "\(name == "exponential" || name == "lognormal" ? " and amounts" : ""), not with values like"
          + " \(FactKind.quantity(measure, orNever: false).example)",
        vi: "`\(name)` dùng cho số đếm"
          + "\(name == "exponential" || name == "lognormal" ? " và số tiền" : ""), không dùng cho giá trị như"
          + " \(FactKind.quantity(measure, orNever: false).example)"
      )
    case .notForFact(let fact):
      Sentence(
        en: "`\(fact)` is not given but follows, or is a set: nothing can be expected of it",
        vi: "`\(fact)` được suy ra hoặc là một tập, không thể đặt kỳ vọng"
      )
    }
  }

  /// What would help.
  public var help: Sentence? {
    switch self {
    case .syntax(let error): error.help
    case .noValue(let value, _, let known), .noDistribution(let value, let known):
      .didYouMean(value, among: known)
    default: nil
    }
  }
}
