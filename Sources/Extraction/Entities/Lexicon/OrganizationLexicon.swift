import CLexicon
import CorpusModel
import Unicode

/// How much a head noun needs beside it to make a name.
enum HeadClass: String, Sendable {
  case strong, weak, unit, head
  /// Makes no name.
  case none
  /// A common noun that tells what a name beside it is: `a charity, BlueHands,`.
  case noun
}

/// A noun that names of organizations end in, or in English hold.
struct OrganizationHead: Sendable {
  var name: String
  var kind: OrganizationKind
  var strength: HeadClass
}

/// The nouns of data/organization-suffixes.tsv and data/organization-heads.tsv.
///
/// A class, so that the finders hold one reference to it.
final class OrganizationLexicon: Sendable {
  static let standard = OrganizationLexicon()

  let chineseHeads: [OrganizationHead]
  let chinese: CodeTrie
  let englishHeads: [OrganizationHead]
  let english: CodeTrie

  private init() {
    chineseHeads = Self.heads(concord_organization_suffixes())
    englishHeads = Self.heads(concord_organization_heads())
    chinese = CodeTrie(chineseHeads.enumerated().map { ($1.name.nameCodes, $0) })
    english = CodeTrie(englishHeads.enumerated().map { ($1.name.nameCodes, $0) })
  }

  private static func heads(_ table: ConcordTable) -> [OrganizationHead] {
    KeptTable(table).rows.compactMap { row in
      guard row.count == 3, let kind = OrganizationKind(rawValue: row[1]),
        let strength = HeadClass(rawValue: row[2])
      else { return nil }
      return OrganizationHead(name: row[0], kind: kind, strength: strength)
    }
  }
}
