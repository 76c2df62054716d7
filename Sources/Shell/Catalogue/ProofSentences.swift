import Diagnostics

// What is said in proofs, and of values that the text leaves open.

extension Sentence {
  static func isValue(_ title: String, _ value: String) -> Sentence {
    Sentence(verbatim: "\(title): \(value)")
  }

  static func isNotValue(_ title: String, _ value: String, _ asked: String) -> Sentence {
    Sentence(
      en: "\(title): \(value), not \(asked)",
      vi: "\(title): \(value), không phải \(asked)"
    )
  }

  static let asAbove = Sentence(en: "as above", vi: "như trên")

  static func isLeftOpen(_ value: String, among values: String) -> Sentence {
    Sentence(
      en: "\(value) is one of the values that the text leaves open: \(values)",
      vi: "\(value) là một trong các giá trị văn bản để ngỏ: \(values)"
    )
  }

  static func isOpenedAlready(_ value: String) -> Sentence {
    Sentence(
      en: "\(value) is left open already, and the text never settles on it alone",
      vi: "\(value) đã được để ngỏ, và văn bản không bao giờ chỉ có riêng giá trị đó"
    )
  }
}
