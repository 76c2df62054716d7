import CEditLine
import Glibc

/// The keys of the editor in libedit's map.
final class KeyBindings {
  private let editLine: EditLine
  private let encoding: CharacterEncoding
  private var isVi: Bool
  // The user's own bindings, in which sequences are spelled with the escape character.
  private let userFile: String

  /// Sets up libedit's map: ours, then the user's file, then ours again where it must be.
  init(editLine: EditLine, encoding: CharacterEncoding, environment: ProcessEnvironment) {
    self.editLine = editLine
    self.encoding = encoding
    let path = environment["EDITRC"] ?? environment["HOME"].map { $0 + "/.editrc" }
    userFile = path.map { Self.normalized(fileAt: $0) } ?? ""
    let pointer = unsafe editLine.pointer
    unsafe editline_set_mode(pointer, "emacs")
    for command in EditorCommand.allCases {
      unsafe editline_add_function(pointer, command.name, command.name, command.function)
    }
    if let path { unsafe el_source(pointer, path) }
    isVi = unsafe editline_is_vi(pointer) != 0
    // Ctrl-C, Ctrl-Z and Ctrl-S come as characters while a line is edited, so that one in a paste
    // has no effect.
    unsafe editline_set_tty(pointer, "-isig", "-ixon")
    // A line break in a paste comes as it is.
    unsafe editline_set_tty(pointer, "-icrnl", "-inlcr")
    bind()
  }

  /// Binds the keys again if the user went from one set of keys to the other.
  func refresh() {
    unsafe editline_set_editing(editLine.pointer, 1)
    let isViNow = unsafe editline_is_vi(editLine.pointer) != 0
    guard isViNow != isVi else { return }
    isVi = isViNow
    bind()
  }

  /// Whether the user's file binds a sequence; others are not for libedit, which would take their
  /// end for letters.
  func userBinds(_ sequence: String) -> Bool {
    userFile.contains(sequence)
  }
}

// MARK: - The map

extension KeyBindings {
  private func bind() {
    let pointer = unsafe editLine.pointer
    for command in EditorCommand.allCases {
      for keys in command.keys + (isVi ? [] : command.metaKeys) {
        unsafe editline_bind(pointer, keys, command.name)
      }
      for keys in isVi ? command.commandKeys : [] {
        unsafe editline_bind_command(pointer, keys, command.name)
      }
    }
    for (keys, function) in Self.plain {
      unsafe editline_bind(pointer, keys, function)
      if isVi { unsafe editline_bind_command(pointer, keys, function) }
    }
    // Without a UTF-8 locale these are no letters to libedit, and it would take them for keys.
    if encoding == .ascii {
      for value in 0xA0...0xFF {
        unsafe editline_bind(pointer, "\\" + String(value, radix: 8), "ed-insert")
      }
    }
  }

  // Functions of libedit under keys that its own map lacks, or has something unwanted under.
  private static let plain: [(keys: String, function: String)] = [
    (Key.Special.left.bindName, "ed-prev-char"), (Key.Special.right.bindName, "ed-next-char"),
    (Key.Special.home.bindName, "ed-move-to-beg"), (Key.Special.end.bindName, "ed-move-to-end"),
    (Key.Special.wordLeft.bindName, "ed-prev-word"),
    (Key.Special.wordRight.bindName, "em-next-word"),
    (Key.Special.deleteWord.bindName, "em-delete-next-word"),
    ("^W", "ed-delete-prev-word"), ("^V", "ed-unassigned"),
  ]
}

extension Key.Special {
  /// The character that libedit gets for the key.
  ///
  /// One of the characters between U+0080 and U+009F, which nobody can type. So a lone escape
  /// needs no waiting, with the keys of vi too.
  var character: Unicode.Scalar { Unicode.Scalar(0x81 + rawValue) }

  /// The same in the spelling of `bind`.
  var bindName: String { "\\" + String(character.value, radix: 8) }
}

// MARK: - The user's file

extension KeyBindings {
  private static func normalized(fileAt path: String) -> String {
    guard let stream = unsafe fopen(path, "r") else { return "" }
    defer { unsafe fclose(stream) }
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    let count = unsafe fread(&bytes, 1, bytes.count, stream)
    var text = String(decoding: bytes[..<count], as: UTF8.self)
    for spelling in ["\\e", "\\E", "\\033", "^["] { text.replace(spelling, with: "\u{1B}") }
    return text
  }
}
