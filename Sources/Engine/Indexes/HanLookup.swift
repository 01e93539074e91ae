import Columns
import Store
import Unicode

/// Finds a run of Han characters in the word stream, in every sentence that is not irregular: inside a word or
/// across words that touch.
///
/// The words that hold the rarest of the characters are looked at, as far as their forms let the rest stand
/// around it; what the word does not hold must stand in the words it touches.
struct HanLookup {
  private let words: WordStore
  private let index: TextIndex
  private let run: [UInt8]
  /// The forms of the words looked at, and where in each, folded, the run would begin.
  private let anchors: [Anchor]
  /// How many words are looked at.
  let size: Int

  /// A form that holds the rarest character, and where the run would begin in it.
  struct Anchor {
    let form: Int
    /// The bytes of the form, folded.
    let length: Int
    /// Below zero where the run begins in a word before.
    let start: Int

    /// Whether the form holds all of the run.
    func holds(_ run: [UInt8]) -> Bool { start >= 0 && start + run.count <= length }
  }

  /// Nil unless a folded text is Han characters and nothing else.
  init?(needle: [UInt8], _ corpus: Corpus) {
    guard case .han(let range) = NeedlePiece.all(in: needle).first, range == 0..<needle.count else {
      return nil
    }
    self.init(needle, corpus)
  }

  /// Takes a folded text that is Han characters and nothing else.
  init(_ run: [UInt8], _ corpus: Corpus) {
    words = corpus.words
    index = corpus.index
    self.run = run
    var best: (anchors: [Anchor], size: Int)?
    // The two rarest characters are tried: what their forms leave decides.
    let places = HanLookup.characters(run).sorted { left, right in
      corpus.index.characters.size(left.value) < corpus.index.characters.size(right.value)
    }
    for place in places.prefix(2) {
      if let best, best.size <= 64 { break }
      let anchors = HanLookup.anchors(run, place, corpus)
      let size = HanLookup.size(anchors, corpus.index)
      if best.map({ size < $0.size }) ?? true { best = (anchors, size) }
    }
    anchors = best?.anchors ?? []
    size = best?.size ?? 0
  }

  /// The characters of a run and where they begin.
  private static func characters(_ run: [UInt8]) -> [(value: UInt32, start: Int)] {
    var found: [(value: UInt32, start: Int)] = []
    var place = 0
    while place < run.count {
      let scalar = decodeScalar(run.span, at: place)
      found.append((scalar.value, place))
      place += scalar.length
    }
    return found
  }

  /// The forms that hold a character of the run where the rest of it can stand around it.
  private static func anchors(
    _ run: [UInt8],
    _ character: (value: UInt32, start: Int),
    _ corpus: Corpus
  ) -> [Anchor] {
    let forms = corpus.words.forms
    let folded = forms.folded
    let bytes = folded.heap.bytes
    let text = bytes.span
    let length = decodeScalar(run.span, at: character.start).length
    let needle = Array(run[character.start..<character.start + length])
    var found: [Anchor] = []
    for form in corpus.index.characters.forms(holding: character.value) {
      let range = folded.range(Int(forms.words.codes[Int(form)]))
      var place = range.lowerBound
      while let hit = findBytes(needle.span, in: text, place..<range.upperBound) {
        let start = hit - range.lowerBound - character.start
        if agrees(run, bytes, range, start: start) {
          found.append(Anchor(form: Int(form), length: range.count, start: start))
        }
        place = hit + length
      }
    }
    return found
  }

  /// Whether a form holds what it must where the run begins at an offset of it, as far as both reach.
  private static func agrees(
    _ run: [UInt8],
    _ bytes: FixedArray<UInt8>,
    _ form: Range<Int>,
    start: Int
  ) -> Bool {
    for place in max(0, start)..<min(form.count, start + run.count)
    where bytes[form.lowerBound + place] != run[place - start] { return false }
    return true
  }

  private static func size(_ anchors: [Anchor], _ index: TextIndex) -> Int {
    var size = 0
    var last = -1
    for anchor in anchors where anchor.form != last {
      last = anchor.form
      size += Int(index.positions.counts[last])
    }
    return size
  }

  /// Calls `body` for every place in a regular sentence, in corpus order, none inside another, until it returns
  /// false.
  ///
  /// Where about so many are wanted, the first ones are found before the others are looked for.
  func forEachMatch(wanted: Int?, _ body: (TextMatch) -> Bool) {
    var last: TextMatch?
    var skipped = SkippedSentences(index.irregular)
    forEachPlace(wanted: wanted) { match in
      guard !skipped.contains(match.sentence), !(last.map(match.overlaps) ?? false) else {
        return true
      }
      last = match
      return body(match)
    }
  }

