import CorpusModel

/// Reads who says what in one language; the loop over the verbs of speech is the same for all.
protocol AttributionReader {
  var finder: SpeakerFinder { get }
  var verbs: SpeechVerbs { get }
  /// What a verb of speech attributes to whom; nil where it attributes nothing.
  func attribution(of cue: Cue, after previous: Attribution?) -> Attribution?
}

extension AttributionReader {
  var paragraph: AnnotatedParagraph { finder.paragraph }
  var text: [UInt8] { finder.text }
  var quotations: [Quotation] { finder.paragraph.quotations }

  /// The attributions of the paragraph in reading order.
  func find() -> [Attribution] {
    let hidden = (quotations.map(\.outer) + titles()).sorted { $0.lowerBound < $1.lowerBound }
    var found: [Attribution] = []
    for cue in verbs.cues(in: text, range: 0..<text.count, hidden: hidden) {
      guard let attribution = attribution(of: cue, after: found.last) else { continue }
      found.append(attribution)
    }
    return found
  }

  /// The names of works in the text, in 《》: a verb in them says nothing.
  private func titles() -> [Range<Int>] {
    var found: [Range<Int>] = []
    var offset = 0
    while let start = text.firstOffset(of: "《", in: offset..<text.count) {
      offset = start + 3
      let near = offset..<min(text.count, offset + 150)
      guard let end = text.firstOffset(of: "》", in: near),
        !quotations.contains(where: { $0.outer.overlaps(start..<end + 3) })
      else { continue }
      found.append(start..<end + 3)
      offset = end + 3
    }
    return found
  }
}
