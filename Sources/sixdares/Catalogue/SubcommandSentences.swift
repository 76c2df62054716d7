import Diagnostics

// What the subcommands do and how they are used.

extension Subcommand {
  /// What it does, in a few words.
  var summary: Sentence {
    switch self {
    case .shell:
      Sentence(
        en: "starts the shell; this is what happens without a subcommand",
        vi: "mở phiên làm việc; không nêu lệnh con thì cũng vậy"
      )
    case .run: Sentence(en: "runs command files", vi: "chạy các tệp lệnh")
    case .test:
      Sentence(
        en: "runs command files and Markdown transcripts as tests",
        vi: "chạy các tệp lệnh và bản chép phiên Markdown để kiểm thử"
      )
    case .fmt:
      Sentence(
        en: "prints command files in their canonical form",
        vi: "in các tệp lệnh ở dạng chuẩn"
      )
    case .manual:
      Sentence(en: "prints the manual page, for `man`", vi: "in trang hướng dẫn, cho `man`")
    case .completion:
      Sentence(
        en: "prints what lets bash, zsh or fish complete `sixdares`",
        vi: "in ra phần giúp bash, zsh hoặc fish hoàn thành lệnh `sixdares`"
      )
    case .help:
      Sentence(
        en: "tells how a subcommand, or a statement of the shell, is used",
        vi: "chỉ cách dùng một lệnh con, hoặc một câu lệnh trong phiên làm việc"
      )
    }
  }

  /// How it is used, behind `sixdares`.
  var usage: Sentence {
    switch self {
    case .shell:
      Sentence(en: "[shell] [OPTION]… [-c STATEMENTS]", vi: "[shell] [TÙY-CHỌN]… [-c CÂU-LỆNH]")
    case .run:
      Sentence(en: "run [OPTION]… FILE… [VALUE]…", vi: "run [TÙY-CHỌN]… TỆP… [GIÁ-TRỊ]…")
    case .test: Sentence(en: "test [OPTION]… PATH…", vi: "test [TÙY-CHỌN]… ĐƯỜNG-DẪN…")
    case .fmt:
      Sentence(en: "fmt [--check | --in-place] FILE…", vi: "fmt [--check | --in-place] TỆP…")
    case .manual: Sentence(verbatim: "manual")
    case .completion: Sentence(verbatim: "completion bash | zsh | fish")
    case .help: Sentence(en: "help [NAME]…", vi: "help [TÊN]…")
    }
  }

  /// What it is told as words: the name of them.
  var wordName: Sentence {
    switch self {
    case .run, .fmt: Sentence(en: "a command file", vi: "một tệp lệnh")
    case .test: Sentence(en: "files or folders", vi: "tệp hoặc thư mục")
    case .completion: Sentence(en: "`bash`, `zsh` or `fish`", vi: "`bash`, `zsh` hoặc `fish`")
    case .shell, .manual, .help: Sentence(verbatim: "")
    }
  }

  /// What is to be known of it, paragraph by paragraph.
  var about: [Sentence] {
    switch self {
    case .shell: Self.aboutShell
    case .run: Self.aboutRun
    case .test: Self.aboutTest
    case .fmt: Self.aboutFormat
    case .manual: Self.aboutManual
    case .completion: Self.aboutCompletion
    case .help: []
    }
  }

  private static let aboutShell = [
    Sentence(
      en: "Statements are typed at a terminal, or read from standard input, or given by -c.",
      vi: "Câu lệnh được gõ vào cửa sổ dòng lệnh, đọc từ đầu vào, hoặc cho bằng -c."
    )
  ]
  private static let aboutRun = [
    Sentence(
      en: "The first word is a file, and so are those after it that end in .dare. What follows them"
        + " is given to the files, which have it as $1, $2 …, all of it as $*, and its number as $#."
        + " What begins with a hyphen, or ends in .dare and is no file, stands behind --.",
      vi: "Từ đầu tiên là một tệp, các từ sau kết thúc bằng .dare cũng vậy. Những từ tiếp theo được"
        + " đưa cho các tệp, trong tệp là $1, $2 …, tất cả là $*, số lượng là $#. Từ bắt đầu bằng"
        + " dấu gạch ngang, hoặc kết thúc bằng .dare mà không phải tệp, đứng sau --."
    )
  ]
  private static let aboutTest = [
    Sentence(
      en: "Each file has a session of its own, and runs in an empty folder that is removed"
        + " afterwards. Files that it reads are looked for there and then beside the transcript, or,"
        + " for a command file, where the program runs. A folder stands for all command files and"
        + " all Markdown files with commands that are in it.",
      vi:
        "Mỗi tệp có phiên làm việc riêng và chạy trong một thư mục trống, sau đó thư mục được xóa."
        + " Tệp cần đọc được tìm ở đó, rồi ở cạnh bản chép phiên, hoặc, với tệp lệnh, ở nơi chương trình"
        + " chạy. Một thư mục có nghĩa là mọi tệp lệnh và mọi tệp Markdown có câu lệnh ở trong đó."
    )
  ]
  private static let aboutFormat = [
    Sentence(
      en:
        "One statement a line, blocks moved in by two spaces, one space between words, commands in"
        + " English. Comments, single empty lines and statements that go on over several lines stay."
        + " The file says the same as before; one whose form is wrong is left as it is. - is"
        + " standard input.",
      vi: "Mỗi dòng một câu lệnh, khối lùi vào hai dấu cách, giữa các từ có một dấu cách, lệnh bằng"
        + " tiếng Anh. Chú thích, dòng trống và câu lệnh viết trên nhiều dòng vẫn giữ. Nội dung của"
        + " tệp không đổi; tệp sai hình thức được để nguyên. - là đầu vào."
    )
  ]
  private static let aboutManual = [
    Sentence(
      en: "To read it: sixdares manual | man -l -",
      vi: "Để đọc: sixdares manual | man -l -"
    ),
    Sentence(
      en: "To install it: sixdares manual > /usr/local/share/man/man1/sixdares.1",
      vi: "Để cài đặt: sixdares manual --language vi > /usr/local/share/man/vi/man1/sixdares.1"
    ),
  ]
  private static let aboutCompletion = [
    Sentence(
      en: "For bash: sixdares completion bash >"
        + " ~/.local/share/bash-completion/completions/sixdares",
      vi: "Với bash: sixdares completion bash >"
        + " ~/.local/share/bash-completion/completions/sixdares"
    ),
    Sentence(
      en: "For zsh, in a folder of $fpath: sixdares completion zsh > ~/.zsh/completions/_sixdares",
      vi: "Với zsh, trong một thư mục của $fpath: sixdares completion zsh >"
        + " ~/.zsh/completions/_sixdares"
    ),
    Sentence(
      en: "For fish: sixdares completion fish > ~/.config/fish/completions/sixdares.fish",
      vi: "Với fish: sixdares completion fish > ~/.config/fish/completions/sixdares.fish"
    ),
    Sentence(
      en: "Subcommands, options, policies and files are completed, and the values of a command file"
        + " that is run, by what it does with them.",
      vi: "Lệnh con, tùy chọn, chính sách và tệp được hoàn thành, cả các giá trị đưa cho một tệp"
        + " lệnh, tùy theo tệp dùng chúng vào việc gì."
    ),
  ]
}
