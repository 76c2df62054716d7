extension LineEditor {
  /// What an editor asks for while a line is edited; a key whose hook is nil beeps.
  ///
  /// The keyboard is not listened to while a hook runs, so it should be quick; only
  /// ``editExternally`` gives the terminal to another program.
  public struct Hooks {
    /// What could be typed at a place: given the line, and the cursor as a UTF-8 offset into it.
    public var complete: ((_ line: String, _ cursor: Int) -> Completions)?
    /// What to say to a `?` typed at the end of a line; nil to take it for a letter.
    public var explain: ((_ line: String) -> String?)?
    /// The line after another program edited it; nil to leave it.
    public var editExternally: ((_ line: String) -> String?)?

    /// Creates hooks.
    public init(
      complete: ((_ line: String, _ cursor: Int) -> Completions)? = nil,
      explain: ((_ line: String) -> String?)? = nil,
      editExternally: ((_ line: String) -> String?)? = nil
    ) {
      self.complete = complete
      self.explain = explain
      self.editExternally = editExternally
    }
  }

  /// The words that an editor itself shows.
  public struct Words: Sendable {
    /// Stands before what is searched for.
    public var search: String
    /// Stands before what is searched for when it is not found.
    public var notFound: String
    /// Says that so many candidates are not shown.
    public var more: @Sendable (Int) -> String

    /// Creates words, English by default.
    public init(
      search: String = "search",
      notFound: String = "not found",
      more: @escaping @Sendable (Int) -> String = { "and \($0) more" }
    ) {
      self.search = search
      self.notFound = notFound
      self.more = more
    }
  }
}
