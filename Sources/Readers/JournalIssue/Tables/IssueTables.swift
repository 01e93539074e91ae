import CLexicon
import Unicode

/// The words by which the furniture of an issue is known, in both languages.
///
/// They are compared folded and without white space, so that 目　錄 is 目录. Chinese and English issues
/// are read with the same tables: either quotes the other.
///
/// The words stand in `issue-words.tsv`.
enum IssueTables {
  private static let words = IssueWords.shared

  /// Lines that open a table of contents.
  static let contentsHeadings = forms(words[.contents])

  /// Marks of an editor's note, at the start of a line.
  static let editorNoteMarks = cues(words[.note])

  /// How a caption begins.
  static let captionOpeners = cues(words[.captionBegins])

  /// How a caption ends.
  static let captionClosers = cues(words[.captionEnds])

  /// Lines that introduce the legend of a picture, which follows on the next line.
  static let legendLabels = forms(words[.legend])

  /// Entries of the menus of web sites.
  static let menuWords = forms(words[.menu])

  /// Names of the rhythm in which a periodical appears.
  static let rhythms = forms(words[.rhythm])

  /// Short lines after a title that are headings or labels, not the names of authors.
  static let noNames = forms(words[.noName])

  /// How the names of bodies end: such a line is no name of a periodical, and under a title it says who wrote.
  static let bodyEndings = words[.bodyEnds].map(scalars)

  /// Whether a text ends in an office or a calling: 会长, 教授.
  static func endsInOffice(_ text: ArraySlice<UInt32>) -> Bool {
    offices.contains { text.count > $0.count && text.suffix($0.count).elementsEqual($0) }
  }

  private static let offices: [[UInt32]] = {
    var offices: [[UInt32]] = []
    KeptTable(concord_roles()).forEachRow { fields in
      let names = fields.map { String(decoding: $0, as: UTF8.self) }
      guard names.count == 3, names[0] == "zh", names[1] == "title" || names[1] == "calling" else {
        return
      }
      offices += names[2].split(separator: "|").map { scalars(String($0)) }
    }
    return offices.filter { $0.count > 1 }
  }()

  /// Abbreviations that end in a full stop inside a sentence and call for a name or more.
  static let abbreviations = Set(words[.abbreviation])

  /// English words that cannot end a heading and rarely begin a line with a capital inside a sentence.
  static let functionWords = Set(words[.function])

  /// English words after which a name with a capital article may stand.
  static let prepositions = Set(words[.preposition])

  /// Chinese characters that need what follows them, so that no paragraph ends in one.
  static let leadingCharacters = Set(words[.leading].flatMap(scalars))

  /// How the salutation of a speech or a letter begins.
  static let salutations = cues(words[.salutation])

  /// How a time at the opening of a Chinese paragraph ends.
  static let timeEndings = words[.timeEnds].map(scalars)

  /// Words that cannot follow an article or a possessive.
  static let neverAfterArticle = Set(words[.neverAfterArticle])

  /// Articles and possessives.
  static let articles = Set(words[.article])

  /// The first characters of the marks of notes and of captions: most lines begin with none of them.
  static let noteBeginnings = Set(editorNoteMarks.compactMap(\.first))
  static let captionBeginnings = Set(captionOpeners.compactMap(\.first))

  /// Folded letters and digits of table entries, for comparison with whole lines.
  static func forms(_ texts: [String]) -> Set<[UInt32]> {
    Set(texts.map { normalForm(scalars($0)) })
  }

  /// Folded code points of table entries without white space, longest first, for the starts and ends
  /// of lines.
  static func cues(_ texts: [String]) -> [[UInt32]] {
    texts.map { text in scalars(text).filter { !isWhitespace($0) }.map { fold($0) } }
      .sorted { $0.count > $1.count }
  }
}
