import Diagnostics
import Engine
import PolicyLanguage
import Reporting
import Workspace

enum Unset: Command {
  static let name = "unset"
  static let group = CommandGroup.acts
  static let summary = Sentence(
    en: "makes facts unknown again",
    vi: "đưa dữ kiện trở lại trạng thái chưa rõ"
  )
  static let parameters: [Parameter] = [
    .rest("facts", .fact, Sentence(en: "the names of facts", vi: "tên các dữ kiện")),
    .ofCase(.subject),
  ]
  static let about = [
    Sentence(
      en: "What is unknown is never guessed: `decide` tells what then depends on it. The"
        + " evidence of the fact goes with it; `undo` brings both back.",
      vi: "Điều chưa rõ không bao giờ bị đoán: `quyết định` cho biết điều gì phụ thuộc vào nó."
        + " Chứng cứ của dữ kiện cũng mất theo; `hoàn tác` khôi phục cả hai."
    )
  ]
  static let examples = ["unset motive", "unset damage cause for mobile-clinic/2"]

  static func run(_ call: Call, in session: Session) throws -> Document {
    let path = try session.path(call["for"], in: call)
    let set = try session.policySet()
    var names: [Datum] = []
    try session.change(call) { changes in
      for word in call.all("facts") {
        let fact = set[try session.fact(word, in: call)]
        do {
          let subject = try session.subject(of: fact, path)
          guard try changes.unset(fact.name, of: subject) else {
            throw Diagnostic.nothingToUnset(fact.name, subject.path)
          }
        } catch {
          throw session.located(error, word, call)
        }
        names.append(.string(fact.name))
      }
    }
    return done(["subject": .string(path.text), "facts": .array(names)])
  }
}
