import Foundation
import TestSupport
import Testing

/// Two short texts to build a corpus of.
private func writeTexts(_ folder: TemporaryFolder) throws -> String {
  let english = (1...40).map { "On May \($0 % 28 + 1), the Red Cross donated \($0)00 masks. " }
  try folder.write("texts/a.txt", english.joined() + "\n")
  try folder.write("texts/b.txt", "中国红十字会向日本捐赠了3万只口罩。\n")
  return folder.path("texts")
}

/// Builds a corpus file of short texts and returns its path.
private func buildFile(_ folder: TemporaryFolder) throws -> String {
  let path = folder.path("a.corpus")
  let run = try Program.run(["build", try writeTexts(folder), "-o", path])
  #expect(run.status == 0, "\(run.errors)")
  return path
}

/// What stands in a folder.
private func names(in folder: TemporaryFolder) throws -> Set<String> {
  Set(try FileManager.default.contentsOfDirectory(atPath: folder.url.path))
}

struct CorpusFileTests {
  @Test func `a corpus file answers every recorded script as the files do`() throws {
    let folder = try TemporaryFolder()
    let corpus = folder.path("sample.corpus")
    #expect(try Program.run(["build", Program.sampleCorpus, "-o", corpus]).status == 0)
    let scripts = Program.root.appending(path: "Examples/Scripts").path
    let run = try Program.run(["check", scripts, "--corpus", corpus])
    #expect(run.status == 0, "\(run.output)\(run.errors)")
    let whole = try Program.run(["inspect", "--verify", corpus])
    #expect(whole.status == 0)
    #expect(whole.output.contains("is whole"))
  }

  @Test func `a damaged file is refused with its part, what to do, and status 3`() throws {
    let folder = try TemporaryFolder()
    let corpus = try buildFile(folder)
    let bytes = try Data(contentsOf: URL(filePath: corpus))
    let short = try folder.write("short.corpus", bytes.dropLast(1000))
    let cut = try Program.run(["query", "documents | count", short])
    #expect(cut.status == 3)
    #expect(cut.errors.contains("is damaged") && cut.errors.contains("build it again"))
    var flipped = bytes
    flipped[bytes.count / 2] ^= 4
    let changed = try folder.write("changed.corpus", flipped)
    let verified = try Program.run(["inspect", "--verify", changed])
    #expect(verified.status == 3)
    #expect(verified.errors.contains("is damaged in its part \""))
    var newer = bytes
    newer[8] = 9
    let future = try Program.run([
      "query", "documents | count", try folder.write("n.corpus", newer),
    ])
    #expect(future.status == 3)
    #expect(future.errors.contains("has format 9"))
  }

  @Test func `whatever bytes change, a question ends with an answer or a sentence`() throws {
    let folder = try TemporaryFolder()
    let bytes = try Data(contentsOf: URL(filePath: try buildFile(folder)))
    var random = SplitMix(seed: 11)
    for _ in 0..<8 {
      var changed = bytes
      for _ in 0..<200 {
        changed[Int(random.next() % UInt64(bytes.count))] = UInt8(truncatingIfNeeded: random.next())
      }
      let file = try folder.write("changed.corpus", changed)
      let run = try Program.run(["query", "words | group norm | count | top 5", file])
      #expect([0, 3].contains(run.status), "\(run.status) \(run.errors)")
      #expect(run.status == 0 || !run.errors.isEmpty)
    }
  }

  @Test func `a corpus file is opened alone`() throws {
    let folder = try TemporaryFolder()
    let corpus = try buildFile(folder)
    let run = try Program.run(["query", "documents | count", corpus, Program.sampleCorpus])
    #expect(run.status == 2)
    #expect(run.errors.contains("opened alone"))
  }

  @Test func `an interrupted build ends with 130 and leaves no file`() throws {
    let folder = try TemporaryFolder()
    let building = try RunningProgram(
      ["build", Program.sampleCorpus, "-o", folder.path("a.corpus")]
    )
    #expect(try building.watchesForInterrupts())
    building.interrupt()
    #expect(try building.finish().status == 130)
    #expect(try names(in: folder).isEmpty)
  }

  @Test func `a build that is killed leaves the old file and nothing beside it`() throws {
    let folder = try TemporaryFolder()
    let corpus = try buildFile(folder)
    let old = try Data(contentsOf: URL(filePath: corpus))
    try folder.write("texts/c.txt", "One more text.\n")
    var random = SplitMix(seed: 3)
    for _ in 0..<8 {
      let building = try RunningProgram(["build", folder.path("texts"), "-o", corpus])
      Thread.sleep(forTimeInterval: Double(random.next() % 600) / 1000)
      building.kill()
      let status = try building.finish().status
      let now = try Data(contentsOf: URL(filePath: corpus))
      #expect(status == 0 || now == old)
      #expect(try Program.run(["inspect", "--verify", corpus]).status == 0)
      #expect(try names(in: folder) == ["a.corpus", "texts"])
      try old.write(to: URL(filePath: corpus))
    }
  }

  @Test func `two builds at once leave one whole file`() throws {
    let folder = try TemporaryFolder()
    let (corpus, texts) = (folder.path("a.corpus"), try writeTexts(folder))
    let builds = try (0..<3).map { _ in try RunningProgram(["build", texts, "-o", corpus]) }
    for build in builds { #expect(try build.finish().status == 0) }
    #expect(try Program.run(["inspect", "--verify", corpus]).status == 0)
    #expect(try names(in: folder) == ["a.corpus", "texts"])
  }

  @Test func `a build that finds no room says so and leaves nothing`() throws {
    let folder = try TemporaryFolder()
    let texts = try writeTexts(folder)
    let run = try Program.run(
      ["build", texts, "-o", folder.path("a.corpus")],
      writingAtMost: 64
    )
    #expect(run.status == 3)
    #expect(run.errors.contains("cannot be written"))
    #expect(try names(in: folder) == ["texts"])
  }
}
