import Diagnostics

// What can go wrong with files.

extension Diagnostic {
  static func noSuchFile(_ path: String) -> Diagnostic {
    made("no-such-file", en: "there is no file `\(path)`", vi: "không có tệp `\(path)`")
  }

  static func isFolder(_ path: String) -> Diagnostic {
    made("is-folder", en: "`\(path)` is a folder", vi: "`\(path)` là thư mục")
  }

  static func notAFile(_ path: String) -> Diagnostic {
    made(
      "not-a-file",
      en: "`\(path)` is not an ordinary file",
      vi: "`\(path)` không phải là tệp thông thường"
    )
  }

  static func tooLargeFile(_ path: String, limit: Int) -> Diagnostic {
    made(
      "too-large-file",
      en: "`\(path)` is larger than \(limit >> 20) MB",
      vi: "`\(path)` lớn hơn \(limit >> 20) MB"
    )
  }

  static func badLine(_ byte: Int) -> Diagnostic {
    made(
      "bad-bytes",
      en: "the line is not UTF-8 text: byte \(byte)",
      vi: "dòng không phải là văn bản UTF-8: byte \(byte)"
    )
  }

  static func cannotRead(_ path: String, _ reason: String) -> Diagnostic {
    made(
      "cannot-read",
      en: "`\(path)` cannot be read: \(reason)",
      vi: "không đọc được `\(path)`: \(reason)"
    )
  }

  static func cannotWrite(_ path: String) -> Diagnostic {
    made("cannot-write", en: "`\(path)` cannot be written", vi: "không ghi được `\(path)`")
  }

  static func fileExists(_ path: String) -> Diagnostic {
    made(
      "file-exists",
      en: "`\(path)` exists already and is left as it is",
      vi: "`\(path)` đã có và được giữ nguyên",
      help: Sentence(en: "choose another name", vi: "hãy chọn tên khác")
    )
  }

  static func refusedWhenSafe(_ command: String) -> Diagnostic {
    made(
      "refused-when-safe",
      en: "`\(command)` is refused in safe mode",
      vi: "`\(command)` bị từ chối trong chế độ an toàn",
      help: Sentence(
        en: "start without `--safe` if you trust where the file comes from",
        vi: "hãy chạy không có `--safe` nếu bạn tin nơi tệp được gửi đến"
      )
    )
  }

  static let editorFailed = made(
    "editor-failed",
    en: "the editor ended with an error, so the statement is as it was",
    vi: "trình soạn thảo kết thúc với lỗi, nên câu lệnh vẫn như cũ",
    help: Sentence(
      en: "set VISUAL or EDITOR to the editor that you like",
      vi: "hãy đặt biến VISUAL hoặc EDITOR là trình soạn thảo quen dùng"
    )
  )

  static func outsideFolder(_ path: String) -> Diagnostic {
    made(
      "outside-folder",
      en: "`\(path)` lies outside the folder, and safe mode reads nothing there",
      vi: "`\(path)` nằm ngoài thư mục, chế độ an toàn không đọc ở đó",
      help: Sentence(
        en: "put a copy of the file into the folder, or start without `--safe`",
        vi: "hãy chép tệp vào thư mục, hoặc chạy không có `--safe`"
      )
    )
  }
}
