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
final class EventCoreReader: Sendable {
  let paragraph: AnnotatedParagraph
  let marks: [Quotation]

  init(paragraph: AnnotatedParagraph) {
    self.paragraph = paragraph
    marks = paragraph.quotations
  }

  var text: [UInt8] { paragraph.searched }
  var isChinese: Bool { paragraph.language.isChinese }
  var words: EventWords { isChinese ? .chinese : .english }

  /// The events of a sentence, in the order told.
  ///
  /// The shapes are tried in turn; what tells again an event that an earlier shape found is dropped.
  func read(_ sentence: Range<Int>) -> [EventCore] {
    var found: [EventCore] = []
    let told = words.kinds(in: text, sentence)
    let all = shapes(told) + [entered]
    for core in all.lazy.flatMap({ $0(sentence) }).map(withOwnTitle)
    where !found.contains(where: { $0.title.overlaps(core.title) }) {
      found.append(core)
    }
    return found.sorted { $0.title.lowerBound < $1.title.lowerBound }
  }

  /// The shapes of which a word stands in a sentence, in the order in which they are tried.
  private func shapes(_ told: EventWords.Kinds) -> [(Range<Int>) -> [EventCore]] {
    let shapes: [(words: [String], read: (Range<Int>) -> [EventCore])] = [
      (["verb"], held), (["passive"], takingPlace), (["launch"], launched),
      (["visit"], visited), (["dispatch", "arrival", "carry", "depart"], dispatched),
      (["join", "at"], attended), (["sign"], signed), (["meet"], met),
      (["open:launch", "open:project", "open:ceremony"], opened), (["do there"], wentToDo),
      (["provide"], gave),
      (["deed:session", "deed:conference", "deed:training", "deed:ceremony", "deed:other"], done),
    ]
    return shapes.filter { words.hasOne(of: $0.words, in: told) }.map(\.read)
  }
}
