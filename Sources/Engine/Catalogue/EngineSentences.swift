import Diagnostics
import PolicyLanguage

extension Diagnostic {
  /// Two policies that are to answer side by side mean different things by one name.
  static func factClash(_ fact: Fact, _ policy: Policy, _ other: Fact) -> Diagnostic {
    Diagnostic(
      "clash",
      Sentence(
        en: "`\(policy.name)` declares the fact `\(fact.name)` in another way than the others",
        vi: "`\(policy.name)` khai báo dữ kiện `\(fact.name)` khác với các chính sách kia"
      ),
      in: fact.source,
      at: [Label(fact.place.span)],
      notes: [
        Sentence(
          en: "the other is declared in \(other.source.name ?? "another policy")",
          vi: "cái kia được khai báo trong \(other.source.name ?? "một chính sách khác")"
        )
      ]
    )
  }
}
