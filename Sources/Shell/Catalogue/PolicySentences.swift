import Diagnostics
import Engine
import PolicyLanguage

// What is said of policies: clauses, marks, rules, facts.

extension Sentence {
  static func numbering(_ number: String?) -> Sentence {
    guard let number else {
      return Sentence(
        en: "our label: the official number is not confirmed",
        vi: "nhãn của chúng tôi: số hiệu chính thức chưa được xác nhận"
      )
    }
    return Sentence(verbatim: number)
  }

  static func mark(_ mark: Mark) -> Sentence {
    let sources = mark.sources.isEmpty ? "" : " (\(mark.sources.joined(separator: ", ")))"
    func note(_ text: String) -> String { text.isEmpty ? "" : "; \(text)" }
    let certainty = certainty(mark.certainty)
    return Sentence(
      en: certainty.en + sources + note(mark.note.en),
      vi: certainty.vi + sources + note(mark.note.vi)
    )
  }

  static func certainty(_ certainty: Mark.Certainty) -> Sentence {
    switch certainty {
    case .seen: Sentence(en: "read in a public text", vi: "đã đọc trong văn bản công khai")
    case .partial:
      Sentence(
        en: "read in part: the text breaks off before the clause ends",
        vi: "đã đọc một phần: văn bản dừng trước khi hết điều khoản"
      )
    case .draft: Sentence(en: "only a draft, not law", vi: "chỉ là dự thảo, không phải luật")
    case .memory: Sentence(en: "not confirmed", vi: "chưa được xác nhận")
    case .design:
      Sentence(
        en: "our choice, not in the texts",
        vi: "lựa chọn của chúng tôi, không có trong văn bản"
      )
    }
  }

  static func strength(_ strength: Rule.Strength) -> Sentence {
    switch strength {
    case .text: Sentence(en: "fixed by the text", vi: "văn bản quy định")
    case .open: Sentence(en: "left open by the text", vi: "văn bản để ngỏ")
    case .modelling: Sentence(en: "our choice", vi: "lựa chọn của chúng tôi")
    }
  }

  static func owner(_ owner: Fact.Owner) -> Sentence {
    switch owner {
    case .cadre: Sentence(en: "a cadre", vi: "cán bộ")
    case .proposal: Sentence(en: "a proposal", vi: "đề xuất")
    case .participant:
      Sentence(
        en: "a cadre's part in a proposal",
        vi: "phần tham gia của cán bộ trong đề xuất"
      )
    case .pilot: Sentence(en: "a pilot", vi: "lần thí điểm")
    }
  }

  static func stage(_ stage: Fact.Stage) -> Sentence {
    switch stage {
    case .proposal: Sentence(en: "proposing", vi: "đề xuất")
    case .decision: Sentence(en: "deciding", vi: "quyết định")
    case .pilot: Sentence(en: "piloting", vi: "thí điểm")
    case .assessment: Sentence(en: "assessing", vi: "đánh giá")
    }
  }

  static func track(_ track: Policy.Track) -> Sentence {
    switch track {
    case .party: Sentence(en: "Party", vi: "Đảng")
    case .state: Sentence(en: "State", vi: "Nhà nước")
    case .none: Sentence(verbatim: "–")
    }
  }

  static func inForce(_ range: DateRange) -> Sentence {
    func text(_ language: Language) -> (String?, String?) {
      (
        range.first.map { Quantity($0).text(in: language) },
        range.last.map { Quantity($0).text(in: language) }
      )
    }
    func said(_ dates: (String?, String?), since: String, until: String, always: String) -> String {
      switch dates {
      case (let first?, let last?): "\(first) … \(last)"
      case (let first?, nil): "\(since) \(first)"
      case (nil, let last?): "\(until) \(last)"
      case (nil, nil): always
      }
    }
    return Sentence(
      en: said(text(.english), since: "since", until: "until", always: "always"),
      vi: said(text(.vietnamese), since: "từ", until: "đến", always: "luôn luôn")
    )
  }

  static let rulesHeading = Sentence(en: "rules", vi: "quy tắc")
  static let dutiesHeading = Sentence(en: "duties", vi: "nghĩa vụ")
  static let clausesHeading = Sentence(en: "clauses that rest on it", vi: "điều khoản dựa vào đó")
  static let sourceWord = Sentence(en: "source", vi: "nguồn")
  static let clauseWord = Sentence(en: "clause", vi: "điều khoản")
  static let strengthWord = Sentence(en: "strength", vi: "mức độ")
  static let readingsWord = Sentence(en: "readings", vi: "cách hiểu")
  static let exceptionToWord = Sentence(en: "exception to", vi: "ngoại lệ của")
  static let blocksWord = Sentence(en: "blocks", vi: "chặn")
  static let exceptionsWord = Sentence(en: "exceptions", vi: "các ngoại lệ")
  static let blockedByWord = Sentence(en: "blocked by", vi: "bị chặn bởi")
  static let questionWord = Sentence(en: "question", vi: "câu hỏi")
  static let belongsToWord = Sentence(en: "belongs to", vi: "thuộc về")
  static let stageWord = Sentence(en: "stage", vi: "giai đoạn")
  static let fixedWord = Sentence(en: "fixed", vi: "cố định")
  static let fixedMeaning = cannotBeChanged
  static let followsFrom = Sentence(en: "follows from", vi: "suy ra từ")
  static let valuesWord = Sentence(en: "values", vi: "giá trị")
  static let usedByWord = Sentence(en: "used by", vi: "dùng trong")
  static let policyColumn = Sentence(en: "policy", vi: "chính sách")
  static let titleColumn = Sentence(en: "title", vi: "tiêu đề")
  static let trackColumn = Sentence(en: "track", vi: "tuyến")
  static let inForceColumn = Sentence(en: "in force", vi: "hiệu lực")
  static let activeColumn = Sentence(en: "active", vi: "đang dùng")
  static let readingColumn = Sentence(en: "reading", vi: "cách hiểu")
  static let meaningColumn = Sentence(en: "meaning", vi: "ý nghĩa")
  static let englishColumn = Sentence(en: "English", vi: "tiếng Anh")
  static let vietnameseColumn = Sentence(en: "Vietnamese", vi: "tiếng Việt")
  static let textOnlyMeaning = Sentence(
    en: "what the text leaves open stays open",
    vi: "điều văn bản để ngỏ thì vẫn để ngỏ"
  )
  static let noPolicies = Sentence(en: "no policies", vi: "không có chính sách nào")
  static let noTerms = Sentence(en: "no such term", vi: "không có thuật ngữ này")

  static func readingNow(_ reading: String?) -> Sentence {
    guard let reading else {
      return Sentence(en: "the text alone answers", vi: "trả lời chỉ theo văn bản")
    }
    return Sentence(
      en: "reading `\(reading)` answers: interpretation, not text",
      vi: "trả lời theo cách hiểu `\(reading)`: là diễn giải, không phải văn bản"
    )
  }

  static let onlyForThisSession = Sentence(
    en: "for this session only: the workspace is read-only",
    vi: "chỉ cho phiên này: không gian làm việc chỉ đọc"
  )
}
