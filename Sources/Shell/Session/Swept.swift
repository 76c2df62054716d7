import Engine
import PolicyLanguage

/// A sweep that was made, to be told.
struct Swept {
  var asked: SimulationAsked
  /// What was varied, as it was written.
  var sweep: String
  var curve: Engine.Sweep.Curve
  /// How many trials each point was to have at most.
  var trials: Int
  /// The value of a decision that is asked for; nil where all outcomes are.
  var shown: String?
  /// The file that it is written to.
  var output: String?
  /// What the plan says and no active policy knows.
  var leftOut: [String]
  /// Why it ended, if it ended early.
  var stop: SimulationStop

  /// The values of what was varied, in order.
  var values: [Value] { curve.points.map(\.value) }
}

/// One decision along a sweep.
struct SweptDecision {
  /// How often the decision came out in one way, point by point.
  struct Line {
    /// The values that are left.
    var values: DecidedValues
    var shares: [Double]
    /// The intervals in which the shares truly lie, with 95% confidence.
    var intervals: [ClosedRange<Double>]
    /// The exact shares; none where some were not worked out.
    var exact: [Double]
  }

  var reference: DecisionReference
  /// The ways in which it came out, the commonest of the first point first.
  var lines: [Line]

  /// A share below this at all points is no line of its own.
  private static let least = 0.001

  /// Goes along one decision.
  init(_ place: Int, of curve: Engine.Sweep.Curve) {
    let results = curve.points.map(\.result)
    reference = results[0].decisions[place].reference
    func left(_ share: SimulationResult.Share) -> DecidedValues {
      share.rulings.reduce(DecidedValues()) { $0.union($1.values) }
    }
    var all: [DecidedValues] = []
    for share in results.flatMap({ $0.decisions[place].shares }) where !all.contains(left(share)) {
      all.append(left(share))
    }
    lines = all.map { values in
      let own = results.map { result in
        (result, result.decisions[place].shares.filter { left($0) == values })
      }
      let counts = own.map { result, shares in
        (shares.reduce(0) { $0 + $1.count }, result.trials - result.impossible)
      }
      let isExact = results.allSatisfy { result in
        result.exactImpossible != nil
          && result.decisions[place].shares.allSatisfy { $0.exact != nil }
      }
      return Line(
        values: values,
        shares: counts.map { $1 > 0 ? Double($0) / Double($1) : 0 },
        intervals: counts.map { wilsonInterval($0, of: $1) },
        exact: isExact
          ? own.map { result, shares in
            let possible = 1 - (result.exactImpossible ?? 0)
            let mass = shares.reduce(0) { $0 + ($1.exact ?? 0) }
            return possible > 0 ? mass / possible : 0
          } : []
      )
    }
    .filter { $0.shares.contains { $0 > Self.least } }
  }

  /// Whether nothing is ever said of it.
  var isSilent: Bool { lines.allSatisfy { $0.values.isEmpty } }

  /// Whether it comes out in one way whatever is varied.
  var isConstant: Bool { lines.count == 1 }
}
