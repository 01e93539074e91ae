import Foundation
import TestSupport
import Testing

/// `concord export` and `concord sql` as they are called.
struct ExportTests {
  @Test func `every export is read back by readers that are not ours`() throws {
    let run = try Self.python("Tests/Bench/read_exports.py")
    #expect(run.status == 0, "\(run.output)\(run.errors)")
    #expect(run.output.contains("nine formats read back: 0 faults"))
  }

  @Test(arguments: ["conllu", "tmx", "tei", "hxl", "iati"])
  func `a format that is one stream goes to standard output where no path is named`(
    _ format: String
  ) throws {
    let folder = try TemporaryFolder()
    let file = folder.path("export")
    let stream = try Program.run(["export", "--to", format, Program.sampleCorpus])
    let written = try Program.run(["export", "--to", format, "-o", file, Program.sampleCorpus])
    #expect(stream.status == 0 && written.status == 0 && written.output.isEmpty)
    #expect(stream.output == (try folder.text(of: "export")))
  }

  @Test(arguments: [
    (["--to", "xml"], "there is no format \"xml\""),
    (["--to", "csv"], "name a folder with -o, or one table with --table"),
    (["--to", "sqlite"], "name a file with -o"),
    (["--to", "tei", "--table", "words"], "takes no --table"),
    (["--to", "hxl", "--table", "words"], "tables: donations, figures, events"),
    (["--to", "csv", "--table", "donatoins"], "no table \"donatoins\""),
    (["--to", "tmx", "--reporter", "x"], "--reporter belongs to iati"),
    (["--to", "tmx", "-o", "/no/such/folder/x.tmx"], "no such file or folder"),
    (["--to", "sqlite", "-o", "/tmp"], "/tmp is a folder"),
  ])
  func `a call that cannot be carried out says what to do`(
    _ call: [String],
    _ words: String
  ) throws {
    let run = try Program.run(["export"] + call + [Program.sampleCorpus])
    #expect(run.status == 2)
    #expect(run.errors.contains(words), "\(run.errors)")
    #expect(run.output.isEmpty)
  }

  @Test func `a report without activities, which IATI refuses, is told to be one`() throws {
    let folder = try TemporaryFolder()
    try folder.write("texts/a.txt", "The wind came from the north and the boats stayed in.\n")
    let run = try Program.run(["export", "--to", "iati", folder.path("texts")])
    #expect(run.status == 0)
    #expect(run.output.contains("<iati-activities version=\"2.03\">\n</iati-activities>"))
    #expect(run.errors.contains("IATI demands one at least"), "\(run.errors)")
  }

  @Test func `a table is named in either language`() throws {
    let english = ["export", "--to", "jsonl", "--table", "donations", Program.sampleCorpus]
    let chinese = ["export", "--to", "jsonl", "--table", "捐赠", Program.sampleCorpus]
    let run = try Program.run(english)
    #expect(run.status == 0 && run.output.contains("\"donors\":"))
    #expect(run.output == (try Program.run(chinese).output))
  }

  @Test(arguments: ["csv", "sqlite", "tei"])
  func `an export that fails leaves what was there, and nothing beside it`(
    _ format: String
  ) throws {
    let folder = try TemporaryFolder()
    // A built file is opened without writing anything.
    let corpus = folder.path("sample.corpus")
    #expect(try Program.run(["build", Program.sampleCorpus, "-o", corpus]).status == 0)
    let call = ["export", "--to", format, "-o", folder.path("out"), corpus]
    let isFolder = format == "csv"
    try folder.write(isFolder ? "out/articles.csv" : "out", "earlier")
    // Less room for a file than any of these exports takes.
    let run = try Program.run(call, writingAtMost: 40)
    #expect(run.status == 2)
    #expect(run.errors.contains("cannot be written"), "\(run.errors)")
    #expect(try folder.text(of: isFolder ? "out/articles.csv" : "out") == "earlier")
    let inside = isFolder ? folder.path("out") : folder.url.path
    #expect(try FileManager.default.contentsOfDirectory(atPath: inside).count == (isFolder ? 1 : 2))
  }

