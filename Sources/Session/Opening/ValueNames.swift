import CLexicon
import CorpusModel
import Query
import Unicode

/// What people call the values of columns that hold words of our own: 已捐 is "given", 人民币 is "CNY".
///
/// SAFETY: the bytes of the table are static data of its `count`, never written to and never freed.
enum ValueNames {
  /// The value of a column that a word means and is not itself; nil where it means none.
  static func value(meantBy word: String, of origin: ColumnOrigin) -> String? {
    let column = Schema.columns(of: origin.table)[origin.column].name
    let folded = fold(word)
    let found = [origin.table.name + "." + column, column].lazy.compactMap { all[$0]?[folded] }
    guard let value = found.first, fold(value) != folded else { return nil }
    return value
  }

  /// By the column, alone or behind its table, then by the folded name.
  private static let all: [String: [String: String]] = {
    var all: [String: [String: String]] = [:]
    for line in data.split(separator: "\n") where !line.hasPrefix("#") {
      let fields = line.split(separator: "\t").map { String($0) }
      guard fields.count == 3 else { continue }
      for name in fields[2].split(separator: ",") {
        all[fields[0], default: [:]][fold(String(name))] = fields[1]
      }
    }
    return all
  }()

  private static let data: String = {
    let table = concord_value_names()
    let bytes = unsafe Array(UnsafeBufferPointer(start: table.bytes, count: table.count))
    return String(decoding: bytes, as: UTF8.self)
  }()
}
