package import Diagnostics
import Rendering
package import Unicode

/// What the user may set at the prompt.
package struct Settings: Sendable {
  /// The form of answers where a question does not say; nil chooses by the answer.
  var form: Form?
  /// Rows shown at a time.
  private(set) var rows = PageLength.ofScreen
  /// Columns of the terminal, where the user knows better.
  var width: Int?
  /// How wide the terminal shows “ ” … × and their like.
  package private(set) var ambiguous: AmbiguousWidth
  /// The language of messages; answers do not depend on it.
  package private(set) var language: NameLanguage
  /// Whether each answer says how long it took.
  private(set) var tellsTime = false

  init(_ environment: Environment) {
    language = environment.language
    ambiguous = environment.surface.ambiguous
  }

  /// The surface with what was set.
  func applied(to surface: Surface) -> Surface {
    Surface(
      width: width ?? surface.width,
      colours: surface.colours,
      rows: rows.count(onScreenOf: surface.rows),
      ambiguous: ambiguous
    )
  }

  /// How many rows of an answer are shown at a time.
  enum PageLength: Sendable, Equatable {
    /// As many as the screen holds.
    case ofScreen
    case rows(Int)
    case all

    /// The number of rows, where the screen holds so many; nil for all.
    func count(onScreenOf screen: Int?) -> Int? {
      switch self {
      case .ofScreen: screen
      case .rows(let number): number
      case .all: nil
      }
    }

    fileprivate var text: Message {
      switch self {
      case .ofScreen: Message("of the terminal", "按终端")
      case .rows(let number): Message(verbatim: String(number))
      case .all: Message("all", "全部")
      }
    }
  }

  /// What can be set.
  enum Name: String, CaseIterable {
    case form, rows, width, ambiguous, time, language

    private var chinese: String {
      switch self {
      case .form: "形式"
      case .rows: "行数"
      case .width: "宽度"
      case .ambiguous: "引号宽度"
      case .time: "计时"
      case .language: "语言"
      }
    }

    /// The setting of either name.
    init?(named name: String) {
      let folded = fold(name)
      guard let found = Name.allCases.first(where: { [$0.rawValue, $0.chinese].contains(folded) })
      else { return nil }
      self = found
    }

    /// Both names.
    var names: [String] { [rawValue, chinese] }

    /// The name in both languages.
    var word: Message { Message("\(rawValue)", "\(chinese)") }

    /// All names.
    static var all: Message { allCases.map(\.word).joined }

    /// What a setting can be, for completion.
    var values: [String] {
      switch self {
      case .form: Form.allCases.map(\.rawValue) + ["auto"]
      case .rows: ["all", "auto"]
      case .width: ["auto"]
      case .ambiguous: AmbiguousWidth.allCases.map(\.rawValue)
      case .time: ["on", "off"]
      case .language: NameLanguage.allCases.map(\.rawValue)
      }
    }
  }

  /// What is set, one line each.
  var lines: [Message] {
    Name.allCases.map { name in
      let value = value(of: name)
      let (left, right) = (name.word.english, name.word.chinese)
      return Message("\(pad(left, width: 10))\(value)", "\(pad(right, width: 10))\(value)")
    }
  }

  private func value(of name: Name) -> Message {
    switch name {
    case .form: form.map { Message(verbatim: $0.rawValue) } ?? Message("by the answer", "看回答而定")
    case .rows: rows.text
    case .width: width.map { Message(verbatim: String($0)) } ?? Message("of the terminal", "按终端")
    case .ambiguous:
      Message(
        "\(ambiguous.rawValue) (the width of “ ” … on the terminal)",
        "\(ambiguous.rawValue)（“ ” …… 等在终端上的宽度）"
      )
    case .time: Message(verbatim: tellsTime ? "on" : "off")
    case .language: Message(verbatim: language.rawValue)
    }
  }

  /// Sets one thing; returns what is wrong.
  mutating func set(_ name: String, to value: String) -> Remark? {
    switch Name(named: name) {
    case .form: return setForm(value)
    case .rows:
      guard let length = PageLength(named: value) else { return .badRows }
      rows = length
    case .width:
      guard value != "auto" else { width = nil; return nil }
      guard let number = Int(value), (20...1000).contains(number) else { return .badWidth }
      width = number
    case .ambiguous:
      guard let chosen = AmbiguousWidth(named: value) else { return .badAmbiguous }
      ambiguous = chosen
    case .time: return setTime(value)
    case .language: return setLanguage(value)
    case nil: return .unknownSetting(name)
    }
    return nil
  }

  private mutating func setForm(_ value: String) -> Remark? {
    guard value != "auto" else { form = nil; return nil }
    guard let chosen = Form(rawValue: value) else { return .badForm(value) }
    form = chosen
    return nil
  }

  private mutating func setLanguage(_ value: String) -> Remark? {
    switch fold(value) {
    case "zh", "chinese", "中文": language = .chinese
    case "en", "english", "英文": language = .english
    case _: return .badLanguage
    }
    return nil
  }

  /// `on` or `off`.
  mutating func setTime(_ value: String) -> Remark? {
    guard ["on", "off"].contains(value) else { return .badSwitch }
    tellsTime = value == "on"
    return nil
  }
}

extension Settings.PageLength {
  /// A number, `all`, or `auto` for as many as the screen holds.
  fileprivate init?(named name: String) {
    switch fold(name) {
    case "all", "全部": self = .all
    case "auto", "自动": self = .ofScreen
    case _:
      guard let number = Int(name), number > 0 else { return nil }
      self = .rows(number)
    }
  }
}

extension AmbiguousWidth {
  /// `wide`, `narrow`, and the same in Chinese.
  fileprivate init?(named name: String) {
    switch fold(name) {
    case "wide", "宽", "2": self = .wide
    case "narrow", "窄", "1": self = .narrow
    case _: return nil
    }
  }
}

/// The form that the end of a file's name asks for: `page.html`, `gifts.csv`; nil where it says nothing.
package func form(ofFile path: String) -> String? {
  guard let ending = fileEnding(of: path) else { return nil }
  return ending == "md" ? Form.markdown.rawValue : Form(rawValue: ending)?.rawValue
}

/// The end of a file's name where it asks for a kind of file that answers are not written as: `gifts.xlsx`.
package func foreignEnding(of path: String) -> String? {
  guard let ending = fileEnding(of: path) else { return nil }
  let foreign = [
    "xlsx", "xls", "ods", "docx", "doc", "odt", "pdf", "png", "sqlite", "db", "parquet",
  ]
  return foreign.contains(ending) ? ending : nil
}

/// What stands behind the last full stop of a file's name, folded: `page.HTML` → `html`; nil without one.
private func fileEnding(of path: String) -> String? {
  let parts = lastComponent(of: path).split(separator: ".")
  guard parts.count > 1 else { return nil }
  return parts.last.map { fold(String($0)) }
}

/// The forms an answer can take, by the words after `show as`.
package let formNames = Form.allCases.map(\.rawValue).joined(separator: ", ")
