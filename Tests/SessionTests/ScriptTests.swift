import Foundation
import Session
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
}
