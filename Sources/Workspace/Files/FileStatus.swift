import Glibc

/// What the system tells of a file without opening it.
///
/// A workspace's files are never opened by this module itself: closing any descriptor of a file
/// gives up all locks that the process holds on it (POSIX.1, `fcntl`), those of SQLite among them.
struct FileStatus {
  private let status: stat

  /// Looks at a file, through symbolic links; nil if it cannot be seen, `errno` telling why.
  init?(_ path: String) {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return nil }
    self.status = status
  }

  /// Whether something stands at a path, be it a link that leads nowhere.
  static func somethingStands(at path: String) -> Bool {
    var status = stat()
    return unsafe lstat(path, &status) == 0
  }

  var isFolder: Bool { status.st_mode & S_IFMT == S_IFDIR }
  var isRegular: Bool { status.st_mode & S_IFMT == S_IFREG }
  var size: Int { Int(status.st_size) }

  /// Which file it is, whatever its name.
  var identity: FileIdentity {
    FileIdentity(device: UInt64(status.st_dev), inode: UInt64(status.st_ino))
  }

  /// Whether the process may read or write, by its effective user.
  static func allows(_ mode: Int32, _ path: String) -> Bool {
    unsafe faccessat(AT_FDCWD, path, mode, AT_EACCESS) == 0
  }

  /// A path without symbolic links, `.` and `..`; nil if there is no such file.
  static func realPath(_ path: String) -> String? {
    guard let real = unsafe realpath(path, nil) else { return nil }
    defer { unsafe free(real) }
    return unsafe String(cString: real)
  }

  /// The folder that a path lies in.
  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}

/// The numbers by which the system knows a file.
struct FileIdentity: Equatable {
  var device: UInt64
  var inode: UInt64
}
