package import Columns
package import CorpusModel

/// The rows of each article as runs: article `i` has the rows `offsets[i] ..< offsets[i + 1]`.
///
/// An empty list stands for rows that do not come article by article.
package struct ArticleRuns: Sendable {
  let paragraphs: FixedArray<UInt32>
  let sentences: FixedArray<UInt32>
  let words: FixedArray<UInt32>

  /// The runs of a table's rows; nil where its rows have none.
  package func offsets(of table: Table) -> FixedArray<UInt32>? {
    let found: FixedArray<UInt32> =
      switch table {
      case .paragraphs: paragraphs
      case .sentences: sentences
      case .words: words
      case .documents, .articles, .parts, .blocks, .repairs, .problems, .countries, .organizations,
        .people, .mentions, .figures, .dates, .statements, .donations, .events, .pairs,
        .disagreements:
        []
      }
    return found.isEmpty ? nil : found
  }
}

/// Lays the articles of all paragraphs and sentences into runs.
func buildArticleRuns(_ context: BuildContext, words: WordStore) -> ArticleRuns {
  let count = Int(context.offsets.articles.last ?? 0)
  let owners = gatherCodes(context.paragraphArticles, at: context.sentences.paragraphs)
  let sentences = runs(owners, count: count)
  return ArticleRuns(
    paragraphs: runs(context.paragraphArticles, count: count),
    sentences: sentences,
    words: gatherCodes(words.sentenceOffsets, at: sentences.span)
  )
}

/// The runs of equal owners; empty unless every row has one and they ascend.
private func runs(_ owners: [UInt32], count: Int) -> FixedArray<UInt32> {
  guard isAscending(owners.span), owners.last.map({ Int($0) < count }) ?? true else { return [] }
  var offsets: [UInt32] = []
  offsets.reserveCapacity(count + 1)
  for (row, owner) in owners.enumerated() {
    while offsets.count <= Int(owner) { offsets.append(UInt32(row)) }
  }
  while offsets.count <= count { offsets.append(UInt32(owners.count)) }
  return FixedArray(offsets)
}
