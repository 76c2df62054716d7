import Diagnostics
import Glibc
import PolicyLanguage
import Reporting
import Shell
import Synchronization
import Terminal

/// The real world as a session sees it.
enum World {
  /// Makes the environment of the process.
  ///
  /// - Parameters:
  ///   - isInteractive: Whether somebody types.
  ///   - isPlain: Whether colours, boxes and bars are unwanted.
  /// - Returns: The environment.
  static func environment(isInteractive: Bool, isPlain: Bool) -> Environment {
    var environment = Environment()
    environment.isInteractive = isInteractive
    environment.write = { write($0, to: 1) }
    environment.writeError = { if !isOutputClosed { write($0, to: 2) } }
    environment.now = {
      var time = timespec()
      unsafe clock_gettime(CLOCK_REALTIME, &time)
      return Int64(time.tv_sec) * 1_000_000 + Int64(time.tv_nsec) / 1000
    }
    environment.monotonicTime = {
      var time = timespec()
      unsafe clock_gettime(CLOCK_MONOTONIC, &time)
      return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
    }
    environment.today = {
      var seconds = time(nil)
      var local = unsafe tm()
      unsafe localtime_r(&seconds, &local)
      return unsafe CivilDate(
        year: Int(local.tm_year) + 1900,
        month: Int(local.tm_mon) + 1,
        day: Int(local.tm_mday)
      )
    }
    environment.isInterrupted = { Interrupts.isRequested }
    environment.style = { style(isPlain: isPlain) }
    environment.colorsErrors = Screen(descriptor: 2).wantsColor && !isPlain
    environment.widthOfErrors = {
      let screen = Screen(descriptor: 2)
      return screen.isTerminal ? screen.size.columns : nil
    }
    environment.homeFolder = ProcessEnvironment.current["HOME"]
    environment.shownPath = { path in
      let here = TextFile.currentFolder + "/"
      return path.hasPrefix(here) ? String(path.dropFirst(here.count)) : path
    }
    environment.readFile = TextFile.read
    environment.writeFile = TextFile.write
    environment.fileExists = TextFile.exists
    environment.listFolder = TextFile.names
    environment.realPath = TextFile.real
    environment.progress = ProgressLine(isPlain: isPlain).report
    return environment
  }

  /// What the terminal can show.
  static func style(isPlain: Bool) -> Style {
    let screen = Screen(descriptor: 1)
    let canDraw = screen.encoding == .utf8 && !isPlain
    return Style(
      width: screen.isTerminal ? screen.size.columns : 80,
      palette: screen.wantsColor && !isPlain ? .standard : nil,
      glyphs: canDraw || !screen.isTerminal && !isPlain ? .unicode : .ascii
    )
  }

  // Why nothing more can be written to standard output: the system's code, 0 while all is well.
  private static let outputFailure = Atomic<Int32>(0)

  /// Whether whoever read standard output reads no more.
  static var isOutputClosed: Bool { outputFailure.load(ordering: .relaxed) == EPIPE }

  /// What kept standard output from being written; nil where nothing did.
  static var outputProblem: Diagnostic? {
    let code = outputFailure.load(ordering: .relaxed)
    guard code != 0, code != EPIPE else { return nil }
    return .outputFailed(unsafe strerror(code).map { unsafe String(cString: $0) } ?? "\(code)")
  }

  /// Writes a text to a descriptor.
  ///
  /// When standard output takes no more, what runs is asked to stop, as by Ctrl-C: what was done so
  /// far is kept.
  static func write(_ text: String, to descriptor: Int32) {
    var left = Array(text.utf8)[...]
    while !left.isEmpty {
      let count = unsafe left.withUnsafeBytes {
        unsafe Glibc.write(descriptor, $0.baseAddress, $0.count)
      }
      if count < 0, errno == EINTR { continue }
      if count < 0, descriptor == 1 {
        outputFailure.store(errno, ordering: .relaxed)
        Interrupts.request()
      }
      guard count > 0 else { return }
      left = left.dropFirst(count)
    }
  }
}
