import CLexicon
import Unicode

/// What a printed label, a key or a column name stands for.
enum Field: String, Sendable, CaseIterable {
  case title, subtitle, text, section, date, source, author, url, reporter, writer, contributor
  case translator, editor, photo, affiliation, clicks, size, keywords, summary, interviewee
  case comments, number, language
  case editorsNote = "editors_note"
  case originalTitle = "original_title"
}

/// Where a label of the table may stand.
enum LabelPlace: String, Sendable {
  /// Before a colon or a bar, as a key or as a column.
  case any
  /// Only as a key or a column.
  case key
  /// Before a colon or a bar, not as a key.
  case bar
  /// As a database of news prints it: capitals before two spaces.
  case code
}

/// The table of labels that pages, keyed files and records print.
struct FieldLabels: Sendable {
  static let shared = FieldLabels()

  private let labels: [String: (field: Field, place: LabelPlace)]
  private let codes: [String: Field]
  /// The number of characters of the longest label.
  let longest: Int

  private init() {
    var labels: [String: (field: Field, place: LabelPlace)] = [:]
    var codes: [String: Field] = [:]
    KeptTable(concord_field_labels()).forEachRow { fields in
      guard fields.count >= 3,
        let field = Field(rawValue: String(decoding: fields[0], as: UTF8.self)),
        let place = LabelPlace(rawValue: String(decoding: fields[2], as: UTF8.self))
      else { return }
      let label = String(decoding: fields[1], as: UTF8.self)
      guard place != .code else {
        codes[label] = field
        return
      }
      labels[fold(label)] = (field, place)
    }
    self.labels = labels
    self.codes = codes
    longest = labels.keys.map { $0.unicodeScalars.count }.max() ?? 0
  }

  /// What a label before a colon or a bar stands for; spaces inside it do not count: `责任 编辑`.
  func printed(_ label: String) -> Field? {
    guard let (field, place) = labels[plain(label)], place != .key else { return nil }
    return field
  }

  /// What the key of a record or the name of a column stands for.
  func key(_ name: String) -> Field? {
    let folded = plain(name)
    if let (field, place) = labels[folded], place != .bar { return field }
    return nil
  }

  /// What the code of a database stands for: `HD`, `PD`.
  func code(_ name: String) -> Field? { codes[name] }

  private func plain(_ label: String) -> String {
    var folded = fold(label)
    let isChinese = folded.unicodeScalars.contains { isHan($0.value) }
    if isChinese { folded.unicodeScalars.removeAll { isWhitespace($0.value) } }
    while let last = folded.unicodeScalars.last, isWhitespace(last.value) {
      folded.unicodeScalars.removeLast()
    }
    while let first = folded.unicodeScalars.first, isWhitespace(first.value) {
      folded.unicodeScalars.removeFirst()
    }
    return folded
  }
}
