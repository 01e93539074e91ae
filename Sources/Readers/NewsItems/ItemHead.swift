/// Where an item begins: its title and the lines that say when and where it was printed.
struct ItemHead: Sendable {
  /// The lines of the head, those of its stamps and its title; text follows.
  var lines: Range<Int>
  /// The line of the title.
  var title: Int
  /// The title on its line.
  var titleRange: Range<Int>
  /// Where the text begins on the line of the title; nil where it begins below.
  var inlineText: Int?
  /// What kind of evidence shows that an item begins.
  var evidence: Evidence

  enum Evidence: Sendable, Equatable {
    /// A line with a day, with a medium, with both; labelled or not.
    case stamp(hasDate: Bool, hasSource: Bool)
    /// The first paragraph opens with a dateline.
    case dateline
    /// A line of the medium stands below the text.
    case credit
    /// Only what parts it from the item before.
    case parted
  }
}

/// In which order title and stamp stand in the heads of one text.
enum ItemOrder: CaseIterable {
  case titleFirst, stampFirst, creditBelow
}
