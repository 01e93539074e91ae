import Session
import TestSupport
import Testing

/// What is broken off, and what is built step by step.
struct InterruptedTests {
  private func corpus(_ folder: TemporaryFolder) throws -> (String, Environment) {
    let lines = (0..<3000).map { "Boat \($0) took ropes to the town." }
    try folder.write("texts/a.txt", lines.joined(separator: "\n\n") + "\n")
    try folder.write("texts/b.txt", "口罩到了。村民说谢谢。\n")
    return (folder.path("texts"), Environment(scriptsFolder: folder.path("scripts")))
  }

  @Test(arguments: [
    "sentences | kwic \"ropes\"", "sentences | show as csv", "words | take 3000 | show as html",
    "sentences | show text, article | show as records",
  ])
  func `wherever a question is interrupted, nothing of it is shown or kept`(
    question: String
  ) throws {
    let folder = try TemporaryFolder()
    defer { withExtendedLifetime(folder) {} }
    let (path, environment) = try corpus(folder)
    let opened = try #require(openCorpus([path], in: environment) { _ in }.corpus)
    var looks = 0
    while true {
      var session = Session(corpus: opened, in: environment)
      session.listen(to: Interruption(afterLooks: looks))
      let output = session.enter(question)
      guard output.status != .done else { break }
      #expect(output.status == .interrupted && output.answer.isEmpty && session.nextNumber == 1)
      #expect(!output.messages.isEmpty)
      looks += 1
    }
    // It is looked at while the answer is found, and while it is written.
    #expect(looks > 2)
  }

  @Test func `a corpus built step by step is the same file`() throws {
    let folder = try TemporaryFolder()
    var (path, environment) = try corpus(folder)
    let files = try ["at-once", "step-by-step"].map { name in
      let file = folder.path(name + ".corpus")
      let output = buildFile([path], to: file, in: environment) { _ in }
      #expect(output.status == .done)
      environment.bytesBuiltAtOnce = 0
      return try System.read(file)
    }
    // At the beginning is noted when the texts were looked at, at the end the checksum of that.
    let parts = files.map { Array($0.dropFirst(1024).dropLast(16_384)) }
    let isSame = files[0].count == files[1].count && parts[0] == parts[1]
    #expect(isSame && parts[0].count > 50_000)
    path = folder.path("step-by-step.corpus")
    #expect(verifyFile(path, in: environment).status == .done)
  }
}
