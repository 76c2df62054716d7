import Diagnostics
import Engine
import PolicyLanguage

// What `simulate` says of strategies, sweeps and whole workspaces.

extension Sentence {
  static func strategiesCompared(_ number: Int, _ trials: String) -> Sentence {
    Sentence(
      en: "\(count(number, "strategy", "strategies")) in the same \(trials)",
      vi: "\(number) chiến lược trong cùng \(trials)"
    )
  }

  static let worthHead = Sentence(
    en: "what it is worth, in points that the trainer set",
    vi: "đáng bao nhiêu điểm, theo thang của người hướng dẫn"
  )
  static let whoGains = Sentence(en: "who gains, who bears", vi: "ai được, ai chịu")

  static func gainsAndLoses(
    strategy: String,
    party: String,
    points: String,
    isGain: Bool,
    isLoss: Bool,
    more: String,
    less: String
  ) -> Sentence {
    let en =
      isGain
      ? "gains \(points) points a trial"
      : isLoss ? "loses \(points) points a trial" : "comes out even"
    let vi =
      isGain
      ? "được thêm \(points) điểm mỗi lượt"
      : isLoss ? "mất \(points) điểm mỗi lượt" : "không hơn không kém"
    return Sentence(
      en: "\(strategy): \(party) \(en); more in \(more) of trials, less in \(less)",
      vi: "\(strategy): \(party) \(vi); hơn trong \(more) số lượt, kém trong \(less)"
    )
  }

  static func strategyMethod(_ first: String, _ seed: UInt64) -> Sentence {
    Sentence(
      en:
        "In parentheses: points of difference from \(first), trial by trial, with the half of their 95%"
        + " interval. Common random numbers: whatever a strategy does not settle is drawn the same for"
        + " all. Generator Philox4x32-10, seed \(seed).",
      vi:
        "Trong ngoặc: chênh lệch điểm so với \(first), so từng lượt, kèm nửa khoảng tin cậy 95%. Số"
        + " ngẫu nhiên chung: điều mà chiến lược không định trước được rút như nhau cho tất cả. Bộ sinh số"
        + " Philox4x32-10, hạt giống \(seed)."
    )
  }

  // MARK: Sweeps

  static func title(of parameter: Sweep.Parameter, _ speech: Speech) -> Sentence {
    switch parameter {
    case .chance(let fact, let value):
      let title = speech.set[fact].title
      let label = speech.value(value, of: fact)
      return Sentence(en: "chance: \(title.en) \(label)", vi: "xác suất: \(title.vi) \(label)")
    case .risk(let name): return Sentence(en: "chance: \(name)", vi: "xác suất: \(name)")
    case .mean(let name): return Sentence(en: "mean: \(name)", vi: "trung bình: \(name)")
    case .value(let fact): return speech.set[fact].title
    }
  }

  static func curveStopped(_ points: Int) -> Sentence {
    Sentence(
      en: "it was stopped: only the first \(count(points, "point")) are told",
      vi: "đã bị dừng: chỉ có \(points) điểm đầu"
    )
  }

  static func curveWritten(_ file: String) -> Sentence {
    Sentence(en: "written to \(file)", vi: "đã ghi vào \(file)")
  }

  static func curveMethod(_ trials: String, _ seed: UInt64) -> Sentence {
    Sentence(
      en: "Each point is of the same \(trials), so the curve is no smoother by luck; ± is half of"
        + " Wilson's interval at 95%. Generator Philox4x32-10, seed \(seed).",
      vi:
        "Mỗi điểm dùng cùng \(trials), nên đường cong không gập ghềnh vì may rủi; ± là nửa khoảng tin cậy"
        + " Wilson mức 95%. Bộ sinh số Philox4x32-10, hạt giống \(seed)."
    )
  }

  // MARK: Portfolios

  static func allCases(_ cases: Int) -> Sentence {
    Sentence(en: "all \(count(cases, "case"))", vi: "cả \(cases) vụ việc")
  }

  static let outcomeColumn = Sentence(en: "outcome", vi: "kết luận")
  static let meanCasesColumn = Sentence(en: "cases a trial", vi: "số vụ mỗi lượt")
  static let rangeColumn = Sentence(en: "90% of trials", vi: "90% số lượt")
  static let perCadre = Sentence(en: "cadre by cadre", vi: "từng cán bộ")
  static let policyWord = Sentence(en: "policy", vi: "chính sách")

  static func portfolioMethod(_ seed: UInt64) -> Sentence {
    Sentence(
      en:
        "One trial is of all cases; cases that share a fact share its luck. ± is half of the 95% interval of"
        + " the mean. Generator Philox4x32-10, seed \(seed).",
      vi:
        "Mỗi lượt gồm mọi vụ việc; vụ việc chung dữ kiện thì chung vận may. ± là nửa khoảng tin cậy 95% của"
        + " trung bình. Bộ sinh số Philox4x32-10, hạt giống \(seed)."
    )
  }
}

extension Diagnostic {
  static func fewStrategies(_ number: Int) -> Diagnostic {
    made(
      "few-strategies",
      en: number == 0 ? "there are no strategies yet" : "there is only one strategy to compare",
      vi: number == 0 ? "chưa có chiến lược nào" : "chỉ có một chiến lược để so sánh",
      help: Sentence(
        en: "say two at least, such as `strategy act-first: reported-on=none approval=none`",
        vi: "hãy nêu ít nhất hai, ví dụ `strategy act-first: reported-on=none approval=none`"
      )
    )
  }

  static let oneSweep = made(
    "one-sweep",
    en: "one thing is varied at a time: `sweep chance.approval=0%..100%`",
    vi: "mỗi lần chỉ thay đổi một điều: `sweep chance.approval=0%..100%`"
  )

  static func noPlotFile(_ name: String) -> Diagnostic {
    made(
      "no-plot-file",
      en: "`\(name)` is neither a drawing (`.svg`) nor a table (`.csv`)",
      vi: "`\(name)` không phải là hình vẽ (`.svg`) cũng không phải bảng (`.csv`)"
    )
  }

  static let noCases = made(
    "no-cases",
    en: "there are no cases to simulate",
    vi: "chưa có vụ việc nào để mô phỏng"
  )
}
