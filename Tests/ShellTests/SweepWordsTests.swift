import Diagnostics
import Testing

@testable import Shell

@Suite struct SweepWordsTests {
  private func course(_ shares: [Double]) -> Sentence {
    let values = shares.indices.map { "\($0)" }
    return .course("exempted", shares, values) { "\(Int(($0 * 100).rounded()))%" }
  }

  @Test func `A course is told by its ends, and by what lies between where it turns`() {
    #expect(course([0.1, 0.2, 0.4]).en == "exempted rises from 10% at 0 to 40% at 2")
    #expect(course([0.4, 0.4, 0.1]).en == "exempted falls from 40% at 0 to 10% at 2")
    #expect(course([0.4, 0.401, 0.4]).en == "exempted stays at 40%")
    #expect(
      course([0.1, 0.5, 0.3]).en
        == "exempted goes from 10% at 0 to 30% at 2, between 10% at 0 and 50% at 1"
    )
    #expect(course([0.1, 0.2, 0.4]).vi == "exempted tăng từ 10% tại 0 lên 40% tại 2")
  }

  @Test func `Which outcome is the commonest is told stretch by stretch`() {
    let told = Sentence.commonestAlong([("ordinary", "0%", "40%"), ("exempted", "50%", "50%")])
    #expect(told.en == "commonest: ordinary from 0% to 40%, exempted at 50%")
    #expect(told.vi == "thường gặp nhất: ordinary từ 0% đến 40%, exempted tại 50%")
  }
}
