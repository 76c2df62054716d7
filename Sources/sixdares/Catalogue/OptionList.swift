import Diagnostics
import Shell

// The options of the program. Help, the manual page, completion and the reader of arguments know
// them from here.

extension ProgramOption {
  /// Those of every way to run statements.
  static let session = [
    ProgramOption(
      name: "workspace",
      letter: "w",
      value: .fileValue,
      meaning: Sentence(
        en: "The workspace to open; without it, a scratch workspace in memory.",
        vi: "Không gian làm việc cần mở; không có thì dùng bản nháp trong bộ nhớ."
      ),
      offer: .files(ending: ".workspace")
    ),
    ProgramOption(
      name: "demo",
      meaning: Sentence(
        en: "Start on a fresh copy of the demo, kept in --workspace if that is given.",
        vi: "Bắt đầu với một bản sao mới của bộ mẫu, giữ trong --workspace nếu có nêu."
      )
    ),
    ProgramOption(
      name: "read-only",
      meaning: Sentence(
        en: "Open the workspace without changing anything.",
        vi: "Mở không gian làm việc mà không thay đổi gì."
      )
    ),
    ProgramOption(
      name: "policy",
      value: Sentence(en: "NAME", vi: "TÊN"),
      meaning: Sentence(
        en: "A policy that answers: a name or a file. Can be given several times.",
        vi: "Chính sách trả lời: một tên hoặc một tệp. Có thể nêu nhiều lần."
      ),
      offer: .policies,
      isRepeated: true
    ),
    ProgramOption(
      name: "mode",
      value: Sentence(en: "MODE", vi: "DẠNG"),
      meaning: Sentence(
        en: "The form of answers: table, line, json, csv or markdown.",
        vi: "Dạng câu trả lời: table, line, json, csv hoặc markdown."
      ),
      offer: .words(["table", "line", "json", "csv", "markdown"])
    ),
    language,
    ProgramOption(
      name: "seed",
      value: .numberValue,
      meaning: Sentence(
        en: "The seed of simulations that name none.",
        vi: "Hạt giống của các lần mô phỏng không nêu hạt giống nào."
      ),
      offer: .wholeNumber
    ),
    ProgramOption(
      name: "plain",
      meaning: Sentence(
        en: "No colours, boxes or bars: for screen readers and plain terminals.",
        vi: "Không màu, không khung, không thanh: cho trình đọc màn hình và màn hình đơn giản."
      )
    ),
    ProgramOption(
      name: "safe",
      meaning: Sentence(
        en:
          "For files from elsewhere: nothing is written to files, nothing outside the folder of the"
          + " file that is run, or else the current one, is read.",
        vi: "Cho tệp lấy từ nơi khác: không ghi tệp, không đọc ngoài thư mục của tệp đang chạy,"
          + " hoặc ngoài thư mục hiện tại."
      )
    ),
    ProgramOption(
      name: "max-steps",
      value: .numberValue,
      meaning: Sentence(
        en: "How many statements may be done; with --safe a million unless given.",
        vi: "Được thực hiện bao nhiêu câu lệnh; với --safe là một triệu nếu không nêu."
      ),
      offer: .number(upTo: .max)
    ),
    ProgramOption(
      name: "max-seconds",
      value: .numberValue,
      meaning: Sentence(
        en: "How many seconds statements may run; with --safe 60 unless given.",
        vi: "Các câu lệnh được chạy bao nhiêu giây; với --safe là 60 nếu không nêu."
      ),
      offer: .number(upTo: mostOfEach)
    ),
    ProgramOption(
      name: "max-memory",
      value: .numberValue,
      meaning: Sentence(
        en: "How many megabytes of memory may be used; with --safe 2048 unless given.",
        vi: "Được dùng bao nhiêu megabyte bộ nhớ; với --safe là 2048 nếu không nêu."
      ),
      offer: .number(upTo: mostOfEach)
    ),
    ProgramOption(
      name: "max-output",
      value: .numberValue,
      meaning: Sentence(
        en: "How many megabytes of answers may be written; with --safe 64 unless given.",
        vi: "Được viết ra bao nhiêu megabyte câu trả lời; với --safe là 64 nếu không nêu."
      ),
      offer: .number(upTo: mostOfEach)
    ),
    ProgramOption(
      name: "trace",
      meaning: Sentence(
        en: "Tell each statement on standard error before it is done, its variables put in.",
        vi: "Nêu từng câu lệnh trên đầu ra lỗi trước khi thực hiện, với giá trị của các biến."
      )
    ),
    ProgramOption(
      name: "profile",
      meaning: Sentence(
        en:
          "Tell on standard error, at the end, how many statements a second were done and where the"
          + " time went.",
        vi:
          "Khi kết thúc, nêu trên đầu ra lỗi mỗi giây thực hiện được bao nhiêu câu lệnh và thời gian"
          + " dùng vào đâu."
      )
    ),
    ProgramOption(
      name: "no-history",
      meaning: Sentence(
        en: "Do not keep what is typed in the history.",
        vi: "Không giữ những gì được gõ trong lịch sử."
      )
    ),
    ProgramOption(
      name: "no-rc",
      meaning: Sentence(
        en: "Do not run your own file of statements before a session at a terminal.",
        vi: "Không chạy tệp câu lệnh riêng của bạn trước phiên làm việc."
      )
    ),
  ]

