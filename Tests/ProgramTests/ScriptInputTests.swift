import Foundation
import TestSupport
import Testing

/// Scripts from files, standard input and the call, and what is wrong with them.
struct ScriptInputTests {
  private let corpus = ["--corpus", Program.sampleCorpus, "--format", "csv"]

  @Test func `a script with a byte-order mark and a shebang`() throws {
    let folder = try TemporaryFolder()
    let text =
      "\u{FEFF}#!/usr/bin/env -S concord run\nconcord 1\n# Counts.\ndocuments | take 1 | count\n"
    let run = try Program.run(["run", try folder.write("a.concord", text)] + corpus)
    #expect(run.output == "count\r\n1\r\n")
    #expect(run.status == 0)
  }

  @Test func `a script from standard input and one in the call`() throws {
    let piped = try Program.run(["run", "-"] + corpus, input: "documents | take 1 | count\n")
    #expect(piped.output == "count\r\n1\r\n")
    let inline = try Program.run(["run", "-c", "documents | take 1 | count"] + corpus)
    #expect(inline.output == piped.output)
  }

  @Test func `an error names file, line and place`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("bad.concord", "concord 1\n\ndocuments | cuont\n")
    let run = try Program.run(["run", path] + corpus)
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("bad.concord:3"))
    #expect(run.errors.contains("count"))
  }

  @Test func `a script that is not there, not UTF-8, UTF-16`() throws {
    let folder = try TemporaryFolder()
    #expect(try Program.run(["run", "/nowhere.concord"]).status == 2)
    let broken = try folder.write("broken.concord", Data([0x61, 0x0A, 0xFF, 0xFE, 0x0A]))
    let run = try Program.run(["run", broken] + corpus)
    #expect(run.status == 2)
    #expect(run.errors.contains("broken.concord:2: error: "))
    let wide = try folder.write("wide.concord", Data([0xFF, 0xFE, 0x61, 0x00]))
    #expect(try Program.run(["run", wide] + corpus).errors.contains("UTF-16"))
  }

  @Test func `deep nesting is refused in a sentence`() throws {
    let deep =
      String(repeating: "(", count: 100_000) + "documents" + String(repeating: ")", count: 100_000)
    let run = try Program.run(["run", "-"] + corpus, input: deep + " | count\n")
    #expect(run.status == 2)
    #expect(run.errors.contains("error: "))
    let signs =
      "documents | filter " + String(repeating: "not ", count: 50_000) + "title = \"a\" | count\n"
    #expect(try Program.run(["run", "-"] + corpus, input: signs).status == 2)
  }

  @Test func `an empty script answers nothing`() throws {
    let run = try Program.run(["run", "-"] + corpus, input: "# only a comment\n")
    #expect(run.status == 0)
    #expect(run.output.isEmpty)
  }

  @Test func `a parameter is set by name and typed by its default`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(
      "p.concord",
      "concord 1\nparam most = 2 \"how many\"\ndocuments | take most | count\n"
    )
    #expect(try Program.run(["run", path] + corpus).output == "count\r\n2\r\n")
    #expect(try Program.run(["run", path, "--set", "most=1"] + corpus).output == "count\r\n1\r\n")
    #expect(try Program.run(["run", path, "--set", "most=many"] + corpus).status == 2)
    #expect(try Program.run(["run", path, "--set", "least=1"] + corpus).status == 2)
    #expect(try Program.run(["run", path, "--set", "most"] + corpus).status == 2)
  }

  @Test func `an expectation that fails ends with status 1 after the answers before it`() throws {
    let script =
      "documents | take 1 | count\ndocuments | expect rows = 0 | count\ndocuments | count\n"
    let run = try Program.run(["run", "-"] + corpus, input: script)
    #expect(run.status == 1)
    #expect(run.output == "count\r\n1\r\n")
    #expect(run.errors.contains("standard input:2"))
  }
}
