import CorpusModel

/// What a sentence says took place, before its details are gathered.
struct EventCore: Sendable {
  var sentence: Range<Int>
  var title: Range<Int>
  var kind: EventKind
  /// The verb that tells it.
  var verb: Range<Int>
  /// Where those who hold it are named.
  var hosts: Range<Int>
  var rule: String

  init(
    _ sentence: Range<Int>,
    _ title: Range<Int>,
    _ kind: EventKind,
    verb: Range<Int>,
    hosts: Range<Int>,
    _ rule: String
  ) {
    self.sentence = sentence
    self.title = title
    self.kind = kind
    self.verb = verb
    self.hosts = hosts
    self.rule = rule
  }
}

/// Finds what a sentence says took place.
///
/// A class, so that what captures it holds one reference.
final class EventCoreReader {
  let paragraph: AnnotatedParagraph
  let marks: [Quotation]
  /// The words of events in the paragraph.
  private(set) lazy var words = EventHits(isChinese ? .chinese : .english, in: text)

  init(paragraph: AnnotatedParagraph) {
    self.paragraph = paragraph
    marks = paragraph.quotations
  }

  var text: [UInt8] { paragraph.searched }
  var isChinese: Bool { paragraph.language.isChinese }

  /// The events of a sentence, in the order told.
  ///
  /// The shapes are tried in turn; what tells again an event that an earlier shape found is dropped.
  func read(_ sentence: Range<Int>) -> [EventCore] {
    var found: [EventCore] = []
    let told = words.kinds(sentence)
    let gates = isChinese ? Self.chineseGates : Self.englishGates
    for (number, gate) in gates.enumerated()
    where (gate.isOpen || told.overlaps(gate.kinds)) && (found.isEmpty || !gate.isAlone) {
      for core in Self.shapes[number].read(self, sentence).map(withOwnTitle)
      where !found.contains(where: { $0.title.overlaps(core.title) || isSpeech(core, at: $0) }) {
        found.append(core)
      }
    }
    return found.count > 1
      ? withoutLegs(found.sorted { $0.title.lowerBound < $1.title.lowerBound }) : found
  }

  /// 25日从南京出发，当日运达东京: two legs of one journey are one, which ends where the last one does.
  private func withoutLegs(_ cores: [EventCore]) -> [EventCore] {
    guard isChinese else { return cores }
    return cores.reduce(into: []) { kept, core in
      guard let last = kept.last, isLeg(core, behind: last) else { return kept.append(core) }
      var whole = core
      whole.title = last.title.lowerBound..<max(last.title.upperBound, core.title.upperBound)
      if !last.hosts.isEmpty { whole.hosts = last.hosts }
      kept[kept.count - 1] = whole
    }
  }

  private func isLeg(_ core: EventCore, behind last: EventCore) -> Bool {
    guard core.kind == .dispatch, last.kind == .dispatch,
      words.stands("depart", in: text, at: last.verb.lowerBound)
        || text.has("驶", at: last.verb.lowerBound)
    else { return false }
    let between = last.title.upperBound..<max(last.title.upperBound, core.verb.lowerBound)
    return between.count <= 24 && !namesSomebody(between) && !words.has("team", in: text, between)
      && !words.has("goods", in: text, between)
      && paragraph.dates(in: between).allSatisfy { $0.date == nil }
  }

  /// `At the summit she delivered a speech`: the speech is part of the event.
  private func isSpeech(_ core: EventCore, at event: EventCore) -> Bool {
    // 揭牌仪式举行，50人见证了揭牌: the same; 培训班…，42名学员参训: those who took part.
    if core.kind == event.kind, core.sentence == event.sentence {
      if core.kind == .ceremony, core.rule.hasSuffix("opened") { return true }
      if core.kind == .training, core.rule.hasSuffix("done") { return true }
    }
    guard core.kind == .session, core.rule.hasSuffix("done") else { return false }
    return event.rule.hasSuffix("attended") || event.rule.hasSuffix("held")
      || event.rule.hasSuffix("takes-place")
  }

  private struct Shape: Sendable {
    /// The kinds of words of which one must stand in the sentence; none where any sentence will do.
    let words: [String]
    /// Whether it tells an event only where the sentence tells no other.
    var isAlone = false
    let read: @Sendable (EventCoreReader, Range<Int>) -> [EventCore]
  }

  /// The shapes in the order in which they are tried.
  private static let shapes: [Shape] = [
    Shape(words: ["verb"]) { $0.held($1) },
    Shape(words: ["passive"]) { $0.takingPlace($1) },
    Shape(words: ["launch"]) { $0.launched($1) },
    Shape(words: ["visit", "visit noun"]) { $0.visited($1) },
    Shape(words: ["dispatch", "arrival", "carry", "depart"]) { $0.dispatched($1) },
    Shape(words: ["join", "at"]) { $0.attended($1) },
    Shape(words: ["sign"]) { $0.signed($1) },
    Shape(words: ["meet"]) { $0.met($1) },
    Shape(words: ["open:launch", "open:project", "open:ceremony"]) { $0.opened($1) },
    Shape(words: ["begins to serve"]) { $0.begun($1) },
    Shape(words: ["founded"]) { $0.founded($1) },
    Shape(words: ["do there"]) { $0.wentToDo($1) },
    Shape(words: ["provide"]) { $0.gave($1) },
    Shape(
      words: ["deed:session", "deed:conference", "deed:training", "deed:ceremony", "deed:other"]
    ) { $0.done($1) },
    Shape(words: []) { $0.entered($1) },
    Shape(words: ["dispatch", "arrival", "carry"]) { $0.sentInPassing($1) },
    Shape(words: ["through"]) { $0.doneThrough($1) },
    Shape(words: ["postponed"]) { $0.postponed($1) },
    Shape(words: ["welcome"]) { $0.welcomed($1) },
    Shape(words: ["signing"]) { $0.signing($1) },
    Shape(words: ["receive"], isAlone: true) { $0.received($1) },
    Shape(words: ["hand over"], isAlone: true) { $0.handedOver($1) },
    Shape(words: ["elect"], isAlone: true) { $0.elected($1) },
    Shape(words: ["refers back"], isAlone: true) { $0.referred($1) },
    Shape(words: []) { $0.datedNoun($1) },
  ]
  private static let chineseGates = shapes.map { Gate($0, .chinese) }
  private static let englishGates = shapes.map { Gate($0, .english) }

  /// What a sentence must say for a shape to be tried.
  private struct Gate: Sendable {
    let kinds: EventWords.Kinds
    let isOpen: Bool
    let isAlone: Bool

    init(_ shape: Shape, _ words: EventWords) {
      kinds = words.kinds(shape.words)
      isOpen = shape.words.isEmpty
      isAlone = shape.isAlone
    }
  }
}