  /// Calls `body` for every place, in corpus order, until it returns false; places may overlap.
  private func forEachPlace(wanted: Int?, _ body: (TextMatch) -> Bool) {
    let offsets = words.sentenceOffsets
    let neighbours = HanNeighbours(run, words)
    forEachAnchor(wanted: wanted) { word, sentence, anchor in
      let first = Int(offsets[sentence])
      let limit = Int(offsets[sentence + 1])
      let done = anchor.length - anchor.start
      guard let left = neighbours.left(of: word, start: anchor.start, first: first),
        let right = neighbours.right(of: word, done: done, limit: limit)
      else { return true }
      return body(
        TextMatch(
          sentence: sentence,
          words: left.word..<right.word + 1,
          start: left.offset,
          end: right.word == word ? anchor.start + run.count : right.offset
        )
      )
    }
  }

  /// Calls `body` with each word that is looked at, its sentence, and where in it the run would begin, in corpus order.
  private func forEachAnchor(
    wanted: Int?,
    _ body: (_ word: Int, _ sentence: Int, _ anchor: Anchor) -> Bool
  ) {
    let table = AnchorTable(anchors.map(\.form))
    func look(_ places: [UInt32]) -> Bool {
      for start in stride(from: 0, to: places.count, by: 4096) {
        let part = Array(places[start..<min(start + 4096, places.count)])
        let forms = nearCodes(words.codes, at: 0, from: part)
        let sentences = words.sentences(of: part)
        // What will be asked of each word: read of all of them at once, the memory is waited for once.
        _ = words.starts.joints(before: 0, from: part)
        for (index, word) in part.enumerated() {
          let form = Int(forms[index])
          var number = table.first(form)
          while number < anchors.count, anchors[number].form == form {
            guard body(Int(word), Int(sentences[index]), anchors[number]) else { return false }
            number += 1
          }
        }
      }
      return true
    }
    guard wanted == nil else {
      return FormPlaces(table.forms, index).forEachStretch(wanted: wanted.map { 2 * $0 }, look)
    }
    _ = look(likelyPlaces())
  }

  /// The words that are looked at, as far as the forms beside them let the run stand there.
  private func likelyPlaces() -> [UInt32] {
    var sides = HanSides(run, words, index)
    let found = Dictionary(grouping: anchors, by: \.form).map { form, anchors in
      let places = index.positions.list(form)
      guard !anchors.contains(where: { $0.holds(run) }) else { return places }
      return anchors.reduce(into: [UInt32]()) { likely, anchor in
        let narrowed = sides.narrow(places, anchor)
        likely = unite(likely, unite(narrowed.certain, narrowed.possible))
      }
    }
    return mergeLists(found)
  }

  /// The number of matches in the sentences that are wanted.
  func matchCount(in wanted: SentenceMarks) -> Int {
    var count = 0
    forEachMatch(wanted: nil) { match in
      if wanted.contains(match.sentence) { count += 1 }
      return true
    }
    return count
  }

  /// The sentences in which the run stands, ascending, each once; those that are irregular may be among them.
  func sentences() -> [UInt32] {
    let offsets = words.sentenceOffsets
    let neighbours = HanNeighbours(run, words)
    var sides = HanSides(run, words, index)
    let found = Dictionary(grouping: anchors, by: \.form).map { form, anchors in
      let places = index.positions.list(form)
      // A word that holds the whole run needs no look at others.
      guard !anchors.contains(where: { $0.holds(run) }) else {
        return ownersOnce(places, offsets: offsets.span)
      }
      return anchors.reduce(into: [UInt32]()) { found, anchor in
        let narrowed = sides.narrow(places, anchor)
        found = unite(found, ownersOnce(narrowed.certain, offsets: offsets.span))
        found = unite(found, sentences(anchor, at: narrowed.possible, neighbours))
      }
    }
    return mergeLists(found)
  }

  /// The sentences of those words of an anchor's form around which the rest of the run stands.
  private func sentences(
    _ anchor: Anchor,
    at places: [UInt32],
    _ neighbours: HanNeighbours
  ) -> [UInt32] {
    let offsets = words.sentenceOffsets
    let done = anchor.length - anchor.start
    var found: [UInt32] = []
    for (word, number) in zip(places, words.sentences(of: places)) where found.last != number {
      let sentence = Int(number)
      let (first, limit) = (Int(offsets[sentence]), Int(offsets[sentence + 1]))
      if neighbours.left(of: Int(word), start: anchor.start, first: first) != nil,
        neighbours.right(of: Int(word), done: done, limit: limit) != nil
      {
        found.append(UInt32(sentence))
      }
    }
    return found
  }
}
