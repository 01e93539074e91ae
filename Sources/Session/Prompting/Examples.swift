package import Diagnostics
import Query

/// Questions to begin with, each with what it asks; all run on any corpus.
package let exampleQuestions: [(question: String, meaning: Message)] = [
  ("documents | show title, kind, language, date", Message("what is here", "这里有什么")),
  ("articles | group section | count", Message("articles in each section", "各栏目的文章数")),
  (
    "sentences | filter text has \"口罩\" | show text, article.title",
    Message("sentences with a word", "含某个词的句子")
  ),
  (
    "sentences | kwic \"hand\" | take 10",
    Message("a word with what stands around it", "一个词和它前后的文字")
  ),
  (
    "words | filter kind = \"word\" and language = \"en\" | group norm | count | top 20",
    Message("the most frequent English words", "最常见的英文词")
  ),
  ("countries | top 10 by mentions", Message("the countries named most", "被提到最多的国家")),
  (
    "figures | filter unit = \"CNY\" | sort value descending | take 10",
    Message("the largest sums", "最大的金额")
  ),
  (
    "donations | filter item = \"masks\" | show donor, recipients, quantity, date",
    Message("who sent masks", "谁送了口罩")
  ),
  (
    "statements | group country | count | show as bars",
    Message("whose voices are heard", "听到了谁的声音")
  ),
  (
    "disagreements | show kind, chinese_value, english_value",
    Message("where two editions differ", "两个版本哪里不同")
  ),
]

extension HelpPage {
  /// The questions to begin with as a page, so that `try` finds them.
  static let ofExampleQuestions = HelpPage(
    kind: .word,
    title: named(SessionWord.examples),
    names: SessionWord.examples.allNames,
    form: SessionWord.examples.form,
    meaning: SessionWord.examples.meaning,
    examples: exampleQuestions.map { HelpExample($0.question, meaning: $0.meaning) },
    mistake: HelpMistake(wrong: "", right: "", why: Message(verbatim: "")),
    see: []
  )
}

extension Message {
  /// Under the questions to begin with.
  static let tryPutsIntoLine = Message(
    "`try 2` puts the second one into the line, to be changed or entered",
    "`试 2` 把第二个放进输入行，可以改，也可以直接回车"
  )
}
