import Foundation
import TestSupport
import Testing

/// The call itself: commands, options, statuses, where output goes.
struct CallTests {
  @Test func `a command that does not exist is named`() throws {
    let run = try Program.run(["fetch", "-o", "x"])
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("concord has no command \"fetch\""))
  }

  @Test func `an unknown option and a missing argument end with status 2`() throws {
    #expect(try Program.run(["query"]).status == 2)
    #expect(try Program.run(["query", "documents", "--nonsense"]).status == 2)
    #expect(try Program.run(["query", "documents", "--format", "xml"]).status == 2)
  }

  @Test func `a width cuts the table, and says what was left out`() throws {
    let call = ["query", "articles | take 3 | show title, file, section", Program.sampleCorpus]
    let run = try Program.run(call + ["--width", "40"])
    let lines = run.output.split(separator: "\n")
    #expect(lines.allSatisfy { $0.count <= 40 } && lines.contains { $0.contains("…") })
    #expect(try Program.run(call + ["--width", "5"]).status == 2)
  }

  @Test func `help and version go to standard output`() throws {
    let help = try Program.run(["--help"])
    #expect(help.status == 0)
    #expect(help.output.contains("concord query"))
    #expect(try Program.run(["--version"]).output.hasPrefix("concord "))
  }

  @Test func `entries on standard input are all answered, and the first mistake is the status`()
    throws
  {
    let lines = "documents | take 1 | count\ndocuments | cuont\ndocuments | take 2 | count\n"
    let run = try Program.run([Program.sampleCorpus], input: lines)
    #expect(run.status == 2)
    #expect(run.output.contains("1") && run.output.contains("2"))
    #expect(run.errors.contains("cuont"))
  }

  @Test func `an interrupt while the program waits ends it with status 130`() throws {
    let program = try RunningProgram([Program.sampleCorpus])
    try program.type("documents | take 1 | count")
    #expect(try program.answers("count"))
    program.interrupt()
    let run = try program.finish()
    #expect(run.status == 130)
    #expect(run.errors.contains("interrupted"))
  }

  @Test func `an interrupt while the texts are read ends with status 130 and no answer`() throws {
    let folder = try TemporaryFolder()
    let sentence = "The volunteers of Japan packed 500 boxes for the town. "
    for number in 0..<40 {
      try folder.write("\(number).txt", String(repeating: sentence, count: 4000))
    }
    let program = try RunningProgram(["query", "words | count", folder.url.path], in: folder)
    #expect(try program.watchesForInterrupts())
    program.interrupt()
    let run = try program.finish()
    #expect(run.status == 130)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("interrupted"))
  }

  @Test func `an answer written to a file leaves nothing on standard output`() throws {
    let folder = try TemporaryFolder()
    let file = folder.path("answer.csv")
    let run = try Program.run([
      "query", "documents | take 1 | count", Program.sampleCorpus, "--format", "csv", "-o", file,
    ])
    #expect(run.status == 0)
    #expect(run.output.isEmpty)
    #expect(try folder.text(of: "answer.csv") == "count\r\n1\r\n")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path) == ["answer.csv"])
  }

  @Test func `a CSV file with Chinese in it begins as spreadsheets want it, a pipe never does`()
    throws
  {
    let folder = try TemporaryFolder()
    let file = folder.path("names.csv")
    let question = "countries | filter code = \"KHM\" | show 名 = first(names) | show as csv"
    let call = ["query", question, Program.sampleCorpus]
    let piped = try Program.run(call).output
    #expect(!piped.hasPrefix("\u{FEFF}") && piped.contains("\r\n"))
    _ = try Program.run(call + ["-o", file])
    let marked = try Data(contentsOf: URL(filePath: file))
    #expect(Array(marked) == [0xEF, 0xBB, 0xBF] + Array(piped.utf8))
    _ = try Program.run(call + ["-o", file, "--no-bom"])
    #expect(try Array(Data(contentsOf: URL(filePath: file))) == Array(piped.utf8))
    for (further, begins) in [([String](), false), (["--bom"], true)] {
      let export = ["export", "--to", "csv", "--table", "countries", "-o", file]
      #expect(try Program.run(export + further + [Program.sampleCorpus]).status == 0)
      let bytes = try Data(contentsOf: URL(filePath: file))
      #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]) == begins)
    }
    #expect(try Program.run(["export", "--to", "jsonl", "--bom", "-o", file]).status == 2)
  }

  @Test func `a question to an empty file is answered with a warning`() throws {
    let folder = try TemporaryFolder()
    let run = try Program.run(["query", "sentences | count", try folder.write("empty.txt", "")])
    #expect(run.status == 0)
    #expect(run.errors.contains("warning: empty.txt has no text: the file is empty"))
  }

  @Test func `a file of several tables is told from one of one`() throws {
    let folder = try TemporaryFolder()
    let path = folder.url.appending(path: "two.csv").path
    let call = ["--corpus", Program.sampleCorpus, "-o", path]
    let two = try Program.run(["run", "-c", "documents | count\narticles | count"] + call)
    #expect(two.status == 0)
    #expect(two.errors.contains("holds 2 tables one behind the other"))
    #expect(try Program.run(["run", "-c", "documents | count"] + call).errors.isEmpty)
  }

  @Test func `a failed run leaves the file of an earlier one as it was`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("answer.csv", "earlier")
    let run = try Program.run(["query", "documents | cuont", Program.sampleCorpus, "-o", file])
    #expect(run.status == 2)
    #expect(try folder.text(of: "answer.csv") == "earlier")
  }

  @Test func `provenance says what the answer was made from, the same every time`() throws {
    let folder = try TemporaryFolder()
    let file = folder.path("answer.csv")
    let call = [
      "query", "documents | count", Program.sampleCorpus, "--format", "csv", "--provenance",
      "-o", file,
    ]
    _ = try Program.run(call)
    let record = try folder.text(of: "answer.csv.provenance")
    for word in ["script", "corpus", "concord", "language"] { #expect(record.contains(word)) }
    _ = try Program.run(call)
    #expect(try folder.text(of: "answer.csv.provenance") == record)
  }

  @Test func `a reader that goes away ends the program in silence`() throws {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    let question = "words | show word"
    process.arguments = [
      "-c", "'\(Program.path.path)' query '\(question)' '\(Program.sampleCorpus)' | head -n 1",
    ]
    let (output, errors) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    let text = output.fileHandleForReading.readDataToEndOfFile()
    #expect(String(decoding: text, as: UTF8.self).split(separator: "\n").count == 1)
    #expect(errors.fileHandleForReading.readDataToEndOfFile().isEmpty)
  }

  @Test func `nothing is coloured or cut on a pipe`() throws {
    let run = try Program.run(["query", "sentences | show text", Program.sampleCorpus])
    #expect(!run.output.contains("\u{1B}"))
    #expect(!run.errors.contains("shown"))
  }
}
