import Diagnostics
import Query
import Unicode

extension Session {
  /// What to say under a line that is no question: the word of the prompt that was meant, if one was.
  func remark(onNoQuestion text: String) -> Remark {
    let words = text.split { $0.isWhitespace || ";；".contains($0) }
    guard let first = words.first.map(String.init) else { return .notAQuestion }
    if exportingWords.contains(fold(first)) { return .exportsOutside }
    // A question is longer; two words may be `helf filter`.
    guard words.count <= 2 else { return .notAQuestion }
    let names = SessionWord.allCases.flatMap(\.allNames)
    let nearest = nearestNames(to: first, in: names).filter { $0.count > 1 }
    guard !nearest.isEmpty else { return .notAQuestion }
    return .nearWords(
      nearest.map { ([$0] + words.dropFirst().map(String.init)).joined(separator: " ") }
    )
  }
}

/// What people say at the prompt who want an answer in a file.
private let exportingWords: Set<String> = [
  "export", "download", "output", "write", "导出", "输出", "下载", "写入", "另存", "另存为",
]
