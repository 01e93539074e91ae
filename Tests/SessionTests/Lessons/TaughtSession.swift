import Diagnostics
import Session
import TestSupport

/// A session on two small texts with a lesson of its own: what a teacher would write.
struct TaughtSession {
  let folder: TemporaryFolder
  let environment: Environment

  init(language: NameLanguage = .english, lesson: String = smallLesson) throws {
    folder = try TemporaryFolder()
    try folder.write(
      "Corpus/a.txt",
      "Boats on the river\n\nThe harbour sent 300 ropes to the town. The town said thanks.\n"
    )
    try folder.write("Corpus/b.txt", "山里的桥\n\n村民修好了一座旧桥。孩子们每天从桥上走过。桥很稳。\n")
    try folder.write("Lessons/01-bridges.lesson", lesson)
    environment = Environment(
      language: language,
      scriptsFolder: folder.path("data/scripts"),
      sampleCorpus: folder.path("Corpus")
    )
  }

  /// A new session of the same learner.
  func session() throws -> Session {
    let opening = openCorpus([], in: environment, messages: { _ in })
    guard let corpus = opening.corpus else { throw NoCorpus() }
    return Session(corpus: corpus, in: environment)
  }

  struct NoCorpus: Error {}
}

extension Session {
  /// What the lesson said to an entry, as one text.
  mutating func hears(_ text: String) -> String {
    enter(text).messages.joined(separator: "\n")
  }
}

let smallLesson = """
  lesson: bridges
  title: Bridges
  标题：桥
  about: Find sentences and count them.
  简介：找出句子，数一数。
  save: bridges

  # The first of two steps.
  step: find
  tell: `filter` keeps the rows
    where its condition holds.
  讲解：`筛选` 留下
    合乎条件的行。
  example: sentences | filter text has "town"
  goal: Which sentences speak of a bridge (桥)?
  目标：哪些句子说到桥？
  answer: sentences | filter text has "桥"
  wrong: all
  question: sentences
  when: rows > answer
  reply: These are all {rows} sentences; keep {wanted rows} of them.
  回应：这是全部 {rows} 个句子，只要其中 {wanted rows} 个。
  wrong: nothing
  question: sentences | filter text has "bridge"
  when: rows = 0
  reply: Nothing is found. The text is Chinese: look for 桥.
  回应：什么也没找到。原文是中文：找“桥”。
  hint: Look for a word.
  提示：找一个词。
  hint: The verb is `filter`.
  提示：动词是 `筛选`。
  hint: Type: {answer}
  提示：输入：{answer}
  why: `has` finds the {rows} sentences in which 桥 stands.
  为什么：`含` 找到写有“桥”的 {rows} 个句子。
  try: sentences | filter text has "孩子"

  step: count
  example: sentences | group language | count
  goal: How many sentences does each text have, the longer text first?
  目标：每篇文章有几个句子？长的在前。
  answer: sentences | group article | count | sort count descending
  compare: order
  wrong: short-first
  question: sentences | group article | count | sort count
  when: other order
  reply: Turn the order round: descending.
  回应：顺序反了：用 降序。
  hint: Group, then count, then sort.
  提示：先分组，再计数，再排序。
  hint: `sort` takes a column and `descending`.
  提示：`排序` 后面是列名和 `降序`。
  hint: Type: {answer}
  提示：输入：{answer}
  why: The longer text is {first}, with {value} sentences.
  为什么：较长的是《{first}》，有 {value} 个句子。
  """
