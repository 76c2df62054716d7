import Diagnostics
import Terminal
import Testing

@testable import Shell

@Suite struct VietnameseCompletionTests {
  private func vietnamese() throws -> TestShell {
    let shell = try TestShell.furnished()
    _ = shell.say("set language vi")
    return shell
  }

  @Test(
    arguments: [
      ("quy", ["quyết định"]),
      ("quyết đ", ["quyết định"]),
      ("quyet di", ["quyết định"]),
      (
        "thêm ",
        [
          "thêm cán bộ", "thêm đề xuất", "thêm ngày làm bù", "thêm ngày nghỉ lễ",
          "thêm người tham gia",
          "thêm thí điểm",
        ]
      ),
      ("thêm cán bộ hoa t", ["tên"]),
      ("đặt xe-kham động", ["động cơ"]),
      ("đặt xe-kham động cơ=", ["trong sáng", "công tư lẫn lộn", "vụ lợi"]),
      ("đặt xe-kham động cơ=trong s", ["trong sáng"]),
      ("đặt xe-kham động cơ=trong sáng lợi í", ["lợi ích chung", "lợi ích thuộc về"]),
      ("set xe-kham dong co=vu", ["vụ lợi"]),
      ("quyết định xe-kham tính đ", ["tính đến ngày"]),
      ("tại sao không m", ["miễn"]),
      ("tìm động cơ ", ["=", "!=", "in"]),
      ("tìm động cơ = trong sáng ", ["và", "hoặc"]),
      ("với mỗi c ", ["trong"]),
      ("đặt ngôn ngữ ", ["tiếng Anh", "tiếng Việt"]),
      ("liệt kê vụ", ["vụ việc"]),
      ("decid", ["decide"]),
      ("set xe-kham moti", []),
    ])
  func `Vietnamese words are offered, marks or none`(line: String, wanted: [String]) throws {
    let shell = try vietnamese()
    let found = Completer(shell.session).complete(line, line.utf8.count).candidates.map(\.text)
    #expect(found == wanted, "\(found)")
  }

  @Test func `What is offered is what can be read`() throws {
    let shell = try vietnamese()
    let completer = Completer(shell.session)
    for line in ["", "đặt xe-kham ", "đặt xe-kham động cơ=", "tại sao không ", "liệt kê "] {
      for candidate in completer.complete(line, line.utf8.count).candidates {
        let typed = line + candidate.text + (candidate.appended == "=" ? "=1" : "")
        let english = shell.session.inEnglish(SourceText(typed)).text
        let spoken = candidate.text.unicodeScalars.contains { $0.value >= 0x80 }
        #expect(!spoken || !english.contains(candidate.text), "\(typed): \(english)")
      }
    }
  }

  @Test func `A question mark speaks Vietnamese`() throws {
    let shell = try vietnamese()
    let text = try #require(Completer(shell.session).explain("quyết định xe-kham "))
    #expect(text.hasPrefix("quyết định [VỤ-VIỆC] [tính đến ngày NGÀY]\n"), "\(text)")
  }
}
