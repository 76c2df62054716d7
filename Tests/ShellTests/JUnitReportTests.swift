import Testing

@testable import Shell

@Suite struct JUnitReportTests {
  @Test func `What passed and what failed is told, with all signs escaped`() {
    var report = JUnitReport()
    report.add(FileTester.Result(path: "a/good.md", failure: ""), took: .milliseconds(1_042))
    report.add(
      FileTester.Result(path: "<b>&.dare", failure: "› \"x\" < \u{1B}[1m\nNguyễn\n"),
      took: .microseconds(7)
    )
    #expect(
      report.text == """
        <?xml version="1.0" encoding="UTF-8"?>
        <testsuites tests="2" failures="1" time="1.042">
          <testsuite name="sixdares" errors="0" tests="2" failures="1" time="1.042">
            <testcase classname="a" name="good.md" file="a/good.md" time="1.042"/>
            <testcase classname="." name="&lt;b&gt;&amp;.dare" file="&lt;b&gt;&amp;.dare" time="0.000">
              <failure message="› &quot;x&quot; &lt; \u{FFFD}[1m">› &quot;x&quot; &lt; \u{FFFD}[1m
        Nguyễn
        </failure>
            </testcase>
          </testsuite>
        </testsuites>

        """
    )
  }
}
