import CorpusModel
import Extraction
import Testing

struct NamesTests {
  @Test func `names of hand-marked passages are found`() {
    var scores: [EntityKind: Agreement] = [
      .organization: .init(), .person: .init(), .country: .init(),
    ]
    var faults: [String] = []
    for passage in namePassages {
      let (texts, expected) = unmarked(passage.text)
      let found = foundNames(texts)
      for kind in [EntityKind.organization, .person, .country] {
        let right = expected.filter { $0.kind == kind }
        let given = found.filter { $0.kind == kind }
        scores[kind]?.add(right, given)
        faults += right.subtracting(given).map { "\(passage.title): missed \(kind) \($0.text)" }
        faults += given.subtracting(right).map { "\(passage.title): wrong \(kind) \($0.text)" }
      }
    }
    for fault in faults.sorted() { print(fault) }
    for (kind, score) in scores.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      print("\(kind.rawValue): \(score)")
    }
    #expect(scores[.organization]?.f1 ?? 0 >= 0.85)
    #expect(scores[.person]?.f1 ?? 0 >= 0.90)
    #expect(scores[.country]?.f1 ?? 0 >= 0.97)
  }
}

/// A name at a place of a passage.
struct MarkedName: Hashable {
  var kind: EntityKind
  var paragraph: Int
  var range: Range<Int>
  var text: String
}

/// The paragraphs of a passage without marks, and the names marked.
func unmarked(_ passage: String) -> (texts: [String], names: Set<MarkedName>) {
  var texts: [String] = []
  var names: Set<MarkedName> = []
  for (paragraph, line) in passage.split(separator: "\n").enumerated() {
    var text = ""
    var open: (kind: EntityKind, start: Int)?
    var rest = Substring(line)
    while let character = rest.first {
      if open == nil, character == "[", let kind = kind(of: rest) {
        open = (kind, text.utf8.count)
        rest = rest.dropFirst(3)
        continue
      }
      if let mark = open, character == "]" {
        let range = mark.start..<text.utf8.count
        names.insert(
          MarkedName(
            kind: mark.kind,
            paragraph: paragraph,
            range: range,
            text: String(decoding: Array(text.utf8)[range], as: UTF8.self)
          )
        )
        open = nil
        rest = rest.dropFirst()
        continue
      }
      text.append(character)
      rest = rest.dropFirst()
    }
    texts.append(text)
  }
  return (texts, names)
}

private func kind(of text: Substring) -> EntityKind? {
  switch text.prefix(3) {
  case "[o|": .organization
  case "[p|": .person
  case "[c|": .country
  default: nil
  }
}

/// The outer names that are found in paragraphs of one article.
func foundNames(_ texts: [String]) -> Set<MarkedName> {
  let isEnglish = !texts.joined().utf8.contains { $0 >= 0xE4 }
  let document = annotate(sample(texts, language: isEnglish ? .english : .simplifiedChinese))
  var names: Set<MarkedName> = []
  for (index, paragraph) in document.paragraphs.enumerated() {
    for mention in paragraph.mentions where !mention.nested {
      names.insert(
        MarkedName(
          kind: mention.kind,
          paragraph: index,
          range: mention.range,
          text: paragraph.string(mention.range)
        )
      )
    }
  }
  return names
}
