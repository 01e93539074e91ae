import Columns
import CorpusModel
import Query
import Store

extension Execution {
  /// The hits of a token pattern; a hit stays inside one stretch of the scope, all of whose
  /// sentences are wanted.
  func hits(
    _ steps: [TokenStep],
    in sentences: RowSelection,
    scope: PatternScope,
    wanted: Int? = nil
  ) throws(EngineError) -> [Hit] {
    var matcher = TokenMatcher(steps, self)
    let words = corpus.words
    var found: [Hit] = []
    for (number, stretch) in stretches(of: sentences, matcher, scope).enumerated() {
      if number % batchSize == 0 { try checkCancellation() }
      let range =
        Int(
          words.sentenceOffsets[stretch.lowerBound]
        )..<Int(
          words.sentenceOffsets[stretch.upperBound]
        )
      for match in matcher.matches(in: range) { found.append(hit(match)) }
      if let wanted, found.count >= wanted { return Array(found.prefix(wanted)) }
    }
    return found
  }

  private func hit(_ match: Range<Int>) -> Hit {
    let words = corpus.words
    let first = findOwner(UInt32(match.lowerBound), offsets: words.sentenceOffsets)
    let last = findOwner(UInt32(match.upperBound - 1), offsets: words.sentenceOffsets)
    let start = Int(words.sentenceStarts[first]) + Int(words.starts[match.lowerBound])
    let end = Int(words.sentenceStarts[last]) + Int(words.starts[match.upperBound - 1])
    return Hit(
      sentence: UInt32(first),
      range: start..<end + words.length(match.upperBound - 1)
    )
  }

  /// Runs of neighbouring sentences that belong to one stretch of the scope and may hold a hit.
  private func stretches(
    of sentences: RowSelection,
    _ matcher: TokenMatcher,
    _ scope: PatternScope
  ) -> [Range<Int>] {
    let candidates = matcher.sentences(in: corpus)
    let column =
      switch scope {
      case .sentence: ""
      case .paragraph: "paragraph"
      case .article: "article"
      }
    guard let owners = corpus.read(column, of: .sentences, rows: sentences)?.references else {
      let rows = candidates.map { sentences.among($0) } ?? sentences
      return rows.rows.map { Int($0)..<Int($0) + 1 }
    }
    let found = stretches(of: sentences, owners: owners)
    return candidates.map { rows in found.filter { holdsOne(of: rows, $0) } } ?? found
  }

  private func stretches(of sentences: RowSelection, owners: FixedArray<UInt32>) -> [Range<Int>] {
    var found: [Range<Int>] = []
    for (position, sentence) in sentences.rows.enumerated() {
      let goesOn =
        position > 0 && owners[position] == owners[position - 1]
        && sentence == sentences[position - 1] + 1
      if goesOn, let last = found.popLast() {
        found.append(last.lowerBound..<Int(sentence) + 1)
      } else {
        found.append(Int(sentence)..<Int(sentence) + 1)
      }
    }
    return found
  }

  private func holdsOne(of rows: [UInt32], _ stretch: Range<Int>) -> Bool {
    let place = findFirstCode(rows.span, notBelow: UInt32(stretch.lowerBound))
    return place < rows.count && Int(rows[place]) < stretch.upperBound
  }
}
