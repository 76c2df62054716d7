import Foundation

/// A peer written in Python: it is asked line by line, and answers in JSON.
final class Peer {
  /// What a peer answers.
  struct Answer: Decodable {
    /// How long it took, in seconds.
    var seconds: Double?
    /// Numbers to be compared with ours.
    var numbers: [Int]?
    /// Real numbers to be compared with ours.
    var reals: [Double]?
    /// Texts to be compared with ours.
    var texts: [String]?
    /// Why it cannot answer.
    var failure: String?
  }

  /// A peer that cannot be asked.
  struct Missing: Error, CustomStringConvertible {
    let description: String
  }

  private let process: Process
  private let questions: FileHandle
  private let answers: FileHandle
  private var read = Data()

  /// Starts a peer.
  ///
  /// - Parameters:
  ///   - script: The name of its script.
  ///   - bench: Where scripts and Python are.
  /// - Throws: ``Missing`` with the reason.
  init(_ script: String, _ bench: Bench) throws {
    guard let python = bench.python else { throw Missing(description: "no Python for the peers") }
    process = Process()
    process.executableURL = URL(fileURLWithPath: python)
    process.arguments = ["\(bench.peerFolder)/\(script).py"]
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    questions = input.fileHandleForWriting
    answers = output.fileHandleForReading
    do {
      try process.run()
      _ = try ask(["hello"])
    } catch {
      throw Missing(description: "\(script): \(error)")
    }
  }

  deinit {
    try? questions.close()
    process.waitUntilExit()
  }

  /// Asks something and waits for the answer.
  ///
  /// - Parameter question: A word and what belongs to it.
  /// - Returns: The answer.
  /// - Throws: What the peer says is wrong.
  @discardableResult
  func ask(_ question: [String]) throws -> Answer {
    var line = try JSONEncoder().encode(question)
    line.append(0x0A)
    try questions.write(contentsOf: line)
    while true {
      if let end = read.firstIndex(of: 0x0A) {
        let answer = try JSONDecoder().decode(Answer.self, from: Data(read[..<end]))
        read = Data(read[(end + 1)...])
        if let failure = answer.failure { throw Missing(description: failure) }
        return answer
      }
      let more = answers.availableData
      guard !more.isEmpty else { throw Missing(description: "it ended without an answer") }
      read.append(more)
    }
  }
}
