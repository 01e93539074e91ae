import Columns
import CorpusModel

/// The row in the other edition that says the same, for every article, paragraph and sentence.
struct Translations {
  private(set) var articles: [UInt32]
  private(set) var paragraphs: [UInt32]
  private(set) var sentences: [UInt32]

  init(_ context: BuildContext) {
    let offsets = context.offsets
    articles = Translations.none(offsets.articles)
    paragraphs = Translations.none(offsets.paragraphs)
    sentences = Translations.none(offsets.sentences)
    for pair in context.records.pairs {
      switch pair.level {
      case .article: Translations.link(pair, &articles, offsets.articles)
      case .part: break
      case .paragraph: Translations.link(pair, &paragraphs, offsets.paragraphs)
      case .sentence: Translations.link(pair, &sentences, offsets.sentences)
      }
    }
  }

  private static func none(_ offsets: [UInt32]) -> [UInt32] {
    [UInt32](repeating: RowSelection.noRow, count: Int(offsets.last ?? 0))
  }

  /// Links the rows of two passages, first to first; the longer one's last rows share a partner.
  private static func link(_ pair: Pair, _ rows: inout [UInt32], _ offsets: [UInt32]) {
    let chinese = rowRange(of: pair.chinese, offsets)
    let english = rowRange(of: pair.english, offsets)
    guard !chinese.isEmpty, !english.isEmpty else { return }
    for (position, row) in chinese.enumerated() where rows[row] == RowSelection.noRow {
      rows[row] = UInt32(english.lowerBound + min(position, english.count - 1))
    }
    for (position, row) in english.enumerated() where rows[row] == RowSelection.noRow {
      rows[row] = UInt32(chinese.lowerBound + min(position, chinese.count - 1))
    }
  }
}

/// The rows of a passage, by number in the corpus; empty when they do not exist.
func rowRange(of passage: Passage, _ offsets: [UInt32]) -> Range<Int> {
  guard passage.document >= 0, passage.document + 1 < offsets.count else { return 0..<0 }
  let start = Int(offsets[passage.document])
  let end = Int(offsets[passage.document + 1])
  return (start + passage.rows.lowerBound..<start + passage.rows.upperBound)
    .clamped(to: start..<end)
}
