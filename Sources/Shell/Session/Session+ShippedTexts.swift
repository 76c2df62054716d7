import Diagnostics
import PolicyLibrary
import Reporting
import Workspace

// A copy of a workspace that ships keeps the language that it was made in: what is in it belongs to
// whoever works with it. Where that is not the reader's, it is said, and how to get another copy.

extension Session {
  /// The workspace that ships of which the open one is a copy, by the name of its file.
  private var shippedOrigin: ShippedWorkspace? {
    guard case .file(let path) = workspace.location else { return builtFrom }
    let file = path.split(separator: "/").last.map(String.init) ?? path
    guard file.hasSuffix(".workspace") else { return builtFrom }
    var name = file.dropLast(".workspace".count)
    if let shipped = ShippedWorkspace.named(String(name)) { return shipped }
    // Further copies are numbered.
    while name.last?.isNumber == true { name.removeLast() }
    guard name.last == "-" else { return builtFrom }
    return ShippedWorkspace.named(String(name.dropLast())) ?? builtFrom
  }

  /// The line that says that a copy of a workspace that ships has its texts in another language than
  /// the reader's; nothing where it has them in the reader's, or is no such copy.
  func otherLanguageRemark() -> [Block] {
    guard let shipped = shippedOrigin, let lines = try? WorkspaceDump(workspace).lines else {
      return []
    }
    let (english, vietnamese) = (texts(of: shipped, .english), texts(of: shipped, .vietnamese))
    let inEnglish = lines.count { english.contains($0) && !vietnamese.contains($0) }
    let inVietnamese = lines.count { vietnamese.contains($0) && !english.contains($0) }
    let isOther = language == .english ? inVietnamese > inEnglish : inEnglish > inVietnamese
    guard isOther else { return [] }
    let remark = Sentence.textsInOtherLanguage(shipped.name)[language]
    return [.paragraph(Text(remark, as: .warning), indent: 0)]
  }

  private func texts(of shipped: ShippedWorkspace, _ language: Language) -> Set<String> {
    let lines = shipped.source(in: language).text.split(separator: "\n")
    return Set(lines.filter { !$0.hasPrefix("#") }.map(String.init))
  }
}
