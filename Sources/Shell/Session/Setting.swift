import Diagnostics
import PolicyLanguage

/// Something about the session that the user can choose; the one list of them.
enum Setting: String, CaseIterable, Sendable {
  case colour
  case language
  case mode
  case time
  case today
  case trace
  case width

  /// What it is good for.
  var meaning: Sentence {
    switch self {
    case .colour: .colourSetting
    case .language: .languageSetting
    case .mode: .modeSetting
    case .time: .timeSetting
    case .today: .todaySetting
    case .trace: .traceSetting
    case .width: .widthSetting
    }
  }

  /// What it is called in Vietnamese.
  var spokenName: String { SpokenWords.settings[rawValue]?.first ?? rawValue }

  /// What it can be.
  var values: Sentence {
    switch self {
    case .colour, .language, .mode, .time, .trace:
      Sentence(
        en: Sentence.choices(words).en,
        vi: Sentence.choices(words.map(SpokenWords.value)).vi
      )
    case .today: .dateOrAuto
    case .width: .cellsOrAuto
    }
  }

  /// The words that it can be, for completion.
  var words: [String] {
    switch self {
    case .colour: ["auto", "off"]
    case .language: ["en", "vi"]
    case .mode: OutputMode.names
    case .today, .width: ["auto"]
    case .time, .trace: ["off", "on"]
    }
  }
}

/// What the user has chosen.
struct Settings {
  /// The language of all that is said.
  var language: Language = .english
  /// The form of answers.
  var mode = OutputMode.table
  /// The day that counts as today; nil for the real one.
  var today: CivilDate?
  /// Cells of a line; nil for those of the terminal.
  var width: Int?
  /// Whether every statement is told before it is done.
  var isTracing = false
  /// Whether it is told how long each statement took.
  var isTiming = false
  /// Whether there is no colour, whatever the terminal can do.
  var isPlain = false

  /// The text of a setting, as it would be set.
  subscript(setting: Setting) -> String {
    switch setting {
    case .colour: isPlain ? "off" : "auto"
    case .language: language.rawValue
    case .mode: mode.rawValue
    case .time: isTiming ? "on" : "off"
    case .today: today?.description ?? "auto"
    case .trace: isTracing ? "on" : "off"
    case .width: width.map { "\($0)" } ?? "auto"
    }
  }

  /// Chooses a setting.
  ///
  /// - Parameters:
  ///   - setting: The setting.
  ///   - text: What to set it to.
  /// - Returns: Whether the text is one that it can be.
  mutating func set(_ setting: Setting, to text: String) -> Bool {
    switch setting {
    case .colour:
      guard setting.words.contains(text) else { return false }
      isPlain = text == "off"
    case .language:
      guard let language = Language(rawValue: text) else { return false }
      self.language = language
    case .mode:
      guard let mode = OutputMode(rawValue: text) else { return false }
      self.mode = mode
    case .today:
      if text == "auto" {
        today = nil
      } else if case .quantity(let quantity)? = try? FactKind.quantity(.date, orNever: false)
        .value(of: text)
      {
        today = quantity.date
      } else {
        return false
      }
    case .time:
      guard setting.words.contains(text) else { return false }
      isTiming = text == "on"
    case .trace:
      guard setting.words.contains(text) else { return false }
      isTracing = text == "on"
    case .width:
      if text == "auto" {
        width = nil
      } else if let number = Int(text), (20...1000).contains(number) {
        width = number
      } else {
        return false
      }
    }
    return true
  }
}

/// The forms that answers can have.
enum OutputMode: String, CaseIterable, Sendable {
  case table
  case line
  case json
  case csv
  case markdown

  static var names: [String] { allCases.map(\.rawValue) }

  /// Whether answers of this form are data.
  var isForMachines: Bool {
    switch self {
    case .line, .json, .csv: true
    case .table, .markdown: false
    }
  }
}
