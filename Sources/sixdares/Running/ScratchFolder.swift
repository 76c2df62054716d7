import Glibc
import Shell
import Terminal

/// An empty folder that one test runs in: what it writes meets no other test and does not stay.
struct ScratchFolder {
  private let path: String
  private let before = TextFile.currentFolder

  /// Makes a folder and goes into it; nil where that cannot be done.
  init?() {
    let place = ProcessEnvironment.current["TMPDIR"] ?? "/tmp"
    var name = Array("\(place)/sixdares-test.XXXXXX".utf8CString)
    guard unsafe mkdtemp(&name) != nil else { return nil }
    path = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    guard unsafe chdir(path) == 0 else {
      unsafe rmdir(path)
      return nil
    }
  }

  /// Goes back to where the program was, and removes the folder.
  func leave() {
    guard unsafe chdir(before) == 0 else { return }
    for name in TextFile.names(in: path) { unsafe unlink("\(path)/\(name)") }
    unsafe rmdir(path)
  }
}
