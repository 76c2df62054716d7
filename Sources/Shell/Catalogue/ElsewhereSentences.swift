import Diagnostics

// What policies that are not active would know.

extension Sentence {
  /// How many policies that know a name are told.
  private static let policiesTold = 3

  /// Which policies know a name, and the choice that lets the first of them answer as well.
  static func knownElsewhere(
    _ name: String,
    _ policies: [String],
    choosing names: [String]
  ) -> Sentence {
    let typed = names.map { $0.contains(" ") ? "\"\($0)\"" : $0 }
    let command = "policy " + typed.joined(separator: " ")
    if policies == [name] {
      return Sentence(
        en: "`\(name)` is not active: `\(command)` lets it answer as well",
        vi: "`\(name)` chưa được dùng: `\(command)` để dùng thêm chính sách đó"
      )
    }
    let told = policies.prefix(policiesTold).map { "`\($0)`" }.joined(separator: ", ")
    let more = policies.count - policiesTold
    if more > 0 {
      return Sentence(
        en: "\(told) and \(more) more have `\(name)`:"
          + " `\(command)` lets the first of them answer as well",
        vi: "\(told) và \(more) chính sách khác có `\(name)`:"
          + " `\(command)` để dùng thêm chính sách đầu tiên trong số đó"
      )
    }
    if policies.count > 1 {
      return Sentence(
        en: "\(told) have `\(name)`: `\(command)` lets the first of them answer as well",
        vi: "\(told) có `\(name)`:"
          + " `\(command)` để dùng thêm chính sách đầu tiên trong số đó"
      )
    }
    return Sentence(
      en: "\(told) has `\(name)`: `\(command)` lets it answer as well",
      vi: "\(told) có `\(name)`: `\(command)` để dùng thêm chính sách đó"
    )
  }
}
