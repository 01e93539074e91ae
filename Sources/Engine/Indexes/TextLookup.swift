import Columns
import CorpusModel
import Store
import Unicode

/// Finds, by the index alone, which sentences can hold a text.
struct TextLookup {
  let corpus: Corpus
  private let index: TextIndex
  private let words: WordStore

  /// The sentences an index speaks for.
  struct Found {
    /// Sentences that hold what is looked for, ascending.
    var certain: [UInt32] = []
    /// Sentences that may hold it and must be looked at, ascending; none of the certain ones.
    var possible: [UInt32] = []
    /// Which index answered, for `explain`.
    var method = ""
  }

  init(_ corpus: Corpus) {
    self.corpus = corpus
    index = corpus.index
    words = corpus.words
  }

  /// The sentences whose folded text holds a folded text; nil where the index knows nothing of it.
  func sentences(holding needle: [UInt8]) -> Found? {
    let pieces = NeedlePiece.all(in: needle)
    guard !pieces.isEmpty else { return nil }
    let isWhole = pieces.count == 1 && pieces[0].range == 0..<needle.count
    guard var found = narrow(pieces, needle) else { return nil }
    let regular = subtract(index.irregular.array, from: found.possible)
    found.certain = irregular(holding: needle)
    if isWhole { found.certain = unite(found.certain, regular) }
    found.possible = isWhole ? [] : regular
    return found
  }

  /// The irregular sentences whose folded text holds a folded text, ascending.
  func irregular(holding needle: [UInt8]) -> [UInt32] {
    index.irregularTexts.rows(holding: needle).map { index.irregular[$0] }
  }

  /// The sentences that hold all of some pieces of a needle, though perhaps not side by side.
  private func narrow(_ pieces: [NeedlePiece], _ needle: [UInt8]) -> Found? {
    var kept: [UInt32]?
    var method = ""
    // What costs little first: runs whose words are looked up, then runs that are searched for in the
    // list of forms.
    let cheap = hanLists(pieces, needle) + runLists(pieces, needle, searches: false)
    for list in cheap.sorted(by: { $0.size < $1.size }) {
      if let few = kept, few.count <= 64 || list.size / 64 > few.count { break }
      let sentences = list.sentences()
      kept = kept.map { intersect($0, sentences) } ?? sentences
      method = method.isEmpty ? list.method : method
    }
    if kept.map({ $0.count > 4096 }) ?? true {
      for list in runLists(pieces, needle, searches: true) {
        let sentences = list.sentences()
        kept = kept.map { intersect($0, sentences) } ?? sentences
        method = method.isEmpty ? list.method : method
      }
    }
    return kept.map { Found(possible: $0, method: method) }
  }

  /// A list of the index that is read only if it is worth it.
  private struct List {
    let size: Int
    let method: String
    let sentences: () -> [UInt32]
  }

  private func hanLists(_ pieces: [NeedlePiece], _ needle: [UInt8]) -> [List] {
    pieces.compactMap { piece in
      guard case .han(let range) = piece else { return nil }
      let lookup = HanLookup(Array(needle[range]), corpus)
      return List(size: lookup.size, method: "places of words") { lookup.sentences() }
    }
  }

  private func runLists(_ pieces: [NeedlePiece], _ needle: [UInt8], searches: Bool) -> [List] {
    pieces.compactMap { piece in
      guard case .run(let range, let ends) = piece, ends.contains(.start) != searches else {
        return nil
      }
      let forms =
        searches
        ? forms(holding: Array(needle[range]), ends)
        : forms(beginning: Array(needle[range]), ends)
      let size = forms.reduce(0) { $0 + Int(index.positions.counts[$1]) }
      return List(size: size, method: "places of words") { sentences(of: forms) }
    }
  }

  /// The forms of the words that begin with a run, or are it where the word ends with the run.
  func forms(beginning run: [UInt8], _ ends: NeedlePiece.Ends) -> [Int] {
    let texts = words.forms.words.dictionary
    let codes = ends.contains(.end) ? texts.codes(folded: run) : texts.codes(foldedPrefix: run)
    return Array(forms(ofTexts: codes))
  }

  /// The forms whose texts are some neighbours in their dictionary, whose order the forms have.
  func forms(ofTexts texts: Range<Int>) -> Range<Int> {
    let codes = words.forms.words.codes
    let first = findFirstCode(codes.span, notBelow: UInt32(texts.lowerBound))
    let last = findFirstCode(codes.span, notBelow: UInt32(texts.upperBound))
    return first..<max(first, last)
  }

  /// The forms of the words a run stands in; at their end where the word ends with the run.
  func forms(holding run: [UInt8], _ ends: NeedlePiece.Ends) -> [Int] {
    let dictionary = words.forms.words.dictionary
    var found: [Int] = []
    for text in dictionary.codes(foldedHolding: run, atEnd: ends.contains(.end)) {
      found.append(contentsOf: forms(ofTexts: text..<text + 1))
    }
    return found
  }

  /// The sentences in which some forms stand, ascending, each once.
  func sentences(of forms: [Int]) -> [UInt32] {
    eachOnce(words.sentences(of: mergeLists(FormPlaces(forms, index).lists)))
  }
}

extension NeedlePiece {
  /// Where it stands in its text.
  fileprivate var range: Range<Int> {
    switch self {
    case .run(let range, _), .han(let range): range
    }
  }
}
