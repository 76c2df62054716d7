import Glibc
import TerminalSupport
import Testing

@Suite struct FormatFilesTests {
  let folder: Folder

  init() throws { folder = try Folder() }

  private let loose = "echo   'a'   # kept\nfor c in cases{\ndecide $c\n}\n"
  private let canonical = "echo \"a\" # kept\nfor c in cases {\n  decide $c\n}\n"

  @Test func `Files and standard input are printed in their canonical form`() throws {
    try folder.write(loose, to: "a.dare")
    #expect(try Program.run(["fmt", "a.dare"], in: folder).output == canonical)
    let piped = try Program.run(["fmt", "-"], input: loose, in: folder)
    #expect(piped.output == canonical && piped.ending == .exited(0))
    #expect(folder.text(of: "a.dare") == loose)
  }

  @Test func `--check names the files that are not, and changes none`() throws {
    try folder.write(loose, to: "a.dare")
    try folder.write(canonical, to: "b.dare")
    let result = try Program.run(["fmt", "--check", "a.dare", "b.dare"], in: folder)
    #expect(result.ending == .exited(1))
    #expect(result.output == "a.dare\n")
    #expect(folder.text(of: "a.dare") == loose)
    #expect(try Program.run(["fmt", "--check", "b.dare"], in: folder).ending == .exited(0))
  }

  @Test func `--in-place writes a file, through a link, and leaves its mode`() throws {
    try folder.write(loose, to: "a.dare")
    unsafe chmod(folder.file("a.dare"), 0o750)
    #expect(unsafe symlink("a.dare", folder.file("link.dare")) == 0)
    let result = try Program.run(["fmt", "--in-place", "link.dare"], in: folder)
    #expect(result.ending == .exited(0))
    #expect(folder.text(of: "a.dare") == canonical)
    var status = stat()
    unsafe lstat(folder.file("a.dare"), &status)
    #expect(status.st_mode & 0o7777 == 0o750)
    unsafe lstat(folder.file("link.dare"), &status)
    #expect(status.st_mode & S_IFMT == S_IFLNK)
    #expect(folder.names == ["a.dare", "link.dare"])
  }

  @Test func `A file whose form is wrong is told and left as it is, and the others are written`()
    throws
  {
    try folder.write("decide\n  decde\n", to: "a.dare")
    try folder.write(loose, to: "b.dare")
    let result = try Program.run(["fmt", "-i", "a.dare", "none.dare", "b.dare"], in: folder)
    #expect(result.ending == .exited(2))
    #expect(result.errors.hasPrefix("a.dare:2:3: error: there is no command `decde`"))
    #expect(result.errors.contains("there is no file `none.dare`"))
    #expect(folder.text(of: "a.dare") == "decide\n  decde\n")
    #expect(folder.text(of: "b.dare") == canonical)
  }
}
