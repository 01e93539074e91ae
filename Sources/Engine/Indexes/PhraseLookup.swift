import Columns
import CorpusModel
import Store
import Unicode

/// Finds phrases of Latin words in the word stream: the places of the rarest word first, then its
/// neighbours.
///
/// A phrase here is runs of letters or digits with one space between them. Its first run ends a word, its
/// last one begins a word, those between are words; a single run may stand anywhere in a word.
struct PhraseLookup {
  private let words: WordStore
  private let texts: TextStore
  private let index: TextIndex
  /// The runs of the phrase, and for each the forms that may stand for it.
  private let runs: [[UInt8]]
  private let forms: [[Int]]

  /// A place where the phrase stands.
  struct Match {
    /// Its first word in the stream.
    let word: Int
    let sentence: Int
    /// In the reading text.
    let range: Range<Int>
  }

  /// Nil for what is no such phrase, or where the words do not tell the whole text.
  init?(_ needle: [UInt8], _ corpus: Corpus) {
    let pieces = NeedlePiece.all(in: needle)
    var runs: [[UInt8]] = []
    for piece in pieces {
      guard case .run(let range, _) = piece else { return nil }
      runs.append(Array(needle[range]))
    }
    guard corpus.index.irregular.isEmpty, !runs.isEmpty,
      Array(runs.joined(separator: [0x20])) == needle
    else { return nil }
    self.runs = runs
    words = corpus.words
    texts = corpus.texts
    index = corpus.index
    let lookup = TextLookup(corpus)
    forms = runs.indices.map { place in
      let (isFirst, isLast) = (place == 0, place == runs.count - 1)
      if isFirst { return lookup.forms(holding: runs[place], isLast ? [] : .end) }
      return lookup.forms(beginning: runs[place], isLast ? .start : [.start, .end])
    }
    // Only where a word folds to as many bytes as it has does a place in the one say where in the other.
    guard forms.joined().allSatisfy(keepsOffsets) else { return nil }
  }

  private func keepsOffsets(_ form: Int) -> Bool {
    let text = Int(words.forms.words.codes[form])
    let dictionary = words.forms.words.dictionary
    return dictionary.texts.range(text).count == dictionary.folded.range(text).count
  }

  /// Calls `body` for every place, in corpus order, none inside another, until it returns false.
  func forEachMatch(_ body: (Match) -> Bool) {
    let sizes = forms.map { $0.reduce(0) { $0 + Int(index.positions.counts[$1]) } }
    guard let anchor = sizes.indices.min(by: { sizes[$0] < sizes[$1] }) else { return }
    let accepted = forms.indices.map { place in
      FormSet(forms[place], count: words.forms.count)
    }
    var sentence = 0
    var end = 0
    for position in positions(of: forms[anchor]) {
      sentence = findRun(words.sentenceOffsets.span, position, near: sentence)
      let first = Int(position) - anchor
      guard first >= Int(words.sentenceOffsets[sentence]),
        first + runs.count <= Int(words.sentenceOffsets[sentence + 1]),
        stands(at: first, accepted, sentence: sentence)
      else { continue }
      for range in ranges(at: first, sentence: sentence) where range.lowerBound >= end {
        end = range.upperBound
        guard body(Match(word: first, sentence: sentence, range: range)) else { return }
      }
    }
  }

  /// The places of some forms, ascending; the short lists are joined first.
  private func positions(of forms: [Int]) -> [UInt32] {
    let lists = forms.sorted { index.positions.counts[$0] < index.positions.counts[$1] }
    return lists.reduce([]) { unite($0, index.positions.list($1)) }
  }

  private func stands(at first: Int, _ accepted: [FormSet], sentence: Int) -> Bool {
    for place in runs.indices {
      guard accepted[place].contains(words.codes[first + place]) else { return false }
      if place > 0, !isOneSpace(before: first + place, sentence: sentence) { return false }
    }
    return true
  }

  /// Whether nothing but one space, however wide, stands before a word.
  private func isOneSpace(before word: Int, sentence: Int) -> Bool {
    let start = Int(words.sentenceStarts[sentence])
    let gap =
      start + Int(words.starts[word - 1]) + words.length(word - 1)..<start
      + Int(words.starts[word])
    let bytes = texts.reading.bytes
    if gap.count == 1 { return bytes[gap.lowerBound] == 0x20 }
    return gap.count > 1 && fold(bytes.span.extracting(gap)) == [0x20]
  }

  /// Where a phrase that stands at a word begins and ends; one run may stand in a word more than once.
  private func ranges(at first: Int, sentence: Int) -> [Range<Int>] {
    let start = Int(words.sentenceStarts[sentence])
    let begin = start + Int(words.starts[first])
    guard runs.count == 1 else {
      let last = first + runs.count - 1
      let from = begin + words.length(first) - runs[0].count
      return [from..<start + Int(words.starts[last]) + runs[runs.count - 1].count]
    }
    let dictionary = words.forms.words.dictionary
    let text = dictionary.folded.range(Int(words.forms.words.codes[Int(words.codes[first])]))
    let bytes = dictionary.folded.heap.bytes
    var found: [Range<Int>] = []
    let run = runs[0]
    var place = text.lowerBound
    while let hit = findBytes(run.span, in: bytes.span, place..<text.upperBound) {
      let offset = begin + hit - text.lowerBound
      found.append(offset..<offset + run.count)
      place = hit + run.count
    }
    return found
  }
}

/// Some forms, to be asked for one: a few as a list, many as an array of answers.
private struct FormSet {
  private var few: [UInt32] = []
  private var answers: [Bool] = []

  init(_ forms: [Int], count: Int) {
    guard forms.count > 8 else {
      few = forms.map { UInt32($0) }
      return
    }
    answers = [Bool](repeating: false, count: count)
    for form in forms { answers[form] = true }
  }

  func contains(_ form: UInt32) -> Bool {
    answers.isEmpty ? few.contains(form) : answers[Int(form)]
  }
}
