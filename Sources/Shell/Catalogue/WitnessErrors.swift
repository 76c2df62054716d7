import Diagnostics

// What can go wrong with witnesses and trials that are to be used.

extension Diagnostic {
  static func noSuchReading(_ name: String, of policy: String, known: [String]) -> Diagnostic {
    made(
      "unknown-reading",
      en: "`\(policy)` has no reading `\(name)`",
      vi: "`\(policy)` không có cách hiểu `\(name)`",
      help: .didYouMean(name, among: known)
    )
  }

  static func noSuchWitness(_ number: Int, of count: Int) -> Diagnostic {
    count == 0
      ? made(
        "no-witness",
        en: "there is no witness to use yet",
        vi: "chưa có ví dụ nào để chọn",
        help: Sentence(
          en: "`policy check` and `policy diff` tell witnesses",
          vi: "`kiểm tra chính sách` và `so sánh chính sách` nêu các ví dụ"
        )
      )
      : made(
        "no-witness",
        en: "there is no witness \(number): the last answer told \(count)",
        vi: "không có ví dụ \(number): câu trả lời gần nhất nêu \(count) ví dụ"
      )
  }

  static let noSimulation = made(
    "no-simulation",
    en: "nothing was simulated yet",
    vi: "chưa mô phỏng gì",
    help: Sentence(
      en: "`simulate CASE` makes trials; then `use trial 1` looks at the first",
      vi: "`mô phỏng VỤ-VIỆC` thực hiện các lượt thử; sau đó `chọn lượt thử 1` xem lượt đầu tiên"
    )
  )

  static func trialNameTaken(_ id: String) -> Diagnostic {
    made(
      "id-taken",
      en: "`\(id)` is not a bare case, so the trial cannot be put there",
      vi: "`\(id)` không phải vụ việc rời nên không thể đặt lượt thử vào đó"
    )
  }

  static func witnessNameTaken(_ id: String) -> Diagnostic {
    made(
      "id-taken",
      en: "`\(id)` is not a bare case, so the witness cannot be put there",
      vi: "`\(id)` không phải vụ việc rời nên không thể đặt ví dụ vào đó"
    )
  }
}
