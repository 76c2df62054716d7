import Diagnostics
import Engine
import PolicyLanguage
import Reporting
import Workspace

enum RiskCommand: Command {
  static let name = "risk"
  static let group = CommandGroup.plans
  static let summary = Sentence(
    en: "plans for what may go wrong: how likely, at what cost, by what cause",
    vi: "dự liệu điều có thể sai: xác suất, thiệt hại, nguyên nhân"
  )
  static let parameters: [Parameter] = [
    .planOwner,
    .written(
      "name",
      .planPart(.risk),
      Sentence(en: "what may happen", vi: "điều có thể xảy ra")
    ),
    .field(
      "chance",
      .text,
      required: true,
      Sentence(en: "how likely it is, from 0% to 100%", vi: "xác suất, từ 0% đến 100%")
    ),
    .field(
      "damage",
      .distribution,
      Sentence(en: "what it costs if it happens", vi: "thiệt hại nếu xảy ra")
    ),
    .field(
      "cause",
      .valueOf("cause"),
      Sentence(en: "the cause that it counts for", vi: "nguyên nhân mà nó thuộc về")
    ),
    .field(
      "mitigation",
      .text,
      Sentence(en: "what is done against it", vi: "biện pháp phòng ngừa")
    ),
  ]
  static let about = [
    Sentence(
      en:
        "A trial of `simulate` draws whether each risk happens and what it then costs. The costs add"
        + " up to the damage, and the causes of those that happen make the cause. `1bn to 4bn` are the 5%"
        + " and 95% quantiles of a lognormal distribution. The same name again writes the risk anew;"
        + " `remove risk` takes it out.",
      vi:
        "Mỗi lượt thử của `mô phỏng` rút ngẫu nhiên từng rủi ro có xảy ra không và thiệt hại khi"
        + " đó. Các khoản cộng lại thành thiệt hại, nguyên nhân của các rủi ro xảy ra cho ra"
        + " nguyên nhân. `1 tỷ đến 4 tỷ` là phân vị 5% và 95% của phân phối log chuẩn. Nêu lại"
        + " cùng tên là viết lại rủi ro; `xóa rủi ro` bỏ đi."
    )
  ]
  static let examples = [
    "risk mobile-clinic \"bus breaks down\" chance=20% damage=1bn to 4bn cause=objective"
      + " mitigation=\"a spare bus\"",
    "risk mobile-clinic \"staff leave\" chance=5%",
  ]

  static func run(_ call: Call, in session: Session) throws -> Document {
    let subject = try session.planSubject(call["case"], in: call)
    let causes = try session.planReader().causes
    return done(
      try session.keepPart(.risk, of: subject, call, fields: ["damage", "chance"]) {
        (text) throws(PlanError) in try Risk.parse(text, causes: causes).name
      }
    )
  }
}
