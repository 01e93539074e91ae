/// An office beside a name, before its organization is an entity.
struct OfficeCandidate: Sendable {
  var role: Range<Int>
  /// Where its organization or its country is named.
  var holder: Range<Int>?

  init(role: Range<Int>, holder: Range<Int>? = nil) {
    self.role = role
    self.holder = holder
  }
}

/// How a name of a person is written.
enum NameStyle: Sendable {
  /// 张要武.
  case chinese
  /// 伊萨姆·沙拉夫, 盖里维希.
  case transliterated
  /// Zhang Yaowu, Essam Sharaf.
  case latin
}

/// A stretch of text that names a person; characters of the paragraph's `NameText`.
struct PersonCandidate: Sendable {
  var name: Range<Int>
  /// The name with its offices.
  var whole: Range<Int>
  var offices: [OfficeCandidate]
  var style: NameStyle
  /// Whether it is only a family name with a form of address, 王女士, or a given name alone.
  var isShort: Bool
  /// Where the organization or country is named that the person is of, without an office.
  var affiliation: Range<Int>?
}
