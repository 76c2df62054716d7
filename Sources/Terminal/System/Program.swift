import CEditLine
import Glibc

/// Runs a program that the user named and waits for it.
enum Program {
  /// How a program ended; nil when it could not be started.
  enum Ending: Equatable {
    case exited(CInt)
    case killed(CInt)
  }

  /// Runs a command line as the user's shell would, with a text as its standard input.
  ///
  /// The program is at liberty not to read it all. Signals do in the program what they do by
  /// default, whatever this process does with them.
  static func run(
    _ commandLine: String,
    adding variables: [String: String],
    input text: String
  ) -> Ending? {
    var ends: [CInt] = [-1, -1]
    guard unsafe pipe(&ends) == 0 else { return nil }
    // Neither end may outlive this process in a program started by another thread.
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    KernelKeys.giveBack()
    defer { KernelKeys.takeAgain() }
    let child = start(["/bin/sh", "-c", commandLine], adding: variables, input: ends[0])
    close(ends[0])
    guard let child else {
      close(ends[1])
      return nil
    }
    // A program that ends before it has read all must not end this one.
    let before = signal(SIGPIPE, SIG_IGN)
    _ = Descriptor.write(text, to: ends[1])
    close(ends[1])
    signal(SIGPIPE, before)
    return wait(for: child)
  }

  /// Runs a command line as the user's shell would, with a path as its last word, on the terminal.
  static func run(_ commandLine: String, on path: String) -> Ending? {
    let words = ["/bin/sh", "-c", commandLine + " \"$1\"", "sh", path]
    KernelKeys.giveBack()
    defer { KernelKeys.takeAgain() }
    guard let child = start(words, adding: [:], input: 0) else { return nil }
    // What Ctrl-C means there, the program decides; this one goes on in any case.
    return wait(for: child)
  }

  private static func start(
    _ words: [String],
    adding variables: [String: String],
    input: CInt
  ) -> pid_t? {
    var files = unsafe posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    unsafe posix_spawn_file_actions_init(&files)
    unsafe posix_spawnattr_init(&attributes)
    defer {
      unsafe posix_spawn_file_actions_destroy(&files)
      unsafe posix_spawnattr_destroy(&attributes)
    }
    unsafe posix_spawn_file_actions_adddup2(&files, input, 0)
    var signals = sigset_t()
    unsafe sigemptyset(&signals)
    unsafe posix_spawnattr_setsigmask(&attributes, &signals)
    for number in [SIGPIPE, SIGINT, SIGTERM, SIGHUP] { unsafe sigaddset(&signals, number) }
    unsafe posix_spawnattr_setsigdefault(&attributes, &signals)
    let flags = POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF
    unsafe posix_spawnattr_setflags(&attributes, Int16(flags))

    var arguments = unsafe words.map { unsafe strdup($0) } + [nil]
    var environment = unsafe currentEnvironment(adding: variables)
    defer {
      for index in unsafe arguments.indices { unsafe free(arguments[index]) }
      for index in unsafe environment.indices { unsafe free(environment[index]) }
    }
    var child: pid_t = 0
    let error = unsafe posix_spawn(
      &child,
      words[0],
      &files,
      &attributes,
      &arguments,
      &environment
    )
    return error == 0 ? child : nil
  }

  private static func currentEnvironment(
    adding variables: [String: String]
  ) -> [UnsafeMutablePointer<CChar>?] {
    var entries = unsafe [UnsafeMutablePointer<CChar>?]()
    var next = unsafe editline_environment()
    while let entry = unsafe next?.pointee {
      unsafe entries.append(strdup(entry))
      unsafe next = next?.successor()
    }
    for (name, value) in variables { unsafe entries.append(strdup("\(name)=\(value)")) }
    return unsafe entries + [nil]
  }

  private static func wait(for child: pid_t) -> Ending {
    var status: CInt = 0
    while unsafe waitpid(child, &status, 0) < 0 {
      guard errno == EINTR else { return .exited(-1) }
    }
    let signal = status & 0x7F
    return signal == 0 ? .exited(status >> 8 & 0xFF) : .killed(signal)
  }
}