  @Test func `an interrupted export ends with status 130 and leaves nothing`() throws {
    let folder = try TemporaryFolder()
    let sentence = "On May 3 the volunteers of Japan gave 500 boxes of masks to the town of Lin. "
    for number in 0..<12 {
      try folder.write("texts/\(number).txt", String(repeating: sentence, count: 2000))
    }
    let corpus = folder.path("c.corpus")
    #expect(try Program.run(["build", folder.path("texts"), "-o", corpus]).status == 0)
    let program = try RunningProgram(
      ["export", "--to", "sqlite", "-o", folder.path("out.sqlite"), corpus],
      in: folder
    )
    #expect(try program.watchesForInterrupts())
    program.interrupt()
    let run = try program.finish()
    #expect(run.status == 130 && run.errors.contains("interrupted"), "\(run.errors)")
    let left = try FileManager.default.contentsOfDirectory(atPath: folder.url.path).sorted()
    #expect(left == ["c.corpus", "texts"])
  }

  @Test func `a reader that goes away ends the export in silence`() throws {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    let program = "'\(Program.path.path)' export --to conllu '\(Program.sampleCorpus)'"
    process.arguments = ["-c", program + " | head -n 1"]
    let (output, errors) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    #expect(text.hasPrefix("# newdoc id = "))
    #expect(errors.fileHandleForReading.readDataToEndOfFile().isEmpty)
  }

  @Test func `a question is written as SQL, and what cannot be said names its step`() throws {
    let said = try Program.run(["sql", "-c", "donations | count"])
    #expect(said.status == 0 && said.output.contains("FROM donations AS t1"))
    let unsaid = try Program.run(["sql", "-c", "sentences | kwic \"mask\"", "--dialect", "duckdb"])
    #expect(unsaid.status == 2 && unsaid.output.isEmpty)
    #expect(unsaid.errors.contains("SQL for duckdb cannot say `kwic \"mask\"`"), "\(unsaid.errors)")
    let wrong = try Program.run(["sql", "-c", "donations | cuont"])
    #expect(wrong.status == 2 && wrong.errors.contains("did you mean count"))
    let dialect = try Program.run(["sql", "-c", "donations", "--dialect", "oracle"])
    #expect(dialect.status == 2 && dialect.errors.contains("dialects: sqlite, duckdb, spark"))
  }

  @Test func `every call that EXPORT.md shows can be made`() throws {
    let folder = try TemporaryFolder()
    let page = Program.root.appending(path: "Docs/EXPORT.md")
    let blocks = try String(contentsOf: page, encoding: .utf8).matches(of: /```sh\n([^`]*)```/)
    let calls = blocks.flatMap { $0.1.split(separator: "\n") }
    #expect(calls.count >= 6)
    let examples = folder.path("Examples")
    let sample = Program.root.appending(path: "Examples").path
    try FileManager.default.createSymbolicLink(atPath: examples, withDestinationPath: sample)
    for call in calls {
      let process = Process()
      process.executableURL = URL(filePath: "/bin/sh")
      process.arguments = [
        "-c", String(call).replacing(/^concord/, with: "'\(Program.path.path)'"),
      ]
      process.currentDirectoryURL = folder.url
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      try process.run()
      process.waitUntilExit()
      #expect(process.terminationStatus == 0, "\(call)")
    }
  }

  @Test func `parameters of a script are set as in a run`() throws {
    let script = Program.root.appending(path: "Examples/Scripts/05-who-sent-masks.concord").path
    let run = try Program.run(["sql", script, "--set", "least=77"])
    #expect(run.output.contains("t1.quantity >= 77"))
  }

  /// Runs a script of this repository on the sample corpus.
  private static func python(_ script: String) throws -> Run {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    let path = Program.root.appending(path: script).path
    process.arguments = ["python3", path, Program.path.path, Program.sampleCorpus]
    let (output, errors) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    let text = output.fileHandleForReading.readDataToEndOfFile()
    let words = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Run(
      status: process.terminationStatus,
      output: String(decoding: text, as: UTF8.self),
      errors: String(decoding: words, as: UTF8.self)
    )
  }
}
