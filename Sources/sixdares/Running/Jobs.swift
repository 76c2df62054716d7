import Glibc
import Synchronization

/// Work that several threads do, each of which may go into a folder of its own.
struct Jobs {
  private let threads: Int

  /// How many cores there are.
  static var cores: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  /// A thread's stack: as large as that of a program.
  private static let stackSize = 8 << 20

  init(_ threads: Int) { self.threads = threads }

  /// Does work so many times and takes what comes of it, in order.
  ///
  /// - Parameters:
  ///   - count: How many times.
  ///   - work: What is done, on any of the threads; it may change the working folder.
  ///   - taking: Called with what came, in order, on the thread that called.
  /// - Throws: What `taking` throws; no more work is begun then.
  func run<Result: Sendable>(
    _ count: Int,
    _ work: @escaping @Sendable (Int) -> Result,
    taking: (Int, Result) throws -> Void
  ) throws {
    let threads = min(threads, count)
    guard threads > 1, OwnFolder.take() else {
      for place in 0..<count { try taking(place, work(place)) }
      return
    }
    let shared = Shared<Result>(count)
    defer { shared.stop() }
    for _ in 0..<threads {
      Self.start {
        guard OwnFolder.take() else { return }
        while let place = shared.next() { shared.put(work(place), at: place) }
      }
    }
    for place in 0..<count { try taking(place, shared.take(place)) }
  }

  /// What the threads share.
  private final class Shared<Result: Sendable>: Sendable {
    private struct State {
      var next = 0
      var results: [Int: Result] = [:]
    }
    private let state = Mutex(State())
    private let count: Int

    init(_ count: Int) { self.count = count }

    /// The next thing to do; nil at the end.
    func next() -> Int? {
      state.withLock { state in
        guard state.next < count else { return nil }
        defer { state.next += 1 }
        return state.next
      }
    }

    func put(_ result: Result, at place: Int) { state.withLock { $0.results[place] = result } }

    /// Waits for what comes of one thing.
    func take(_ place: Int) -> Result {
      while true {
        if let result = state.withLock({ $0.results.removeValue(forKey: place) }) { return result }
        usleep(500)
      }
    }

    func stop() { state.withLock { $0.next = count } }
  }

  // MARK: Threads

  private final class Body: Sendable {
    let run: @Sendable () -> Void
    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
  }

  private static func start(_ body: @escaping @Sendable () -> Void) {
    let attributes = UnsafeMutablePointer<pthread_attr_t>.allocate(capacity: 1)
    unsafe pthread_attr_init(attributes)
    defer {
      unsafe pthread_attr_destroy(attributes)
      unsafe attributes.deallocate()
    }
    unsafe pthread_attr_setstacksize(attributes, stackSize)
    unsafe pthread_attr_setdetachstate(attributes, Int32(PTHREAD_CREATE_DETACHED))
    var thread = pthread_t()
    let box = unsafe Unmanaged.passRetained(Body(body))
    let code = unsafe pthread_create(
      &thread,
      attributes,
      { pointer in
        guard let pointer = unsafe pointer else { return nil }
        unsafe Unmanaged<Body>.fromOpaque(pointer).takeRetainedValue().run()
        return nil
      },
      box.toOpaque()
    )
    if code != 0 { unsafe box.release() }
  }
}

/// A working folder that a thread does not share with the others of its program.
///
/// Linux keeps it for each thread once the thread has asked for that by `unshare(CLONE_FS)`, which
/// needs no right. Swift does not see the function, so it is looked for by its name.
private enum OwnFolder {
  private typealias Unshare = @convention(c) (Int32) -> Int32
  private static let folderAndMask: Int32 = 0x200

  /// Takes one for this thread; false where the system does not give any.
  static func take() -> Bool {
    guard let symbol = unsafe dlsym(nil, "unshare") else { return false }
    return unsafe unsafeBitCast(symbol, to: Unshare.self)(folderAndMask) == 0
  }
}
