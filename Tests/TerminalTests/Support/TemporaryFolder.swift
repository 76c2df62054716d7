import Glibc

/// A folder for one test, which is gone after it.
final class TemporaryFolder {
  let path: String

  init() {
    var template = Array("/tmp/terminal-tests-XXXXXX".utf8CString)
    path = unsafe mkdtemp(&template).map { unsafe String(cString: $0) } ?? "/nowhere"
  }

  deinit {
    Self.remove(path)
  }

  private static func remove(_ path: String) {
    if unsafe unlink(path) == 0 { return }
    for name in names(in: path) { remove(path + "/" + name) }
    unsafe rmdir(path)
  }

  func remove(_ name: String) {
    Self.remove(file(name))
  }

  func link(_ name: String, to other: String) {
    unsafe symlink(file(other), file(name))
  }

  func isLink(_ name: String) -> Bool {
    var status = stat()
    return unsafe lstat(file(name), &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }

  static func names(in path: String) -> [String] {
    guard let folder = unsafe opendir(path) else { return [] }
    defer { unsafe closedir(folder) }
    var names: [String] = []
    while let entry = unsafe readdir(folder) {
      let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) {
        unsafe String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  var names: [String] { Self.names(in: path) }

  func file(_ name: String) -> String { path + "/" + name }

  func write(_ text: String, to name: String) {
    write(Array(text.utf8), to: name)
  }

  func write(_ bytes: [UInt8], to name: String) {
    guard let stream = unsafe fopen(file(name), "w") else { return }
    unsafe fwrite(bytes, 1, bytes.count, stream)
    unsafe fclose(stream)
  }

  func bytes(of name: String) -> [UInt8] {
    guard let stream = unsafe fopen(file(name), "r") else { return [] }
    defer { unsafe fclose(stream) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe fread(&buffer, 1, buffer.count, stream)
      if count == 0 { return bytes }
      bytes += buffer[..<count]
    }
  }

  func text(of name: String) -> String {
    String(decoding: bytes(of: name), as: UTF8.self)
  }

  func mode(of name: String) -> UInt32 {
    var status = stat()
    return unsafe stat(file(name), &status) == 0 ? status.st_mode & 0o777 : 0
  }
}
