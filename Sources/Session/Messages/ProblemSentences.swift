import CorpusModel
import Diagnostics

extension Problem {
  /// What a reader had to say, in both languages; where no Chinese sentence is known, its own words
  /// in both.
  var sentence: Message { Message("\(message)", "\(Self.chinese(for: message) ?? message)") }

  private static func chinese(for message: String) -> String? {
    for template in templates {
      if let values = template.values(in: message) { return template.filled(values) }
    }
    return nil
  }

  private static let templates = readersSentences.map { SentenceTemplate($0.english, $0.chinese) }
}

/// A sentence with places that are filled, and its translation with the same places.
private struct SentenceTemplate {
  private let pieces: [[UInt8]]
  private let chinese: [String]

  init(_ english: String, _ chinese: String) {
    pieces = english.split(separator: "{}", omittingEmptySubsequences: false).map { Array($0.utf8) }
    self.chinese = chinese.split(separator: "{}", omittingEmptySubsequences: false).map(String.init)
  }

  /// What fills the places of a sentence; nil when it is another one.
  func values(in sentence: String) -> [String]? {
    let bytes = Array(sentence.utf8)
    guard bytes.starts(with: pieces[0]) else { return nil }
    var position = pieces[0].count
    var values: [String] = []
    for piece in pieces.dropFirst() {
      let rest = bytes[position...]
      let place = piece.isEmpty ? rest.endIndex..<rest.endIndex : rest.firstRange(of: piece)
      guard let place else { return nil }
      values.append(String(decoding: rest[..<place.lowerBound], as: UTF8.self))
      position = place.upperBound
    }
    return position == bytes.count ? values : nil
  }

  func filled(_ values: [String]) -> String {
    zip(chinese, values + [""]).reduce("") { $0 + $1.0 + $1.1 }
  }
}

/// What readers say of a file, `{}` for what differs; the order of the places is the same.
private let readersSentences: [(english: String, chinese: String)] = [
  ("the file is empty", "文件是空的"),
  (
    "the file is not text: control characters make up much of it",
    "文件不是文本：里面很大一部分是控制字符"
  ),
  ("the file is not text in any encoding that is known here", "文件不是已知编码的文本"),
  ("the file is in {}, which this system cannot convert", "文件的编码是 {}，本系统不能转换"),
  ("the file is {}, not text", "文件是{}，不是文本"),
  ("the file cannot be read: {}", "文件读不出来：{}"),
  ("neither a file nor a folder", "既不是文件也不是文件夹"),
  ("the encoding is not marked; read as {} by its characters", "没有标明编码；按字符判断为 {}"),
  ("not {}; shown as \u{FFFD}", "不是 {} 编码；显示为 \u{FFFD}"),
  ("no article was found on this page", "这个页面上没有找到文章"),
  ("where the title ends is a guess", "标题在哪里结束是猜的"),
  ("text that fits no place in the document", "在文献里找不到位置的文字"),
  ("no title is printed; the article is named after its file", "没有印标题；文章以文件名命名"),
  ("no date could be read from '{}'", "从“{}”读不出日期"),
  ("no column of this file holds text", "这个文件没有一列是文本"),
  ("no column is named as the text; '{}' was taken", "没有一列标为正文；取了“{}”"),
  ("a paragraph of {} bytes is read as {} paragraphs", "一段 {} 字节的文字读成了 {} 段"),
  ("{} characters of the page could not be traced to the file", "页面上有 {} 个字符在文件里找不到来处"),
  ("{} further records could not be read", "还有 {} 条记录读不出来"),
  ("moved: two columns were read across", "已移动：两栏曾被横着读"),
  ("breaks off without a final mark", "没有句末标点就断了"),
  ("taken for the author by its place", "按位置认作作者"),
  ("begins in the middle of a sentence", "从句子中间开始"),
  ("not a record: an object was expected", "不是记录：应是一个对象"),
  ("the JSON ends before its value does", "JSON 的值没有写完"),
  ("the JSON is nested too deep", "JSON 嵌套太深"),
  ("a name in quotation marks was expected in the JSON", "JSON 里应有引号中的名字"),
  ("a comma or a closing bracket was expected in the JSON", "JSON 里应有逗号或收尾括号"),
  ("a value was expected in the JSON", "JSON 里应有值"),
  ("a string of the JSON is not closed on its line", "JSON 的字符串在行内没有收尾"),
  ("a string of the JSON is not closed", "JSON 的字符串没有收尾"),
  ("an unknown escape stands in the JSON", "JSON 里有不认识的转义"),
  ("four hexadecimal digits were expected in the JSON", "JSON 里应有四位十六进制数"),
  (
    "a quotation in this row is not closed; later ones are taken as text",
    "这一行的引号没有收尾；后面的当作文本"
  ),
  ("this row has {} values where {} columns are named", "这一行有 {} 个值，而列名有 {} 个"),
]
