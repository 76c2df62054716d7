import Glibc

// SQLite locks ranges of bytes with `fcntl`, and Linux lists such locks in /proc/locks:
//
//   1: POSIX  ADVISORY  WRITE 4711 fe:01:131205 120 120
//
// A writer in WAL mode locks byte 120 of the `-shm` file; one that does without WAL locks bytes of
// the file itself. The list tells who it is by number, and /proc/PID/comm by name. Asking the lock
// with `fcntl` would need a descriptor of the file, and closing that would give up our own locks.

extension LockHolder {
  /// Finds who keeps others from writing a database; nil where that cannot be told.
  init?(of path: String) {
    let names = [path + "-shm", path]
    guard let list = Self.contents("/proc/locks") else { return nil }
    for name in names {
      guard let file = FileStatus(name)?.identity else { continue }
      for line in list.split(separator: "\n") {
        guard let process = Self.writer(line, of: file, isShared: name != path) else { continue }
        let program = Self.contents("/proc/\(process)/comm")?.split(separator: "\n").first
        self.init(process: process, program: program.map(String.init))
        return
      }
    }
    return nil
  }

  private static func writer(
    _ line: Substring,
    of file: FileIdentity,
    isShared: Bool
  ) -> Int32? {
    let words = line.split(separator: " ")
    // A process that waits for a lock is listed too, behind an arrow.
    guard words.count == 8, words[3] == "WRITE", let process = Int32(words[4]), process > 0,
      let first = UInt64(words[6])
    else { return nil }
    let place = words[5].split(separator: ":")
    // The device is not compared: the list names the one below, where file systems are layered.
    guard place.count == 3, UInt64(place[2]) == file.inode else { return nil }
    let last = words[7] == "EOF" ? UInt64.max : UInt64(words[7]) ?? 0
    let writing: UInt64 = 120
    return !isShared || (first <= writing && writing <= last) ? process : nil
  }

  private static func contents(_ path: String) -> String? {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 16_384)
    while true {
      let count = unsafe read(descriptor, &part, part.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { break }
      bytes += part[..<count]
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
