import Diagnostics
import PolicyLanguage

// What is said of those who decide.

extension Sentence {
  static let whoDecides = Sentence(en: "who decides", vi: "ai quyết định")
  static let whoDecidesNoVerdict = Sentence(
    en: "who decides (never a criminal verdict)",
    vi: "ai quyết định (không bao giờ là kết luận hình sự)"
  )
  static let notRead = Sentence(
    en: "not said in what was read",
    vi: "phần đã đọc không nêu"
  )
  static let noVerdict = Sentence(
    en: "this is never a criminal verdict, and stands in for none",
    vi: "đây không bao giờ là kết luận hình sự và không thay cho kết luận đó"
  )

  /// How sure we are of a clause, in a word, with the sources.
  static func certainty(_ mark: Mark) -> Sentence {
    let sources = mark.sources.isEmpty ? "" : " \(mark.sources.joined(separator: ", "))"
    return switch mark.certainty {
    case .seen: Sentence(en: "seen in" + sources, vi: "đã thấy ở" + sources)
    case .partial: Sentence(en: "seen in part in" + sources, vi: "thấy một phần ở" + sources)
    case .draft: Sentence(en: "draft only" + sources, vi: "chỉ là dự thảo" + sources)
    case .memory: Sentence(en: "not confirmed" + sources, vi: "chưa được xác nhận" + sources)
    case .design: Sentence(en: "our choice", vi: "lựa chọn của chúng tôi")
    }
  }
}
