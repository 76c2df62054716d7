import Glibc

/// The user's own editor, to which a text can be given.
public struct ExternalEditor {
  private let commandLine: String
  private let folder: String

  /// Takes the editor that `VISUAL` or `EDITOR` names, or `vi`.
  ///
  /// - Parameter environment: Where the variables are looked up.
  public init(environment: ProcessEnvironment = .current) {
    let named = ["VISUAL", "EDITOR"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
    commandLine = named ?? "vi"
    folder = environment["TMPDIR"].flatMap { $0.hasPrefix("/") ? $0 : nil } ?? "/tmp"
  }

  /// Lets the user edit a text in a file that only they can read, and that is removed afterwards.
  ///
  /// - Parameter text: The text.
  /// - Returns: The text as it was saved, without line breaks at its end; nil where the editor does
  ///   not exist or ended with an error, as `:cq` asks of vi.
  public func edit(_ text: String) -> String? {
    fflush(nil)
    var template = Array("\(folder)/sixdares-XXXXXX.dare".utf8CString)
    let descriptor = unsafe mkstemps(&template, Int32(".dare".utf8.count))
    guard descriptor >= 0 else { return nil }
    let path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    defer { unsafe unlink(path) }
    let isWritten = Descriptor.write(text + "\n", to: descriptor)
    close(descriptor)
    guard isWritten, Program.run(commandLine, on: path) == .exited(0) else { return nil }
    // Ctrl-C in the editor was meant for the editor.
    Interrupts.clear()
    return read(path)
  }

  private func read(_ path: String) -> String? {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count < Self.longest {
      let count = unsafe Glibc.read(descriptor, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { break }
      bytes += buffer[..<count]
    }
    while bytes.last == UInt8(ascii: "\n") || bytes.last == UInt8(ascii: "\r") {
      bytes.removeLast()
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  // More than anybody types; a file that grows without end is not read without end.
  private static let longest = 1 << 24
}
