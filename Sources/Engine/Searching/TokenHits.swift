import Columns
import CorpusModel
import Query
import Store

/// Words side by side in one sentence.
struct WordRun {
  let sentence: Int
  /// In the stream.
  let words: Range<Int>
}

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
    if case .sentence = scope, let anchor = matcher.anchor(in: corpus) {
      return try runs(&matcher, at: anchor, in: sentences, wanted: wanted)
        .map { hit($0.words, in: $0.sentence) }
    }
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

  /// The words of the hits of a token pattern, each in one sentence; nil where every stretch of the scope must be
  /// looked at.
  func runs(
    _ steps: [TokenStep],
    in sentences: RowSelection
  ) throws(EngineError) -> [WordRun]? {
    var matcher = TokenMatcher(steps, self)
    guard let anchor = matcher.anchor(in: corpus) else { return nil }
    return try runs(&matcher, at: anchor, in: sentences, wanted: nil)
  }

  /// The hits around the places of a word that every hit holds; only there a hit can begin.
  private func runs(
    _ matcher: inout TokenMatcher,
    at anchor: TokenMatcher.Anchor,
    in sentences: RowSelection,
    wanted: Int?
  ) throws(EngineError) -> [WordRun] {
    let offsets = corpus.words.sentenceOffsets
    let wantedSentences = SentenceMarks(sentences, count: corpus.rowCount(.sentences))
    var found: [WordRun] = []
    var sentence = 0
    // No hit begins before this word any more.
    var next = 0
    for (number, place) in anchor.places.enumerated() {
      if number % batchSize == 0 { try checkCancellation() }
      sentence = findRun(offsets.span, place, near: sentence)
      guard wantedSentences.contains(sentence) else { continue }
      let last = Int(place) - anchor.before.lowerBound
      next = max(next, Int(offsets[sentence]), Int(place) - anchor.before.upperBound)
      if anchor.isWhole {
        found.append(WordRun(sentence: sentence, words: next..<next + 1))
        if let wanted, found.count >= wanted { return found }
        continue
      }
      while next <= last {
        guard let end = matcher.end(from: next, limit: Int(offsets[sentence + 1])) else {
          next += 1
          continue
        }
        found.append(WordRun(sentence: sentence, words: next..<end))
        if let wanted, found.count >= wanted { return found }
        next = end
      }
    }
    return found
  }

  private func hit(_ match: Range<Int>) -> Hit {
    let offsets = corpus.words.sentenceOffsets
    let first = findOwner(UInt32(match.lowerBound), offsets: offsets)
    let last = findOwner(UInt32(match.upperBound - 1), offsets: offsets)
    return Hit(
      sentence: UInt32(first),
      range: hit(match, in: first).range.lowerBound..<hit(match, in: last).range.upperBound
    )
  }

  /// A hit whose words lie in one sentence.
  private func hit(_ match: Range<Int>, in sentence: Int) -> Hit {
    let words = corpus.words
    let start = Int(words.sentenceStarts[sentence])
    let last = match.upperBound - 1
    return Hit(
      sentence: UInt32(sentence),
      range: start + Int(words.starts[match.lowerBound])..<start + Int(words.starts[last])
        + words.length(last),
      words: match
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
