import Diagnostics
import Engine
import PolicyLanguage
import Reporting
import Workspace

enum Expect: Command {
  static let name = "expect"
  static let group = CommandGroup.plans
  static let summary = Sentence(
    en: "says how likely the values of an uncertain fact are",
    vi: "nêu xác suất các giá trị của một dữ kiện bất định"
  )
  static let parameters: [Parameter] = [
    .rest(
      "expectation",
      .fact,
      Sentence(en: "a fact and what is expected of it", vi: "dữ kiện và điều kỳ vọng")
    ),
    .ofCase(.subject),
  ]
  static let about = [
    Sentence(
      en: "Choices and yes/no facts take chances that come to 100%: `pilot:60% rejected:40%`,"
        + " `yes:70%`. Quantities take a distribution: `normal(mean, deviation)`,"
        + " `uniform(least, greatest)`, `triangular(least, likeliest, greatest)`, `pert` of the same"
        + " three, `exponential(mean)`, `poisson(mean)`, `binomial(tries, chance)`,"
        + " `beta(shape, shape, least, greatest)`, `fixed(value)`, or `low to high`,"
        + " which is lognormal with the two as its 5% and 95% quantiles; `in least..greatest` cuts it"
        + " off. `none` takes it back.",
      vi: "Lựa chọn và dữ kiện có/không nhận xác suất cộng lại bằng 100%: `cho thí điểm:60% bác"
        + " bỏ:40%`, `có:70%`. Đại lượng nhận một phân phối: `normal(trung bình, độ lệch)`,"
        + " `uniform(nhỏ nhất, lớn nhất)`, `triangular(nhỏ nhất, dễ xảy ra nhất, lớn nhất)`, `pert`"
        + " với ba số như vậy, `exponential(trung bình)`, `poisson(trung bình)`, `binomial(số lần"
        + " thử, xác suất)`, `beta(hình dạng, hình dạng, nhỏ nhất, lớn nhất)`, `fixed(giá trị)`,"
        + " hoặc `thấp đến cao`, tức log chuẩn với hai số là phân vị 5% và 95%; `trong nhỏ"
        + " nhất..lớn nhất` để giới hạn. `không có` để bỏ."
    )
  ]
  static let examples = [
    "expect approval pilot:60% rejected:30% none:10%",
    "expect damage 300m to 14bn",
    "expect damage normal(2bn, 1bn) in 0..5bn",
    "expect common-good yes:90% for mobile-clinic",
    "expect damage none",
  ]

  static func run(_ call: Call, in session: Session) throws -> Document {
    let words = call.all("expectation")
    guard let name = words.first else { return done() }
    let path = try session.path(call["for"], in: call)
    let fact = try session.policySet()[try session.fact(name, in: call)]
    let text = words.dropFirst().map(\.text).joined(separator: " ")
    let subject = try session.subject(of: fact, path)
    if text == "none", !fact.kind.labels.contains("none") || words.count == 2 {
      try session.change(call) { _ = try $0.removeExpectation(fact.name, of: subject) }
      return done(["subject": .string(subject.path), "fact": .string(fact.name)])
    }
    do {
      _ = try Distribution.parse(text, of: fact)
    } catch {
      let span = words.count > 1 ? words[1].span.union(words[words.count - 1].span) : name.span
      throw error.diagnostic.located(in: call.source, at: span)
    }
    try session.change(call) { try $0.setExpectation(fact.name, text, of: subject) }
    return done([
      "subject": .string(subject.path), "fact": .string(fact.name), "expected": .string(text),
    ])
  }
}
