import Diagnostics
import Query

extension Session {
  /// The words of the prompt, or the page of a verb by any of its names.
  func help(_ arguments: [String]) -> Output {
    guard let topic = arguments.first else { return Output(text: overview) }
    if let word = SessionWord(named: topic[...]) { return Output(text: word.meaning + "\n") }
    guard let spec = VerbSpec.named(topic) else {
      return Output(.wrong, "error: there is no page \"\(topic)\"; `help` lists all")
    }
    return Output(text: page(of: spec))
  }

  private var overview: String {
    let verbs = Verb.allCases.map(\.rawValue)
    let words = SessionWord.allCases.map { "  \($0.meaning)\n" }.joined()
    return """
      A question is a table, then verbs, joined by |:
        sentences | filter text has "mask" | group article.section | count

      verbs: \(verbs.joined(separator: " "))
      `help VERB` explains one; `tables` and `describe TABLE` say what can be asked about.

      \(words)
      """
  }

  /// What a verb does, its form, examples, and the mistake most often made with it.
  private func page(of spec: VerbSpec) -> String {
    let names = spec.chineseNames.joined(separator: " ")
    let examples = spec.examples.map { "  \($0.question)\n      \($0.meaning)\n" }.joined()
    return """
      \(spec.form(in: .english))    \(names)
      \(spec.meaning)
      \(spec.chineseMeaning)

      \(examples)
      not   \(spec.mistake.wrong)
      but   \(spec.mistake.right)
            \(spec.mistake.why)

      """
  }
}
