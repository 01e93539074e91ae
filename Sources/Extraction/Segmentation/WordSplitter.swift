import CorpusModel
import Unicode

/// A word of a sentence: where it stands in the sentence, and its folded form.
struct SplitWord {
  /// UTF-8 offsets in the sentence.
  var range: Range<Int>
  /// Where its folded form stands in the folded forms of its sentence.
  var norm: Range<Int>
  var kind: WordKind
}

/// The words of a sentence in order, and the bytes of their folded forms.
struct SplitSentence {
  var words: [SplitWord] = []
  var norms: [UInt8] = []
}

/// Cuts sentences into words, numbers, punctuation and symbols; keeps its working memory from call to call.
///
/// Runs of Han characters are cut along the best path over word frequencies. A Latin word keeps its inner
/// apostrophes, hyphens and `&` (don't, people-to-people, COVID-19, AT&T); letters between stops are one
/// word (U.S.), and so is an address of the net. A number keeps its inner stops and commas (17.06, 750,000)
/// and a percent sign. A mark repeated (……, ——, ...) is one.
struct WordSplitter {
  private let terms: TermList
  private var path = BestPath()
  private var found: [SplitWord] = []
  /// The units of the run in hand, in bytes of the folded sentence.
  private var units: [WesternUnit] = []
  /// The words of the run in hand, in bytes of the folded sentence.
  private var cut: [Range<Int>] = []

  init(terms: TermList) { self.terms = terms }

  /// The words of a sentence in order; nothing but white space is left out.
  mutating func words(in sentence: borrowing Span<UInt8>) -> SplitSentence {
    found.removeAll(keepingCapacity: true)
    let folded = foldWithOffsets(sentence)
    let text = folded.bytes
    var position = 0
    while position < text.count {
      let scalar = decodeScalar(text.span, at: position)
      if isSpace(scalar.value) {
        position += scalar.length
      } else if isWordCharacter(scalar.value) {
        position = readRun(text, from: position, folded)
      } else {
        let mark = readMark(text, at: position)
        add(mark.range, kind: mark.kind, folded)
        position = mark.range.upperBound
      }
    }
    return SplitSentence(words: found, norms: text)
  }

  /// Reads Han characters, Latin words and numbers without a gap, and gives where they end.
  private mutating func readRun(_ text: [UInt8], from start: Int, _ folded: FoldedText) -> Int {
    if !units.isEmpty { units.removeAll(keepingCapacity: true) }
    var position = start
    var hasHan = false
    while position < text.count {
      let scalar = decodeScalar(text.span, at: position)
      if isHan(scalar.value) {
        hasHan = true
        position += scalar.length
        continue
      }
      guard isWordCharacter(scalar.value) else { break }
      let unit = readWesternUnit(text, at: position)
      units.append(unit)
      position = unit.range.upperBound
    }
    guard hasHan else {
      for unit in units { add(unit.range, kind: unit.kind, folded) }
      return position
    }
    cutRun(start..<position, folded)
    return position
  }

  private mutating func cutRun(_ run: Range<Int>, _ folded: FoldedText) {
    path.read(folded.bytes.span, run)
    for unit in units { path.markUnit(unit.range) }
    path.score(terms: terms, folded.bytes.span)
    path.readWords(into: &cut)
    var unit = 0
    for word in cut {
      while unit < units.count, units[unit].range.upperBound < word.upperBound { unit += 1 }
      let isUnit = unit < units.count && units[unit].range == word
      add(word, kind: isUnit ? units[unit].kind : hanKind(folded.bytes, word), folded)
    }
  }

  private mutating func add(_ range: Range<Int>, kind: WordKind, _ folded: FoldedText) {
    found.append(SplitWord(range: folded.original(range), norm: range, kind: kind))
  }
}

/// A word of Chinese numerals only is a number: 二十, 三亿, 万.
func hanKind(_ text: [UInt8], _ word: Range<Int>) -> WordKind {
  var position = word.lowerBound
  while position < word.upperBound {
    let scalar = decodeScalar(text.span, at: position)
    guard let code = UInt16(exactly: scalar.value), chineseNumerals.contains(code) else {
      return .word
    }
    position += scalar.length
  }
  return .number
}

private let chineseNumerals = CodeSet("〇零一二三四五六七八九十百千万亿兆两".utf16)
