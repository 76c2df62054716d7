import GRDB
import GRDBSQLite

extension Connection {
  /// How a file is opened.
  enum Mode {
    /// To be read and written, but never made.
    case readWrite
    /// To be read, with what other programs are writing to it.
    case readOnly
    /// To be read as it lies there, as if nobody could write to it.
    case unchanging

    // `mode=rw` is what keeps SQLite from making a file where there is none.
    fileprivate var parameters: String {
      switch self {
      case .readWrite: "mode=rw"
      case .readOnly: "mode=ro"
      case .unchanging: "mode=ro&immutable=1"
      }
    }
  }

  /// Opens a file.
  ///
  /// - Parameters:
  ///   - path: Its absolute path.
  ///   - mode: How.
  ///   - patience: How long to wait for other programs.
  /// - Returns: The connection.
  /// - Throws: Why it cannot be opened.
  static func open(
    file path: String,
    _ mode: Mode,
    patience: Duration
  ) throws(WorkspaceError) -> Connection {
    var configuration = configuration(patience: patience)
    configuration.readonly = mode != .readWrite
    let name = "file://\(path.percentEncoded)?\(mode.parameters)"
    do {
      let queue = try DatabaseQueue(path: name, configuration: configuration)
      return Connection(queue, path: path)
    } catch {
      throw WorkspaceError(error, path: path)
    }
  }

  /// Opens an empty database in memory.
  static func inMemory() throws(WorkspaceError) -> Connection {
    do {
      let queue = try DatabaseQueue(configuration: configuration(patience: .zero))
      return Connection(queue, path: nil)
    } catch {
      throw WorkspaceError(error, path: nil)
    }
  }

  private static func configuration(patience: Duration) -> Configuration {
    var configuration = Configuration()
    // A group of changes leaves a transaction open between accesses.
    configuration.allowsUnsafeTransactions = true
    let (seconds, attoseconds) = patience.components
    configuration.busyMode = .timeout(Double(seconds) + Double(attoseconds) / 1e18)
    configuration.prepareDatabase { database in
      // A file may come from anywhere: nothing in its schema may call functions with effects.
      // The page cache holds what a long script touches, 32 MiB at most.
      try database.execute(
        sql: """
          PRAGMA synchronous = FULL;
          PRAGMA trusted_schema = OFF;
          PRAGMA temp_store = MEMORY;
          PRAGMA cache_size = -32768;
          """
      )
    }
    return configuration
  }

  /// Lets readers and a writer not wait for one another; left as it is if that needs waiting.
  func useWriteAheadLog() throws(WorkspaceError) {
    try reading { () throws(WorkspaceError) in
      do throws(WorkspaceError) {
        try Statement("PRAGMA journal_mode = WAL", on: self).run()
      } catch .locked {
        return
      }
    }
  }
}

extension String {
  /// The path as it stands in a URI: all but letters, digits and a few signs as `%` and two digits.
  fileprivate var percentEncoded: String {
    var result = ""
    for byte in utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "."),
        UInt8(ascii: "-"), UInt8(ascii: "_"):
        result.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        result += digits.utf8.count == 1 ? "%0\(digits)" : "%\(digits)"
      }
    }
    return result
  }
}
