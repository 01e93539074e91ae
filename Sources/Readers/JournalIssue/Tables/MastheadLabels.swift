import CLexicon
import Unicode

/// A label of a masthead and the name its value is given.
struct MastheadLabel: Sendable {
  let letters: [UInt32]
  /// The name of the detail; nil keeps the printed one.
  let name: String?
}

/// The labels of mastheads, from `masthead-labels.tsv`.
///
/// Editors' titles in English are put together from `modifiers` and `heads`.
enum MastheadLabels {
  /// Labels that may stand anywhere in a line, longest first.
  static let inline = rows("label").flatMap { name, labels in
    IssueTables.cues(labels).map { MastheadLabel(letters: $0, name: name.isEmpty ? nil : name) }
  }
  .sorted { $0.letters.count > $1.letters.count }

  /// Labels whose value is the publisher of the issue, best first.
  static let publishers = rows("publisher").flatMap(\.labels).map { normalForm(scalars($0)) }

  /// Those that stand before or behind the body without a colon.
  static let publisherPhrases = IssueTables.cues(
    rows("publisher").flatMap(\.labels).filter {
      $0.hasSuffix(" by") || ["主办", "编印", "编辑出版"].contains($0)
    }
  )

  /// Words before `Editor`.
  static let modifiers = rows("modifier").flatMap(\.labels)

  /// The words of editors' titles.
  static let heads = rows("head").flatMap(\.labels)

  private static func rows(_ list: String) -> [(name: String, labels: [String])] {
    var rows: [(name: String, labels: [String])] = []
    KeptTable(concord_masthead_labels()).forEachRow { fields in
      let texts = fields.map { String(decoding: $0, as: UTF8.self) }
      guard texts.count == 3, texts[0] == list else { return }
      rows.append((texts[1], texts[2].split(separator: "|").map(String.init)))
    }
    return rows
  }
}
