import Engine
import PolicyLanguage

/// Cases drawn at random, the same at each run: all facts that are asked are known, but findings
/// are known in every other case only.
struct RandomCases {
  let policies: Policies
  /// The days that dates are drawn from.
  let days: [Int64]
  private let philox: Philox

  init(_ policies: Policies, days: [Int64], seed: UInt64) {
    self.policies = policies
    self.days = days
    philox = Philox(seed: seed)
  }

  /// A date that never comes is drawn so often.
  private static let neverShare = 0.1

  /// The value of a fact in one of the cases; nil where it is not known.
  func value(of fact: FactID, in number: Int) -> Int64? {
    let declaration = policies.set[fact]
    let address = drawAddress(declaration.name)
    func uniform(_ draw: UInt64) -> Double {
      philox.uniform(trial: UInt64(number), variable: address &+ draw)
    }
    if policies.findings.contains(fact), uniform(1) < 0.5 { return nil }
    switch declaration.kind {
    case .yesNo: return uniform(2) < 0.6 ? 1 : 0
    case .choice(let labels): return Int64(uniform(2) * Double(labels.count))
    case .choices(let labels):
      return labels.indices.reduce(0) { bits, label in
        uniform(3 + UInt64(label)) < 0.15 ? bits | 1 << Int64(label) : bits
      }
    case .quantity(.date, let orNever):
      if orNever, uniform(2) < Self.neverShare { return .max }
      return days[Int(uniform(3) * Double(days.count))]
    case .quantity:
      if uniform(2) < 0.3 { return 0 }
      let bounds = declaration.bounds ?? 0...25_000_000_000
      return min(Int64(uniform(3) * 25e9), bounds.upperBound)
    }
  }

  /// One of the cases.
  subscript(number: Int) -> CaseFacts {
    var facts = CaseFacts(count: policies.set.facts.count)
    for fact in policies.askedFacts { facts[fact] = value(of: fact, in: number) }
    return facts
  }

  /// The first of the cases side by side.
  func columns(_ count: Int) -> CaseColumns {
    var columns = CaseColumns(count: count, facts: policies.set.facts.count)
    for fact in policies.askedFacts {
      let values = (0..<count).map { value(of: fact, in: $0) }
      switch policies.set[fact].kind {
      case .yesNo, .choice:
        columns.set(codes: values.map { $0.map(UInt8.init) ?? 255 }, of: fact)
      case .choices, .quantity:
        let isKnown = values.map { $0 != nil }
        let all = isKnown.allSatisfy(\.self)
        columns.set(numbers: values.map { $0 ?? 0 }, isKnown: all ? nil : isKnown, of: fact)
      }
    }
    return columns
  }
}
