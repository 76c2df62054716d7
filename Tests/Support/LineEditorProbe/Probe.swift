import Glibc
import PlainText
import Terminal

/// A session that understands a handful of words and says what it read.
struct Probe {
  let history: History
  let log: String?
  let encoding: CharacterEncoding

  private static let words: [Completions.Candidate] = [
    .init("approve", description: "record an approval"),
    .init("approval", description: "who approved", appended: "="),
    .init("add", description: "add a cadre"),
    .init("mô-phỏng", description: "chạy mô phỏng"),
    .init("mở", description: "mở tệp"),
    .init("nguyễn-an"),
    .init("nguyễn-bình"),
  ]

  /// Runs until the input ends; returns the exit code.
  func run() -> Int32 {
    Interrupts.install()
    guard let editor = LineEditor(program: "probe", history: history, encoding: encoding)
    else {
      say("no terminal")
      return 2
    }
    editor.hooks = .init(
      complete: Self.completions,
      explain: { $0.contains("'") ? nil : "explained: <\($0)>\nsecond line" },
      editExternally: { $0 == "keep" ? nil : "edited \($0)\nsecond\n" }
    )
    let prompt = Prompt([.init("demo", style: .green), .init("› ", style: .bold)])
    var initialText = ""
    while true {
      let outcome = editor.readLine(prompt: prompt, initialText: initialText)
      initialText = ""
      switch outcome {
      case .line(let text):
        say("read[\(text.unicodeScalars.count)]: <\(text.escapedForDisplay)>")
        history.append(text)
        initialText = act(on: text, editor)
      case .interrupted: say("interrupted")
      case .endOfInput:
        say("end of input")
        return 0
      case .hangUp:
        leaveLog("hang-up")
        say("hang-up")
        return 1
      case .failed(let code):
        leaveLog("failed \(code)")
        return 3
      }
    }
  }

  private func act(on text: String, _ editor: LineEditor) -> String {
    switch text {
    case "work":
      say("working")
      while !Interrupts.isRequested { usleep(1000) }
      say("stopped")
    case "again": return "first part"
    case "more":
      var parts = [text]
      while case .line(let line) = editor.readLine(prompt: "... "), line != "end" {
        parts.append(line)
      }
      history.append(parts.joined(separator: "\n"))
      say("statement: <\(parts.joined(separator: "\n").escapedForDisplay)>")
    case "page":
      let way = Pager().show((1...100).map { "row \($0)\n" }.joined())
      say("paged: \(way)")
    case "progress":
      let progress = Progress("counting", total: 1200)
      for step in 1...1200 {
        progress.update(step)
        usleep(1000)
      }
      progress.finish()
      say("counted")
    case "problem": say("problem: \(String(describing: history.problem))")
    default: break
    }
    return ""
  }

  private static func completions(_ line: String, _ cursor: Int) -> Completions {
    let before = Array(line.utf8)[..<cursor]
    let start = before.lastIndex(of: UInt8(ascii: " ")).map { $0 + 1 } ?? 0
    let typed = String(decoding: before[start...], as: UTF8.self).withoutMarks
    return Completions(
      replacing: start..<cursor,
      candidates: words.filter { $0.text.withoutMarks.hasPrefix(typed) }
    )
  }

  private func say(_ text: String) {
    print(text)
    fflush(nil)
  }

  private func leaveLog(_ text: String) {
    guard let log, let stream = unsafe fopen(log, "a") else { return }
    unsafe fputs(text + "\n", stream)
    unsafe fclose(stream)
  }
}

/// Appends numbered entries to a history and says each on standard output after it was appended.
func appendToHistory(_ arguments: [String]) {
  let history = History(file: arguments[0], limit: 100_000)
  for number in 1...(Int(arguments[2]) ?? 1) {
    history.append("\(arguments[1]) \(number)")
    print(number)
    fflush(nil)
  }
}
