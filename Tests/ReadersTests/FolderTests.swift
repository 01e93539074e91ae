import CorpusModel
import Foundation
import Readers
import Testing

struct FolderTests {
  @Test func `a folder is read in sorted order, hidden files left out`() throws {
    try withFolder { folder in
      try write("b.txt", "乙\n\n乙的话。\n", in: folder)
      try write("a/z.txt", "甲\n\n甲的话。\n", in: folder)
      try write(".hidden.txt", "x", in: folder)
      try write("a/.git/y.txt", "x", in: folder)
      let outcome = readFiles([folder.path])
      #expect(outcome.documents.map(\.document.file) == ["a/z.txt", "b.txt"])
      #expect(outcome.problems.isEmpty)
    }
  }

  @Test func `a link back into a folder is reported and not followed for ever`() throws {
    try withFolder { folder in
      try write("a/one.txt", "甲\n\n甲的话。\n", in: folder)
      try FileManager.default.createSymbolicLink(
        atPath: folder.appending(path: "a/loop").path,
        withDestinationPath: folder.path
      )
      let outcome = readFiles([folder.path])
      #expect(outcome.documents.map(\.document.file) == ["a/one.txt"])
      #expect(outcome.problems.map(\.file) == ["a/loop"])
      #expect(outcome.problems.first?.message.contains("link") == true)
    }
  }

  @Test func `broken links, missing paths and binary files leave the others readable`() throws {
    try withFolder { folder in
      try write("good.txt", "甲\n\n甲的话。\n", in: folder)
      try write("picture.png", "\u{89}PNG", in: folder, bytes: [0x89, 0x50, 0x4E, 0x47, 0, 1])
      try FileManager.default.createSymbolicLink(
        atPath: folder.appending(path: "broken.txt").path,
        withDestinationPath: "/nowhere/at/all"
      )
      let outcome = readFiles([folder.path, folder.appending(path: "missing.txt").path])
      #expect(outcome.documents.map(\.document.file) == ["good.txt"])
      #expect(outcome.problems.count == 3)
      #expect(outcome.problems.allSatisfy { $0.severity == .error })
    }
  }

  @Test func `files of one name in two folders can be told apart`() throws {
    try withFolder { folder in
      try write("x/a.txt", "甲\n\n甲的话。\n", in: folder)
      try write("y/a.txt", "乙\n\n乙的话。\n", in: folder)
      let paths = ["x", "y"].map { folder.appending(path: $0).path }
      let names = readFiles(paths).documents.map(\.document.file)
      #expect(names == ["x/a.txt", "y/a.txt"])
    }
  }

  private func withFolder(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "concord-\(UUID().uuidString)"
    )
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder.resolvingSymlinksInPath())
  }

  private func write(_ name: String, _ text: String, in folder: URL, bytes: [UInt8]? = nil) throws {
    let url = folder.appending(path: name)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(),
      withIntermediateDirectories: true
    )
    try Data(bytes ?? Array(text.utf8)).write(to: url)
  }
}
