import Workspace

/// How a user names a case, or what facts belong to: `fence`, `fence/linh`, `fence/2`,
/// `fence/linh/2`, or the id of a cadre or of a bare case.
struct SubjectPath: Hashable, Sendable {
  /// The id before the first slash.
  var head: String
  /// The cadre, where one is named.
  var cadre: String?
  /// The number of the pilot, where one is named.
  var pilot: Int?

  /// Reads a path; nil where it is none.
  init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard (1...3).contains(parts.count), parts.allSatisfy({ !$0.isEmpty }) else { return nil }
    head = parts[0]
    for part in parts.dropFirst() {
      if let number = Int(part), number > 0, pilot == nil {
        pilot = number
      } else if cadre == nil, pilot == nil, Int(part) == nil {
        cadre = part
      } else {
        return nil
      }
    }
  }

  /// Makes the path of a whole proposal, cadre or bare case.
  init(head: String) { self.head = head }

  /// Makes the path of a case.
  init(_ id: CaseID) {
    switch id {
    case .bare(let id): head = id
    case .part(let proposal, let cadre, let pilot):
      head = proposal
      self.cadre = cadre
      self.pilot = pilot
    }
  }

  /// The path as it is written.
  var text: String {
    head + (cadre.map { "/" + $0 } ?? "") + (pilot.map { "/\($0)" } ?? "")
  }
}

extension CaseID {
  /// The name of a case, as short as its proposal allows.
  ///
  /// - Parameters:
  ///   - participants: How many take part in the proposal.
  ///   - pilots: How many pilots it has.
  /// - Returns: `fence` for the only case of its proposal, else `fence/linh` or `fence/linh/2`.
  func name(participants: Int, pilots: Int) -> String {
    switch self {
    case .bare(let id): id
    case .part(let proposal, let cadre, let pilot):
      if pilots > 1 {
        "\(proposal)/\(cadre)" + (pilot.map { "/\($0)" } ?? "")
      } else {
        participants > 1 ? "\(proposal)/\(cadre)" : proposal
      }
    }
  }
}
