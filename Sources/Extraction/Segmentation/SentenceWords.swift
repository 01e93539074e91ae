import CLexicon
import Unicode

/// The words that tell what a full stop means, from data/abbreviations.tsv.
struct SentenceWords: Sendable {
  static let shared = SentenceWords(KeptTable(concord_abbreviations()))

  /// A name follows: no sentence ends there.
  private(set) var titles: Set<String> = []
  /// No sentence ends there before a number.
  private(set) var numbers: Set<String> = []
  /// A sentence ends there only before an opener.
  private(set) var abbreviations: Set<String> = []
  /// What begins a sentence.
  private(set) var openers: Set<String> = []
  /// The last words of an attribution behind a quotation.
  private(set) var attributions: [String] = []

  init(_ table: KeptTable) {
    for row in table.rows where row.count == 2 {
      switch row[1] {
      case "title": titles.insert(row[0])
      case "number": numbers.insert(row[0])
      case "any": abbreviations.insert(row[0])
      case "opener": openers.insert(row[0])
      case "attribution": attributions.append(row[0])
      case _: break
      }
    }
  }
}
