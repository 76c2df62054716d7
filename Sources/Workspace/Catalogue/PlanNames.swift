public import Diagnostics

extension PlanPart.Kind {
  /// What such a part is called.
  public var title: Sentence {
    switch self {
    case .target: Sentence(en: "target", vi: "mục tiêu")
    case .risk: Sentence(en: "risk", vi: "rủi ro")
    case .dependence: Sentence(en: "dependence", vi: "sự phụ thuộc")
    case .thresholds: Sentence(en: "thresholds", vi: "ngưỡng")
    case .strategy: Sentence(en: "strategy", vi: "chiến lược")
    case .payoff: Sentence(en: "payoff", vi: "bảng điểm")
    }
  }
}

extension Sentence {
  /// What a part of a plan is called: "target `visits` of proposal `clinic`".
  static func partName(_ kind: PlanPart.Kind, _ name: String, _ subject: Subject?) -> Sentence {
    let part = Sentence(en: "\(kind.title.en) `\(name)`", vi: "\(kind.title.vi) `\(name)`")
    guard let subject else { return part }
    let owner = subjectName(subject)
    return Sentence(en: "\(part.en) of \(owner.en)", vi: "\(part.vi) của \(owner.vi)")
  }
}

extension Sentence {
  /// That a plan has no such part.
  static func noPart(_ kind: PlanPart.Kind, _ name: String, of subject: Subject?) -> Sentence {
    guard let subject else {
      return Sentence(
        en: "there \(kind == .thresholds ? "are" : "is") no \(kind.title.en) `\(name)`",
        vi: "không có \(kind.title.vi) `\(name)`"
      )
    }
    let owner = subjectName(subject)
    return Sentence(
      en: "the plan of \(owner.en) has no \(kind.title.en) `\(name)`",
      vi: "kế hoạch của \(owner.vi) không có \(kind.title.vi) `\(name)`"
    )
  }
}
