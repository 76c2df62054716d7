/// How much a diagnostic matters.
public enum Severity: String, Sendable {
  /// Nothing was done.
  case error
  /// It was done, but is likely not what was meant.
  case warning
}

/// A stretch of text that a diagnostic points at, with a word about it.
public struct Label: Hashable, Sendable {
  /// The stretch.
  public var span: Span
  /// What is to be said of it; nil for a bare caret.
  public var text: Sentence?

  /// Makes a label.
  public init(_ span: Span, _ text: Sentence? = nil) {
    self.span = span
    self.text = text
  }
}

/// One thing that is wrong with a text, ready to be drawn or written as data.
///
/// Sentences are in lower case without a final full stop, on one line, with the user's words in
/// back-quotes. What the user can do about it is `help`, never part of the message.
public struct Diagnostic: Error, Sendable {
  /// A stable name for the kind of mistake, such as `unknown-fact`.
  public var code: String
  /// How much it matters.
  public var severity: Severity
  /// What is wrong.
  public var message: Sentence
  /// The text that the labels point into: what was typed; nil where there is none.
  public private(set) var source: SourceText?
  /// The places concerned, the one to blame first.
  public private(set) var labels: [Label]
  /// What else is worth knowing.
  public var notes: [Sentence]
  /// What would help.
  public var help: [Sentence]

  /// Makes a diagnostic.
  public init(
    _ code: String,
    _ message: Sentence,
    severity: Severity = .error,
    in source: SourceText? = nil,
    at labels: [Label] = [],
    notes: [Sentence] = [],
    help: [Sentence] = []
  ) {
    self.code = code
    self.severity = severity
    self.message = message
    self.source = nil
    self.labels = []
    self.notes = notes
    self.help = help
    point(into: source, at: labels)
  }

  private mutating func point(into source: SourceText?, at labels: [Label]) {
    guard let origin = source?.origin else {
      self.source = source
      self.labels = labels
      return
    }
    let typed = labels.map { Label(origin.typed($0.span), $0.text) }
    point(into: origin.source, at: typed)
  }

  /// The same with another line of help, if there is one.
  public func helping(_ sentence: Sentence?) -> Diagnostic {
    var copy = self
    if let sentence { copy.help.append(sentence) }
    return copy
  }

  /// The same with a place, where it has none yet.
  public func located(in source: SourceText?, at span: Span?) -> Diagnostic {
    guard self.source == nil, labels.isEmpty, let span else { return self }
    var copy = self
    copy.point(into: source, at: [Label(span)])
    return copy
  }

  /// The position of the first label.
  public var position: SourceText.Position? {
    guard let source, let label = labels.first else { return nil }
    return source.position(of: label.span.lower)
  }
}

/// Several diagnostics of one text, told together.
public struct Diagnostics: Error, Sendable {
  /// The diagnostics, in the order of the text.
  public var all: [Diagnostic]

  /// Makes a group of diagnostics.
  public init(_ all: [Diagnostic]) { self.all = all }
}
