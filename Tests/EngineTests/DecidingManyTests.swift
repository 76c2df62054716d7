import PolicyLanguage
import TestSupport
import Testing

@testable import Engine

@Suite struct DecidingManyTests {
  /// Cases as columns, facts of all kinds in the form that suits them.
  private func columns(_ cases: [CaseFacts], _ set: PolicySet) -> CaseColumns {
    var columns = CaseColumns(count: cases.count, facts: set.facts.count)
    for place in set.facts.indices where !set.facts[place].isDerived {
      let fact = FactID(place)
      let values = cases.map { $0[fact] }
      switch set[fact].kind {
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

  @Test(arguments: Seeds.of(0..<30))
  func `Many cases are decided as each by itself, however many threads there are`(
    seed: Int
  ) throws {
    let setting = try RandomSetting(seed: seed)
    let compiled = try PolicyCompiler.compile(setting.set)
    var random = SplitMix(seed: UInt64(seed) + 9000)
    // More than a block of cases now and then, and never whole blocks.
    let cases = (0..<(seed % 10 == 0 ? 1100 : seed % 2 == 0 ? 300 : 90)).map { number in
      setting.partialCase(&random, knowing: number.isMultiple(of: 2) ? 100 : 80)
    }
    let columns = columns(cases, setting.set)
    for decision in setting.set.decisions {
      let decider = try #require(try CaseDecider(decision, by: compiled))
      let found = try decider.decide(columns)
      #expect(try decider.decide(columns, threads: 1).places == found.places)
      let walking = try #require(try CaseDecider(decision, by: compiled, sweeps: false))
      #expect(try walking.decide(columns).places == found.places)
      for (row, facts) in cases.enumerated() {
        #expect(columns[row] == facts)
        let alone = try Examination(facts, by: compiled).rulings(decision)
        #expect(found.answers[Int(found.places[row])] == alone, "\(setting.text)\n\(facts)")
      }
    }
  }
}
