import CorpusModel
package import Diagnostics
package import Export

/// What keeps an export from being made, and what is to be known of one that was.
package enum ExportRemark: Equatable, Sendable {
  /// `--table` with a format that has tables of its own
  case takesNoTable(ExportFormat)
  /// `--to hxl --table words`
  case hasNoTable(ExportFormat, String)
  /// `--to hxl` with two tables
  case takesOneTable(ExportFormat)
  /// `--to csv` without `-o` and without one `--table`
  case needsFolder(ExportFormat)
  /// `--to sqlite` without `-o`
  case needsFile(ExportFormat)
  /// `-o` names a file where a folder is made
  case isNoFolder(String)
  /// `-o` names a folder where a file is made
  case isFolder(String)
  /// `--reporter` in another format
  case takesNoReporter(ExportFormat)
  /// `--bom` in another format than csv
  case takesNoMark(ExportFormat)
  case failed(path: String, SystemError)
  case streamFailed(SystemError)
  case databaseFailed(path: String, words: String)
  /// The texts are not in two languages, so that nothing is aligned
  case nothingAligned
  /// No gift is written, where the standard wants one at least
  case noActivity
  case leftOut(ExportFormat, count: Int)
  case written(path: String, bytes: Int)
  case folderWritten(path: String, files: Int)

  /// The sentence in both languages.
  package var message: Message {
    switch self {
    case .takesNoTable(let format):
      Message(
        "\(format.rawValue) has a shape of its own and takes no --table",
        "\(format.rawValue) 有自己的结构，不接受 --table"
      )
    case .hasNoTable(let format, let name):
      Message(
        "\(format.rawValue) has no table \"\(name)\"; tables: \(list(format, ", "))",
        "\(format.rawValue) 没有名为“\(name)”的表；可用的表：\(list(format, "、"))"
      )
    case .takesOneTable(let format):
      Message(
        "\(format.rawValue) holds one table; name one --table",
        "\(format.rawValue) 只放一张表；请只写一个 --table"
      )
    case .needsFolder(let format):
      Message(
        "\(format.rawValue) makes one file a table: name a folder with -o, or one table with --table",
        "\(format.rawValue) 每张表一个文件：用 -o 指定文件夹，或用 --table 指定一张表"
      )
    case .needsFile(let format):
      Message(
        "\(format.rawValue) is no text for the terminal: name a file with -o",
        "\(format.rawValue) 不能写到终端：请用 -o 指定文件"
      )
    case .isNoFolder(let path):
      Message(
        "\(path) is a file; the export is a folder of files: name another path with -o",
        "\(path) 是文件；导出的是一个文件夹：请用 -o 指定别的路径"
      )
    case .isFolder(let path):
      Message(
        "\(path) is a folder; the export is one file: name a file in it with -o",
        "\(path) 是文件夹；导出的是一个文件：请用 -o 指定其中的文件"
      )
    case .takesNoReporter(let format):
      Message(
        "--reporter belongs to iati; \(format.rawValue) names nobody who reports",
        "--reporter 只用于 iati；\(format.rawValue) 不写报告方"
      )
    case .takesNoMark(let format):
      Message(
        "--bom belongs to csv; \(format.rawValue) is UTF-8 without a mark",
        "--bom 只用于 csv；\(format.rawValue) 是不带标记的 UTF-8"
      )
    case .failed(let path, let error):
      Message("\(path) cannot be written: \(error.message)", "\(path) 写不进去：\(error.message)")
    case .streamFailed(let error):
      Message("the export cannot be written: \(error.message)", "导出写不出去：\(error.message)")
    case .databaseFailed(let path, let words):
      Message("\(path) cannot be written: SQLite says: \(words)", "\(path) 写不进去：SQLite 说：\(words)")
    case .nothingAligned:
      Message(
        "no sentences are aligned: the corpus has no text in two editions",
        "没有对齐的句子：语料库里没有两种版本的文本"
      )
    case .noActivity:
      Message(
        "the file holds no activity: IATI demands one at least, so that readers will refuse it",
        "文件里没有任何活动：IATI 要求至少有一个，读取程序会拒收"
      )
    case .leftOut(let format, let count): leftOut(format, count)
    case .written(let path, let bytes):
      Message("\(path): \(bytes) bytes", "\(path)：\(bytes) 字节")
    case .folderWritten(let path, let files):
      Message("\(path): \(files) files", "\(path)：\(files) 个文件")
    }
  }

  private func list(_ format: ExportFormat, _ separator: String) -> String {
    format.tables.map(\.name).joined(separator: separator)
  }

  private func leftOut(_ format: ExportFormat, _ count: Int) -> Message {
    guard format == .iati else {
      return Message(
        "\(count) sentences without a word are left out",
        "没有词的 \(count) 个句子没有写出"
      )
    }
    return Message(
      "\(count) gifts are left out: neither they nor their texts have a date, which IATI demands",
      "有 \(count) 笔捐赠没有写出：它们和所在的文本都没有日期，而 IATI 必须有"
    )
  }
}
