import Foundation
import TestSupport
import Testing

/// `-` on either side of the program, and what else a shell hands over.
struct PipeTests {
  private static let note = """
    A note from the harbour

    On 3 May 2020 the Rotary Club of Lyon donated 5,000 masks to Togo. The town said thanks.
    """

  @Test func `a text on standard input is a document`() throws {
    let question = "donations | show item, quantity, source as csv"
    let run = try Program.run(["query", question, "-"], input: Self.note)
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output == "item,quantity,source\r\nmasks,5000,stdin:3\r\n")
    let beside = try Program.run(
      ["query", "documents | count | show as csv", "-", Program.sampleCorpus],
      input: Self.note
    )
    #expect(beside.output == "count\r\n28\r\n")
  }

  @Test func `a pipe by its name is read like standard input`() throws {
    let run = try Program.run(
      ["query", "documents | show file as csv", "/dev/stdin"],
      input: Self.note
    )
    #expect(run.output == "file\r\nstdin\r\n")
  }

  @Test func `a corpus file is built of standard input`() throws {
    let folder = try TemporaryFolder()
    let path = folder.url.appending(path: "note.corpus").path
    let run = try Program.run(["build", "-", "-o", path], input: Self.note)
    #expect(run.status == 0, "\(run.errors)")
    let count = try Program.run(["query", "sentences | count | show as csv", path])
    #expect(count.output == "count\r\n3\r\n")
  }

  @Test(arguments: [
    ["query", "documents | count | show as csv", Program.sampleCorpus, "-o", "-"],
    ["run", "-c", "documents | count | show as csv", "--corpus", Program.sampleCorpus, "-o", "-"],
  ])
  func `an answer for - goes to standard output`(_ call: [String]) throws {
    let run = try Program.run(call)
    #expect(run.status == 0)
    #expect(run.output == "count\r\n27\r\n")
    #expect(!FileManager.default.fileExists(atPath: "-"))
  }

  @Test func `an export for - goes to standard output, a corpus file does not`() throws {
    let run = try Program.run(["export", "--to", "conllu", Program.sampleCorpus, "-o", "-"])
    #expect(run.output.hasPrefix("# newdoc id = "))
    #expect(try Program.run(["build", Program.sampleCorpus, "-o", "-"]).status == 2)
    #expect(!FileManager.default.fileExists(atPath: "-"))
  }

  @Test func `a question in the call takes values for its parameters, and must be there`() throws {
    let question = "param n = 3\ndocuments | take n | count | show as csv"
    let run = try Program.run(["query", question, Program.sampleCorpus, "--set", "n=2"])
    #expect(run.output == "count\r\n2\r\n")
    let none = try Program.run(["query", " ", Program.sampleCorpus])
    #expect(none.status == 2)
    #expect(none.errors.contains("no question is given"))
  }

  @Test(arguments: [
    ("show tables", "concord inspect"), ("describe donations", "concord topic donations"),
  ])
  func `what is said at the prompt has its command in a shell`(
    _ said: String,
    _ command: String
  ) throws {
    let run = try Program.run(["query", said, Program.sampleCorpus])
    #expect(run.status == 2)
    #expect(run.errors.contains(command))
  }
}
