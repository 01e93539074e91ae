import Foundation
import Session
import Testing

/// What the prompt asks while a line is typed; a `‸` stands for the cursor.
struct CompletingTests {
  private let session: Session
  private let scripts: URL

  init() throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "concord-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder.appending(path: "corpus")) }
    let corpus = folder.appending(path: "corpus")
    scripts = folder.appending(path: "scripts")
    for made in [corpus, scripts] {
      try FileManager.default.createDirectory(at: made, withIntermediateDirectories: true)
    }
    let text = """
      Boats on the river

      The harbour sent 300 ropes to the town in June, and the town, which had asked for nothing but thanked \
      everybody at length, sent back twelve baskets of apples, a letter and three fishermen who sang.

      """
    try text.write(to: corpus.appending(path: "a.txt"), atomically: true, encoding: .utf8)
    let environment = Environment(scriptsFolder: scripts.path)
    let opening = openCorpus([corpus.path], in: environment, messages: { _ in })
    session = Session(corpus: try #require(opening.corpus), in: environment)
  }

  private func completion(_ marked: String) -> LineCompletion {
    let parts = marked.split(separator: "‸", omittingEmptySubsequences: false)
    let cursor = parts[0].unicodeScalars.count
    return session.completion(in: parts.joined(), at: cursor)
  }

  private func hint(_ marked: String) -> String {
    let parts = marked.split(separator: "‸", omittingEmptySubsequences: false)
    return session.hint(in: parts.joined(), at: parts[0].unicodeScalars.count)
  }

  @Test func `a line begins with a table or with a word of the prompt`() {
    let found = completion("s‸")
    #expect(found.start == 0)
    for word in ["sentences", "save", "scripts", "source", "set"] {
      #expect(found.candidates.contains(word))
    }
    #expect(!found.candidates.contains("donations"))
  }

  @Test func `a verb, a column and a value are offered where they may stand`() {
    #expect(completion("sentences | fil‸").candidates.first == "filter")
    #expect(completion("sentences | fil‸").start == 12)
    #expect(completion("sentences | filter lang‸").candidates.first == "language")
    let values = completion("sentences | filter language = ‸").candidates
    #expect(values.contains("\"en\""))
  }

  @Test func `a text is completed by the words of the corpus, not by whole sentences`() {
    #expect(completion("sentences | filter text has \"har‸").candidates == ["\"harbour\""])
    let all = completion("sentences | filter text has \"‸").candidates
    #expect(all.contains("\"ropes\"") && !all.contains { $0.contains(" ") || $0 == "\"the\"" })
    #expect(completion("articles | filter title = \"B‸").candidates == ["\"Boats on the river\""])
  }

  @Test func `positions count scalars, not bytes`() {
    let found = completion("sentences | filter text has \"口罩\" and lang‸")
    #expect(found.start == 37)
    #expect(found.candidates.first == "language")
  }

  @Test func `what stands behind the cursor does not matter`() {
    #expect(completion("sentences | fil‸ language = \"en\" | count").candidates.first == "filter")
  }

  @Test func `words of the prompt complete what they take`() throws {
    try "concord 1\n".write(
      to: scripts.appending(path: "masks.concord"),
      atomically: true,
      encoding: .utf8
    )
    #expect(completion("describe sen‸").candidates == ["sentences"])
    #expect(completion("help filt‸").candidates == ["filter"])
    #expect(completion("run ‸").candidates == ["masks"])
    #expect(completion("set r‸").candidates == ["rows"])
    #expect(completion("set ambiguous w‸").candidates == ["wide"])
    #expect(completion("open \(scripts.path.dropLast(3))‸").candidates == [scripts.path + "/"])
    #expect(completion("描述 句‸").candidates == ["句子"])
    #expect(completion("保‸").candidates == ["保存"])
    #expect(completion("help 爱‸").candidates.isEmpty)
    #expect(completion("帮助 捐赠‸").candidates.contains("捐赠方"))
    #expect(completion("time o‸").candidates == ["on", "off"])
  }

  @Test func `the hint is the form of the verb at the cursor`() {
    #expect(hint("‸") == "")
    #expect(hint("sentences | filter ‸").contains("filter CONDITION"))
    #expect(hint("sentences | take ‸ | count").hasPrefix("take"))
    #expect(hint("save ‸") == "save NAME [3-6]")
  }

  @Test func `the first mistake anywhere in the line takes its place, but for what is being typed`()
  {
    #expect(hint("sentences | group contry | count‸") == "did you mean countries?")
    #expect(hint("sentences | gro‸ | count") == "")
    #expect(hint("sentences | take ‸ | cuont") == "did you mean count?")
    #expect(hint("sentences | filter lang‸").hasPrefix("filter"))
    #expect(hint("sentences | filter ‸ | count") == "filter CONDITION")
  }
}
