import Foundation
import Testing

struct LayoutTests {
  @Test func `the top level holds the agreed folders and nothing else`() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let names = try FileManager.default.contentsOfDirectory(atPath: root.path)
    let plain = names.filter { !$0.hasPrefix(".") && $0 != "Package.resolved" }.sorted()
    #expect(plain == ["Docs", "Examples", "Package.swift", "README.md", "Sources", "Tests"])
  }
}
