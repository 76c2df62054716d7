import Diagnostics

extension WorkspaceError {
  /// What is wrong with a file, nil if it is something else that is wrong.
  var fileSentence: Sentence? {
    switch self {
    case .noSuchFile(let path):
      Sentence(en: "there is no file `\(path)`", vi: "không có tệp `\(path)`")
    case .isFolder(let path):
      Sentence(
        en: "`\(path)` is a folder, not a file",
        vi: "`\(path)` là một thư mục, không phải tệp"
      )
    case .missingFolder(let path):
      Sentence(en: "there is no folder `\(path)`", vi: "không có thư mục `\(path)`")
    case .noPermission(let path):
      Sentence(
        en: "the system does not allow access to `\(path)`",
        vi: "hệ thống không cho phép truy cập `\(path)`"
      )
    case .notAWorkspace(let path):
      Sentence(
        en: "`\(path)` is not a workspace; it was left as it is",
        vi: "`\(path)` không phải là không gian làm việc; tệp vẫn được giữ nguyên"
      )
    case .newerVersion(let found, let known):
      Sentence(
        en: "the workspace has format \(found), and this program knows formats up to \(known)",
        vi:
          "không gian làm việc có định dạng \(found), còn chương trình này chỉ biết đến \(known)"
      )
    case .olderVersion(let found, let known):
      Sentence(
        en: "the workspace has format \(found) and would have to be brought to format \(known)",
        vi: "không gian làm việc có định dạng \(found) và cần được nâng lên định dạng \(known)"
      )
    case .alreadyExists(let path):
      Sentence(en: "there is already a file `\(path)`", vi: "đã có tệp `\(path)`")
    case .fileGone(let path):
      Sentence(
        en: "`\(path)` was moved, deleted or replaced while it was open",
        vi: "`\(path)` đã bị chuyển đi, xóa hoặc thay thế trong khi đang mở"
      )
    case .unmergedLog(let path):
      Sentence(
        en: "the latest changes of `\(path)` are still in `\(path)-wal`, and cannot be read"
          + " in a folder that cannot be written",
        vi: "những thay đổi mới nhất của `\(path)` còn nằm trong `\(path)-wal`,"
          + " và không thể đọc được trong một thư mục không ghi được"
      )
    case .locked(nil):
      Sentence(
        en: "another program is writing to the workspace",
        vi: "một chương trình khác đang ghi vào không gian làm việc"
      )
    case .locked(let holder?):
      Sentence(
        en: "\(holder.program.map { "`\($0)`" } ?? "a program") (process \(holder.process))"
          + " is writing to the workspace",
        vi: "\(holder.program.map { "`\($0)`" } ?? "một chương trình")"
          + " (tiến trình \(holder.process)) đang ghi vào không gian làm việc"
      )
    case .diskFull:
      Sentence(en: "there is no room left on the disk", vi: "đĩa đã hết dung lượng")
    case .corrupted(let detail):
      Sentence(
        en: "the workspace is damaged: \(detail)",
        vi: "không gian làm việc bị hỏng: \(detail)"
      )
    case .io(let detail):
      Sentence(
        en: "the system failed: \(detail)",
        vi: "hệ thống báo lỗi: \(detail)"
      )
    default: nil
    }
  }
}
