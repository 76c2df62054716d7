import Glibc

/// The file behind a history: one entry a line, shared by all shells of a user.
///
/// An entry is appended under a lock with a single `write`, so it is in the file when the command
/// runs, whole, whatever then happens to the program. A rewrite goes to a second file which takes
/// the place of the first in one step; a shell that waited for the lock of the replaced file
/// notices, and opens the new one.
struct HistoryFile {
  /// Never a symbolic link: a rewrite replaces the file that a link leads to, not the link.
  let path: String

  init(path: String) {
    if let real = unsafe realpath(path, nil) {
      self.path = unsafe String(cString: real)
      unsafe free(real)
    } else {
      self.path = path
    }
  }

  /// What a file holds.
  struct Contents {
    var entries: [String] = []
    var lineCount = 0
    var isForeign = false
  }

  /// Reads the whole file; a missing file is empty.
  func load() throws(HistoryProblem) -> Contents {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      if errno == ENOENT { return Contents() }
      throw .cannotRead(code: errno)
    }
    defer { close(descriptor) }
    return try Self.read(descriptor)
  }

  /// Adds lines at the end.
  func append(_ lines: [String]) throws(HistoryProblem) {
    let locked = try lock()
    defer { close(locked.descriptor) }
    // A line that was cut off when a disk was full must not swallow the next one.
    var last: UInt8 = 0x0A
    if locked.size > 0 { _ = unsafe pread(locked.descriptor, &last, 1, locked.size - 1) }
    let text = (last == 0x0A ? "" : "\n") + lines.map { $0 + "\n" }.joined()
    guard Descriptor.write(text, to: locked.descriptor) else {
      let error = errno
      ftruncate(locked.descriptor, locked.size)
      throw .cannotWrite(code: error)
    }
  }

  /// Replaces the file by one without repeated and unreadable lines and at most so many entries.
  func rewrite(keeping limit: Int) throws(HistoryProblem) {
    let locked = try lock()
    defer { close(locked.descriptor) }
    let entries = try Self.read(locked.descriptor).entries.suffix(limit)
    let successor = path + ".new"
    let descriptor = unsafe open(successor, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw .cannotWrite(code: errno) }
    let text = entries.map { HistoryCoding.line(for: $0) + "\n" }.joined()
    let isWritten = Descriptor.write(text, to: descriptor) && fsync(descriptor) == 0
    close(descriptor)
    guard isWritten, unsafe rename(successor, path) == 0 else {
      let error = errno
      unsafe unlink(successor)
      throw .cannotWrite(code: error)
    }
  }

  /// Gives a file that is no history another name, which is returned.
  func setAside() throws(HistoryProblem) -> String {
    var name = path + ".unreadable"
    var number = 1
    var status = stat()
    while unsafe lstat(name, &status) == 0 {
      number += 1
      name = path + ".unreadable-\(number)"
    }
    guard unsafe rename(path, name) == 0 else { throw .cannotRead(code: errno) }
    return name
  }
}

// MARK: - Reading and writing

extension HistoryFile {
  /// At most the newest so many bytes are read.
  private static var longestRead: off_t { 1 << 24 }

  private static func read(_ descriptor: CInt) throws(HistoryProblem) -> Contents {
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw .cannotRead(code: errno) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .notAFile }
    var contents = Contents()
    let start = max(0, status.st_size - longestRead)
    var bytes = try bytes(of: descriptor, from: start)
    // Where only the end of a file is read, its first line is most likely cut.
    if start > 0, let end = bytes.firstIndex(of: 0x0A) { bytes.removeSubrange(...end) }
    let lines = bytes.split(separator: 0x0A)
    contents.lineCount = lines.count
    let entries = lines.compactMap { HistoryCoding.entry(from: $0) }
    contents.isForeign =
      !lines.isEmpty && (entries.isEmpty || entries.first == "_HiStOrY_V2_" || bytes.contains(0))
    contents.entries = withoutRepetition(entries)
    return contents
  }

  private static func bytes(
    of descriptor: CInt,
    from start: off_t
  ) throws(HistoryProblem) -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe pread(descriptor, &buffer, buffer.count, start + off_t(bytes.count))
      if count == 0 { return bytes }
      if count > 0 { bytes += buffer[..<count] }
      if count < 0, errno != EINTR { throw .cannotRead(code: errno) }
    }
  }

  // Of equal entries the last one stays.
  private static func withoutRepetition(_ entries: [String]) -> [String] {
    var seen: Set<String> = []
    return entries.reversed().filter { seen.insert($0).inserted }.reversed()
  }
}

// MARK: - Locking

extension HistoryFile {
  private struct Locked {
    var descriptor: CInt
    var size: off_t
  }

  /// Opens the file, which is created if need be, and locks it against all other shells.
  private func lock() throws(HistoryProblem) -> Locked {
    // Somebody who holds the lock for longer than a second has been stopped while writing.
    for _ in 0..<200 {
      var descriptor = unsafe open(path, O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC, 0o600)
      if descriptor < 0, errno == ENOENT {
        makeFolder()
        descriptor = unsafe open(path, O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC, 0o600)
      }
      guard descriptor >= 0 else { throw .cannotWrite(code: errno) }
      var opened = stat()
      var named = stat()
      if flock(descriptor, LOCK_EX | LOCK_NB) == 0,
        unsafe fstat(descriptor, &opened) == 0,
        unsafe stat(path, &named) == 0,
        opened.st_ino == named.st_ino, opened.st_dev == named.st_dev
      {
        guard opened.st_mode & S_IFMT == S_IFREG else {
          close(descriptor)
          throw .notAFile
        }
        // What was typed is nobody else's business.
        if opened.st_mode & 0o077 != 0 { fchmod(descriptor, 0o600) }
        return Locked(descriptor: descriptor, size: opened.st_size)
      }
      close(descriptor)
      usleep(5000)
    }
    throw .cannotWrite(code: EWOULDBLOCK)
  }

  private func makeFolder() {
    var folder = ""
    for part in path.split(separator: "/", omittingEmptySubsequences: false).dropLast() {
      folder += part + "/"
      unsafe mkdir(folder, 0o700)
    }
  }
}
