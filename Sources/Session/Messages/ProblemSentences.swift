package import CorpusModel
package import Diagnostics

extension Problem {
  /// What a reader had to say, in both languages; where no Chinese sentence is known, its own words
  /// in both.
  package var sentence: Message {
    Message("\(message)", "\(Self.chinese(for: message) ?? message)")
  }

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

  /// The translation; what fills its places may be known as well: the reason why a file cannot be read.
  func filled(_ values: [String]) -> String {
    let values = values.map { value in readersWords.first { $0.english == value }?.chinese ?? value
    }
    return zip(chinese, values + [""]).reduce("") { $0 + $1.0 + $1.1 }
  }
}

/// What readers say of a file, `{}` for what differs; the order of the places is the same.
private let readersSentences: [(english: String, chinese: String)] = [
  ("the file is empty", "文件是空的"),
  (
    "the file is not text: control characters make up much of it",
    "文件不是文本：里面很大一部分是控制字符"
  ),
  (
    "the file is in no encoding that is known here; save it as UTF-8, or name its encoding in <meta charset=…>",
    "文件不是已知的编码；请存为 UTF-8，或在 <meta charset=…> 里写明编码"
  ),
  ("the file is in {}, which this system cannot convert", "文件的编码是 {}，本系统不能转换"),
  ("the file is {}, not text; save it as plain text, HTML or CSV", "文件是{}，不是文本；请另存为纯文本、HTML 或 CSV"),
  ("the file is {}, not text", "文件是{}，不是文本"),
  ("the file cannot be read: {}", "文件读不出来：{}"),
  ("no such file or folder", "没有这个文件或文件夹"),
  ("the folder cannot be read: {}", "文件夹读不出来：{}"),
  ("the file cannot be reached: a broken link or no permission", "够不到这个文件：链接断了，或者没有权限"),
  ("a symbolic link leads back into this folder", "有符号链接又指回了这个文件夹"),
  ("neither a file nor a folder", "既不是文件也不是文件夹"),
  ("the encoding is not marked; read as {} by its characters", "没有标明编码；按字符判断为 {}"),
  ("not {}; shown as \u{FFFD}", "不是 {} 编码；显示为 \u{FFFD}"),
  ("{} null byte{} in the text, kept as they are", "文本里有 {} 个空字节{}，照原样保留"),
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
  ("begins in the middle of a sentence; its beginning was not found", "从句子中间开始；没有找到它的开头"),
  ("joined over several cuts in a row that nothing confirms", "连着几处断开的地方接在了一起，没有旁证"),
  ("a title known by its shape alone", "只凭样子认出的标题"),
  ("a title that the contents do not list", "目录里没有列出的标题"),
  ("no title in the text for this entry of the contents", "正文里没有找到目录中这一条的标题"),
  ("taken for the title by its place", "按位置认作标题"),
  ("a title marked like the first", "标记与第一个标题相同的标题"),
  ("{} further faults of encoding from here on", "从这里起还有 {} 处编码错误"),
  ("'{}' was expected in the JSON", "JSON 里应有“{}”"),
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

/// What fills the places of these sentences where it is no name and no number.
private let readersWords: [(english: String, chinese: String)] = [
  // The ending of a plural.
  ("s", ""), ("permission denied", "没有权限"), ("no such file", "没有这个文件"), ("it is too large", "文件太大"),
  ("symbolic links lead in a circle", "符号链接绕成了圈"), ("the system gives no reason", "系统没有说明原因"),
  ("a PDF", " PDF "), ("a ZIP archive or an office document", " ZIP 压缩包或办公文档"),
  ("an office document", "办公文档"), ("a rich-text document", " RTF 文档"), ("a PNG image", " PNG 图片"),
  ("a JPEG image", " JPEG 图片"),
  ("a GIF image", " GIF 图片"), ("a gzip archive", " gzip 压缩包"), ("a bzip2 archive", " bzip2 压缩包"),
  ("an xz archive", " xz 压缩包"), ("a zstd archive", " zstd 压缩包"), ("a 7z archive", " 7z 压缩包"),
  ("a RAR archive", " RAR 压缩包"), ("a program", "程序"), ("an SQLite database", " SQLite 数据库"),
]
