package import Columns
package import Diagnostics

/// Answers that go onto one page, or into one picture, that stands alone.
package struct Publication: Sendable {
  /// What it is about; empty where nobody said.
  package var title: String
  /// The language of its own words; what the answers say is not changed.
  package var language: NameLanguage
  /// In the order in which they were asked for.
  package var answers: [PublishedAnswer]
  /// What all the answers were made from.
  package var facts: [PublishedFact]

  package init(
    title: String,
    language: NameLanguage,
    answers: [PublishedAnswer],
    facts: [PublishedFact]
  ) {
    self.title = title
    self.language = language
    self.answers = answers
    self.facts = facts
  }

  /// A page with an answer and nothing about it.
  init(_ table: ResultTable) {
    self.init(
      title: "",
      language: .english,
      answers: [PublishedAnswer(table: table, question: "", places: [], facts: [])],
      facts: []
    )
  }
}

/// One answer of a page.
package struct PublishedAnswer: Sendable {
  package var table: ResultTable
  /// As it was asked; empty where that is not known.
  package var question: String
  /// Where each row stands in the files; empty for rows that were made.
  package var places: [String]
  /// Rows read, returned and skipped.
  package var facts: [PublishedFact]

  package init(table: ResultTable, question: String, places: [String], facts: [PublishedFact]) {
    self.table = table
    self.question = question
    self.places = places
    self.facts = facts
  }
}

/// A fact about answers: `corpus`, and which it was.
package struct PublishedFact: Sendable, Hashable {
  package var name: Message
  package var text: Message

  package init(_ name: Message, _ text: Message) {
    self.name = name
    self.text = text
  }
}
