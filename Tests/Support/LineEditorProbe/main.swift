// Reads lines with the line editor and says what it read, so that tests can see it on a terminal.
//
//   line-editor-probe [--history FILE] [--log FILE] [--ascii]
//   line-editor-probe append FILE NAME COUNT

import Glibc
import Terminal

var arguments = CommandLine.arguments.dropFirst()
if arguments.first == "append" {
  appendToHistory(Array(arguments.dropFirst()))
} else {
  func value(of option: String) -> String? {
    guard let place = arguments.firstIndex(of: option) else { return nil }
    return arguments.dropFirst(place - arguments.startIndex + 1).first
  }
  let probe = Probe(
    history: value(of: "--history").map { History(file: $0) } ?? History(),
    log: value(of: "--log"),
    encoding: arguments.contains("--ascii") ? .ascii : .establish()
  )
  exit(probe.run())
}
