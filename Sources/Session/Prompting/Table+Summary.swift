package import CorpusModel

extension Table {
  /// What one row of the table is.
  package var summary: String {
    switch self {
    case .documents: "a file"
    case .articles: "a titled piece of a document"
    case .parts: "a printed sub-heading and what stands under it"
    case .blocks: "a run of a file: title, paragraph, caption, page number, …"
    case .paragraphs: "a paragraph of repaired reading text"
    case .sentences: "a sentence"
    case .words: "a word, number or mark where it stands"
    case .repairs: "a change between the file and the reading text"
    case .problems: "something a reader could not place or had to guess"
    case .countries: "a country that is named"
    case .organizations: "an organization that is named"
    case .people: "a person who is named"
    case .mentions: "a name where it stands"
    case .figures: "a number with a unit or a counted noun"
    case .dates: "a date where it stands"
    case .statements: "what somebody said"
    case .donations: "a gift given, pledged, raised or planned"
    case .events: "something that took place"
    case .pairs: "a Chinese passage and its English counterpart"
    case .disagreements: "a fact that two editions state differently"
    }
  }
}
