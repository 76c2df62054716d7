import Diagnostics
import Engine
import PolicyLanguage
import Terminal
import Workspace

// What the parts of a plan can be.

extension Completer {
  /// The parts of a kind that there are in the workspace, by name.
  func planParts(_ kind: PlanPart.Kind) -> [Completions.Candidate] {
    let parts = (try? session.allPlanParts(kind)) ?? []
    var seen: Set<String> = []
    return parts.filter { seen.insert($0.name).inserted }.prefix(Self.idLimit).map { part in
      let isPlain = part.name.utf8.allSatisfy { $0.isNamePart || $0 == 0x2D }
      return Completions.Candidate(
        isPlain ? part.name : part.name.quoted,
        description: part.subject?.path ?? ""
      )
    }
  }

  /// The families of distributions, up to their parameters.
  var distributions: [Completions.Candidate] {
    Distribution.names.map { name in
      Completions.Candidate(
        "\(name)(",
        description: Sentence.parameters(of: name)[session.language],
        appended: ""
      )
    }
  }

  /// What goes on after a distribution, or after the first of two quantiles.
  func goingOn(after word: String) -> [Completions.Candidate] {
    let value = word.split(separator: "=").last ?? ""
    if value.hasSuffix(")") { return [Completions.Candidate("in")] }
    guard value.first?.isNumber == true, !value.contains("..") else { return [] }
    return [Completions.Candidate("to")]
  }
}
