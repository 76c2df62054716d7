/// What one case of the benchmark gave: a line of the table.
struct Finding: Sendable {
  /// Whether the peer gave the same answers.
  enum Agreement: Sendable {
    /// There was nothing to compare.
    case none
    /// So many answers were compared and are equal.
    case equal(Int)
    /// The answers differ, and how.
    case different(String)
  }

  /// What was measured.
  var name: String
  /// What we took.
  var ours: Figure
  /// Who else did it.
  var peerName = ""
  /// What they took; nil if nobody was asked, or could be.
  var peer: Figure?
  /// What is to be reached.
  var target: Target?
  /// Whether the answers agree.
  var agreement = Agreement.none

  /// The ratio as it is printed: which of both is faster, and how much.
  var ratio: String {
    guard let peer, peer.number > 0, ours.number > 0 else { return "" }
    if case .perSecond = ours { return Figure.rounded(ours.number / peer.number) + "×" }
    if case .timesFaster = target {
      return Figure.rounded(peer.number / ours.number) + "× faster"
    }
    return Figure.rounded(ours.number / peer.number) + "×"
  }

  /// Whether the target is reached, as it is printed.
  var met: String {
    guard let target else { return "" }
    return target.isMet(ours, peer).map { $0 ? "yes" : "NO" } ?? "no peer"
  }

  /// Whether something is wrong: not slow, but wrong.
  var isWrong: Bool { if case .different = agreement { true } else { false } }
}
