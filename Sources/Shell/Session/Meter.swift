import Glibc
import Synchronization

/// What watches the time and the memory of a run, from whatever thread works for it.
final class Meter: Sendable {
  /// What is used up.
  enum State {
    case fine
    case time
    case memory
  }

  // In nanoseconds of the clock that only goes forward; 0 while no time runs.
  private let began = Atomic<UInt64>(0)
  private let end = Atomic<UInt64>(0)
  // What statements took before those that run now.
  private let used = Atomic<UInt64>(0)
  private let memoryLimit = Atomic<Int>(.max)
  private let asked = Atomic<UInt32>(0)
  private let isFull = Atomic<Bool>(false)

  /// Lets the time go on; what went by while nothing ran does not count.
  func start(_ budget: Budget) {
    let now = Self.now
    let (used, limit) = (
      used.load(ordering: .relaxed), budget.seconds.map { UInt64($0) * 1_000_000_000 }
    )
    began.store(now, ordering: .relaxed)
    end.store(limit.map { now + ($0 > used ? $0 - used : 0) } ?? .max, ordering: .relaxed)
    memoryLimit.store(budget.memory.map { $0 << 20 } ?? .max, ordering: .relaxed)
    isFull.store(false, ordering: .relaxed)
  }

  /// Lets no time go by until it starts again.
  func pause() {
    guard end.exchange(0, ordering: .relaxed) != 0 else { return }
    used.wrappingAdd(Self.now &- began.load(ordering: .relaxed), ordering: .relaxed)
  }

  /// Forgets what was used.
  func reset() { used.store(0, ordering: .relaxed) }

  /// How often it is asked for each look at the memory, which takes a call of the system.
  private static let stride: UInt32 = 256

  /// What is used up now.
  ///
  /// - Complexity: A reading of the clock; now and then a look at the memory.
  var state: State {
    let end = end.load(ordering: .relaxed)
    if end != 0, end != .max, Self.now > end { return .time }
    let limit = memoryLimit.load(ordering: .relaxed)
    guard limit != .max else { return .fine }
    if asked.wrappingAdd(1, ordering: .relaxed).newValue % Self.stride == 1, Self.memory > limit {
      isFull.store(true, ordering: .relaxed)
    }
    return isFull.load(ordering: .relaxed) ? .memory : .fine
  }

  private static var now: UInt64 {
    var time = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
  }

  /// The memory that the program has now, in bytes, as Linux tells it; 0 where it does not.
  private static var memory: Int {
    let file = unsafe open("/proc/self/statm", O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return 0 }
    defer { close(file) }
    var bytes = [UInt8](repeating: 0, count: 128)
    let count = unsafe read(file, &bytes, bytes.count)
    guard count > 0 else { return 0 }
    let numbers = bytes[..<count].split(separator: UInt8(ascii: " "))
    guard numbers.count > 1, let pages = Int(String(decoding: numbers[1], as: UTF8.self)) else {
      return 0
    }
    return pages * sysconf(Int32(_SC_PAGESIZE))
  }
}
