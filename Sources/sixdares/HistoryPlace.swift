import Terminal

/// Where the history of typed lines is kept.
enum HistoryPlace {
  /// `$XDG_STATE_HOME/sixdares/history`, or under `~/.local/state`.
  static var path: String {
    let environment = ProcessEnvironment.current
    let state =
      environment["XDG_STATE_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
      ?? (environment["HOME"] ?? ".") + "/.local/state"
    return state + "/sixdares/history"
  }
}
