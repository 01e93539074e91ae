import Diagnostics

/// The entries of a part of a lesson: its head, a step, a wrong turn.
struct LessonBlock {
  private(set) var entries: [LessonEntry]
  /// Where it begins.
  let line: Int

  init(_ entries: [LessonEntry], line: Int) {
    self.entries = entries
    self.line = line
  }

  func all(_ key: LessonKey) -> [LessonEntry] { entries.filter { $0.key == key } }

  func has(_ key: LessonKey) -> Bool { entries.contains { $0.key == key } }

  /// Drops entries that do not belong here, and reports them.
  mutating func expectOnly(_ block: LessonKey.Block, _ faults: inout [LessonFault]) {
    for entry in entries where entry.key.block != block {
      faults.append(LessonFault(line: entry.line, message: .misplaced(entry.key)))
    }
    entries.removeAll { $0.key.block != block }
  }
}

/// What can be wrong with a lesson file.
extension Message {
  static var beginsWithLesson: Message {
    Message(
      "a lesson file begins with `lesson: NAME`",
      "课文文件以“课：名称”开头"
    )
  }

  static var noSteps: Message {
    Message(
      "the lesson has no step; a step begins with `step: NAME`",
      "这一课没有步骤；步骤以“步：名称”开头"
    )
  }

  static func missing(_ key: LessonKey) -> Message {
    let owner = key.owner
    return Message(
      "\(owner) needs a line `\(key.rawValue): …`\(key.isProse ? " in both languages" : "")",
      "\(owner)缺少“\(key.chineseName)：”\(key.isProse ? "（中英文各一行）" : "")"
    )
  }

  static func twice(_ key: LessonKey) -> Message {
    let owner = key.owner
    return Message(
      "\(owner) has only one `\(key.rawValue)`",
      "\(owner)只能有一个“\(key.chineseName)”"
    )
  }

  static func oneLanguage(_ key: LessonKey, _ lacking: NameLanguage) -> Message {
    let wanted = key.name(in: lacking)
    return Message(
      "this text lacks its \(lacking == .english ? "English" : "Chinese") side: `\(wanted): …`",
      "这段文字缺\(lacking == .english ? "英文" : "中文")：“\(wanted)：…”"
    )
  }

  static func threeHints(_ count: Int) -> Message {
    Message(
      "a step has three hints: the idea, the verb, the whole line; here are \(count)",
      "每一步有三条提示：想法、动词、整行；这里有 \(count) 条"
    )
  }

  static func repeated(_ name: String) -> Message {
    Message("the name \"\(name)\" is taken already", "名称“\(name)”已经用过")
  }

  static func noName(_ name: String) -> Message {
    Message(
      "\"\(name)\" is no name: a name has no blanks and no slashes",
      "“\(name)”不能作名称：名称里没有空格和斜线"
    )
  }

  static func misplaced(_ key: LessonKey) -> Message {
    let owner = key.owner
    return Message(
      "`\(key.rawValue)` belongs to \(owner)",
      "“\(key.chineseName)”属于\(owner)"
    )
  }

  static func unknownComparison(_ word: String) -> Message {
    Message(
      "\"\(word)\" cannot be compared; there are order, names, columns, form",
      "没有“\(word)”这种比较；可用：顺序、列名、列、形式"
    )
  }
}

extension LessonKey {
  /// The part of a lesson it belongs to.
  fileprivate var owner: Message {
    switch block {
    case .lesson: Message("the lesson", "这一课")
    case .step: Message("a step", "一步")
    case .wrongTurn: Message("a wrong turn (`wrong: NAME`)", "一个误（“误：名称”）")
    }
  }
}
