import Diagnostics

// What the manual page says beside the options and the statements.

/// The texts of the manual page.
enum ManualText {
  static let name = Sentence(en: "Name", vi: "Tên")
  static let synopsis = Sentence(en: "Synopsis", vi: "Cú pháp")
  static let description = Sentence(en: "Description", vi: "Mô tả")
  static let statements = Sentence(en: "Statements", vi: "Câu lệnh")
  static let environment = Sentence(en: "Environment", vi: "Môi trường")
  static let files = Sentence(en: "Files", vi: "Tệp")
  static let exitStatus = Sentence(en: "Exit status", vi: "Mã kết thúc")
  static let examples = Sentence(en: "Examples", vi: "Ví dụ")

  static func options(of subcommand: Subcommand) -> Sentence {
    Sentence(en: "Options of \(subcommand.rawValue)", vi: "Tùy chọn của \(subcommand.rawValue)")
  }

  static let aboutProgram = [
    Sentence(
      en: "SixDares decides cases of cadres who dare to think, to do and to take responsibility, by"
        + " policies that are written down as rules, and tells why.",
      vi: "SixDares quyết định các vụ việc của cán bộ dám nghĩ, dám làm, dám chịu trách nhiệm, theo"
        + " những chính sách được viết thành quy tắc, và cho biết tại sao."
    ),
    Sentence(
      en:
        "Without arguments it starts the shell. Statements are also read from standard input, from"
        + " files, and from -c.",
      vi: "Không có đối số thì phiên làm việc bắt đầu. Câu lệnh cũng được đọc từ đầu vào, từ tệp và"
        + " từ -c."
    ),
    Sentence(
      en:
        "At the prompt, Tab completes and, pressed twice, lists what can follow; a question mark at"
        + " the end of a line explains it. Up finds earlier lines that begin the same, Ctrl-R"
        + " searches, marks need not be typed. `edit` opens the statement in your editor. Ctrl-C"
        + " drops the line or stops what runs, Ctrl-D leaves.",
      vi: "Ở dấu nhắc, Tab hoàn thành từ đang gõ, nhấn hai lần thì liệt kê những gì có thể gõ tiếp;"
        + " dấu hỏi ở cuối dòng giải thích chúng. Phím Lên tìm các dòng trước bắt đầu giống vậy,"
        + " Ctrl-R tìm kiếm, không cần gõ dấu. `sửa` mở câu lệnh trong trình soạn thảo của bạn."
        + " Ctrl-C bỏ dòng đang gõ hoặc dừng lệnh đang chạy, Ctrl-D kết thúc."
    ),
  ]

  static let aboutStatements = Sentence(
    en: "`help NAME` in the shell tells more of each, with examples.",
    vi: "`trợ giúp TÊN` trong phiên làm việc nói rõ hơn về từng câu lệnh, kèm ví dụ."
  )

  static let variables: [(String, Sentence)] = [
    (
      "VISUAL, EDITOR",
      Sentence(
        en: "The editor that `edit` and Ctrl-X Ctrl-E open; vi without them.",
        vi: "Trình soạn thảo mà `sửa` và Ctrl-X Ctrl-E mở; không có thì dùng vi."
      )
    ),
    (
      "SIXDARES_PAGER, PAGER",
      Sentence(
        en: "What shows answers that are longer than the screen; less without.",
        vi: "Chương trình hiện các câu trả lời dài hơn màn hình; không có thì dùng less."
      )
    ),
    (
      "NO_COLOR",
      Sentence(
        en: "No colours, whatever the terminal can do.",
        vi: "Không dùng màu, dù màn hình có thể."
      )
    ),
    (
      "XDG_CONFIG_HOME",
      Sentence(
        en: "Where the file is that is run before a session; ~/.config without it.",
        vi: "Nơi đặt tệp được chạy trước phiên làm việc; không có thì là ~/.config."
      )
    ),
    (
      "XDG_STATE_HOME",
      Sentence(
        en: "Where the history is kept; ~/.local/state without it.",
        vi: "Nơi giữ lịch sử; không có thì là ~/.local/state."
      )
    ),
    (
      "EDITRC",
      Sentence(
        en: "The file of key bindings; ~/.editrc without it.",
        vi: "Tệp gán phím; không có thì là ~/.editrc."
      )
    ),
    (
      "LC_ALL, LC_MESSAGES, LANG",
      Sentence(
        en: "The language, Vietnamese where they name vi, as vi_VN.UTF-8 does.",
        vi: "Ngôn ngữ: tiếng Việt nếu nêu vi, như vi_VN.UTF-8."
      )
    ),
    (
      "LC_ALL, LC_CTYPE, LANG",
      Sentence(
        en: "What letters the terminal can show.",
        vi: "Những chữ mà màn hình hiện được."
      )
    ),
  ]

  static let paths: [(String, Sentence)] = [
    ("*.dare", Sentence(en: "Command files.", vi: "Tệp lệnh.")),
    ("*.policy.md", Sentence(en: "Policies.", vi: "Chính sách.")),
    ("*.workspace", Sentence(en: "Workspaces.", vi: "Không gian làm việc.")),
    (
      "~/.config/sixdares/rc",
      Sentence(
        en: "Statements that are run before a session at a terminal.",
        vi: "Câu lệnh được chạy trước phiên làm việc."
      )
    ),
    (
      "~/.local/state/sixdares/history",
      Sentence(
        en: "What was typed; readable by nobody else.",
        vi: "Những gì đã gõ; không ai khác đọc được."
      )
    ),
  ]

  static let codes: [(String, Sentence)] = [
    ("0", Sentence(en: "All was done.", vi: "Đã thực hiện tất cả.")),
    (
      "1",
      Sentence(
        en: "A statement or an assertion failed.",
        vi: "Một câu lệnh hoặc khẳng định không đạt."
      )
    ),
    ("2", Sentence(en: "Wrong usage or syntax.", vi: "Sai cách dùng hoặc sai hình thức.")),
    ("130", Sentence(en: "Interrupted.", vi: "Bị ngắt.")),
  ]

  static let uses: [(String, Sentence)] = [
    (
      "sixdares --demo",
      Sentence(en: "Starts the shell on the demo.", vi: "Mở phiên làm việc với bộ mẫu.")
    ),
    (
      "sixdares --demo -c 'use fence; decide; why'",
      Sentence(
        en: "Decides a case and tells why.",
        vi: "Quyết định một vụ việc và cho biết tại sao."
      )
    ),
    (
      "sixdares --mode json -c 'policies'",
      Sentence(en: "Answers for another program.", vi: "Trả lời cho một chương trình khác.")
    ),
    (
      "sixdares run lesson.dare linh 3bn",
      Sentence(
        en: "Runs a command file, which has the values as $1 and $2.",
        vi: "Chạy một tệp lệnh, trong tệp các giá trị là $1 và $2."
      )
    ),
  ]
}
