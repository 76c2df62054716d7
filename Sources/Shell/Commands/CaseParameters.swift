import Diagnostics

// How commands are told which case is meant.

extension Parameter {
  /// A case that may be left out.
  static let caseInHand = Parameter.optional(
    "case",
    .caseID,
    Sentence(
      en: "the case; the one in hand without it",
      vi: "vụ việc; nếu bỏ trống là vụ việc đang chọn"
    )
  )

  /// What has the plan that a part is of.
  static let planOwner = Parameter.positional(
    "case",
    .subject,
    Sentence(
      en: "whose plan: a proposal, a pilot of it, or a bare case",
      vi: "kế hoạch của ai: đề xuất, một lần thí điểm, hoặc vụ việc rời"
    )
  )

  /// A case, or what facts can belong to, behind the word `for`.
  static func ofCase(_ kind: Kind) -> Parameter {
    .preposition("for", kind, Sentence(en: "of which case", vi: "của vụ việc nào"))
  }
}
