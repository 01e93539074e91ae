import Diagnostics
import CorpusModel
import Foundation
import Session
import Store
import Synchronization
import TestSupport
import Testing

/// A folder with two short texts, and a cache beside it.
private final class CachedTexts {
  let folder: TemporaryFolder
  var environment: Environment
  private(set) var messages: [String] = []

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("texts/a.txt", "The masks arrived. They were enough.\n")
    try folder.write("texts/b.txt", "口罩到了。\n")
    environment = Environment(scriptsFolder: folder.path("scripts"))
    environment.cacheFolder = folder.path("cache")
    try age()
  }

  /// Makes the files as old as files usually are.
  func age() throws {
    for name in ["a.txt", "b.txt", "c.txt"] {
      let path = folder.path("texts/" + name)
      guard FileManager.default.fileExists(atPath: path) else { continue }
      let old = Date(timeIntervalSinceNow: -3600)
      try FileManager.default.setAttributes([.modificationDate: old], ofItemAtPath: path)
    }
  }

  func open() throws -> OpenedCorpus {
    let opening = openCorpus([folder.path("texts")], in: environment) { messages.append($0) }
    return try #require(opening.corpus)
  }

  func note(_ message: String) { messages.append(message) }

  func sentences(_ corpus: OpenedCorpus) -> Int { corpus.corpus.rowCount(.sentences) }

  /// The names of the segments that are kept, and when each was made.
  func segments() throws -> [String: Date] {
    let path = folder.path("cache/segments")
    var found: [String: Date] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: path) {
      let attributes = try FileManager.default.attributesOfItem(atPath: path + "/" + name)
      found[name] = attributes[.creationDate] as? Date ?? .distantPast
    }
    return found
  }
}

/// How often something was done; a class, since a closure that is kept shares it.
private final class Counter: Sendable {
  private let value = Mutex(0)

  func next() -> Int {
    value.withLock { value in
      value += 1
      return value
    }
  }
}

extension OpenedCorpus.Origin {
  fileprivate var isCache: Bool { if case .cache = self { true } else { false } }
  fileprivate var isKept: Bool { if case .kept = self { true } else { false } }
}

