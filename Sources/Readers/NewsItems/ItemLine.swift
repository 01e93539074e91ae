import CorpusModel

/// What a line can be between two news items of one file.
enum ItemLine: Sendable {
  /// What parts items: `---`, `* * *`, `Document 3 of 12`.
  case separator
  /// `标题：…`, `【标题】…`, `HD  …`, with the range of the title itself.
  case labelledTitle(Range<Int>)
  /// `正文：…`, `BODY:`, `LP`: the text begins at the offset.
  case textLabel(Int)
  /// When an item was printed, where, and by whom.
  case stamp(HeaderLine)
  /// `【…】` and the text of the item behind it on the same line.
  case inlineTitle(Range<Int>, text: Int)
  /// A line that may be a title, with its range without a number, brackets and stars.
  case title(Range<Int>)
  /// Rights, or that the text has ended.
  case furniture
  /// A short line that says nothing of these.
  case other
  case text

  /// What the line says, if it is a stamp.
  var stamp: HeaderLine? { if case .stamp(let header) = self { header } else { nil } }

  /// Whether it names the day or the medium: the evidence that an item begins.
  var isDated: Bool { stamp.map { $0.date != nil || $0.source != nil } ?? false }

  var isTitle: Bool { titleRange != nil }

  var isLabelledTitle: Bool { if case .labelledTitle = self { true } else { false } }

  var isSeparator: Bool { if case .separator = self { true } else { false } }

  /// The range of a title that stands on its line alone.
  var titleRange: Range<Int>? {
    switch self {
    case .labelledTitle(let range), .title(let range): range
    case .separator, .textLabel, .stamp, .inlineTitle, .furniture, .other, .text: nil
    }
  }
}

extension HeaderLine {
  /// The medium a line names.
  var source: String? { fields.first { $0.field == .source }?.value }
}
