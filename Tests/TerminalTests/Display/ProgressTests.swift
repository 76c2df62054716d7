import Testing

@testable import Terminal

@Suite struct ProgressTests {
  private final class Recorder {
    var now = Duration.zero
    var shown: [String] = []

    func progress(
      total: Int?,
      _ style: Progress.Style = .bar,
      isTerminal: Bool = true,
      columns: Int = 61,
      encoding: CharacterEncoding = .utf8
    ) -> Progress {
      Progress(
        "simulating",
        total: total,
        screen: Screen(
          isTerminal: isTerminal,
          size: .init(columns: columns, rows: 24),
          encoding: encoding,
          environment: ProcessEnvironment(["TERM": "xterm"])
        ),
        style: style,
        clock: { self.now },
        output: { self.shown.append($0.replacing("\r\u{1B}[K", with: "⇤")) }
      )
    }

    func step(_ progress: Progress, to done: Int, after milliseconds: Int) {
      now += .milliseconds(milliseconds)
      progress.update(done)
    }
  }

  @Test func `Nothing is shown of work that is done in half a second`() {
    let recorder = Recorder()
    let progress = recorder.progress(total: 10)
    for done in 1...4 { recorder.step(progress, to: done, after: 100) }
    progress.finish()
    #expect(recorder.shown == [])
  }

  @Test func `A bar grows by eighths of a cell, with the time that is left, and goes at the end`() {
    let recorder = Recorder()
    let progress = recorder.progress(total: 100)
    recorder.step(progress, to: 0, after: 600)
    recorder.step(progress, to: 25, after: 4400)
    recorder.step(progress, to: 52, after: 200)
    recorder.step(progress, to: 100, after: 60_000)
    progress.finish()
    #expect(
      recorder.shown == [
        "⇤simulating                                    0%",
        "⇤simulating  ███████▌                         25%  0:15 left",
        "⇤simulating  ███████████████▌                 52%  0:05 left",
        "⇤simulating  ██████████████████████████████  100%  0:00 left",
        "⇤",
      ]
    )
  }

  @Test func `It is drawn at most ten times a second`() {
    let recorder = Recorder()
    let progress = recorder.progress(total: 1000)
    for done in 1...1000 { recorder.step(progress, to: done, after: 2) }
    progress.finish()
    // One and a half seconds are left after the first half.
    #expect(recorder.shown.count == 16 + 1)
  }

  @Test func `In figures only, there is no bar`() {
    let recorder = Recorder()
    let progress = recorder.progress(total: 4, .plain)
    recorder.step(progress, to: 1, after: 1000)
    #expect(recorder.shown == ["⇤simulating   25%  0:03 left"])
  }

  @Test func `A bar of ASCII where there is only ASCII, and none where there is no room`() {
    let recorder = Recorder()
    recorder.step(recorder.progress(total: 4, encoding: .ascii), to: 1, after: 1000)
    recorder.step(recorder.progress(total: 4, columns: 31), to: 1, after: 1000)
    recorder.step(recorder.progress(total: 4, columns: 13), to: 1, after: 1000)
    #expect(
      recorder.shown.filter { $0 != "⇤" } == [
        "⇤simulating  #######-----------------------   25%  0:03 left",
        "⇤simulating   25%  0:03 left",
        "⇤simulating …",
      ]
    )
  }

  @Test func `Work of unknown length shows how long it has been going on`() {
    let recorder = Recorder()
    let progress = recorder.progress(total: nil)
    recorder.step(progress, to: 7, after: 3_725_000)
    #expect(recorder.shown == ["⇤simulating  1:02:05"])
  }

  @Test func `Nothing is shown where nobody looks`() {
    let recorder = Recorder()
    let progress = recorder.progress(total: 10, isTerminal: false)
    recorder.step(progress, to: 5, after: 5000)
    progress.finish()
    #expect(recorder.shown == [])
  }
}