struct CacheTests {
  @Test func `what was read is opened the next time, with the same fingerprint and problems`()
    throws
  {
    let texts = try CachedTexts()
    let first = try texts.open()
    let second = try texts.open()
    #expect(first.origin.isKept)
    #expect(second.origin.isCache)
    #expect(first.fingerprint == second.fingerprint)
    #expect(
      first.problems.map { line(for: $0, in: .english) }
        == second.problems.map { line(for: $0, in: .english) }
    )
    #expect(texts.sentences(first) == texts.sentences(second))
  }

  @Test func `a changed, a new and a removed file are noticed`() throws {
    let texts = try CachedTexts()
    #expect(texts.sentences(try texts.open()) == 3)
    try texts.folder.write("texts/a.txt", "Few masks arrived.\n")
    let changed = try texts.open()
    #expect(changed.origin.isKept)
    #expect(texts.sentences(changed) == 2)
    try texts.folder.write("texts/c.txt", "More came. And more.\n")
    #expect(texts.sentences(try texts.open()) == 4)
    try FileManager.default.removeItem(atPath: texts.folder.path("texts/b.txt"))
    #expect(texts.sentences(try texts.open()) == 3)
    #expect(try texts.open().origin.isCache)
  }

  @Test func `a change that keeps size and time of a file is noticed`() throws {
    let texts = try CachedTexts()
    _ = try texts.open()
    try texts.folder.write("texts/a.txt", "The boxes arrived. They were enough.\n")
    try texts.age()
    let changed = try texts.open()
    #expect(changed.origin.isKept)
    #expect(changed.fingerprint != "")
  }

  @Test func `a file that was only touched is not read again`() throws {
    let texts = try CachedTexts()
    _ = try texts.open()
    let path = texts.folder.path("texts/a.txt")
    try FileManager.default.setAttributes([.modificationDate: Date.now], ofItemAtPath: path)
    #expect(try texts.open().origin.isCache)
  }

  @Test func `without a cache, or with one that cannot be written, the files are read`() throws {
    let texts = try CachedTexts()
    texts.environment.cacheFolder = nil
    #expect(try texts.open().origin == .read)
    texts.environment.cacheFolder = try texts.folder.write("file", "") + "/cache"
    let opened = try texts.open()
    #expect(texts.sentences(opened) == 3)
    guard case .notKept = opened.origin else {
      Issue.record("kept in a folder below a file")
      return
    }
    #expect(texts.messages.isEmpty)
    let output = inspect([texts.folder.path("texts")], in: texts.environment) { _ in }
    #expect(output.messages.contains { $0.contains("read anew every time") })
  }

  @Test func `a damaged cache is read over`() throws {
    let texts = try CachedTexts()
    _ = try texts.open()
    let cache = texts.folder.url.appending(path: "cache")
    let name = try #require(
      FileManager.default.contentsOfDirectory(atPath: cache.path).first { $0.hasSuffix(".corpus") }
    )
    let file = cache.appending(path: name)
    try Data(contentsOf: file).dropLast(9).write(to: file)
    let opened = try texts.open()
    #expect(opened.origin.isKept)
    #expect(texts.sentences(opened) == 3)
    #expect(try texts.open().origin.isCache)
  }

  @Test func `a file that never rests while it is read is unreadable, and named`() throws {
    let texts = try CachedTexts()
    let path = texts.folder.path("texts/a.txt")
    let counter = Counter()
    // The clock is asked when reading begins: the file has been looked at, and is not read yet.
    texts.environment.seconds = {
      let text = String(repeating: "Masks arrived. ", count: counter.next())
      try? text.write(toFile: path, atomically: false, encoding: .utf8)
      return 0
    }
    let opening = openCorpus([texts.folder.path("texts")], in: texts.environment) {
      texts.note($0)
    }
    #expect(opening.corpus == nil)
    #expect(opening.status == .unreadable)
    #expect(texts.messages.count == 3)
    #expect(texts.messages.allSatisfy { $0.contains("a.txt changed while it was read") })
    #expect(texts.messages.last?.contains("try again when nothing writes to it") == true)
  }

  @Test func `adding or changing a file reads that file and no other`() throws {
    let texts = try CachedTexts()
    _ = try texts.open()
    let first = try texts.segments()
    #expect(first.count == 2)
    try texts.folder.write("texts/c.txt", "More came. And more.\n")
    let more = try texts.open()
    #expect(texts.sentences(more) == 5)
    let second = try texts.segments()
    #expect(second.count == 3)
    #expect(first.keys.allSatisfy { second[$0] != nil })
    try texts.folder.write("texts/a.txt", "Few masks arrived.\n")
    #expect(texts.sentences(try texts.open()) == 4)
    #expect(try texts.segments().count == 4)
  }

  @Test func `answers are the same from segments as from files`() throws {
    let folder = try TemporaryFolder()
    var environment = Environment(scriptsFolder: folder.path("scripts"))
    let (one, other) = (folder.path("one.corpus"), folder.path("other.corpus"))
    #expect(buildFile([sampleFolder], to: one, in: environment) { _ in }.status == .done)
    environment.cacheFolder = folder.path("cache")
    _ = openCorpus([sampleFolder], in: environment) { _ in }
    // The folder of segments is full now.
    #expect(buildFile([sampleFolder], to: other, in: environment) { _ in }.status == .done)
    let sums = try [one, other].map { path in
      // All but the note of when each was read.
      try SnapshotFile(path).sums.filter { $0.key != "sources" }
    }
    #expect(sums[0].count > 100 && sums[0] == sums[1])
    let litter = try FileManager.default.contentsOfDirectory(atPath: folder.url.path)
    #expect(Set(litter) == ["cache", "one.corpus", "other.corpus"])
  }

  @Test func `what was read before a build was broken off is not read again`() throws {
    let texts = try CachedTexts()
    texts.environment.interruption.request()
    let path = [texts.folder.path("texts")]
    #expect(openCorpus(path, in: texts.environment) { texts.note($0) }.status == .interrupted)
    #expect(try texts.segments().isEmpty)
    texts.environment.interruption.reset()
    #expect(texts.sentences(try texts.open()) == 3)
    #expect(try texts.segments().count == 2)
  }

  @Test func `a cache keeps its limits: what was used longest ago goes first`() throws {
    let folder = try TemporaryFolder()
    let files = [
      ("a.corpus", 50), ("b.corpus", 40), ("segments/c.segment", 30), ("d.part", 20), ("e.txt", 99),
      ("f.corpus", 0),
    ]
    for (name, days) in files {
      let path = try folder.write(name, String(repeating: "x", count: 1000))
      let date = Date(timeIntervalSinceNow: -Double(days) * 86_400)
      try FileManager.default.setAttributes([.modificationDate: date], ofItemAtPath: path)
    }
    func left() -> [String] {
      files.map(\.0).filter { FileManager.default.fileExists(atPath: folder.path($0)) }
    }
    let now = Int(Date.now.timeIntervalSince1970) * 1_000_000_000
    func prune(_ limits: CacheLimits) {
      pruneCache(folder.url.path, keeping: folder.path("a.corpus"), now: now, limits: limits)
    }
    prune(CacheLimits(size: 4500))
    #expect(left() == ["a.corpus", "segments/c.segment", "e.txt", "f.corpus"])
    prune(CacheLimits(age: 25 * CacheLimits.day))
    #expect(left() == ["a.corpus", "e.txt", "f.corpus"])
    prune(CacheLimits(size: 0))
    #expect(left() == ["a.corpus", "e.txt", "f.corpus"])
  }
}

/// The sample corpus.
private let sampleFolder = URL(filePath: #filePath).deletingLastPathComponent()
  .appending(path: "../../Examples/Corpus").standardizedFileURL.path
