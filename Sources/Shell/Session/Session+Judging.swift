extension Session {
  /// Does something with each active policy side by side with itself under each of some readings.
  ///
  /// Of policy number p and reading number r the answer is that of member p × readings + r.
  func judging<T>(under readings: [String?], _ body: () throws -> T) throws -> T {
    let before = active
    defer { active = before }
    try active.answer(under: readings)
    return try body()
  }
}
