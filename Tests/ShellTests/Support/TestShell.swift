import Diagnostics
import PolicyLanguage
import Reporting
import Workspace

@testable import Shell

/// A session whose output is taken and whose files are in memory.
final class TestShell {
  let session: Session
  private let written: Written

  /// What a session wrote.
  private final class Written {
    var output = ""
    var errors = ""
  }

  init(files: [String: String] = [:], safe: Bool = false) throws {
    let written = Written()
    var environment = Environment()
    environment.write = { written.output += $0 }
    environment.writeError = { written.errors += $0 }
    environment.today = { CivilDate(year: 2022, month: 6, day: 1) }
    environment.readFile = { path in
      guard let text = files[path] else { throw Diagnostic.noSuchFile(path) }
      return SourceText(text, name: path)
    }
    environment.fileExists = { files[$0] != nil }
    self.written = written
    session = try Session(environment: environment, isSafe: safe)
  }

  /// Runs statements, which stop at the first that fails.
  @discardableResult
  func run(_ text: String) -> Session.Outcome {
    session.execute(SourceText(text, name: "test.dare"))
  }

  /// Runs statements as they would be typed; returns what they answer, errors after answers.
  func say(_ text: String) -> String {
    written.output = ""
    written.errors = ""
    session.wroteLong = nil
    _ = session.read(SourceText(text), isLast: true)
    return written.output + written.errors
  }

  /// What was written since the last statement that was said.
  var output: String { written.output }
  var errors: String { written.errors }

  /// The commands that rebuild the workspace.
  func dump() throws -> [String] { try WorkspaceDump(session.workspace).lines }
}

extension TestShell {
  /// A session with two cadres, two proposals and a bare case, all in Vietnamese.
  static func furnished(safe: Bool = false) throws -> TestShell {
    let shell = try TestShell(safe: safe)
    let outcome = shell.run(
      """
      policy conclusion-14 decree-73
      reading balanced
      add cadre an name="Trần Thị An" post="Phó chủ tịch" unit="Huyện Ven Sông"
      add cadre binh name="Lê Văn Bình"
      add proposal xe-kham by=an title="Khám bệnh trên xe buýt" field="y tế"
      report xe-kham to="Huyện ủy" on=2021-10-04
      approve xe-kham by="Ủy ban nhân dân tỉnh" as=pilot on=2021-10-20
      start xe-kham on=2021-11-01
      finish xe-kham on=2022-04-30 result=partial damage=3.2bn cause=objective
      set motive=pure common-good=yes
      add proposal cho by=an,binh title="Mở lại chợ" field="thương mại"
      report cho on=2021-12-01
      start cho on=2021-11-01 place="Đông"
      finish cho on=2022-02-28 result=failed damage=800m cause=both
      set cho approval=none common-good=yes
      set cho/an motive=mixed
      set cho/binh motive=self-seeking evidence="biên bản" on=2022-03-01
      add pilot cho place="Tây" started-on=2022-03-01
      expect approval pilot:60% rejected:30% none:10% for xe-kham
      expect damage 300m to 14bn for xe-kham
      case x result=failed motive=pure
      use xe-kham
      """
    )
    guard outcome == .done else { throw Broken(description: shell.errors) }
    return shell
  }

  struct Broken: Error, CustomStringConvertible { var description: String }
}
