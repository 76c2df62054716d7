/// What a measure is to reach.
enum Target: Sendable {
  /// At most so many times what the peer takes.
  case atMostTimes(Double)
  /// At least so many times as fast as the peer.
  case timesFaster(Double)
  /// At most so many seconds.
  case atMost(Double)

  /// Whether it is reached; nil where the peer is missing.
  func isMet(_ ours: Figure, _ peer: Figure?) -> Bool? {
    switch self {
    case .atMost(let seconds): return ours.number <= seconds
    case .atMostTimes(let factor): return peer.map { ours.number <= factor * $0.number }
    case .timesFaster(let factor): return peer.map { factor * ours.number <= $0.number }
    }
  }

  /// The target as it is printed.
  var text: String {
    switch self {
    case .atMostTimes(let factor): "≤ \(Figure.rounded(factor))×"
    case .timesFaster(let factor): "≥ \(Figure.rounded(factor))× faster"
    case .atMost(let seconds): "≤ \(Figure.seconds(seconds).text)"
    }
  }
}
