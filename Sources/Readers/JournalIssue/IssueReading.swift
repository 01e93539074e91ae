import Calendar
import CorpusModel

/// An article while it is put together.
struct ArticleDraft: Sendable {
  /// The printed lines of its title and of its subtitle.
  var title: Range<Int>
  var subtitle: Range<Int>
  /// The lines of the byline under the title.
  var bylineLines: [Int] = []
  /// The day printed in brackets under the title: that of a speech.
  var date: DateSpan?
  /// An editor's note before the title.
  var leadingNote: Range<Int>
  /// Its entry in the table of contents.
  var entry: Int?
  /// Its section where no table of contents names one.
  var section: String?
  /// How well its title agrees with that entry.
  var likeness: Double
  /// All its lines, the leading note included.
  var lines: Range<Int> = 0..<0
  var byline = Byline()
  var credits: [Credit] = []
  var headings: [HeadingDraft] = []
  var paragraphs: [ParagraphDraft] = []
  var editorNote: String?

  init(title: Range<Int>, subtitle: Range<Int>, entry: Int? = nil, likeness: Double = 0) {
    self.title = title
    self.subtitle = subtitle
    self.entry = entry
    self.likeness = likeness
    leadingNote = title.lowerBound..<title.lowerBound
  }

  /// The first line after title, subtitle and byline.
  var bodyStart: Int { max(title.upperBound, subtitle.upperBound, (bylineLines.last ?? -1) + 1) }
}

/// Something that had to be guessed, before it is written down.
struct IssueProblem: Sendable {
  let severity: ProblemSeverity
  let message: String
  let range: Range<Int>
}

/// An issue while it is read: its lines, and what each of them has been found to be.
struct IssueReading {
  let issue: IssueText
  /// What each printed line is; nil until it is known.
  var kinds: [BlockKind?]
  var contents = ContentsList()
  var masthead = Masthead()
  var names = RunningNames(title: "", sections: [])
  var drafts: [ArticleDraft] = []
  var problems: [IssueProblem] = []

  init(_ issue: IssueText) {
    self.issue = issue
    kinds = Array(repeating: nil, count: issue.lines.count)
  }

  /// Notes a problem with some lines.
  mutating func note(_ severity: ProblemSeverity, _ message: String, at lines: Range<Int>) {
    guard !lines.isEmpty else { return }
    problems.append(
      IssueProblem(severity: severity, message: message, range: issue.bytes(of: lines))
    )
  }

  /// Marks lines as one kind.
  mutating func mark(_ lines: Range<Int>, _ kind: BlockKind) {
    for index in lines { kinds[index] = kind }
  }

  /// The nearest line before `index` that is no furniture.
  func textLine(before index: Int, from start: Int) -> Int? {
    var index = index - 1
    while index >= start {
      if !isFurniture(index) { return index }
      index -= 1
    }
    return nil
  }

  /// The nearest line from `index` on that is no furniture.
  func textLine(from index: Int, before end: Int) -> Int? {
    var index = index
    while index < end {
      if !isFurniture(index) { return index }
      index += 1
    }
    return nil
  }

  /// Whether a line belongs to the page rather than to the text.
  func isFurniture(_ index: Int) -> Bool {
    switch kinds[index] {
    case .runningHead, .pageNumber, .caption, .screenshot, .sectionTitle: true
    case nil, .masthead, .contents, .title, .subtitle, .byline, .editorsNote, .heading, .paragraph,
      .listItem, .turn, .credit, .boilerplate, .markup, .blank:
      false
    }
  }
}
