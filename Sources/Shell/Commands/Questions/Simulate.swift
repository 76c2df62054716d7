import Diagnostics
import Engine
import Reporting

enum Simulate: Command {
  static let name = "simulate"
  static let group = CommandGroup.questions
  static let summary = Sentence(
    en: "draws the uncertain facts of a case many times and decides each time",
    vi: "rút ngẫu nhiên các dữ kiện bất định nhiều lần, mỗi lần đưa ra kết luận"
  )
  static let parameters: [Parameter] = [
    .caseInHand,
    .named(
      "trials",
      .number,
      Sentence(
        en: "how many times; 100k when nothing is said",
        vi: "bao nhiêu lần; 100k nếu không nêu"
      )
    ),
    .named(
      "seed",
      .number,
      Sentence(
        en: "the seed; the same seed gives the same result",
        vi: "hạt giống; cùng hạt giống cho cùng kết quả"
      )
    ),
    .named(
      "until",
      .text,
      Sentence(
        en:
          "how precise is enough, such as `±0.5%`: it ends as soon as all intervals are so narrow",
        vi: "độ chính xác đủ dùng, như `±0.5%`: dừng ngay khi mọi khoảng tin cậy hẹp như vậy"
      )
    ),
    .preposition(
      "across",
      .word(["strategies"]),
      Sentence(
        en: "compares the strategies of the workspace in the same trials",
        vi: "so sánh các chiến lược của không gian làm việc trong cùng các lượt thử"
      )
    ),
    Parameter(
      name: "sweep",
      form: .prepositionFacts,
      kind: .text,
      isRequired: false,
      about: Sentence(
        en: "varies one thing: `chance.approval=0%..100%`, `mean.TARGET=…`, `FACT=…`",
        vi: "thay đổi một điều: `chance.approval=0%..100%`, `mean.MỤC-TIÊU=…`, `DỮ-KIỆN=…`"
      )
    ),
    .preposition(
      "output",
      .file,
      Sentence(
        en: "a new file for the curve of `sweep`: a drawing (`.svg`) or a table (`.csv`)",
        vi: "tệp mới cho đường cong của `sweep`: hình vẽ (`.svg`) hoặc bảng (`.csv`)"
      )
    ),
    .particle(
      "with",
      Sentence(
        en: "facts settled for this simulation",
        vi: "dữ kiện định trước cho lần mô phỏng này"
      )
    ),
    .facts(
      Sentence(
        en: "what they are, instead of what is expected of them",
        vi: "giá trị của chúng, thay cho điều kỳ vọng"
      )
    ),
  ]
  static let about = [
    Sentence(
      en:
        "Each trial draws what is expected of the facts (`expect`), the targets and the risks of the"
        + " plan, makes the result by the `thresholds` in use, the damage and the cause by the risks that"
        + " happen, and decides. `plan` shows what it goes by.",
      vi:
        "Mỗi lượt thử rút ngẫu nhiên điều kỳ vọng về dữ kiện (`expect`), các mục tiêu và rủi ro của kế"
        + " hoạch, suy ra kết quả theo ngưỡng (`thresholds`) đang dùng, thiệt hại và nguyên nhân theo các"
        + " rủi ro xảy ra, rồi đưa ra kết luận. `plan` cho biết nó dựa vào đâu."
    ),
    Sentence(
      en:
        "`across strategies` tells for each `strategy` what comes of the same luck, and how it differs"
        + " from the first. `sweep` draws a curve over 21 values of one thing, 20,000 trials each unless"
        + " `trials=` says otherwise.",
      vi:
        "`across strategies` cho biết với mỗi chiến lược (`strategy`), cùng vận may cho ra gì và khác"
        + " chiến lược đầu ra sao. `sweep` vẽ đường cong qua 21 giá trị của một điều, mỗi giá trị 20.000"
        + " lượt nếu `trials=` không nêu khác."
    ),
    Sentence(
      en:
        "Intervals are Wilson's, with 95% confidence; the exact probability stands beside the estimate"
        + " where what is uncertain has few enough combinations. The generator is Philox4x32-10: a seed"
        + " gives the same numbers on any machine. Ctrl-C ends it with what there is.",
      vi:
        "Khoảng tin cậy là của Wilson, mức 95%; xác suất chính xác đứng bên cạnh ước lượng khi điều bất"
        + " định có đủ ít tổ hợp. Bộ sinh số là Philox4x32-10: một hạt giống cho cùng dãy số trên mọi máy."
        + " Ctrl-C dừng và nêu kết quả đến lúc đó."
    ),
  ]
  static let examples = [
    "simulate mobile-clinic trials=1m seed=7", "simulate mobile-clinic until=±0.5%",
    "simulate mobile-clinic with approval=none", "simulate mobile-clinic across strategies",
    "simulate mobile-clinic sweep chance.approval=0%..100%",
    "simulate mobile-clinic sweep chance.approval=0%..100% output curve.svg",
  ]

  static func run(_ call: Call, in session: Session) throws -> Document {
    if call["across"] != nil { return try acrossStrategies(call, in: session) }
    if !call.all("sweep").isEmpty || call.pairs["sweep"] != nil {
      return try sweep(call, in: session)
    }
    let file = try session.caseFile(call["case"], in: call)
    let asked = try session.trialsAsked(call)
    let seed = try session.seed(call)
    let changes = try session.settledFacts(call)
    let plan = try session.simulationPlan(of: file, settling: changes)
    let environment = session.environment
    let simulator = Simulator(plan, seed: seed)
    let result = simulator.run(
      trials: asked.trials,
      until: asked.precision,
      progress: progress(session, of: asked.trials),
      shouldStop: environment.isInterrupted
    )
    environment.progress(nil)
    if result.trials == 0 { throw Diagnostic.interrupted }
    session.simulation = SimulationRecord(
      simulator: simulator,
      caseName: file.name,
      trials: result.trials
    )
    return Documents.simulate(
      Simulated(
        file: file,
        plan: plan,
        changes: changes,
        result: result,
        seed: seed,
        precision: asked.precision
      ),
      session.language
    )
  }
}
