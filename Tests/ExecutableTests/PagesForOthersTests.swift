import Glibc
import TerminalSupport
import Testing

/// What the program prints for the shells and the readers of manuals around it.
@Suite(.serialized) struct PagesForOthersTests {
  let folder: Folder

  init() throws { folder = try Folder() }

  /// Runs a line of bash in the folder; returns what it prints, nil where it fails.
  private func bash(_ line: String) -> String? {
    let command = "cd '\(folder.path)' && (\(line)) > .bash-output 2>&1"
    let session = try? TerminalSession(
      ["/bin/bash", "--norc", "--noprofile", "-c", command],
      environment: Program.environment(folder.path)
    )
    guard (try? session?.waitForEnd()) == .exited(0) else { return nil }
    return folder.text(of: ".bash-output")
  }

  /// What `sixdares complete` answers for words.
  private func answered(_ words: [String]) throws -> [Substring] {
    try Program.run(["complete"] + words, in: folder).lines
  }

  @Test func `The completion of bash knows subcommands, options, values and files`() throws {
    let script = try Program.run(["completion", "bash"], in: folder)
    #expect(script.ending == .exited(0))
    try folder.write(script.output, to: "completion")
    try folder.write("use $1\n", to: "lesson.dare")
    func offered(_ words: [String]) -> String {
      let list = ([Program.path] + words).map { "'\($0)'" }.joined(separator: " ")
      return bash(
        """
        source ./completion; COMP_WORDS=(\(list)); COMP_CWORD=\(words.count); _sixdares; \
        printf '%s\\n' "${COMPREPLY[@]}"
        """
      ) ?? ""
    }
    #expect(offered(["ma"]) == "manual\n")
    #expect(offered(["shell", "--work"]) == "--workspace\n")
    #expect(offered(["--mode=j"]) == "--mode=json\n")
    #expect(offered(["--mode", "=", "j"]) == "json\n")
    #expect(offered(["run", "les"]) == "lesson.dare\n")
    #expect(offered(["run", "--demo", "lesson.dare", "cut"]) == "cut-first\n")
  }

  @Test(arguments: ["zsh", "fish"])
  func `Completion is there for the other shells`(shell: String) throws {
    let script = try Program.run(["completion", shell], in: folder)
    #expect(script.ending == .exited(0))
    #expect(script.output.contains("complete"))
    guard let path = bash("command -v \(shell)")?.dropLast(), !path.isEmpty else { return }
    try folder.write(script.output, to: "script")
    #expect(bash("\(path) -n ./script") == "", "\(shell) reads it")
  }

  @Test func `What can be typed next is told with what it means`() throws {
    #expect(try answered(["ru"]) == ["run\truns command files"])
    #expect(try answered(["run", ""]) == [":files .dare"])
    #expect(try answered(["-w", ""]) == [":files .workspace"])
    #expect(try answered(["test", "--upd"]).first?.hasPrefix("--update\t") == true)
    #expect(try answered(["completion", ""]) == ["bash", "zsh", "fish"])
    #expect(try answered(["--policy", "decree-73"]).first?.hasPrefix("decree-73\t") == true)
    #expect(try answered(["--demo", "--dem"]) == [])
    #expect(try answered(["run", "--", "x.dare", "--dem"]) == [])
    let vietnamese = try Program.run(["complete", "ru"], in: folder, language: "vi_VN.UTF-8")
    #expect(vietnamese.output == "run\tchạy các tệp lệnh\n")
  }

  @Test func `The values of a command file are completed by what it does with them`() throws {
    try folder.write(
      """
      # $1: the case
      # $4: whatever you like to say
      let damage = "$3"
      set $1 motive=$2 damage=$damage
      echo $4

      """,
      to: "greet.dare"
    )
    func offered(_ values: String...) throws -> [Substring] {
      try answered(["run", "--demo", "greet.dare"] + values).map { $0.prefix { $0 != "\t" } }
    }
    #expect(try offered("cut-f") == ["cut-first", ":files .dare"])
    #expect(try offered("fence", "") == ["pure", "mixed", "self-seeking"])
    #expect(try offered("fence", "pure", "3") == ["3k", "3m", "3bn", "3tn"])
    #expect(try offered("fence", "pure", "3bn", "") == [":remark whatever you like to say"])
  }

