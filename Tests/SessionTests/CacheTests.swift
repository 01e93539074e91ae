import Diagnostics
import CorpusModel
import Foundation
import Session
import Store
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

  func sentences(_ corpus: OpenedCorpus) -> Int { corpus.corpus.rowCount(.sentences) }
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
      FileManager.default.contentsOfDirectory(atPath: cache.path).first
    )
    let file = cache.appending(path: name)
    try Data(contentsOf: file).dropLast(9).write(to: file)
    let opened = try texts.open()
    #expect(opened.origin.isKept)
    #expect(texts.sentences(opened) == 3)
    #expect(try texts.open().origin.isCache)
  }
}
