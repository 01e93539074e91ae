import Columns
import CorpusModel
import Diagnostics
import Query
import Store

/// Watches whether a sum adds up what two editions of one article tell: the same gift twice.
///
/// It can tell where articles of the corpus are translations of each other and the rows still know theirs.
struct BothEditions {
  private let article: Int
  /// For each article the one it translates, or that translates it; `RowSelection.noRow` where there is none.
  private let translations: FixedArray<UInt32>
  private var isSeen: [Bool]
  private(set) var areMet = false

  /// Nil where nothing is summed up, or no article has another edition.
  init?(_ list: [Aggregate], over shape: RowShape, in corpus: Corpus) {
    guard list.contains(where: \.sumsUp), corpus.rowCount(.pairs) > 0 else { return nil }
    let article = shape.fields.firstIndex { $0.type == .row(.articles) && $0.isOwnArticle }
    guard let article else { return nil }
    let rows = RowSelection.range(0..<corpus.rowCount(.articles))
    guard case .row(let translations) = corpus.read("translation", of: .articles, rows: rows) else {
      return nil
    }
    self.article = article
    self.translations = translations
    isSeen = [Bool](repeating: false, count: translations.count)
  }

  /// Looks at the rows of a batch.
  mutating func look(at batch: Batch, in corpus: Corpus) {
    guard !areMet, case .row(let articles) = batch.read(article, in: corpus) else { return }
    for number in articles where number != RowSelection.noRow {
      isSeen[Int(number)] = true
      let other = translations[Int(number)]
      guard other != RowSelection.noRow, isSeen[Int(other)] else { continue }
      areMet = true
      return
    }
  }

  /// What the reader is told when both editions were met.
  static let note = Message(
    """
    both editions of an article are summed up, and what both tell counts twice: \
    for one of them filter document.language = "en"
    """,
    "同一篇文章的两个版本都计入了总和，两版都说的算了两次；只要一个版本，请筛选 文献.语言 = \"zh-Hans\""
  )
}

extension Aggregate {
  fileprivate var sumsUp: Bool {
    switch function {
    case .sum: true
    case .count, .distinct, .list, .first, .mean, .median, .min, .max: false
    }
  }
}

extension Field {
  /// Whether it is the article in which a row stands.
  fileprivate var isOwnArticle: Bool {
    guard let origin else { return false }
    return origin.isColumn("article", of: origin.table)
  }
}
