import Diagnostics
import Engine
import Query
import Rendering
import Store

/// The answers of a script that go onto one page, or into one picture, one after the other.
struct Publishing {
  private let script: ScriptText
  private let provenance: Provenance
  private let language: NameLanguage
  private let isStopped: () -> Bool
  private var answers: [PublishedAnswer] = []

  /// Takes no more answers, and makes no page, when `isStopped` says that nobody waits for it.
  init(
    _ reply: Reply,
    of script: ScriptText,
    on corpus: OpenedCorpus,
    in language: NameLanguage,
    isStopped: @escaping () -> Bool
  ) {
    self.script = script
    self.language = language
    self.isStopped = isStopped
    provenance = Provenance(of: reply, script: script, corpus: corpus)
  }

  /// Puts the answer of a number onto the page.
  mutating func add(_ given: GivenAnswer, number: Int) {
    let answer = given.answer
    let places = places(of: answer)
    let facts = provenance.rows.indices.contains(number) ? provenance.rows[number] : []
    answers.append(
      PublishedAnswer(
        table: answer.table(isStopped: isStopped),
        question: text(of: answer),
        places: places.allSatisfy(\.isEmpty) ? [] : places,
        facts: facts
      )
    )
  }

  /// Where the rows of an answer stand; not all of them when nobody waits.
  private func places(of answer: Answer) -> [String] {
    var places: [String] = []
    for row in 0..<(answer.question.explains ? 0 : answer.relation.count) {
      if row & 1023 == 0, isStopped() { break }
      let place = answer.places(ofRow: row).first.map { place in
        place.firstLine > 0 ? "\(place.file):\(place.firstLine)" : place.file
      }
      places.append(place ?? "")
    }
    return places
  }

  /// The page in a form; nil where a picture has nothing to draw, or nobody waits.
  func bytes(as form: Form) -> [UInt8]? {
    let page = Publication(
      title: script.title ?? "",
      language: language,
      answers: answers,
      facts: provenance.facts
    )
    if isStopped() { return nil }
    return form == .svg ? page.svg : page.html(isStopped: isStopped)
  }

  /// The question as it stands in the script.
  private func text(of answer: Answer) -> String {
    let bytes = Array(script.text.utf8)
    let span = answer.question.span
    guard span.start >= 0, span.start <= span.end, span.end <= bytes.count else { return "" }
    return String(decoding: bytes[span.start..<span.end], as: UTF8.self)
  }
}

extension Form {
  /// Whether several answers of it make one page.
  var isPublished: Bool {
    switch self {
    case .html, .svg: true
    case .table, .list, .records, .kwic, .bars, .line, .timeline, .csv, .tsv, .json, .jsonl,
      .markdown:
      false
    }
  }
}
