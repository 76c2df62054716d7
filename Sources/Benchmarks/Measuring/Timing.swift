/// What takes times, and takes the middle of several.
enum Timing {
  /// How long something takes, in seconds.
  static func seconds(_ body: () throws -> Void) rethrows -> Double {
    let clock = ContinuousClock()
    let start = clock.now
    try body()
    return (clock.now - start).inSeconds
  }

  /// Times two things in turns, so that what else the machine does falls on both alike.
  ///
  /// - Parameters:
  ///   - rounds: How many times each.
  ///   - ours: Takes our time once.
  ///   - peer: Takes the peer's time once.
  /// - Returns: The medians.
  static func inTurns(
    _ rounds: Int,
    ours: () throws -> Double,
    peer: () throws -> Double?
  ) rethrows -> (ours: Double, peer: Double?) {
    var times: (ours: [Double], peer: [Double]) = ([], [])
    for _ in 0..<rounds {
      times.ours.append(try ours())
      if let time = try peer() { times.peer.append(time) }
    }
    return (median(times.ours), times.peer.isEmpty ? nil : median(times.peer))
  }

  /// The median time of several runs of the same thing.
  static func median(of rounds: Int, _ body: () throws -> Void) rethrows -> Double {
    var times: [Double] = []
    for _ in 0..<rounds { times.append(try seconds(body)) }
    return median(times)
  }

  static func median(_ times: [Double]) -> Double {
    let sorted = times.sorted()
    guard let middle = sorted.dropFirst(sorted.count / 2).first else { return 0 }
    return sorted.count.isMultiple(of: 2) ? (middle + sorted[sorted.count / 2 - 1]) / 2 : middle
  }
}

extension Duration {
  /// The duration in seconds.
  var inSeconds: Double { Double(components.seconds) + Double(components.attoseconds) * 1e-18 }
}
