import Glibc

/// A folder of a test's own, gone with all that is in it when the test ends.
final class TemporaryFolder {
  let path: String

  init() throws {
    let parent = unsafe getenv("TMPDIR").map { unsafe String(cString: $0) } ?? "/tmp"
    var template = Array("\(parent)/workspace-XXXXXX".utf8CString)
    guard let made = unsafe mkdtemp(&template) else { throw Failure(code: errno) }
    path = unsafe String(cString: made)
    // Others may have to look in: see the tests of permissions.
    unsafe chmod(path, 0o755)
  }

  deinit {
    Self.remove(path)
  }

  struct Failure: Error {
    var code: Int32
  }

  /// A path in the folder.
  func file(_ name: String = "demo.workspace") -> String { path + "/" + name }

  /// The names of all that is in the folder.
  func names() -> [String] { Self.names(in: path).sorted() }

  func write(_ bytes: [UInt8], to name: String) {
    let descriptor = unsafe open(file(name), O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    _ = unsafe Glibc.write(descriptor, bytes, bytes.count)
    close(descriptor)
  }

  func read(_ name: String = "demo.workspace") -> [UInt8] {
    let descriptor = unsafe open(file(name), O_RDONLY)
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = unsafe Glibc.read(descriptor, &part, part.count)
      guard count > 0 else { return bytes }
      bytes += part[..<count]
    }
  }

  func rename(_ old: String, to new: String) {
    _ = unsafe Glibc.rename(file(old), file(new))
  }

  func copy(_ old: String, to new: String) { write(read(old), to: new) }

  private static func names(in folder: String) -> [String] {
    guard let stream = unsafe opendir(folder) else { return [] }
    defer { unsafe closedir(stream) }
    var names: [String] = []
    while let entry = unsafe readdir(stream) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { start in
        unsafe start.withMemoryRebound(to: CChar.self, capacity: 256) {
          unsafe String(cString: $0)
        }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }

  private static func remove(_ path: String) {
    unsafe chmod(path, 0o755)
    for name in names(in: path) where unsafe unlink(path + "/" + name) != 0 {
      remove(path + "/" + name)
    }
    _ = unsafe rmdir(path)
  }
}
