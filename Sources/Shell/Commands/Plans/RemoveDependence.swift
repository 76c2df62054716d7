import Diagnostics
import Reporting
import Workspace

enum RemoveDependence: Command {
  static let name = "remove dependence"
  static let group = CommandGroup.plans
  static let summary = Sentence(
    en: "removes a dependence of a plan",
    vi: "bỏ một quan hệ phụ thuộc của kế hoạch"
  )
  static let parameters: [Parameter] = [
    .planOwner,
    .written(
      "name",
      .planPart(.dependence),
      Sentence(en: "what stands before its colon", vi: "phần đứng trước dấu hai chấm")
    ),
  ]
  static let about = [
    Sentence(
      en: "`list dependences` tells them all; `undo` brings it back.",
      vi: "`liệt kê phụ thuộc` liệt kê tất cả; `hoàn tác` khôi phục."
    )
  ]
  static let examples = [
    #"remove dependence mobile-clinic "clinic visits" depends on "bus breaks down""#
  ]

  static func run(_ call: Call, in session: Session) throws -> Document {
    done(
      try session.removePart(.dependence, of: try session.planSubject(call["case"], in: call), call)
    )
  }
}
