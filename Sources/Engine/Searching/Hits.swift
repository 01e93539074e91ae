import Columns
import CorpusModel
import Query
import Store
import Unicode

/// One place where a pattern was found.
struct Hit {
  /// The sentence in which it begins.
  var sentence: UInt32
  /// In the reading text of the corpus.
  var range: Range<Int>
}

extension Execution {
  /// The hits of a pattern in sentences, which ascend; in corpus order, none inside another.
  ///
  /// A phrase is found as Ctrl-F finds it, also inside a word, under folding.
  func hits(
    _ pattern: Pattern,
    in sentences: [UInt32],
    scope: PatternScope
  ) throws(EngineError) -> [Hit] {
    switch pattern {
    case .phrase(let phrase):
      let search = ByteSearch(fold(Array(phrase.utf8)))
      return try hits(in: sentences) { bytes in
        let folded = foldWithOffsets(bytes)
        return search.all(in: folded.bytes).map {
          folded.original($0..<$0 + search.needle.count)
        }
      }
    case .regex(let literal):
      guard let expression = compile(literal) else { return [] }
      return try hits(in: sentences) { bytes in
        expression.allRanges(in: bytes.span).filter { !$0.isEmpty }
      }
    case .tokens(let steps): return try hits(steps, in: sentences, scope: scope)
    }
  }

  /// Looks into every sentence by itself.
  private func hits(
    in sentences: [UInt32],
    _ find: ([UInt8]) -> [Range<Int>]
  ) throws(EngineError) -> [Hit] {
    var found: [Hit] = []
    guard let text = Schema.column("text", of: .sentences) else { return [] }
    var start = 0
    while start < sentences.count {
      try checkCancellation()
      let block = Array(sentences[start..<min(start + batchSize, sentences.count)])
      let texts = corpus.read(text, of: .sentences, rows: .list(block)).asText
      for (position, sentence) in block.enumerated() {
        guard let bytes = texts.bytes(position) else { continue }
        for range in find(Array(bytes)) {
          let first = bytes.startIndex
          found.append(
            Hit(
              sentence: sentence,
              range: first + range.lowerBound..<first + range.upperBound
            )
          )
        }
      }
      start += batchSize
    }
    return found
  }
}
