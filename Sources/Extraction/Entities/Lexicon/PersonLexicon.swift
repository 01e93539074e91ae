import CLexicon
import Unicode

/// What a word beside a name says of the person.
enum RoleClass: String, Sendable {
  /// An office: 主席, Director.
  case title
  /// A profession: 医生, Professor.
  case calling
  /// A form of address: 先生, Mr.
  case address
  /// What may stand before an office: 副, Deputy.
  case prefix
}

/// What names of people are made of, and the words that stand beside them.
///
/// A class, so that the finders hold one reference to it.
final class PersonLexicon: Sendable {
  static let standard = PersonLexicon()

  /// Characters used to write foreign names by their sound.
  let transliteration: CodeSet
  /// One-character Chinese family names; the common ones need less evidence.
  let surnames: CodeSet
  let commonSurnames: CodeSet
  /// Family names that are prepositions and the like for the most part: 向, 成.
  let functionSurnames: CodeSet
  /// Family names that as often begin another word: 高, 方.
  let doubtfulSurnames: CodeSet
  /// Compound Chinese family names and those of Japan, all of two or more characters.
  let longSurnames: CodeTrie
  /// Family names of Japan, and given names of Japan.
  let japanese: CodeTrie
  let japaneseGiven: CodeTrie
  /// The first characters of the family names.
  let japaneseStarts: CodeSet
  /// Compound family names of China.
  let chineseCompounds: [[UInt16]]
  /// Values are positions in `roleClasses`.
  let chineseRoles: CodeTrie
  let chineseAddresses: CodeTrie
  let chinesePrefixes: CodeTrie
  let englishRoles: CodeTrie
  let englishAddresses: CodeTrie
  let englishPrefixes: CodeTrie
  /// The class of each role.
  let roleClasses: [RoleClass]
  /// Offices that China does not know, before which a name is foreign.
  let foreignRoles: CodeTrie
  /// Verbs of speech and other words that end a name.
  let cues: CodeTrie
  /// Verbs of speech.
  let speech: CodeTrie
  /// Verbs that give a name: 名叫; and those that give an office: 选举.
  let naming: CodeTrie
  let electing: CodeTrie
  /// Common words that begin with a family name and are no names: 高度.
  let notNames: CodeTrie
  /// Roles anybody may have, before which a common word is no name: 代表, 志愿者.
  let looseRoles: CodeTrie
  /// Characters no Chinese given name ends in.
  let nameEnders: CodeSet
  /// Characters no Chinese given name holds.
  let nonNames: CodeSet
  /// Words that are given names as well: 建国, 爱民.
  let givenWords: CodeTrie

  private init() {
    let rows = KeptTable(concord_transliteration()).rows
    transliteration = CodeSet(rows.first?.first?.nameCodes ?? [])
    var lists: [String: [String]] = [:]
    for row in KeptTable(concord_surnames()).rows where row.count == 2 {
      let isCharacters = ["common", "rare", "function", "doubtful"].contains(row[0])
      lists[row[0]] = isCharacters ? row[1].map(String.init) : alternatives(row[1])
    }
    functionSurnames = CodeSet((lists["function"] ?? []).compactMap(\.nameCodes.first))
    doubtfulSurnames = CodeSet((lists["doubtful"] ?? []).compactMap(\.nameCodes.first))
    commonSurnames = CodeSet((lists["common"] ?? []).compactMap(\.nameCodes.first))
    surnames = commonSurnames.union((lists["rare"] ?? []).compactMap(\.nameCodes.first))
    longSurnames = Self.trie((lists["compound"] ?? []) + (lists["japanese"] ?? []))
    japanese = Self.trie(lists["japanese"] ?? [])
    japaneseGiven = Self.trie(lists["japanese-given"] ?? [])
    japaneseStarts = CodeSet((lists["japanese"] ?? []).compactMap(\.nameCodes.first))
    chineseCompounds = (lists["compound"] ?? []).map(\.nameCodes)
    foreignRoles = Self.trie(lists["foreign-role"] ?? [])
    cues = Self.trie(lists["cue"] ?? [])
    nameEnders = CodeSet((lists["ender"] ?? []).compactMap(\.nameCodes.first))
    speech = Self.trie(lists["speech"] ?? [])
    (naming, electing) = (Self.trie(lists["naming"] ?? []), Self.trie(lists["electing"] ?? []))
    notNames = Self.trie(lists["word"] ?? [])
    looseRoles = Self.trie(lists["loose"] ?? [])
    nonNames = CodeSet((lists["never"] ?? []).compactMap(\.nameCodes.first))
    givenWords = Self.trie(lists["given"] ?? [])
    var roles: [String: [String]] = [:]
    for row in KeptTable(concord_roles()).rows where row.count == 3 {
      roles[row[0] + " " + row[1], default: []] += alternatives(row[2])
    }
    let classes = Self.classes(roles)
    roleClasses = classes.map(\.1)
    chineseRoles = Self.roleTrie(classes, "zh")
    englishRoles = Self.roleTrie(classes, "en")
    chineseAddresses = Self.trie(roles["zh address"] ?? [])
    englishAddresses = Self.trie(roles["en address"] ?? [])
    chinesePrefixes = Self.trie(roles["zh prefix"] ?? [])
    let prefixes = roles["en prefix"] ?? []
    englishPrefixes = Self.trie(prefixes + prefixes.map { $0.lowercased() })
  }

  private static func trie(_ words: [String]) -> CodeTrie {
    CodeTrie(words.enumerated().map { ($1.nameCodes, $0) })
  }

  /// Every title and calling with its language, in the order of the file.
  private static func classes(
    _ roles: [String: [String]]
  ) -> [(String, RoleClass, [UInt16])] {
    var result: [(String, RoleClass, [UInt16])] = []
    for language in ["zh", "en"] {
      for kind in [RoleClass.title, .calling] {
        for word in roles["\(language) \(kind.rawValue)"] ?? [] {
          result.append((language, kind, word.nameCodes))
          // English roles also stand in lower case, after a name for the most part.
          if language == "en" { result.append((language, kind, word.lowercased().nameCodes)) }
        }
      }
    }
    return result
  }

  private static func roleTrie(
    _ classes: [(String, RoleClass, [UInt16])],
    _ language: String
  ) -> CodeTrie {
    CodeTrie(
      classes.enumerated().filter { $0.element.0 == language }.map { ($0.element.2, $0.offset) }
    )
  }
}
