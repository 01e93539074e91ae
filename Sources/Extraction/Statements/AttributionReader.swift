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
    let hidden = quotations.map(\.outer)
    var found: [Attribution] = []
    for cue in verbs.cues(in: text, range: 0..<text.count, hidden: hidden) {
      guard let attribution = attribution(of: cue, after: found.last) else { continue }
      found.append(attribution)
    }
    return found
  }
}