  @Test(arguments: ["run", "test", "fmt", "shell", "manual", "completion", "help"])
  func `Each subcommand has a page of help in both languages`(subcommand: String) throws {
    let english = try Program.run([subcommand, "--help"], in: folder)
    let vietnamese = try Program.run(["help", subcommand], in: folder, language: "vi_VN.UTF-8")
    #expect(english.ending == .exited(0) && vietnamese.ending == .exited(0))
    #expect(english.output.contains("Show this help."))
    #expect(vietnamese.output.contains("Hiện phần trợ giúp này."))
    let chosen = try Program.run(["help", subcommand, "--language", "vi"], in: folder)
    #expect(chosen == vietnamese)
    for line in (english.lines + vietnamese.lines) { #expect(line.count <= 80, "\(line)") }
    let strange = ["the", "of", "is", "with", "not", "for"]
    let words = vietnamese.output.split { !$0.isLetter }.map(String.init)
    #expect(words.filter(strange.contains) == [])
  }

  @Test(arguments: [
    (["--demoo"], "did you mean `--demo`?", "không có tùy chọn `--demoo`"),
    (["--mode"], "lacks its value", "thiếu giá trị"),
    (["--mode", "--demo"], "lacks its value", "thiếu giá trị"),
    (["--mode", "jsn"], "did you mean `json`?", "không thể là `jsn`"),
    (["--demo=yes"], "takes no value", "không nhận giá trị"),
    (["--seed", "x"], "needs a whole number", "cần một số nguyên"),
    (["--max-steps", "-3"], "must be at least 1", "phải từ 1 trở lên"),
    (["--max-memory", "9999999"], "must be at most 1000000", "không thể lớn hơn"),
    (["--atomic", "--keep-going"], "cannot go together", "không thể đi cùng nhau"),
    (["run"], "needs a command file", "cần một tệp lệnh"),
    (["test", "--demo", "x"], "cannot be given `--demo`", "không nhận `--demo`"),
    (["manual", "x"], "cannot be given `x`", "không nhận `x`"),
    (["tets"], "did you mean `test`?", "không có lệnh con `tets`"),
    (["completion", "zssh"], "did you mean `zsh`?", "không có phần hoàn thành cho `zssh`"),
    (["a.dare"], "sixdares run a.dare", "sixdares run a.dare"),
    (["decide"], "sixdares -c 'decide'", "sixdares -c 'decide'"),
    (["help", "decde"], "did you mean `decide`?", "không có lệnh con hay câu lệnh"),
    (["fmt", "--in-place", "-"], "`-` is standard input", "`-` là đầu vào"),
  ])
  func `What is wrong with arguments is told in the language of the reader, and ends with 2`(
    arguments: [String],
    english: String,
    vietnamese: String
  ) throws {
    let first = try Program.run(arguments, in: folder)
    #expect(first.ending == .exited(2) && first.output == "")
    #expect(first.errors.hasPrefix("error: ") && first.errors.contains(english), "\(first.errors)")
    let second = try Program.run(arguments, in: folder, language: "vi_VN.UTF-8")
    #expect(second.ending == .exited(2) && second.output == "")
    #expect(
      second.errors.hasPrefix("lỗi: ") && second.errors.contains(vietnamese),
      "\(second.errors)"
    )
  }

  @Test func `Options may stand before the subcommand, and values behind an equals sign`() throws {
    try folder.write("echo $1 $2\nshow fence\n", to: "greet.dare")
    for arguments in [
      ["--demo", "--mode=json", "run", "greet.dare", "a", "--", "-b"],
      ["run", "greet.dare", "a", "--mode", "json", "--demo", "--", "-b"],
    ] {
      let result = try Program.run(arguments, in: folder)
      #expect(result.ending == .exited(0))
      #expect(result.output.contains("a -b"))
    }
  }

  @Test func `A session speaks the language of the environment until another is chosen`() throws {
    let spoken = try Program.run(["-c", "set"], in: folder, language: "vi_VN.UTF-8")
    #expect(spoken.output.contains("thiết lập"))
    let chosen = try Program.run(
      ["--language", "en", "-c", "set"],
      in: folder,
      language: "vi_VN.UTF-8"
    )
    #expect(chosen.output.contains("setting"))
    // Tests are the same for everybody.
    try folder.write("expect error \"no command\" { run(`x`) }\necho ok\n", to: "t.dare")
    try folder.write(
      "# A test\n\n```sixdares\n› decde\nerror: there is no command `decde`\n...\n```\n",
      to: "t.md"
    )
    let tested = try Program.run(["test", "t.md"], in: folder, language: "vi_VN.UTF-8")
    #expect(tested.output == "đạt t.md\n1 đạt, 0 không đạt\n")
  }

  @Test func `The manual page is in Vietnamese where that is asked for`() throws {
    let page = try Program.run(["manual", "--language", "vi"], in: folder)
    let spoken = try Program.run(["manual"], in: folder, language: "vi_VN.UTF-8")
    #expect(page.ending == .exited(0) && page == spoken)
    for part in [".SH TÊN", ".SH CÚ PHÁP", "Không gian làm việc cần mở", ".SH MÃ KẾT THÚC"] {
      #expect(page.output.contains(part), "\(part)")
    }
  }

  @Test func `The manual page names every option and every statement`() throws {
    let page = try Program.run(["manual"], in: folder)
    #expect(page.ending == .exited(0))
    #expect(page.output.hasPrefix(".TH SIXDARES 1 "))
    let words = page.output.replacing("\\-", with: "-")
    for part in [
      ".SH OPTIONS", "--workspace", "The workspace to open", "--no-history", ".B what if",
      ".B add cadre", ".SH EXIT STATUS", "EDITOR",
    ] {
      #expect(words.contains(part), "\(part)")
    }
    // A request that nobody meant would begin a line with a point.
    let known = [".TH", ".SH", ".TP", ".PP", ".B"]
    for line in page.lines where line.hasPrefix(".") {
      #expect(known.contains(String(line.prefix { $0 != " " })), "\(line)")
    }
  }
}
