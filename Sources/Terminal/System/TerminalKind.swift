import Glibc

/// The kinds of terminals that the system has descriptions of, in the folders of terminfo.
public struct TerminalKind {
  /// What became of the kind that `TERM` names.
  public enum Finding: Sendable, Equatable {
    /// The system knows it, or nobody can tell.
    case known
    /// The system does not, but it knows one of the same family.
    case related(to: String)
    /// The system knows neither; `dumb` can be had anywhere.
    case unknown
  }

  private let environment: ProcessEnvironment
  private let isFile: (String) -> Bool

  /// Creates a look at the descriptions.
  ///
  /// - Parameters:
  ///   - environment: Where `TERM`, `TERMINFO` and `HOME` are looked up.
  ///   - isFile: Whether there is anything at a path; asks the system if nil.
  public init(
    environment: ProcessEnvironment = .current,
    isFile: ((String) -> Bool)? = nil
  ) {
    self.environment = environment
    self.isFile = isFile ?? { unsafe access($0, R_OK) == 0 }
  }

  /// What the system knows of the kind that `TERM` names.
  ///
  /// Newer terminals have names of their own, which machines that are reached over a network seldom
  /// know. They do all that the head of their family does.
  public var finding: Finding {
    guard let kind = environment["TERM"], isFile("/") else { return .known }
    // Descriptions that are no files, or lie in a database, are not looked into.
    let hasFiles = !(environment["TERMINFO"] ?? "/").contains(":") && isKnown("dumb")
    guard hasFiles, !isKnown(kind) else { return .known }
    let family = Self.families.first { family in family.names.contains { kind.hasPrefix($0) } }
    return family?.heads.first(where: isKnown).map { .related(to: $0) } ?? .unknown
  }

  /// Names a kind in `TERM` that the system knows, for this process and those that it starts.
  ///
  /// - Returns: What became of the kind that was named.
  @discardableResult public static func establish() -> Finding {
    let finding = TerminalKind().finding
    switch finding {
    case .known: break
    case .related(let kind): unsafe setenv("TERM", kind, 1)
    case .unknown: unsafe setenv("TERM", "dumb", 1)
    }
    return finding
  }

  private static let families: [(names: [String], heads: [String])] = [
    (["screen", "tmux"], ["screen-256color", "screen"]),
    (["rxvt"], ["rxvt-unicode-256color", "rxvt", "xterm-256color", "xterm"]),
    (
      [
        "xterm", "alacritty", "foot", "kitty", "wezterm", "ghostty", "iterm", "vte", "gnome",
        "konsole", "contour", "rio", "st-",
      ],
      ["xterm-256color", "xterm"]
    ),
  ]

  /// Whether one of the folders has a description, under its first letter or the code of that.
  private func isKnown(_ kind: String) -> Bool {
    guard let first = kind.utf8.first, !kind.contains("/") else { return false }
    let code = String(first, radix: 16)
    return folders.contains {
      isFile("\($0)/\(Unicode.Scalar(first))/\(kind)") || isFile("\($0)/\(code)/\(kind)")
    }
  }

  private var folders: [String] {
    let own = [environment["TERMINFO"], environment["HOME"].map { $0 + "/.terminfo" }]
    let listed = environment["TERMINFO_DIRS"]?.split(separator: ":").map(String.init) ?? []
    return own.compactMap(\.self) + listed + [
      "/etc/terminfo", "/lib/terminfo", "/usr/share/terminfo", "/usr/lib/terminfo",
      "/usr/local/share/terminfo",
    ]
  }
}
