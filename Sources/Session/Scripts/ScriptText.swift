import Diagnostics
import Unicode

/// A script as it was given: from a file, from standard input, or in the call.
package struct ScriptText: Sendable, Hashable {
  /// How messages name it; nil for a question in the call.
  package var name: String?
  /// The file it came from.
  package var path: String?
  /// Without byte-order mark.
  package var text: String

  package init(name: String?, path: String? = nil, text: String) {
    self.name = name
    self.path = path
    self.text = text
  }

  /// What its first comment says.
  var title: String? {
    let comment = text.split(separator: "\n").first { $0.hasPrefix("#") && !$0.hasPrefix("#!") }
    return comment.map { String($0.drop { "# ".contains($0) }) }
  }
}

/// A script, or the sentence that says why there is none.
package enum ScriptLoading: Sendable {
  case loaded(ScriptText)
  case failed(String)
}

/// Loads a script from a file, from standard input (`-`), or by the name it was saved under.
package func loadScript(_ name: String, in environment: Environment) -> ScriptLoading {
  let path = scriptPath(name, scriptsFolder: environment.scriptsFolder)
  let language = environment.language
  let shown = name == "-" ? "standard input" : path
  do {
    let bytes = try System.read(path)
    switch decodeScript(bytes) {
    case .success(let text):
      return .loaded(ScriptText(name: shown, path: name == "-" ? nil : path, text: text))
    case .failure(let fault):
      let place = fault.line > 0 ? "\(shown):\(fault.line)" : shown
      return .failed("\(place): " + language.line(.error, fault.remark))
    }
  } catch {
    let reason = "\(shown): " + language.line(.error, .cannotBeRead(error))
    let others = savedScripts(like: name, in: environment).map { "\n" + $0.text(in: language) }
    return .failed(reason + (others ?? ""))
  }
}

/// The saved scripts that may have been meant by a name that is none; nil where it is a path, or nothing is
/// saved.
private func savedScripts(like name: String, in environment: Environment) -> Message? {
  guard !name.contains("/"), name != "-" else { return nil }
  let files = (try? System.names(in: environment.scriptsFolder)) ?? []
  let saved = files.filter { $0.hasSuffix(scriptEnding) }
    .map { String($0.dropLast(scriptEnding.count)) }
  guard !saved.isEmpty else { return nil }
  let nearest = nearestNames(to: name, in: saved)
  guard let first = nearest.first else {
    let list = saved.prefix(12)
    return Message(
      "saved scripts: \(list.joined(separator: ", "))",
      "保存过的脚本：\(list.joined(separator: "、"))"
    )
  }
  return Message("did you mean \(first)?", "是不是想写 \(first)？")
}

/// The file of a script: a path, or a name in the user's folder with or without its ending.
package func scriptPath(_ name: String, scriptsFolder: String) -> String {
  guard name != "-", !System.exists(name), !name.utf8.contains(UInt8(ascii: "/")) else {
    return name
  }
  let saved = scriptsFolder + "/" + name
  if System.exists(saved + scriptEnding) { return saved + scriptEnding }
  return System.exists(saved) ? saved : name
}

/// The end of a script's file name.
let scriptEnding = ".concord"

/// What is wrong with the bytes of a script.
struct ScriptFault: Error, Equatable {
  /// 0 when the whole is meant.
  var line: Int
  var remark: Remark
}

/// The text of a script, which is UTF-8 with or without a byte-order mark.
func decodeScript(_ bytes: [UInt8]) -> Result<String, ScriptFault> {
  if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
    return .failure(ScriptFault(line: 0, remark: .isUTF16))
  }
  let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
  if let text = String(validating: body, as: UTF8.self) { return .success(text) }
  return .failure(
    ScriptFault(line: firstBrokenLine(body), remark: .isNotUTF8)
  )
}

/// The 1-based line of the first bytes that are not UTF-8.
private func firstBrokenLine(_ bytes: ArraySlice<UInt8>) -> Int {
  var number = 1
  for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
    guard String(validating: line, as: UTF8.self) != nil else { return number }
    number += 1
  }
  return number
}

/// `name=value` in its two parts; nil when there is no name or no `=`.
package func splitSetting(_ setting: String) -> (name: String, value: String)? {
  guard let mark = setting.firstIndex(of: "="), mark > setting.startIndex else { return nil }
  return (String(setting[..<mark]), String(setting[setting.index(after: mark)...]))
}
