import Glibc

/// A file that appears under its name whole, or not at all.
///
/// The bytes go to a second file in the same folder, are forced to the disk, and take the name in
/// one step, never in place of something else. A kill in between leaves a hidden file behind, and
/// nothing under the name.
struct NewFile {
  let path: String

  /// Writes the file.
  ///
  /// - Parameter bytes: All that it shall hold.
  /// - Throws: ``WorkspaceError/alreadyExists(_:)``, ``WorkspaceError/missingFolder(_:)``,
  ///   ``WorkspaceError/noPermission(_:)``, ``WorkspaceError/diskFull``, or
  ///   ``WorkspaceError/io(_:)``.
  func write(_ bytes: UnsafeRawBufferPointer) throws(WorkspaceError) {
    // SQLite would take the log of a file long gone for that of the new one.
    for name in [path, path + "-wal", path + "-journal", path + "-shm"] {
      guard !FileStatus.somethingStands(at: name) else { throw .alreadyExists(name) }
    }
    let folder = FileStatus.folder(of: path)
    guard let status = FileStatus(folder), status.isFolder else {
      throw errno == EACCES ? .noPermission(folder) : .missingFolder(folder)
    }
    let draft = "\(folder)/.\(path.split(separator: "/").last ?? "").\(getpid()).new"
    let descriptor = unsafe open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw failure(draft) }
    do throws(WorkspaceError) {
      try unsafe fill(descriptor, bytes)
      try rename(draft)
    } catch {
      _ = unsafe unlink(draft)
      throw error
    }
    Self.force(folder)
  }

  private func fill(
    _ descriptor: Int32,
    _ bytes: UnsafeRawBufferPointer
  ) throws(WorkspaceError) {
    defer { close(descriptor) }
    var rest = unsafe bytes[...]
    while let start = unsafe UnsafeRawBufferPointer(rebasing: rest).baseAddress {
      let count = unsafe Glibc.write(descriptor, start, rest.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw failure(path) }
      unsafe rest = unsafe rest.dropFirst(count)
      if unsafe rest.isEmpty { break }
    }
    guard fsync(descriptor) == 0 else { throw failure(path) }
  }

  // A second name is never given in place of something else. Where the file system has no second
  // names, such as on a memory stick, what comes between the look and the renaming is lost.
  private func rename(_ draft: String) throws(WorkspaceError) {
    if unsafe link(draft, path) == 0 {
      _ = unsafe unlink(draft)
      return
    }
    guard [EPERM, ENOTSUP, ENOSYS].contains(errno) else { throw failure(path) }
    guard !FileStatus.somethingStands(at: path) else { throw .alreadyExists(path) }
    guard unsafe Glibc.rename(draft, path) == 0 else { throw failure(path) }
  }

  /// Forces a folder's names to the disk, where the system knows how.
  private static func force(_ folder: String) {
    let descriptor = unsafe open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }

  private func failure(_ path: String) -> WorkspaceError {
    switch errno {
    case EEXIST: .alreadyExists(path)
    case EACCES, EPERM, EROFS: .noPermission(FileStatus.folder(of: path))
    case ENOSPC, EDQUOT, EFBIG: .diskFull
    default: .io(unsafe String(cString: strerror(errno)))
    }
  }
}
