public import Diagnostics

extension Finding {
  /// The finding as something to be shown.
  public var diagnostic: Diagnostic { Diagnostic(code, sentence) }

  /// A stable name for the kind of finding.
  public var code: String {
    switch self {
    case .damaged: "damaged"
    case .alteredSchema: "altered-schema"
    case .dangling: "dangling-reference"
    case .incomplete: "incomplete-subject"
    case .badID: "bad-id"
    case .badText: "bad-text"
    case .badValue: "bad-value"
    case .unreadableEntry: "unreadable-entry"
    case .misplacedEntry: "misplaced-entry"
    case .unfitEntry: "unfit-entry"
    case .notReproduced: "not-reproduced"
    }
  }

  /// What is not as it should be.
  public var sentence: Sentence {
    switch self {
    case .damaged(let detail):
      return Sentence(
        en: "the structure of the file is damaged: \(detail)",
        vi: "cấu trúc của tệp bị hỏng: \(detail)"
      )
    case .alteredSchema(let names):
      let names = names.map { "`\($0)`" }
      return Sentence(
        en: "tables or indexes were altered: \(list(names, "and"))",
        vi: "bảng hoặc chỉ mục đã bị sửa đổi: \(list(names, "và"))"
      )
    case .dangling(let table, let row, let parent):
      let place = row.map { " \($0)" } ?? ""
      return Sentence(
        en: "row\(place) of table `\(table)` refers to a row of `\(parent)` that is not there",
        vi: "dòng\(place) của bảng `\(table)` trỏ đến một dòng không tồn tại của `\(parent)`"
      )
    case .incomplete(let kind, let key):
      return Sentence(
        en: "subject \(key) has no proper row in table `\(kind)`",
        vi: "đối tượng \(key) không có dòng phù hợp trong bảng `\(kind)`"
      )
    case .badID(let id, let key):
      return Sentence(
        en: "the id `\(id)` of subject \(key) is not kept as an id should be",
        vi: "mã `\(id)` của đối tượng \(key) không được lưu đúng dạng"
      )
    case .badText(let table, let column, let number):
      return Sentence(
        en: "\(count(number, "text")) in column `\(column)` of table `\(table)`"
          + " cannot be what was written",
        vi: "\(number) đoạn văn bản ở cột `\(column)` của bảng `\(table)` không thể đúng như"
          + " khi được ghi"
      )
    case .badValue(let subject, let fact):
      return Sentence(
        en: "fact `\(fact)` of subject \(subject) has a value that no fact can have",
        vi: "dữ kiện `\(fact)` của đối tượng \(subject) có giá trị không dữ kiện nào có thể có"
      )
    case .unreadableEntry(let id):
      return Sentence(
        en: "entry \(id) of the journal cannot be read",
        vi: "không đọc được mục \(id) của nhật ký"
      )
    case .misplacedEntry(let id):
      return Sentence(
        en: "entry \(id) of the journal is out of order",
        vi: "mục \(id) của nhật ký không đúng thứ tự"
      )
    case .unfitEntry(let id, let place):
      let name = place.map { Sentence.placeName($0) }
      return Sentence(
        en: "entry \(id) of the journal does not fit what is there"
          + (name.map { ": \($0.en)" } ?? ""),
        vi: "mục \(id) của nhật ký không khớp với dữ liệu hiện có"
          + (name.map { ": \($0.vi)" } ?? "")
      )
    case .notReproduced:
      return Sentence(
        en: "undoing all changes and doing them again leads to something else",
        vi: "hoàn tác mọi thay đổi rồi làm lại cho ra kết quả khác"
      )
    }
  }
}
