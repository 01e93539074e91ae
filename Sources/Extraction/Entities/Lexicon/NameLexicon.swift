import CLexicon
import CorpusModel
import Unicode

/// One country or territory of ISO 3166.
struct KnownCountry: Sendable {
  /// Alpha-3.
  var code: String
  /// The English name Concord shows.
  var name: String
  var region: String
  /// A territory of another country, listed among the places.
  var isTerritory: Bool
}

/// One city, province or region of the world.
struct KnownPlace: Sendable {
  /// The English name, which Concord shows.
  var name: String
  /// Position in `countries`; nil for continents.
  var country: Int?
}

/// One organization that is known by name.
struct KnownOrganization: Sendable {
  var name: String
  var kind: OrganizationKind
  /// Position in `countries`; nil for international ones.
  var country: Int?
}

/// What a known name stands for: a position in the list of its kind.
enum NameMeaning: Sendable, Hashable {
  case country(Int)
  /// A people or an adjective: Cambodian.
  case people(Int)
  case place(Int)
  case organization(Int)
  /// A string that holds a name and does not mean it: 印度洋.
  case nothing
}

/// The names Concord knows before it reads: countries, places, organizations.
///
/// A class, so that the finders hold one reference to it.
final class NameLexicon: Sendable {
  /// The tables laid into the program.
  static let standard = NameLexicon()

  let countries: [KnownCountry]
  let places: [KnownPlace]
  let organizations: [KnownOrganization]
  /// What the values of the tries stand for.
  let meanings: [NameMeaning]
  let chinese: CodeTrie
  /// Matched with case, at word boundaries.
  let english: CodeTrie
  /// The countries a single character may stand for in a frame; the fallback, if any, first.
  let shortForms: [UInt16: [Int]]
  /// The characters of `shortForms`.
  let shortCodes: CodeSet
  /// The characters whose first country needs no other evidence.
  let plainShortForms: CodeSet
  /// Positions in `countries` by alpha-3.
  let positions: [String: Int]
  /// Positions in `organizations` by the key of every name.
  private let organizationKeys: [String: Int]

  private init() {
    var tables = NameTables()
    tables.addCountries()
    tables.addAliases()
    tables.addPlaces()
    tables.addOrganizations()
    countries = tables.countries
    places = tables.places
    organizations = tables.organizations
    meanings = tables.meanings
    chinese = CodeTrie(tables.chinese)
    english = CodeTrie(tables.english)
    shortForms = tables.shortForms
    shortCodes = CodeSet(tables.shortForms.keys)
    plainShortForms = tables.plainShortForms
    positions = tables.positions
    organizationKeys = tables.organizationKeys
  }

  /// The organization a key belongs to.
  func organization(named key: String) -> Int? { organizationKeys[key] }
}

/// The tables of names while they are read.
private struct NameTables {
  var countries: [KnownCountry] = []
  var places: [KnownPlace] = []
  var organizations: [KnownOrganization] = []
  var meanings: [NameMeaning] = []
  var chinese: [(codes: [UInt16], value: Int)] = []
  var english: [(codes: [UInt16], value: Int)] = []
  var shortForms: [UInt16: [Int]] = [:]
  var plainShortForms: CodeSet = []
  var positions: [String: Int] = [:]
  var organizationKeys: [String: Int] = [:]

  private mutating func add(_ forms: [String], _ meaning: NameMeaning) {
    let value = meanings.count
    meanings.append(meaning)
    for form in forms {
      let codes = form.nameCodes
      guard let first = codes.first else { continue }
      if first.isChinese || first.isChinesePunctuation || codes.contains(where: \.isChinese) {
        chinese.append((codes, value))
      } else {
        english.append((codes, value))
      }
    }
  }

  mutating func addCountries() {
    for row in KeptTable(concord_countries()).rows where row.count == 10 {
      let index = countries.count
      positions[row[0]] = index
      let isTerritory = row[2] == "territory"
      countries.append(
        KnownCountry(code: row[0], name: row[5], region: row[3], isTerritory: isTerritory)
      )
      let written = [row[5], row[6], row[7], row[8], row[9]]
      // Headings in capitals.
      let capitals = row[5].utf8.count > 3 ? [row[5].uppercased()] : []
      add(written + capitals, .country(index))
    }
  }

  mutating func addAliases() {
    for row in KeptTable(concord_country_aliases()).rows where row.count == 5 {
      guard let index = positions[row[0]] else {
        add(alternatives(row[1]) + alternatives(row[3]), .nothing)
        continue
      }
      add(alternatives(row[1]) + alternatives(row[3]), .country(index))
      add(alternatives(row[4]), .people(index))
      for short in alternatives(row[2]) { addShortForm(short, index) }
    }
  }

  private mutating func addShortForm(_ form: String, _ country: Int) {
    guard let character = form.nameCodes.last else { return }
    guard form.hasPrefix("!") else {
      shortForms[character, default: []].append(country)
      return
    }
    shortForms[character, default: []].insert(country, at: 0)
    plainShortForms.insert(character)
  }

  mutating func addPlaces() {
    for row in KeptTable(concord_places()).rows where row.count == 3 {
      let english = alternatives(row[2])
      guard let name = english.first else { continue }
      let index = places.count
      places.append(KnownPlace(name: name, country: positions[row[0]]))
      add(alternatives(row[1]) + english, .place(index))
    }
  }

  mutating func addOrganizations() {
    for row in KeptTable(concord_organizations()).rows where row.count >= 3 {
      let english = alternatives(row[2])
      let chinese = row.count > 3 ? alternatives(row[3]) : []
      guard let kind = OrganizationKind(rawValue: row[0]),
        let name = english.first ?? chinese.first
      else { continue }
      let index = organizations.count
      organizations.append(KnownOrganization(name: name, kind: kind, country: positions[row[1]]))
      add(english + chinese, .organization(index))
      for form in english + chinese {
        organizationKeys[organizationKey(text(of: form.nameCodes))] = index
      }
    }
  }
}

/// The parts of a field between bars.
func alternatives(_ field: String) -> [String] {
  field.parts(between: "|").map { String($0) }
}
