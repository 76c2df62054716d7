import Glibc
import PlainText

/// The lines of a file, a pipe or a string.
///
/// A byte order mark at the beginning and a carriage return before a line break are dropped; the
/// last line needs no line break. A line that is no text is reported with its place, and skipped.
/// The interrupt flag of ``Interrupts`` ends a wait, and is left as it is.
public final class ScriptLines: LineSource {
  /// A line may be so many bytes long, unless said otherwise: 16 MiB.
  public static let usualLimit = 1 << 24

  /// False: nobody types these lines.
  public var isInteractive: Bool { false }
  /// The number of the line that was returned or refused last; the first is 1.
  public private(set) var lineNumber = 0

  private let descriptor: Int32?
  private let closesDescriptor: Bool
  private let limit: Int

  private var buffer: [UInt8]
  // What is before `start` has been returned; what is before `searched` holds no line break.
  private var start = 0
  private var searched = 0
  private var isAtEnd: Bool
  // The offset in the whole input of the first byte of the buffer.
  private var bufferOffset = 0
  // Whether the rest of a line that was too long is still to be dropped.
  private var isSkipping = false
  private var isAtBeginning = true

  /// Creates lines from what can be read from a descriptor, which stays open and the caller's.
  public init(descriptor: Int32, limit: Int = ScriptLines.usualLimit) {
    self.descriptor = descriptor
    self.limit = limit
    closesDescriptor = false
    buffer = []
    isAtEnd = false
  }

  /// Creates lines from bytes.
  public init(bytes: [UInt8], limit: Int = ScriptLines.usualLimit) {
    descriptor = nil
    self.limit = limit
    closesDescriptor = false
    buffer = bytes
    isAtEnd = true
  }

  /// Creates lines from a text.
  public convenience init(text: String) {
    self.init(bytes: Array(text.utf8))
  }

  /// Creates lines from a file.
  ///
  /// - Parameters:
  ///   - path: Where the file is.
  ///   - limit: How many bytes a line may have.
  /// - Throws: Why it cannot be opened.
  public init(file path: String, limit: Int = ScriptLines.usualLimit) throws(SystemError) {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw SystemError(code: errno) }
    self.descriptor = descriptor
    self.limit = limit
    closesDescriptor = true
    buffer = []
    isAtEnd = false
  }

  deinit {
    if closesDescriptor, let descriptor { close(descriptor) }
  }

  /// Returns the next line; prompt and initial text are not used.
  ///
  /// - Parameters:
  ///   - prompt: Not shown.
  ///   - initialText: Not used.
  /// - Returns: The line in Unicode normalization form C, or why there is none.
  /// - Throws: What is wrong with the line; the next call returns the line after it.
  /// - Complexity: O(n) in the length of the line.
  public func readLine(
    prompt: Prompt = "",
    initialText: String = ""
  ) throws(LineError) -> LineOutcome {
    while true {
      if let end = nextBreak() {
        defer { consume(through: end) }
        if isSkipping {
          isSkipping = false
          continue
        }
        return .line(try text(upTo: end))
      }
      if isAtEnd {
        defer { consume(through: buffer.count) }
        guard !isSkipping, start < buffer.count else { return .endOfInput }
        return .line(try text(upTo: buffer.count))
      }
      if isSkipping {
        consume(through: buffer.count - 1)
      } else if buffer.count - start > limit {
        lineNumber += 1
        isSkipping = true
        throw error(.tooLong(limit: limit), at: start + limit)
      }
      if let outcome = fill() { return outcome }
    }
  }
}

// MARK: - The buffer

extension ScriptLines {
  private func nextBreak() -> Int? {
    let found = buffer[searched...].firstIndex(of: 0x0A)
    searched = found ?? buffer.count
    return found
  }

  private func consume(through end: Int) {
    start = min(end + 1, buffer.count)
    searched = start
    isAtBeginning = false
  }

  // Returns an outcome when no more can be read now.
  private func fill() -> LineOutcome? {
    guard let descriptor else {
      isAtEnd = true
      return nil
    }
    buffer.removeSubrange(..<start)
    bufferOffset += start
    searched -= start
    start = 0
    while true {
      if Interrupts.isLeaving { return .hangUp }
      if Interrupts.isRequested { return .interrupted }
      guard WakeUp.wait(for: descriptor) != .signalled else { continue }
      var chunk = [UInt8](repeating: 0, count: 1 << 16)
      let count = unsafe read(descriptor, &chunk, chunk.count)
      if count > 0 {
        buffer += chunk[..<count]
        return nil
      }
      if count == 0 {
        isAtEnd = true
        return nil
      }
      if errno != EINTR, errno != EAGAIN { return .failed(code: errno) }
    }
  }
}

// MARK: - Text

extension ScriptLines {
  // INVARIANT: what is thrown for a line is thrown before `consume`, when `start` is still that of
  // the line.
  private func text(upTo end: Int) throws(LineError) -> String {
    lineNumber += 1
    if isAtBeginning, buffer[start..<end].starts(with: [0xEF, 0xBB, 0xBF]) { start += 3 }
    var bytes = buffer[start..<end]
    guard bytes.count <= limit else { throw error(.tooLong(limit: limit), at: start + limit) }
    if bytes.last == 0x0D, end < buffer.count { bytes.removeLast() }
    let zero = bytes.firstIndex(of: 0)
    if let text = String(validating: bytes, as: UTF8.self) {
      if let zero { throw error(.zeroByte, at: zero) }
      return text.composed
    }
    let wrong = Self.firstNonUTF8(in: bytes)
    if let zero, zero < wrong { throw error(.zeroByte, at: zero) }
    throw error(.notUTF8, at: wrong)
  }

  private static func firstNonUTF8(in bytes: ArraySlice<UInt8>) -> Int {
    var decoder = UTF8Decoder()
    var scalarStart = bytes.startIndex
    for index in bytes.indices {
      switch decoder.push(bytes[index]) {
      case .needsMore: break
      case .scalar: scalarStart = index + 1
      case .invalid: return scalarStart
      }
    }
    return scalarStart
  }

  private func error(_ kind: LineError.Kind, at index: Int) -> LineError {
    LineError(
      kind,
      line: lineNumber,
      byteInLine: index - start,
      byteInInput: bufferOffset + index
    )
  }
}
