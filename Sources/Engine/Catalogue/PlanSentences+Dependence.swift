import Diagnostics
import PolicyLanguage

extension PlanError {
  /// What is wrong with how the parts of a plan hang together.
  var dependenceSentence: Sentence {
    switch self {
    case .nameOfFact(let name):
      Sentence(
        en: "`\(name)` is a fact already: a target or risk needs another name",
        vi: "`\(name)` đã là tên của một dữ kiện: mục tiêu hoặc rủi ro cần tên khác"
      )
    case .unknownThing(let name, _):
      Sentence(
        en: "there is no target, risk or fact `\(name)`",
        vi: "không có mục tiêu, rủi ro hay dữ kiện `\(name)`"
      )
    case .noComparison(let name):
      Sentence(
        en: "what must `\(name)` be? Compare it with a value: `\(name)=…`",
        vi: "`\(name)` phải là gì? Hãy so sánh với một giá trị: `\(name)=…`"
      )
    case .onlyEquality(let name):
      Sentence(
        en: "`\(name)` is compared by `=` or `!=` only",
        vi: "`\(name)` chỉ so sánh được bằng `=` hoặc `!=`"
      )
    case .noInequality(let name):
      Sentence(
        en: "the quantity `\(name)` is compared by `=`, `<`, `<=`, `>` or `>=`",
        vi: "đại lượng `\(name)` được so sánh bằng `=`, `<`, `<=`, `>` hoặc `>=`"
      )
    case .tooManyDependences(let most):
      Sentence(
        en: "a plan has at most \(count(most, "dependence"))",
        vi: "một kế hoạch có nhiều nhất \(most) quan hệ phụ thuộc"
      )
    case .cyclic(let names):
      Sentence(
        en: "these depend on each other in a circle: \(names.joined(separator: ", on "))",
        vi: "các phần này phụ thuộc nhau thành vòng: \(names.joined(separator: " → "))"
      )
    case .followsFromPlan(let name):
      Sentence(
        en:
          "`\(name)` follows from the targets and risks of the plan: nothing else is expected of it",
        vi: "`\(name)` được suy ra từ các mục tiêu và rủi ro của kế hoạch, không đặt kỳ vọng khác"
      )
    case .noExpectation(let name):
      Sentence(
        en:
          "nothing is known or expected of `\(name)` by itself: say it first by `expect \(name) …`",
        vi: "chưa biết và chưa có kỳ vọng gì về `\(name)`: hãy nêu trước bằng `kỳ vọng \(name) …`"
      )
    default:
      Sentence(
        en: "a dependence is written `WHAT depends on CONDITION: WHAT IS THEN EXPECTED`",
        vi: "quan hệ phụ thuộc được viết là `ĐIỀU GÌ phụ thuộc vào ĐIỀU KIỆN: KỲ VỌNG KHI ĐÓ`"
      )
    }
  }

  /// What is wrong with points, trials and precision.
  var numberSentence: Sentence {
    switch self {
    case .badPoints(let text):
      Sentence(
        en: "`\(text)` is not a number of points, such as 10 or -2.5, up to a million",
        vi: "`\(text)` không phải là số điểm như 10 hoặc -2,5, nhiều nhất một triệu"
      )
    case .badRate(let text):
      Sentence(
        en: "`\(text)` gives no points for an amount: write `damage=-1 per 1bn`",
        vi: "`\(text)` không cho điểm theo số tiền: hãy viết `thiệt hại=-1 cho mỗi 1 tỷ`"
      )
    case .tooManyTrials(let trials, let most):
      Sentence(
        en: "\(number(trials, .english)) trials are too many: \(number(most, .english)) at most",
        vi: "\(number(trials, .vietnamese)) lượt thử là quá nhiều: nhiều nhất"
          + " \(number(most, .vietnamese))"
      )
    case .badShare(let text):
      Sentence(
        en: "`\(text)` is not a share of the targets: write it like 60% or 2/3, at most 100%",
        vi:
          "`\(text)` không phải là tỷ lệ mục tiêu: hãy viết như 60% hoặc 2/3, nhiều nhất là 100%"
      )
    case .badPrecision(let text):
      Sentence(
        en: "`\(text)` is not a precision to stop at, such as 0.5%: above 0.001% and up to 50%",
        vi: "`\(text)` không phải là độ chính xác để dừng như 0,5%: lớn hơn 0,001% và không quá 50%"
      )
    default:
      Sentence(en: "a simulation needs one trial at least", vi: "mô phỏng cần ít nhất một lượt thử")
    }
  }

  /// What is wrong with what is to be varied.
  var sweepSentence: Sentence {
    switch self {
    case .badRange(let text):
      Sentence(
        en: "`\(text)` is not a range such as `0%..100%` or `0..10bn`",
        vi: "`\(text)` không phải là khoảng như `0%..100%` hoặc `0..10 tỷ`"
      )
    case .noChanceToVary(let name, _):
      Sentence(
        en: "`\(name)` is neither a risk nor a fact whose values are expected with their chances",
        vi:
          "`\(name)` không phải là rủi ro, cũng không phải dữ kiện có kỳ vọng ghi xác suất từng giá"
          + " trị"
      )
    case .noSuchMean(let quantity):
      Sentence(
        en: "what is expected cannot come to \(quantity.text(in: .english)): vary it less far",
        vi: "kỳ vọng không thể đạt \(quantity.text(in: .vietnamese)): hãy thu hẹp khoảng"
      )
    default:
      Sentence(
        en:
          "what is to vary is written `chance.FACT=0%..100%`, `mean.TARGET=5000..12000` or `FACT=*`",
        vi: "điều cần thay đổi được viết là `xác suất.DỮ-KIỆN=0%..100%`, `trung"
          + " bình.MỤC-TIÊU=5000..12000` hoặc `DỮ-KIỆN=*`"
      )
    }
  }

  private func number(_ number: Int, _ language: Language) -> String {
    Quantity(Int64(number), .count).text(in: language)
  }
}
