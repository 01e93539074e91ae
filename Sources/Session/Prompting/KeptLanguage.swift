import Diagnostics

extension Environment {
  /// The language somebody chose at the prompt at an earlier time; nil where nothing is kept.
  var keptLanguage: NameLanguage? {
    guard let settingsFile, let bytes = try? System.read(settingsFile) else { return nil }
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(tabbedFields)
    let fields = lines.last { $0.first == Settings.Name.language.rawValue }
    return fields?.last.flatMap(NameLanguage.init(rawValue:))
  }

  /// Keeps the language for the next start.
  ///
  /// - Returns: whether it is kept; a file that cannot be written is no reason to refuse the language.
  func keep(_ language: NameLanguage) -> Bool {
    guard let settingsFile else { return false }
    let line = tabbedLine([Settings.Name.language.rawValue, language.rawValue])
    do {
      try System.makeFolder(parentFolder(of: settingsFile))
      try System.replace(settingsFile, with: Array(line.utf8))
    } catch {
      return false
    }
    return true
  }
}
