import Diagnostics
import Workspace

// What is said of cadres, proposals, pilots, cases, and of the workspace they are in.

extension Sentence {
  static let factColumn = Sentence(en: "fact", vi: "dữ kiện")
  static let factsColumn = Sentence(en: "facts", vi: "số dữ kiện")
  static let valueColumn = Sentence(en: "value", vi: "giá trị")
  static let kindColumn = Sentence(en: "kind", vi: "loại")
  static let evidenceColumn = Sentence(en: "evidence", vi: "chứng cứ")
  static let onColumn = Sentence(en: "on", vi: "ngày")
  static let idColumn = Sentence(en: "id", vi: "mã")
  static let parametersColumn = Sentence(en: "parameters", vi: "tham số")
  static let nameColumn = Sentence(en: "name", vi: "tên")
  static let postColumn = Sentence(en: "post", vi: "chức vụ")
  static let unitColumn = Sentence(en: "unit", vi: "đơn vị")
  static let fieldColumn = Sentence(en: "field", vi: "lĩnh vực")
  static let placeColumn = Sentence(en: "place", vi: "địa điểm")
  static let numberColumn = Sentence(en: "pilot", vi: "thí điểm")
  static let cadreColumn = Sentence(en: "cadre", vi: "cán bộ")
  static let cadresColumn = Sentence(en: "cadres", vi: "cán bộ")
  static let pilotsColumn = Sentence(en: "pilots", vi: "lần thí điểm")
  static let proposalColumn = Sentence(en: "proposal", vi: "đề xuất")
  static let caseColumn = Sentence(en: "case", vi: "vụ việc")
  static let casesColumn = Sentence(en: "cases", vi: "vụ việc")
  static let nothingGiven = Sentence(en: "nothing is given yet", vi: "chưa cho dữ kiện nào")
  static let commandColumn = Sentence(en: "command", vi: "lệnh")
  static let settingColumn = Sentence(en: "setting", vi: "thiết lập")
  static let canBeColumn = Sentence(en: "can be", vi: "có thể là")
  static let whenColumn = Sentence(en: "when", vi: "khi nào")
  static let stateColumn = Sentence(en: "state", vi: "trạng thái")
  static let dareColumn = Sentence(en: "dare", vi: "điều dám")
  static let expectedColumn = Sentence(en: "expected", vi: "kỳ vọng")
  static let findingColumn = Sentence(en: "finding", vi: "phát hiện")

  static let noRecords = Sentence(en: "none yet", vi: "chưa có")
  static let noCaseFits = Sentence(en: "no case fits", vi: "không có vụ việc nào phù hợp")
  static let nothingAssumed = Sentence(en: "nothing is assumed", vi: "không có giả định nào")
  static let unusedFacts = Sentence(
    en: "not asked by the active policies",
    vi: "các chính sách đang dùng không hỏi đến"
  )

  static func workspaceLine(_ name: String, _ counts: Counts) -> Sentence {
    func cadres(_ number: Int) -> String { count(number, "cadre") }
    var en =
      "\(name): \(cadres(counts.cadres)), \(count(counts.proposals, "proposal")), "
      + count(counts.pilots, "pilot")
    var vi =
      "\(name): \(counts.cadres) cán bộ, \(counts.proposals) đề xuất, "
      + "\(counts.pilots) lần thí điểm"
    if counts.bareCases > 0 {
      en += ", \(count(counts.bareCases, "bare case"))"
      vi += ", \(counts.bareCases) vụ việc rời"
    }
    return Sentence(en: en, vi: vi)
  }

  static let scratchName = Sentence(en: "scratch", vi: "nháp")
  static let readOnlyRemark = Sentence(en: "read-only", vi: "chỉ đọc")

  static func undone(_ typed: String) -> Sentence {
    Sentence(en: "undone: \(typed)", vi: "đã hoàn tác: \(typed)")
  }

  static func redone(_ typed: String) -> Sentence {
    Sentence(en: "done again: \(typed)", vi: "đã làm lại: \(typed)")
  }

  static func journalState(_ state: JournalEntry.State) -> Sentence {
    switch state {
    case .applied: Sentence(verbatim: "")
    case .undone: Sentence(en: "undone", vi: "đã hoàn tác")
    case .abandoned: Sentence(en: "given up", vi: "đã bỏ")
    }
  }

  static let emptyJournal = Sentence(en: "nothing was changed yet", vi: "chưa có thay đổi nào")

  static func savedAs(_ path: String) -> Sentence {
    Sentence(en: "saved as \(path)", vi: "đã lưu thành \(path)")
  }

  static let alreadySaved = Sentence(
    en: "every change is on disk already",
    vi: "mọi thay đổi đều đã nằm trên đĩa"
  )

  /// That the texts of a copy of a workspace that ships are not in the reader's language.
  static func textsInOtherLanguage(_ name: String) -> Sentence {
    Sentence(
      en: "names, titles and evidence in this copy are in Vietnamese; `open \(name) --fresh` makes"
        + " another in English and leaves this one as it is",
      vi: "tên gọi, tiêu đề và chứng cứ trong bản này bằng tiếng Anh; `mở \(name) --làm-mới` tạo"
        + " bản khác bằng tiếng Việt, bản này vẫn giữ nguyên"
    )
  }

  static func recordedAsApproved(_ proposal: String) -> Sentence {
    Sentence(
      en:
        "recorded: carried out as approved (say `as-approved=no` if it departed from the approval)",
      vi: "đã ghi: thực hiện đúng chủ trương (hãy thêm `đúng chủ trương=không` nếu có làm khác)"
    )
  }

  static func imported(_ number: Int) -> Sentence {
    Sentence(en: "imported \(count(number, "case"))", vi: "đã nhập \(number) vụ việc")
  }

  static func sound(_ name: String) -> Sentence {
    Sentence(en: "\(name) is sound", vi: "không có lỗi trong \(name)")
  }

  static func found(_ number: Int) -> Sentence {
    Sentence(en: count(number, "case"), vi: "\(number) vụ việc")
  }
}
