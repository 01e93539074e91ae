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
  private var answers: [PublishedAnswer] = []

  init(_ reply: Reply, of script: ScriptText, on corpus: OpenedCorpus, in language: NameLanguage) {
    self.script = script
    self.language = language
    provenance = Provenance(of: reply, script: script, corpus: corpus)
  }

  /// Puts the answer of a number onto the page.
  mutating func add(_ given: GivenAnswer, number: Int) {
    let answer = given.answer
    let places = (0..<(answer.question.explains ? 0 : answer.relation.count)).map { row in
      given.answer.places(ofRow: row).first.map { place in
        place.firstLine > 0 ? "\(place.file):\(place.firstLine)" : place.file
      } ?? ""
    }
    let facts = provenance.rows.indices.contains(number) ? provenance.rows[number] : []
    answers.append(
      PublishedAnswer(
        table: answer.table(),
        question: text(of: answer),
        places: places.allSatisfy(\.isEmpty) ? [] : places,
        facts: facts
      )
    )
  }

  /// The page in a form; nil where a picture has nothing to draw.
  func bytes(as form: Form) -> [UInt8]? {
    let page = Publication(
      title: script.title ?? "",
      language: language,
      answers: answers,
      facts: provenance.facts
    )
    return form == .svg ? page.svg : page.html
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
