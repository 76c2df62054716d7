public import Diagnostics
import Glibc

/// Reading and writing files of text, with a clear error for everything that can be wrong.
public enum TextFile {
  /// How large a file may be.
  static let limit = 256 << 20

  /// Reads a file of UTF-8 text.
  ///
  /// A byte order mark is dropped and CR LF counts as LF.
  ///
  /// - Parameter path: The file.
  /// - Returns: The text, named by the path.
  /// - Throws: A diagnostic: no such file, a folder, no permission, not text.
  /// - Complexity: O(length of the file).
  public static func read(_ path: String) throws -> SourceText {
    let file = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else {
      throw errno == ENOENT || errno == ENOTDIR
        ? Diagnostic.noSuchFile(path) : Diagnostic.cannotRead(path, reason(errno))
    }
    defer { close(file) }
    var status = stat()
    guard unsafe fstat(file, &status) == 0 else {
      throw Diagnostic.cannotRead(path, reason(errno))
    }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: throw Diagnostic.isFolder(path)
    case S_IFREG: break
    default: throw Diagnostic.notAFile(path)
    }
    guard status.st_size <= limit else { throw Diagnostic.tooLargeFile(path, limit: limit) }
    return try text(bytes(file, size: Int(status.st_size), path), name: path)
  }

  /// Makes a text of bytes.
  ///
  /// - Parameters:
  ///   - bytes: The bytes.
  ///   - name: What to call the text.
  /// - Returns: The text.
  /// - Throws: A diagnostic with the place of the first byte that is no UTF-8 text.
  public static func text(_ bytes: [UInt8], name: String?) throws -> SourceText {
    var bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    if let zero = bytes.firstIndex(of: 0) { throw badByte(at: zero, bytes, name) }
    if bytes.contains(UInt8(ascii: "\r")) {
      var kept: [UInt8] = []
      kept.reserveCapacity(bytes.count)
      for (place, byte) in bytes.enumerated() {
        let endsLine =
          byte == UInt8(ascii: "\r") && place + 1 < bytes.count
          && bytes[place + 1] == UInt8(ascii: "\n")
        if !endsLine { kept.append(byte) }
      }
      bytes = kept
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw badByte(at: firstBadByte(bytes), bytes, name)
    }
    return SourceText(text, name: name)
  }

  /// Writes a file: a new one beside it takes its place only once it is complete.
  ///
  /// Who may read and write it stays as it was; a link is followed.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - text: What to write.
  /// - Throws: A diagnostic when it cannot be written; the file is then as it was.
  public static func write(_ path: String, _ text: String) throws {
    let place = real(path) ?? path
    let draft = place + ".draft-\(getpid())"
    let file = unsafe open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard file >= 0 else { throw Diagnostic.cannotWrite(path) }
    var left = Array(text.utf8)[...]
    while !left.isEmpty {
      let count = unsafe left.withUnsafeBytes { unsafe Glibc.write(file, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { break }
      left = left.dropFirst(count)
    }
    var before = stat()
    let isThere = unsafe stat(place, &before) == 0
    let isKept = !isThere || fchmod(file, before.st_mode & 0o7777) == 0
    let isWhole = left.isEmpty && isKept && fsync(file) == 0
    close(file)
    guard isWhole, unsafe rename(draft, place) == 0 else {
      unsafe unlink(draft)
      throw Diagnostic.cannotWrite(path)
    }
  }

  /// The folder in which the program runs.
  public static var currentFolder: String {
    guard let path = unsafe getcwd(nil, 0) else { return "." }
    defer { unsafe free(path) }
    return unsafe String(cString: path)
  }

  /// The path that is left when all links in one are followed; nil where nothing is there.
  public static func real(_ path: String) -> String? {
    guard let real = unsafe realpath(path, nil) else { return nil }
    defer { unsafe free(real) }
    return unsafe String(cString: real)
  }

  /// Whether there is anything at a path.
  public static func exists(_ path: String) -> Bool { unsafe access(path, F_OK) == 0 }

  /// The names in a folder, those of folders with a slash after them, in order.
  public static func names(in folder: String) -> [String] {
    guard let directory = unsafe opendir(folder.isEmpty ? "." : folder) else { return [] }
    defer { unsafe closedir(directory) }
    var names: [String] = []
    while let entry = unsafe readdir(directory) {
      let isFolder = unsafe entry.pointee.d_type == UInt8(DT_DIR)
      let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(isFolder ? name + "/" : name) }
    }
    return names.sorted()
  }

  // MARK: Bytes

  private static func bytes(_ file: Int32, size: Int, _ path: String) throws -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(size)
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count <= limit {
      let count = unsafe buffer.withUnsafeMutableBytes {
        unsafe Glibc.read(file, $0.baseAddress, $0.count)
      }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw Diagnostic.cannotRead(path, reason(errno)) }
      if count == 0 { return bytes }
      bytes += buffer[..<count]
    }
    throw Diagnostic.tooLargeFile(path, limit: limit)
  }

  private static func reason(_ code: Int32) -> String {
    unsafe strerror(code).map { unsafe String(cString: $0) } ?? "\(code)"
  }

  private static func firstBadByte(_ bytes: [UInt8]) -> Int {
    // Every prefix up to a letter's end is text; the first that is not shows the place.
    var low = 0
    var high = bytes.count
    while high - low > 1 {
      let middle = (low + high) / 2
      let isText =
        String(validating: bytes[..<middle], as: UTF8.self) != nil
        || (1...3).contains { back in
          middle >= back && String(validating: bytes[..<(middle - back)], as: UTF8.self) != nil
            && Self.mayBeginLetter(
              bytes[(middle - back)..<middle],
              next: bytes[middle...].prefix(3)
            )
        }
      if isText { low = middle } else { high = middle }
    }
    return low
  }

  private static func mayBeginLetter(_ start: ArraySlice<UInt8>, next: ArraySlice<UInt8>) -> Bool {
    (1...3).contains { String(validating: Array(start) + next.prefix($0), as: UTF8.self) != nil }
  }

  private static func badByte(at place: Int, _ bytes: [UInt8], _ name: String?) -> Diagnostic {
    let before = bytes[..<min(place, bytes.count)]
    let line = before.count { $0 == UInt8(ascii: "\n") } + 1
    let start = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    let isZero = place < bytes.count && bytes[place] == 0
    // What is no text is shown as U+FFFD, which takes three bytes; before it all bytes are text.
    let shown = SourceText(String(decoding: bytes, as: UTF8.self), name: name)
    return Diagnostic.badBytes(name ?? "-", line: line, byte: place - start + 1, isZero: isZero)
      .located(in: shown, at: Span(place, place + (isZero ? 1 : 3)))
  }
}
