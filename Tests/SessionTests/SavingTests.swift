import Foundation
import Session
import TestSupport
import Testing

/// What `save` makes of names that were given more than once.
struct SavingTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(
      "corpus/b.txt",
      "山里的桥\n\n村民修好了一座旧桥。孩子们每天从桥上走过。桥很稳。河水很清。\n"
    )
  }

  private func session() throws -> Session {
    let environment = Environment(scriptsFolder: folder.path("scripts"))
    let opening = openCorpus([folder.path("corpus")], in: environment, messages: { _ in })
    return Session(corpus: try #require(opening.corpus), in: environment)
  }

  /// Enters all, saves some of it and runs the script: both answers, and the script.
  private func saved(
    _ entries: [String],
    as choice: String
  ) throws -> (asked: [String], run: [String], script: String) {
    var session = try session()
    var asked: [String] = []
    for entry in entries {
      let output = session.enter(entry)
      try #require(output.status == .done, "\(output.messages)")
      asked += lines(of: output)
    }
    let output = session.enter("save made \(choice)")
    try #require(output.status == .done, "\(output.messages)")
    let script = try folder.text(of: "scripts/made.concord")
    return (asked, lines(of: session.enter("run made")), script)
  }

  private func lines(of output: Output) -> [String] {
    output.text.split(whereSeparator: \.isNewline).map(String.init)
  }

  @Test func `a parameter given twice stands under two names where both are needed`() throws {
    let made = try saved(
      [
        "param least = 2", "sentences | filter number >= least | count | show as csv",
        "param least = 4", "sentences | filter number >= least | count | show as csv",
      ],
      as: "1-4"
    )
    #expect(made.run == made.asked)
    #expect(made.script.contains("param least_2 = 2\n"))
    #expect(made.script.contains("param least = 4\n"))
  }

  @Test func `of a parameter given twice only the one that a question used comes along`() throws {
    let made = try saved(
      [
        "param least = 2", "param least = 4",
        "sentences | filter number >= least | count | show as csv",
      ],
      as: "3"
    )
    #expect(made.run == made.asked)
    #expect(!made.script.contains("= 2"))
  }

  @Test func `a definition given twice stands under two names, also where another one uses it`()
    throws
  {
    let made = try saved(
      [
        "let wanted = sentences | filter text has \"桥\"", "let few = wanted | take 2",
        "few | count | show as csv", "let wanted = sentences | filter text has \"河\"",
        "wanted | count | show as csv", "_ | append (few | count) | show as csv",
      ],
      as: "3-6"
    )
    #expect(made.run == made.asked)
    #expect(made.script.contains("let few = wanted_2 | take"))
  }

  @Test func `a definition may be made of the one that had its name`() throws {
    let made = try saved(
      [
        "let wanted = sentences | filter text has \"桥\"", "let wanted = wanted | take 2",
        "wanted | count | show as csv",
      ],
      as: "3"
    )
    #expect(made.run == made.asked)
    #expect(made.script.contains("let wanted = wanted_2 | take"))
  }
}
