/// What was typed, of a text that says the same in other words.
///
/// Offsets in such a text are of no use to whoever typed: a diagnostic points at what was typed.
public struct Origin: Sendable {
  /// A stretch of the text that stands for a stretch of what was typed.
  public struct Replacement: Sendable {
    /// The stretch of the text.
    public var span: Span
    /// The stretch that was typed.
    public var typed: Span

    /// Makes a replacement.
    public init(_ span: Span, typed: Span) {
      self.span = span
      self.typed = typed
    }
  }

  /// What was typed.
  public let source: SourceText
  /// What was put in the place of what, in the order of the text; all else is the same.
  public let replacements: [Replacement]

  /// Makes an origin.
  public init(_ source: SourceText, _ replacements: [Replacement]) {
    self.source = source
    self.replacements = replacements
  }

  /// The stretch that was typed for a stretch of the text; a part of a replacement counts as all.
  /// - Complexity: O(replacements).
  public func typed(_ span: Span) -> Span {
    let upper = typed(span.upper, isUpper: true)
    return span.isEmpty ? Span(upper, upper) : Span(typed(span.lower, isUpper: false), upper)
  }

  private func typed(_ offset: Int, isUpper: Bool) -> Int {
    guard let last = replacements.last(where: { $0.span.lower < offset + (isUpper ? 0 : 1) }) else {
      return offset
    }
    if isUpper ? offset <= last.span.upper : offset < last.span.upper {
      return isUpper ? last.typed.upper : last.typed.lower
    }
    return last.typed.upper + offset - last.span.upper
  }
}
