/// The results of tests in the XML of JUnit, which servers that build and test programs read.
public struct JUnitReport {
  private var cases: [(result: FileTester.Result, took: Duration)] = []

  /// Makes an empty report.
  public init() {}

  /// Adds what came of one file, and how long it took.
  public mutating func add(_ result: FileTester.Result, took: Duration) {
    cases.append((result, took))
  }

  /// The whole file.
  public var text: String {
    let failed = cases.count { !$0.result.isPassed }
    let all = cases.reduce(Duration.zero) { $0 + $1.took }
    let counts = "tests=\"\(cases.count)\" failures=\"\(failed)\" time=\"\(all.seconds)\""
    var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    text += "<testsuites \(counts)>\n  <testsuite name=\"sixdares\" errors=\"0\" \(counts)>\n"
    for (result, took) in cases { text += Self.element(result, took) }
    return text + "  </testsuite>\n</testsuites>\n"
  }

  private static func element(_ result: FileTester.Result, _ took: Duration) -> String {
    let parts = result.path.split(separator: "/")
    let folder = parts.dropLast().joined(separator: "/")
    var text = "    <testcase classname=\"\((folder.isEmpty ? "." : folder).xml)\""
    text += " name=\"\((parts.last.map(String.init) ?? result.path).xml)\""
    text += " file=\"\(result.path.xml)\" time=\"\(took.seconds)\""
    guard !result.isPassed else { return text + "/>\n" }
    let first = result.failure.prefix { $0 != "\n" }
    text += ">\n      <failure message=\"\(String(first).xml)\">"
    return text + result.failure.xml + "</failure>\n    </testcase>\n"
  }
}

extension Duration {
  /// Seconds with three places, as the form wants them.
  fileprivate var seconds: String {
    let (whole, rest) = components
    let thousandths = String(rest / 1_000_000_000_000_000)
    return "\(whole)." + String(repeating: "0", count: 3 - thousandths.count) + thousandths
  }
}

extension String {
  /// The text as it stands in XML; what no XML can hold becomes U+FFFD.
  fileprivate var xml: String {
    var text = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case "\"": text += "&quot;"
      case "\r": text += "&#13;"
      case "\t", "\n": text.unicodeScalars.append(scalar)
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{FFFE}", "\u{FFFF}": text += "\u{FFFD}"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}
