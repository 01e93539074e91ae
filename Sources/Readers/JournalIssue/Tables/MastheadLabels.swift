import Unicode

/// A label of a masthead and the name its value is given.
struct MastheadLabel: Sendable {
  let letters: [UInt32]
  /// The name of the detail; nil keeps the printed one.
  let name: String?
}

/// The labels of mastheads.
///
/// Editors' titles in English are put together from `modifiers` and `heads`.
enum MastheadLabels {
  /// Labels that may stand anywhere in a line, longest first.
  static let inline = rows([
    ("ISSN", ["International Standard Serial Number", "ISSN", "国际标准连续出版物号", "国际标准刊号"]),
    ("CN", ["China Standard Serial Number", "国内统一连续出版物号", "国内统一刊号", "国内刊号"]),
    ("Website", ["Http", "Https"]),
    (
      nil,
      [
        "Sponsor", "Sponsors", "Sponsored by", "Publisher", "Published by", "Host", "Organizer",
        "Organised by", "Organized by", "Issued by", "Sponsoring Organization", "Sponsoring Body",
        "Hosted by", "Editorial Board", "Editorial Office", "Address", "Add",
        "Postcode", "Postal Code", "Zip Code", "Zip", "Tel", "Telephone", "Phone", "Fax", "Website",
        "Web", "E-Mail", "Email", "Price", "Subscription", "Distributor", "Distributed by",
        "Printer",
        "Printed by", "Designer", "Translator", "Translators", "Translated by",
        "Postal Distribution Code",
        "Publishing Date", "Date of Publication",
      ]
    ),
  ])

  /// Labels whose value is the publisher of the issue, best first.
  static let publishers = [
    "编辑出版", "出版单位", "出版", "出版者", "主办单位", "主办", "主办方", "主管主办", "编辑单位", "编印", "编印单位",
    "Publisher", "Published by", "Issued by", "Sponsor", "Sponsors", "Sponsored by",
    "Sponsoring Organization",
    "Sponsoring Body", "Host", "Hosted by", "Organizer", "Organised by", "Organized by",
  ].map { normalForm(scalars($0)) }

  /// Words before `Editor`.
  static let modifiers = [
    "Deputy", "Chief", "Executive", "Layout", "Managing", "Associate", "Assistant", "Senior", "Art",
    "Copy", "Contributing", "English", "Chinese", "Language", "Honorary", "Guest", "Responsible",
    "Consulting", "General", "Founding", "Vice", "Photo", "Production", "Web",
  ]

  /// The words of editors' titles.
  static let heads = ["Editor", "Editors", "Editor-in-Chief", "Editors-in-Chief", "Director"]

  private static func rows(_ rows: [(String?, [String])]) -> [MastheadLabel] {
    rows.flatMap { name, texts in
      IssueTables.cues(texts).map { MastheadLabel(letters: $0, name: name) }
    }
    .sorted { $0.letters.count > $1.letters.count }
  }
}
