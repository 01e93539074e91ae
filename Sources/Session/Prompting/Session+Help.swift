import Diagnostics
import Query
import Unicode

extension Session {
  /// The words of the prompt, or the page of a topic by any of its names.
  mutating func help(_ arguments: [String]) -> Output {
    guard !arguments.allSatisfy({ askingWords.contains(fold($0)) }) else {
      return Output(text: HelpOverview(self).text)
    }
    switch HelpShelf(names: corpus.names).find(arguments) {
    case .page(let page, let others): return show(page, others: others)
    case .otherName(let page):
      let topic = arguments.joined(separator: " ")
      let title = page.title
      let line = Message("\"\(topic)\" is \"\(title)\" here", "“\(topic)”在这里是“\(title)”")
      var output = show(page, others: [])
      output.answer = Array((line.text(in: language) + "\n\n").utf8) + output.answer
      return output
    case .foreign(let word, let page):
      let topic = arguments.joined(separator: " ")
      guard let page else { return Output(text: advice(word, for: topic) + "\n") }
      var output = show(page, others: [])
      output.answer = Array((advice(word, for: topic) + "\n\n").utf8) + output.answer
      return output
    case .nothing(let nearest):
      let topic = arguments.joined(separator: " ")
      return Output(.wrong, .noPage(topic, nearest: nearest), in: language)
    }
  }

  private mutating func show(_ page: HelpPage, others: [HelpPage]) -> Output {
    shownPage = page
    var screen = HelpScreen(self)
    var output = Output(text: screen.text(of: page))
    if !others.isEmpty {
      let ways = others.map { other -> String in
        let kind = other.kind.word.text(in: language)
        return "\(SessionWord.help.name(in: language)) \(kind) \(other.title.text(in: language))"
      }
      let list = ways.joined(separator: ", ")
      output.add([Message("pages of the same name: \(list)", "同名的说明：\(list)")], in: language)
    }
    return output
  }

  /// What a word of another tool is here.
  private func advice(_ word: ForeignWord, for topic: String) -> String {
    let meant: Message? =
      switch word {
      case .verb(let verb): named(verb)
      case .operation(let name): Message(verbatim: name)
      case .columns(let names): names.first.map { Message(verbatim: $0) }
      case .advice: nil
      }
    if case .advice(let message) = word { return message.text(in: language) }
    let name = meant ?? Message(verbatim: topic)
    return Message("\"\(topic)\" is \"\(name)\" here", "“\(topic)”在这里是“\(name)”")
      .text(in: language)
  }

  /// Puts an example of the page shown last into the line.
  func tryExample(_ arguments: [String]) -> Output {
    guard let page = shownPage else { return Output(.wrong, .noPageShown, in: language) }
    let number = arguments.first.flatMap(Int.init) ?? 1
    guard page.examples.indices.contains(number - 1) else {
      return Output(.wrong, .noExample(count: page.examples.count), in: language)
    }
    let entries = page.examples[number - 1].entries.map { onOneLine(inOwnLanguage($0)) }
    var output = Output()
    output.prefill = entries.first
    for entry in entries.dropFirst() {
      output.messages.append(Message("then: \(entry)", "然后：\(entry)").text(in: language))
    }
    return output
  }

  /// Statements behind each other: a line break in what is put into the line would end the entry.
  private func onOneLine(_ text: String) -> String {
    text.split(separator: "\n").reduce("") { line, next in
      let stage = next.drop { $0 == " " }
      if line.isEmpty { return String(stage) }
      return line + (stage.hasPrefix("|") || line.hasSuffix("|") ? " " : "; ") + stage
    }
  }
}

/// What people say behind `help` who want help and no topic: `help me please`.
private let askingWords: Set<String> = [
  "me", "please", "all", "everything", "commands", "我", "一下",
]
