import Foundation
import Session
import TestSupport
import Testing

struct ScriptTests {
  @Test func `a setting is cut at its first equals sign`() {
    #expect(splitSetting("a=b=c")?.name == "a")
    #expect(splitSetting("a=b=c")?.value == "b=c")
    #expect(splitSetting("a=")?.value == "")
    #expect(splitSetting("=b") == nil)
    #expect(splitSetting("a") == nil)
  }

  @Test func `a script that is not there is named`() {
    guard
      case .failed(let message) = loadScript(
        "/nowhere.concord",
        in: Environment(scriptsFolder: "/")
      )
    else {
      Issue.record("a script was loaded from nowhere")
      return
    }
    #expect(message == "/nowhere.concord: error: the script cannot be read: no such file or folder")
  }

  @Test func `a name that is no script's is answered with those that are saved`() throws {
    let folder = try TemporaryFolder()
    try folder.write("masks-to-japan.concord", "documents\n")
    let environment = Environment(scriptsFolder: folder.url.path)
    for (name, told) in [
      ("masks-to-japn", "did you mean masks-to-japan?"), ("rope", "saved scripts: masks-to-japan"),
    ] {
      guard case .failed(let message) = loadScript(name, in: environment) else {
        Issue.record("\(name) was loaded")
        return
      }
      #expect(message.hasSuffix("\n" + told))
    }
  }
}
