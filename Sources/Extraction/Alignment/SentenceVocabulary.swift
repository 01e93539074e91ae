import CorpusModel

/// The words of the sentences of one document as numbers, each once a sentence.
struct SentenceVocabulary: Sendable {
  /// How many different words there are.
  let count: Int
  private let sentences: [[Int32]]
  private let rarities: [Float]

  /// Numbers the words of a document by what `key` makes of their forms; those with an empty key and
  /// those in more than an eighth of the sentences are left out.
  init(_ extracted: ExtractedDocument, key: (WordForm) -> String) {
    let stream = extracted.words
    var ids: [String: Int32] = [:]
    let numbers = stream.forms.map { form -> Int32 in
      let key = key(form)
      guard !key.isEmpty, form.kind == .word else { return -1 }
      if let known = ids[key] { return known }
      let new = Int32(truncatingIfNeeded: ids.count)
      ids[key] = new
      return new
    }
    var counts = [Int](repeating: 0, count: ids.count)
    var last = [Int32](repeating: -1, count: ids.count)
    var lists: [[Int32]] = []
    for sentence in extracted.sentences.indices {
      var list: [Int32] = []
      for code in stream.codes[stream.range(ofSentence: sentence)] {
        let number = numbers[Int(code)]
        guard number >= 0, last[Int(number)] != Int32(truncatingIfNeeded: sentence) else {
          continue
        }
        last[Int(number)] = Int32(truncatingIfNeeded: sentence)
        counts[Int(number)] += 1
        list.append(number)
      }
      lists.append(list)
    }
    let common = max(12, lists.count / 8)
    sentences = lists.map { $0.filter { counts[Int($0)] <= common } }
    rarities = counts.map { 0.3 * Float(logarithm(Double(lists.count + 1) / Double(max(1, $0)))) }
    count = ids.count
  }

  /// The words of a sentence.
  func words(of sentence: Int) -> [Int32] { sentences[sentence] }

  /// The words of several sentences, each once.
  func words(of range: Range<Int>) -> [Int32] {
    guard range.count != 1 else { return sentences[range.lowerBound] }
    var seen: Set<Int32> = []
    return range.flatMap { sentences[$0] }.filter { seen.insert($0).inserted }
  }

  /// How much a word tells: the logarithm of how rare it is.
  func rarity(of word: Int32) -> Float { rarities[Int(word)] }
}
