import CLexicon
import Unicode

/// What a credit line names.
enum CreditKind: String, Sendable {
  case author, affiliation, contributor, translator, origin, reporter
  /// Named but kept in no column: editors, proof-readers, photographers.
  case other
}

/// A phrase that marks a credit: before the value (译者：, Translated by) or after it (供稿).
struct CreditCue: Sendable {
  let kind: CreditKind
  let letters: [UInt32]
}

/// The phrases of credit lines, from `credit-cues.tsv`.
enum CreditCues {
  /// Phrases that stand before what they name, by their first character, the longest first.
  static let beforeByFirst = Dictionary(grouping: rows("before")) { $0.letters.first ?? 0 }

  /// Phrases that stand after what they name, the longest first.
  static let after = rows("after")

  private static func rows(_ place: String) -> [CreditCue] {
    var cues: [CreditCue] = []
    KeptTable(concord_credit_cues()).forEachRow { fields in
      let texts = fields.map { String(decoding: $0, as: UTF8.self) }
      guard texts.count == 3, texts[0] == place, let kind = CreditKind(rawValue: texts[1]) else {
        return
      }
      cues += IssueTables.cues(texts[2].split(separator: "|").map(String.init))
        .map { CreditCue(kind: kind, letters: $0) }
    }
    return cues.sorted { $0.letters.count > $1.letters.count }
  }
}
