import CLexicon
import Unicode

/// Surnames, by which a short line is known as the name of an author: those in characters from `surnames.tsv`, those in
/// Latin letters from `issue-words.tsv`.
enum Surnames {
  /// Surnames of one character.
  static let single = Set(
    ((rows["common"] ?? "") + (rows["rare"] ?? "")).unicodeScalars.map { fold($0.value) }
  )

  /// Surnames of two characters.
  static let double = Set(
    (rows["compound"] ?? "").split(separator: "|").map { scalars(String($0)).map { fold($0) } }
  )

  /// Surnames in Latin letters, small.
  static let latin = Set(IssueWords.shared[.latinSurname])

  /// Small words inside personal names.
  static let particles = Set(IssueWords.shared[.particle])

  /// Words of headings that look like the name of a person when they stand alone with capitals.
  static let headingWords = Set(IssueWords.shared[.headingWord])

  private static let rows: [String: String] = {
    var rows: [String: String] = [:]
    KeptTable(concord_surnames()).forEachRow { fields in
      guard fields.count == 2 else { return }
      rows[String(decoding: fields[0], as: UTF8.self)] = String(decoding: fields[1], as: UTF8.self)
    }
    return rows
  }()
}
