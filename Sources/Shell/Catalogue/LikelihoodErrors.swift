import Diagnostics
import Engine

extension LikelihoodError {
  /// The error for a reader.
  var diagnostic: Diagnostic {
    switch self {
    case .compile(let error): error.diagnostic
    case .tangled(let facts):
      Diagnostic(
        "beliefs-too-tangled",
        Sentence(
          en: "these uncertain facts are compared and can have too many values to go through:"
            + " \(facts.map { "`\($0)`" }.joined(separator: ", "))",
          vi: "các dữ kiện bất định này được so sánh và có quá nhiều giá trị để xét hết:"
            + " \(facts.map { "`\($0)`" }.joined(separator: ", "))"
        ),
        help: [
          Sentence(
            en: "give one of them a value or a few values with chances; or use `simulate`, which"
              + " draws them",
            vi: "hãy cho một trong số đó một giá trị hoặc vài giá trị kèm xác suất; hoặc dùng"
              + " `mô phỏng` để rút ngẫu nhiên"
          )
        ]
      )
    }
  }
}
