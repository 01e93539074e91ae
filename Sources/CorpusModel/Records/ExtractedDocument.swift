/// What was found in the paragraphs of one document.
///
/// `RowID`s of articles, parts and paragraphs are positions in the `ReadDocument` it was made from;
/// entity ids are positions in `entities` until the corpus is linked.
package struct ExtractedDocument: Sendable {
  package var sentences: [Sentence] = []
  package var words = WordStream()
  package var entities: [Entity] = []
  package var mentions: [Mention] = []
  package var figures: [Figure] = []
  package var dates: [DateMention] = []
  package var statements: [Statement] = []
  package var donations: [Donation] = []
  package var events: [Event] = []
  /// Names printed outside the paragraphs.
  package var credits: [Credit] = []

  package init() {}
}

/// A person or an organization that is named in the credits of an article: its author, its source.
package struct Credit: Sendable {
  package var entity: EntityID
  /// Where it is printed: UTF-8 offsets in the text of the file.
  package var range: Range<Int>

  package init(entity: EntityID, range: Range<Int>) {
    self.entity = entity
    self.range = range
  }
}

/// The corpus as records: every document, and what holds between documents.
///
/// The entity ids of every document are positions in this `entities`; each document's own list is empty.
package struct CorpusRecords: Sendable {
  package var documents = DocumentList([])
  package var entities: [Entity] = []
  package var pairs: [Pair] = []
  package var disagreements: [Disagreement] = []
  /// Problems with files that gave no document at all.
  package var problems: [Problem] = []

  package init() {}
}

/// Where a record stands: a range of UTF-8 offsets in the reading text of one paragraph.
package struct Evidence: Sendable, Hashable {
  package var paragraph: RowID<Paragraph>
  package var range: Range<Int>

  package init(paragraph: RowID<Paragraph>, range: Range<Int>) {
    self.paragraph = paragraph
    self.range = range
  }
}

/// One sentence; its text is a range of its paragraph's reading text.
package struct Sentence: Sendable {
  package var paragraph: RowID<Paragraph>
  /// 1-based order in the paragraph.
  package var number: Int
  package var range: Range<Int>
  package var language: Language

  package init(
    paragraph: RowID<Paragraph>,
    number: Int,
    range: Range<Int>,
    language: Language
  ) {
    self.paragraph = paragraph
    self.number = number
    self.range = range
    self.language = language
  }
}
