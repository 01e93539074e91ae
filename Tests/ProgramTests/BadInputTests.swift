import Foundation
import TestSupport
import Testing

/// A bad file leaves the others readable, is named with its reason, and never crashes the program.
struct BadInputTests {
  private let good = "A bridge of boats\n\nThe volunteers sent 500 masks to the town.\n"

  /// Reads a folder with one good and one bad file.
  private func read(_ name: String, _ bytes: Data) throws -> Run {
    let folder = try TemporaryFolder()
    try folder.write("good.txt", good)
    try folder.write(name, bytes)
    let question = "sentences | filter text has \"500 masks\" | count"
    return try Program.run(["query", question, "--format", "csv", folder.url.path])
  }

  private func expectGoodIsRead(_ run: Run) {
    #expect(run.output == "count\r\n1\r\n")
    #expect(run.status == 0)
  }

  @Test func `an empty file`() throws {
    expectGoodIsRead(try read("empty.txt", Data()))
  }

  @Test func `a binary file is refused by name`() throws {
    let png = Data(
      [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + (0..<4000).map { UInt8($0 % 251) }
    )
    let run = try read("picture.png", png)
    expectGoodIsRead(run)
    #expect(run.errors.contains("picture.png"))
  }

  @Test func `a file of another program is refused with a way out`() throws {
    let run = try read("scan.pdf", Data("%PDF-1.4\n1 0 obj\n".utf8))
    expectGoodIsRead(run)
    #expect(run.errors.contains("scan.pdf") && run.errors.contains("save it as plain text or HTML"))
  }

  @Test func `UTF-16 is read`() throws {
    let folder = try TemporaryFolder()
    let data = try #require("\u{FEFF}他们送来五千只口罩。\n".data(using: .utf16LittleEndian))
    try folder.write("wide.txt", data)
    let run = try Program.run([
      "query", "documents | show encoding", "--format", "csv", folder.path("wide.txt"),
    ])
    #expect(run.output == "encoding\r\nUTF-16LE\r\n")
  }

  @Test func `GB18030 is read`() throws {
    let folder = try TemporaryFolder()
    // 他们给邻国送来了五千只口罩。 in GB18030, several times over.
    let line: [UInt8] = [
      0xCB, 0xFB, 0xC3, 0xC7, 0xB8, 0xF8, 0xC1, 0xDA, 0xB9, 0xFA, 0xCB, 0xCD, 0xC0, 0xB4, 0xC1,
      0xCB, 0xCE, 0xE5, 0xC7, 0xA7, 0xD6, 0xBB, 0xBF, 0xDA, 0xD5, 0xD6, 0xA1, 0xA3, 0x0A,
    ]
    try folder.write("old.txt", Data((0..<20).flatMap { _ in line }))
    let run = try Program.run([
      "query", "sentences | filter text has \"口罩\" | count", "--format", "csv",
      folder.path("old.txt"),
    ])
    #expect(run.output == "count\r\n20\r\n")
    #expect(run.status == 0)
  }

  @Test func `UTF-8 that breaks off is read to its end and reported with its line`() throws {
    let cut = Data("第一行。\n第二行没有写完".utf8).dropLast(1)
    let run = try read("cut.txt", Data(cut))
    expectGoodIsRead(run)
    let folder = try TemporaryFolder()
    let inspection = try Program.run(["inspect", try folder.write("cut.txt", Data(cut))])
    #expect(inspection.output.contains("cut.txt:2: "))
  }

  @Test func `NUL bytes`() throws {
    expectGoodIsRead(try read("nul.txt", Data("before\u{0}after\n".utf8)))
  }

  @Test func `a file that may not be read is named`() throws {
    let folder = try TemporaryFolder()
    try folder.write("good.txt", good)
    let secret = try folder.write("secret.txt", "hidden")
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: secret)
    let run = try Program.runBoundByPermissions([
      "query", "documents | count", "--format", "csv", folder.url.path,
    ])
    #expect(run.output == "count\r\n1\r\n")
    #expect(run.errors.contains("secret.txt") && run.errors.contains("permission denied"))
  }

  @Test func `a symbolic link that leads in a circle ends`() throws {
    let folder = try TemporaryFolder()
    try folder.write("a/good.txt", good)
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("a/again"),
      withDestinationPath: folder.url.path
    )
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("loop"),
      withDestinationPath: folder.path("loop")
    )
    let run = try Program.run(["query", "documents | count", "--format", "csv", folder.url.path])
    #expect(run.output == "count\r\n1\r\n")
    #expect(run.errors.contains("link"))
    #expect(run.status == 0)
  }

  @Test func `one line of two megabytes`() throws {
    let sentence = "The volunteers of the town packed boxes, and nobody counted them. "
    let line = String(repeating: sentence, count: 2_000_000 / sentence.utf8.count)
    expectGoodIsRead(try read("long.txt", Data(line.utf8)))
  }

  @Test func `a path that is not there ends with status 3`() throws {
    let run = try Program.run(["query", "documents | count", "/nowhere/at/all"])
    #expect(run.status == 3)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("/nowhere/at/all: error: no such file or folder"))
  }

  @Test func `the other files are read when one of those named is not there`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("good.txt", good)
    let run = try Program.run(
      ["query", "documents | count", "--format", "csv", path, "/nowhere/at/all"])
    #expect(run.status == 3)
    #expect(run.output == "count\r\n1\r\n")
  }
}