  // A million of each is more than any machine has, and far from where numbers end.
  private static let mostOfEach = 1_000_000

  static let language = ProgramOption(
    name: "language",
    value: Sentence(en: "LANGUAGE", vi: "NGÔN-NGỮ"),
    meaning: Sentence(
      en: "The language: en or vi; without it, that of the environment.",
      vi: "Ngôn ngữ: en hoặc vi; không nêu thì theo môi trường."
    ),
    offer: .words(Language.allCases.map(\.rawValue))
  )

  /// What is done when a statement of a script fails.
  static let failing = [
    ProgramOption(
      name: "keep-going",
      meaning: Sentence(
        en: "Report a statement that fails and go on.",
        vi: "Báo câu lệnh bị lỗi rồi chạy tiếp."
      )
    ),
    ProgramOption(
      name: "atomic",
      meaning: Sentence(
        en: "Take back all changes of a script in which a statement fails.",
        vi: "Hoàn tác mọi thay đổi của tệp lệnh có một câu lệnh bị lỗi."
      )
    ),
  ]

  static let commands = ProgramOption(
    name: "commands",
    letter: "c",
    value: Sentence(en: "STATEMENTS", vi: "CÂU-LỆNH"),
    meaning: Sentence(
      en: "Run these statements and end.",
      vi: "Chạy các câu lệnh này rồi kết thúc."
    )
  )

  static let dryRun = ProgramOption(
    name: "dry-run",
    meaning: Sentence(
      en: "Check every statement of the files, and do none.",
      vi: "Kiểm tra từng câu lệnh của các tệp, không thực hiện câu nào."
    )
  )

  static let update = ProgramOption(
    name: "update",
    meaning: Sentence(
      en: "Write what came into the transcripts that fail.",
      vi: "Ghi kết quả mới vào các bản chép phiên không khớp."
    )
  )

  static let coverage = ProgramOption(
    name: "coverage",
    meaning: Sentence(
      en: "Tell which rules and clauses of the policies the files cover.",
      vi: "Cho biết các tệp chạm đến những quy tắc và điều khoản nào của các chính sách."
    )
  )

  static let complete = ProgramOption(
    name: "complete",
    meaning: Sentence(
      en: "Fail unless every rule fired, of every policy that was active.",
      vi: "Coi là lỗi nếu có quy tắc của chính sách đang dùng chưa lần nào áp dụng."
    )
  )

  static let filter = ProgramOption(
    name: "filter",
    value: Sentence(en: "TEXT", vi: "CHỮ"),
    meaning: Sentence(
      en: "Test only files in whose path this text stands.",
      vi: "Chỉ kiểm thử những tệp có chữ này trong đường dẫn."
    )
  )

  static let jobs = ProgramOption(
    name: "jobs",
    value: .numberValue,
    meaning: Sentence(
      en: "How many files are tested at the same time; as many as there are cores unless given.",
      vi: "Kiểm thử bao nhiêu tệp cùng lúc; bằng số lõi của máy nếu không nêu."
    ),
    offer: .number(upTo: 1000)
  )

  static let junit = ProgramOption(
    name: "junit",
    value: .fileValue,
    meaning: Sentence(
      en: "Write the results to this file, as JUnit XML.",
      vi: "Ghi kết quả vào tệp này, theo dạng JUnit XML."
    ),
    offer: .files(ending: "")
  )

  static let check = ProgramOption(
    name: "check",
    meaning: Sentence(
      en: "Print nothing, and fail where a file is not in its canonical form.",
      vi: "Không in ra, và coi là lỗi nếu có tệp chưa ở dạng chuẩn."
    )
  )

  static let inPlace = ProgramOption(
    name: "in-place",
    letter: "i",
    meaning: Sentence(
      en: "Write the files instead of printing them.",
      vi: "Ghi lại các tệp thay vì in ra."
    )
  )

  /// Those of every subcommand.
  static let always = [
    ProgramOption(
      name: "help",
      letter: "h",
      meaning: Sentence(en: "Show this help.", vi: "Hiện phần trợ giúp này.")
    ),
    ProgramOption(
      name: "version",
      meaning: Sentence(en: "Show the version.", vi: "Hiện phiên bản.")
    ),
  ]

  /// All that are not for sessions.
  static let others =
    [commands, dryRun, update, coverage, complete, filter, jobs, junit, check, inPlace] + always
}

extension Sentence {
  static let fileValue = Sentence(en: "FILE", vi: "TỆP")
  static let numberValue = Sentence(en: "N", vi: "SỐ")
}
