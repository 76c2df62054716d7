import Diagnostics
import Reporting
import Testing

@testable import Shell

@Suite struct ProfileTests {
  /// A clock that stands still until it is told to go on.
  final class Clock {
    var time: UInt64 = 0
    func pass(milliseconds: UInt64) { time += milliseconds * 1_000_000 }
  }

  @Test func `What is inside counts for itself alone, and all of it is what passed`() {
    let clock = Clock()
    let profile = Profile { clock.time }
    profile.measure(.statement("for"), at: Profile.Line(file: "a.dare", number: 1)) {
      clock.pass(milliseconds: 2)
      for _ in 0..<3 {
        profile.measure(.statement("decide"), at: Profile.Line(file: "a.dare", number: 2)) {
          clock.pass(milliseconds: 10)
          profile.measure(.writing) { clock.pass(milliseconds: 1) }
        }
      }
    }
    clock.pass(milliseconds: 5)
    #expect(profile.total == 40_000_000)
    #expect(profile.statements == 4)
    let text = TableFormat().string(Documents.profile(profile, .english), style: Style(width: 80))
    #expect(
      text == """
        4 statements in 40.0 ms: 100 a second

          statement          times     time  share
          decide                 3  30.0 ms  75.0%
          (writing answers)      3   3.0 ms   7.5%
          for                    1   2.0 ms   5.0%
          (all else)                 5.0 ms  12.5%

          line      times     time  share
          a.dare:2      3  30.0 ms  75.0%
          a.dare:1      1   2.0 ms   5.0%

        """
    )
  }

  @Test func `What fails is measured as well`() {
    struct Failure: Error {}
    let clock = Clock()
    let profile = Profile { clock.time }
    #expect(throws: Failure.self) {
      try profile.measure(.statement("decide")) {
        clock.pass(milliseconds: 3)
        throw Failure()
      }
    }
    #expect(profile.parts[.statement("decide")]?.nanoseconds == 3_000_000)
  }
}
