import Foundation
import Glibc

/// A process that was started from here, timed from before its start to its end.
struct Child {
  /// Where its standard streams lead.
  enum Stream {
    case nowhere
    case file(String)
    case terminal(String)
  }

  /// Why a process could not be run.
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  let pid: pid_t

  // POSIX_SPAWN_SETSID, which the headers keep behind a macro.
  private static let newSession: Int16 = 0x80

  /// Starts a program.
  ///
  /// - Parameters:
  ///   - arguments: Its path and its arguments.
  ///   - input: Where its input comes from.
  ///   - output: Where its output and its errors go.
  /// - Throws: Why it could not be started.
  init(_ arguments: [String], input: Stream = .nowhere, output: Stream = .nowhere) throws {
    var actions = unsafe posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    unsafe posix_spawn_file_actions_init(&actions)
    unsafe posix_spawnattr_init(&attributes)
    defer {
      unsafe posix_spawn_file_actions_destroy(&actions)
      unsafe posix_spawnattr_destroy(&attributes)
    }
    if case .terminal = output {
      // The first terminal that the leader of a session opens is its own.
      unsafe posix_spawnattr_setflags(&attributes, Self.newSession)
    }
    unsafe posix_spawn_file_actions_addopen(&actions, 0, input.path, input.flags(O_RDONLY), 0)
    unsafe posix_spawn_file_actions_addopen(
      &actions,
      1,
      output.path,
      output.flags(O_WRONLY | O_CREAT | O_TRUNC),
      0o600
    )
    unsafe posix_spawn_file_actions_adddup2(&actions, 1, 2)
    let environment = ProcessInfo.processInfo.environment.merging(["TERM": "xterm"]) { $1 }
    var words = unsafe arguments.map { unsafe strdup($0) } + [nil]
    var variables = unsafe environment.map { unsafe strdup("\($0)=\($1)") } + [nil]
    defer {
      for place in unsafe words.indices { unsafe free(words[place]) }
      for place in unsafe variables.indices { unsafe free(variables[place]) }
    }
    var pid: pid_t = 0
    let code = unsafe posix_spawn(&pid, arguments[0], &actions, &attributes, &words, &variables)
    guard code == 0 else {
      throw Failure(description: "\(arguments[0]): \(unsafe String(cString: strerror(code)))")
    }
    self.pid = pid
  }

  /// Waits for the end and returns the exit code; nil if a signal ended it.
  func wait() -> Int32? {
    var status: Int32 = 0
    while unsafe waitpid(pid, &status, 0) < 0, errno == EINTR {}
    return status & 0x7F == 0 ? status >> 8 & 0xFF : nil
  }

  /// The most memory that it has had so far; nil once it has ended.
  var peakMemory: Int? {
    guard let text = try? String(contentsOfFile: "/proc/\(pid)/status", encoding: .utf8),
      let line = text.split(separator: "\n").first(where: { $0.hasPrefix("VmHWM:") }),
      let kilobytes = line.split(separator: " ").dropLast().last.flatMap({ Int($0) })
    else { return nil }
    return kilobytes * 1024
  }
}

extension Child.Stream {
  fileprivate var path: String {
    switch self {
    case .nowhere: "/dev/null"
    case .file(let path), .terminal(let path): path
    }
  }

  fileprivate func flags(_ flags: Int32) -> Int32 {
    if case .terminal = self { O_RDWR } else { flags }
  }
}

extension Child {
  /// Runs a program to its end.
  ///
  /// - Parameters:
  ///   - arguments: Its path and its arguments.
  ///   - input: Where its input comes from.
  ///   - output: Where its output and its errors go.
  /// - Returns: How long it took, in seconds.
  /// - Throws: Why it could not be run, or that it failed.
  static func time(
    _ arguments: [String],
    input: Stream = .nowhere,
    output: Stream = .nowhere
  ) throws -> Double {
    var code: Int32?
    let seconds = try Timing.seconds {
      code = try Child(arguments, input: input, output: output).wait()
    }
    guard code == 0 else {
      let said: String = if case .file(let path) = output { lastLines(of: path) } else { "" }
      let command = arguments.joined(separator: " ")
      throw Failure(description: "\(command): exit code \(code.map { "\($0)" } ?? "none")\n\(said)")
    }
    return seconds
  }

  /// Runs a program to its end, asking every millisecond how much memory it has had.
  static func peakMemory(_ arguments: [String], input: Stream = .nowhere) throws -> Int {
    let child = try Child(arguments, input: input)
    var peak = 0
    while let memory = child.peakMemory {
      peak = max(peak, memory)
      usleep(1000)
    }
    _ = child.wait()
    return peak
  }

  private static func lastLines(of path: String) -> String {
    let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").suffix(5).joined(separator: "\n")
  }
}
