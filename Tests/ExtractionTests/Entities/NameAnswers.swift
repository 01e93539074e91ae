import CorpusModel
import Extraction
import Foundation

/// One passage of Tests/Answers with the names marked by hand.
struct NameAnswer: Sendable {
  /// A thing, which may be there or not, under any of its names.
  struct Thing: Sendable {
    var isOpen: Bool
    var names: Set<String>
    /// Of a person; nil where nothing is said.
    var role: String?
    /// Of a person; nil where nothing is said, empty for none.
    var organization: String?
  }

  var text: String
  var language: Language
  var organizations: [Thing]
  var people: [Thing]
  var countries: [Thing]

  /// Takes the fields of a line: language, text, organizations, people, countries.
  init?(_ row: [String]) {
    guard row.count >= 2 else { return nil }
    let fields = row + Array(repeating: "", count: max(0, 5 - row.count))
    text = fields[1]
    language = fields[0] == "en" ? .english : .simplifiedChinese
    organizations = Self.items(fields[2]).map { item in
      Thing(isOpen: item.isOpen, names: Set(item.text.components(separatedBy: "=").map(plainName)))
    }
    people = Self.items(fields[3]).map { item in
      let parts = item.text.components(separatedBy: "|").map {
        $0.trimmingCharacters(in: .whitespaces)
      }
      return Thing(
        isOpen: item.isOpen,
        names: Set(parts[0].components(separatedBy: "=").map(plainName)),
        role: parts.count > 1 && !parts[1].isEmpty ? Self.stated(parts[1]) : nil,
        organization: parts.count > 2 ? Self.stated(parts[2]) : nil
      )
    }
    countries = Self.items(fields[4]).map { Thing(isOpen: $0.isOpen, names: [$0.text]) }
  }

  private static func items(_ field: String) -> [(isOpen: Bool, text: String)] {
    field.components(separatedBy: ";").map { $0.trimmingCharacters(in: .whitespaces) }
      .filter { !$0.isEmpty }
      .map { $0.hasPrefix("?") ? (true, String($0.dropFirst())) : (false, $0) }
  }

  /// A value, unless it is left open.
  private static func stated(_ value: String) -> String? { value.hasPrefix("?") ? nil : value }
}

/// A name without the spaces of segmentation and the article, its apostrophe straight.
func plainName(_ name: String) -> String {
  let trimmed = name.trimmingCharacters(in: .whitespaces).replacing("’", with: "'")
  let bare =
    trimmed.hasPrefix("the ") || trimmed.hasPrefix("The ") ? trimmed.dropFirst(4) : trimmed[...]
  return String(bare).replacing(" ", with: "")
}

/// What is found in a passage, in the terms of the answers.
struct FoundThings {
  /// The written names of each organization, with and without the country they begin with.
  private(set) var organizations: [Set<String>] = []
  private(set) var people: [(names: Set<String>, role: String, organization: Set<String>)] = []
  private(set) var countries: Set<String> = []
  /// The countries of the organizations, which their names need not show.
  private(set) var seats: Set<String> = []

  init(_ answer: NameAnswer) {
    let document = annotate(sample([answer.text], language: answer.language))
    var written: [EntityID: Set<String>] = [:]
    for mention in document.paragraphs.flatMap(\.mentions) where mention.kind == .country {
      countries.insert(document[mention.entity].code ?? "")
    }
    for paragraph in document.paragraphs {
      for mention in paragraph.mentions where !mention.nested {
        written[mention.entity, default: []].insert(plainName(paragraph.string(mention.range)))
        let inner = paragraph.mentions.first {
          $0.nested && $0.kind == .country && $0.range.lowerBound == mention.range.lowerBound
        }
        guard mention.kind == .organization, let inner,
          inner.range.upperBound < mention.range.upperBound
        else { continue }
        let rest = inner.range.upperBound..<mention.range.upperBound
        written[mention.entity, default: []].insert(plainName(paragraph.string(rest)))
      }
    }
    for (id, names) in written.sorted(by: { $0.key < $1.key }) {
      let entity = document[id]
      switch entity.kind {
      case .organization:
        organizations.append(names)
        if let seat = entity.country.flatMap({ document[$0].code }) { seats.insert(seat) }
      case .person:
        let organization = entity.organization.map { id in
          (written[id] ?? []).union(document[id].names.map(plainName))
        }
        people.append(
          (names.union(names.map(Self.untitled)), entity.role ?? "", organization ?? [])
        )
      case .country, .place, .group: continue
      }
    }
  }

  /// A name without the title that may stand in it.
  private static func untitled(_ name: String) -> String {
    for title in ["Dr.", "Mr.", "Ms.", "Prof.", "Sheikh", "Daw"] where name.hasPrefix(title) {
      return String(name.dropFirst(title.count))
    }
    return name.hasPrefix("U") ? String(name.dropFirst()) : name
  }
}

/// How what is found agrees with the answers, kind by kind.
struct NameAgreement {
  var organizations = Agreement()
  var people = Agreement()
  var countries = Agreement()
  /// People whose role, and whose organization, is the one of the answer; and how many have one.
  var roles = (right: 0, all: 0)
  var offices = (right: 0, all: 0)
  var faults: [String] = []

  mutating func add(_ answer: NameAnswer) {
    let found = FoundThings(answer)
    compare(answer.organizations, found.organizations, in: answer, \.organizations)
    compare(answer.people, found.people.map(\.names), in: answer, \.people)
    let shown = answer.countries.filter { !$0.names.isDisjoint(with: found.seats) }.flatMap(\.names)
    let all = found.countries.union(shown)
    compare(answer.countries, all.sorted().map { [$0] }, in: answer, \.countries)
    for person in answer.people {
      guard let have = found.people.first(where: { !$0.names.isDisjoint(with: person.names) })
      else {
        continue
      }
      if let role = person.role {
        roles.all += 1
        if plainName(role).lowercased() == plainName(have.role).lowercased() { roles.right += 1 }
      }
      if let organization = person.organization {
        offices.all += 1
        let isRight =
          organization.isEmpty
          ? have.organization.isEmpty : have.organization.contains(plainName(organization))
        if isRight { offices.right += 1 }
      }
    }
  }

  private mutating func compare(
    _ wanted: [NameAnswer.Thing],
    _ found: [Set<String>],
    in answer: NameAnswer,
    _ score: WritableKeyPath<NameAgreement, Agreement>
  ) {
    for names in found where !wanted.contains(where: { !$0.names.isDisjoint(with: names) }) {
      self[keyPath: score].extra += 1
      faults.append("\(answer.text.prefix(40)): too much \(names.sorted().joined(separator: "/"))")
    }
    for thing in wanted {
      if found.contains(where: { !$0.isDisjoint(with: thing.names) }) {
        self[keyPath: score].right += 1
      } else if !thing.isOpen {
        self[keyPath: score].missed += 1
        faults.append(
          "\(answer.text.prefix(40)): missed \(thing.names.sorted().joined(separator: "/"))"
        )
      }
    }
  }
}
