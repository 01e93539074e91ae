import Diagnostics
import Query
import Rendering
import Unicode

/// What `help` alone says: how a question is made, the verbs, and the words of the prompt; it fits on a
/// screen of 24 lines.
struct HelpOverview {
  private let session: Session

  init(_ session: Session) { self.session = session }

  private var language: NameLanguage { session.language }

  var text: String {
    let example = session.inOwnLanguage(
      "sentences | filter text has \"mask\" | group article.section | count"
    )
    let head = Message(
      "A question is a table, then verbs, joined by |:",
      "问句先写一张表，再写动词，用 | 连接："
    )
    var lines = wrap(head.text(in: language), width: width)
    lines += wrap(question: example, behind: "  ", margin: 4, width: width) + [""]
    let verbs = Verb.allCases.map { $0.name(in: language) }
    lines += paragraph(Message("verbs", "动词"), verbs)
    for group in SessionWord.Group.allCases {
      let words = SessionWord.allCases.filter { $0.group == group }
      lines += paragraph(group.name, words.map { $0.form.text(in: language) })
    }
    let further = Message(
      """
      `help filter` tells of a verb, with examples; `help save` of a word, `help donor` of a column, \
      `help length` of a function. `tables` says what can be asked about.
      """,
      """
      `帮助 筛选` 说明一个动词并给出例子；`帮助 保存` 说明一个词，`帮助 捐赠方` 说明一列，\
      `帮助 长度` 说明一个函数。`表` 列出可以问的各张表。
      """
    )
    lines += [""] + wrap(further.text(in: language), width: width)
    return lines.joined(separator: "\n") + "\n"
  }

  private var width: Int { min(session.environment.surface.width ?? 80, 80) }

  /// A name, and beside it the words, in as many lines as they need.
  private func paragraph(_ name: Message, _ words: [String]) -> [String] {
    let margin = 10
    return fill(words, width: max(20, width - margin)).enumerated().map { index, line in
      pad(index == 0 ? name.text(in: language) : "", width: margin) + line
    }
  }
}

extension SessionWord {
  /// What words of the prompt are for.
  enum Group: CaseIterable {
    case looking, going, keeping, learning, ruling

    var name: Message {
      switch self {
      case .looking: Message("look up", "查看")
      case .going: Message("go on", "接着问")
      case .keeping: Message("keep", "保存")
      case .learning: Message("learn", "学习")
      case .ruling: Message("session", "会话")
      }
    }
  }

  var group: Group {
    switch self {
    case .tables, .describe, .examples: .looking
    case .more, .behind, .source, .edit, .undo, .history: .going
    case .save, .scripts, .run: .keeping
    case .lesson, .help, .try: .learning
    case .open, .set, .time, .quit: .ruling
    }
  }
}
