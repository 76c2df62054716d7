import Diagnostics

// What help says of the program as a whole, and what is said of tests.

extension Sentence {
  static let programPurpose = Sentence(
    en: "a shell in which trainers teach one policy by playing with it",
    vi: "công cụ dòng lệnh giúp giảng viên dạy một chính sách qua thực hành"
  )
  static let programAbout = Sentence(
    en:
      "Without arguments the shell starts. Statements are also read from standard input, from files"
      + " (`sixdares run FILE…`) and from -c. `sixdares help NAME` tells more of a subcommand, or of"
      + " a statement such as `decide`.",
    vi: "Không có đối số thì phiên làm việc bắt đầu. Câu lệnh cũng được đọc từ đầu vào, từ tệp"
      + " (`sixdares run TỆP…`) và từ -c. `sixdares help TÊN` nói rõ hơn về một lệnh con, hoặc về"
      + " một câu lệnh như `quyết định`."
  )
  static let exitCodes = Sentence(
    en: "0 done, 1 a statement or an assertion failed, 2 wrong usage or syntax, 130"
      + " interrupted.",
    vi: "0 đã xong, 1 một câu lệnh hoặc khẳng định không đạt, 2 sai cách dùng hoặc sai"
      + " hình thức, 130 bị ngắt."
  )
  static let exitCodesHeading = Sentence(en: "exit codes", vi: "mã kết thúc")
  static let subcommandsHeading = Sentence(en: "subcommands", vi: "lệnh con")
  static let optionsHeading = Sentence(en: "options", vi: "tùy chọn")
  static let sessionOptionsHeading = Sentence(
    en: "options of the shell and of run",
    vi: "tùy chọn của phiên làm việc và của run"
  )

  // MARK: Tests

  static func passed(_ file: String) -> Sentence {
    Sentence(en: "passed \(file)", vi: "đạt \(file)")
  }

  static func failed(_ file: String) -> Sentence {
    Sentence(en: "FAILED \(file)", vi: "KHÔNG ĐẠT \(file)")
  }

  static func passedAndFailed(_ passed: Int, _ failed: Int) -> Sentence {
    Sentence(en: "\(passed) passed, \(failed) failed", vi: "\(passed) đạt, \(failed) không đạt")
  }

  static func noTests(isFiltered: Bool) -> Sentence {
    Sentence(
      en: "no files to test" + (isFiltered ? " that --filter lets through" : ""),
      vi: "không có tệp nào để kiểm thử" + (isFiltered ? " khớp với --filter" : "")
    )
  }

  static let noCommandsInFile = Sentence(
    en: "there are no commands in it",
    vi: "trong tệp không có lệnh nào"
  )
  static let noScratchFolder = Sentence(
    en: "no scratch folder can be made",
    vi: "không tạo được thư mục tạm"
  )

  static func timeLeft(_ time: String) -> Sentence {
    Sentence(en: "\(time) left", vi: "còn \(time)")
  }
}
