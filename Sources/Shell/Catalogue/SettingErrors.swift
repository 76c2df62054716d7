import Diagnostics

// What can go wrong with settings, plain facts and tables.

extension Diagnostic {
  static func unknownSetting(_ name: String, known: [String]) -> Diagnostic {
    made(
      "unknown-setting",
      en: "there is no setting `\(name)`",
      vi: "không có thiết lập `\(name)`",
      help: .didYouMean(name, among: known),
      Sentence(
        en: "facts are given with an equals sign: `set motive=pure`",
        vi: "dữ kiện được cho bằng dấu bằng: `đặt động cơ=trong sáng`"
      )
    )
  }

  static func badSetting(_ text: String, _ setting: String, _ values: Sentence) -> Diagnostic {
    made(
      "bad-setting",
      en: "`\(setting)` cannot be `\(text)`; it can be \(values.en)",
      vi: "`\(setting)` không thể là `\(text)`; có thể là \(values.vi)"
    )
  }

  static func badCost(_ text: String) -> Diagnostic {
    made(
      "bad-cost",
      en: "`\(text)` is not a cost; write it like `approval=5`, from 0 to 1000000",
      vi: "`\(text)` không phải là chi phí; hãy viết như `phê duyệt=5`, từ 0 đến 1000000"
    )
  }

  static let nothingToSaveTo = made(
    "scratch",
    en: "a scratch workspace has no file",
    vi: "bản nháp không có tệp",
    help: Sentence(en: "`save as FILE` keeps it", vi: "`lưu thành TỆP` giữ nó lại")
  )

  static let notACaseTable = made(
    "not-a-case-table",
    en: "the first line must name the columns, the first of them `case`",
    vi: "dòng đầu phải nêu tên cột, cột đầu là `case`"
  )

  static func tooManyCells(_ found: Int, _ wanted: Int) -> Diagnostic {
    made(
      "too-many-cells",
      en: "this line has \(count(found, "cell")), the first has \(wanted)",
      vi: "dòng này có \(found) ô, dòng đầu có \(wanted)"
    )
  }
}
