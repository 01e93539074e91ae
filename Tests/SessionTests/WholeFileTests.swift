import Foundation
import Session
import Store
import TestSupport
import Testing

/// A corpus file of two short texts, and the folder where notes are kept.
private struct BuiltFile {
  let folder: TemporaryFolder
  let path: String
  var environment: Environment

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("texts/a.txt", "The Red Cross donated 500 masks to Japan. They were enough.\n")
    try folder.write("texts/b.txt", "中国红十字会向日本捐赠了3万只口罩。\n")
    path = folder.path("a.corpus")
    environment = Environment(scriptsFolder: folder.path("scripts"))
    environment.cacheFolder = folder.path("cache")
    let output = buildFile([folder.path("texts")], to: path, in: environment) { _ in }
    #expect(output.status == .done)
  }

  var bytes: Data { get throws { try Data(contentsOf: URL(filePath: path)) } }

  func put(_ bytes: Data) throws { try bytes.write(to: URL(filePath: path)) }

  /// Opens it, and notes what is said.
  func open(_ note: (String) -> Void = { _ in }) -> Opening {
    openCorpus([path], in: environment, messages: note)
  }
}

struct WholeFileTests {
  @Test func `a file in which one bit was flipped is refused by the name of the part`() throws {
    let built = try BuiltFile()
    #expect(built.open().status == .done)
    let whole = try built.bytes
    let file = try SnapshotFile(built.path)
    let parts = file.sizes.filter { $0.bytes > 0 }
    #expect(parts.count > 100)
    for part in parts {
      let place = try #require(file.range(of: part.name))
      var changed = whole
      changed[place.lowerBound + part.bytes / 2] ^= 1
      try built.put(changed)
      var messages: [String] = []
      #expect(built.open { messages.append($0) }.status == .unreadable, "\(part.name)")
      #expect(messages.count == 1)
      let sentence = "is damaged in its part \"\(part.name)\": build it again"
      #expect(messages.first?.contains(sentence) == true, "\(messages)")
    }
    try built.put(whole)
    #expect(built.open().status == .done)
  }

  @Test func `a file is compared when it came from somewhere or was changed, and then no more`()
    throws
  {
    let built = try BuiltFile()
    // What compares a file lets itself be interrupted; a file that is known is opened at once.
    built.environment.interruption.request()
    #expect(built.open().status == .done)
    try built.put(try built.bytes)
    var messages: [String] = []
    #expect(built.open { messages.append($0) }.status == .interrupted)
    #expect(!messages.isEmpty)
    built.environment.interruption.reset()
    #expect(built.open().status == .done)
    built.environment.interruption.request()
    #expect(built.open().status == .done)
  }

  @Test func `where nothing can be noted a file is compared each time`() throws {
    var built = try BuiltFile()
    built.environment.cacheFolder = nil
    #expect(built.open().status == .done)
    built.environment.interruption.request()
    #expect(built.open().status == .interrupted)
  }

  @Test func `what is kept of files is read over when one bit of it was flipped`() throws {
    let built = try BuiltFile()
    func texts() throws -> OpenedCorpus {
      try #require(
        openCorpus([built.folder.path("texts")], in: built.environment) { _ in }.corpus
      )
    }
    guard case .kept(let path) = try texts().origin else {
      Issue.record("nothing was kept")
      return
    }
    let place = try #require(try SnapshotFile(path).range(of: "reading text bytes"))
    var bytes = try Data(contentsOf: URL(filePath: path))
    bytes[place.lowerBound] ^= 1
    try bytes.write(to: URL(filePath: path))
    #expect(try texts().origin == .kept(path: path))
    #expect(try texts().origin == .cache(path: path))
  }
}
