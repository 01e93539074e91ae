import CLexicon
import Unicode

/// The words joined words are cut at, from data/joined-words.tsv, and the syllables of pinyin.
struct JoinedWordTable: Sendable {
  static let shared = JoinedWordTable(
    KeptTable(concord_joined_words()),
    syllables: KeptTable(concord_pinyin_syllables())
  )

  typealias Word = ArraySlice<UInt8>

  /// Words of grammar: they speak for a cut.
  private(set) var links: Set<Word> = []
  /// Words of grammar that begin or end many compounds.
  private(set) var edges: Set<Word> = []
  /// Forms of verbs that follow a name.
  private(set) var verbs: Set<Word> = []
  /// Further words of up to three letters.
  private(set) var short: Set<Word> = []
  /// What stands behind a number without a space.
  private(set) var units: Set<Word> = []
  /// First parts often set off by a hyphen.
  private(set) var prefixes: Set<Word> = []
  /// First parts always set off by a hyphen.
  private(set) var surePrefixes: Set<Word> = []
  /// Names with a capital inside, in their own letters.
  private(set) var camelNames: Set<Word> = []
  /// Words of newer texts.
  private(set) var known: Set<Word> = []
  private var syllables: Set<Word> = []
  /// Every word of the sets above but the names, and in which sets it is.
  private var forms = FormTable()
  private var uses: [Uses] = []

  /// In which sets a word is that a cut is weighed by.
  struct Uses: OptionSet, Sendable {
    let rawValue: UInt8
    /// A link, an edge or a verb.
    static let grammar = Uses(rawValue: 1)
    static let short = Uses(rawValue: 2)
    static let known = Uses(rawValue: 4)
  }

  init(_ table: KeptTable, syllables: KeptTable) {
    for row in table.rows where row.count == 2 {
      let word = Array(row[0].utf8)[...]
      switch row[1] {
      case "link": links.insert(word)
      case "edge": edges.insert(word)
      case "verb": verbs.insert(word)
      case "short": short.insert(word)
      case "unit": units.insert(word)
      case "prefix": prefixes.insert(word)
      case "sure prefix": surePrefixes.insert(word)
      case "camel": camelNames.insert(word)
      case "known": known.insert(word)
      case _: break
      }
    }
    for word in links.union(edges).union(verbs) { add(word, .grammar) }
    for word in short { add(word, .short) }
    for word in known { add(word, .known) }
    self.syllables = Set(syllables.rows.compactMap { $0.first.map { Array($0.utf8)[...] } })
  }

  private mutating func add(_ word: Word, _ use: Uses) {
    let (code, isNew) = forms.code(of: word.span)
    if isNew { uses.append([]) }
    uses[Int(code)].insert(use)
  }

  /// In which sets a word is, found with one look.
  func uses(of word: Word) -> Uses { forms.find(word.span).map { uses[Int($0)] } ?? [] }

  /// Whether a word in small letters is made of pinyin syllables only, as Chinese names are.
  func isPinyin(_ word: Word) -> Bool { syllableCount(word) != nil }

  /// The least number of syllables that make the word; nil where none do.
  func syllableCount(_ word: Word) -> Int? {
    var counts = [Int?](repeating: nil, count: word.count + 1)
    counts[0] = 0
    for end in 1...max(1, word.count) where end <= word.count {
      for start in max(0, end - 6)..<end {
        guard let count = counts[start] else { continue }
        let part = word[(word.startIndex + start)..<(word.startIndex + end)]
        if syllables.contains(part) { counts[end] = min(counts[end] ?? .max, count + 1) }
      }
    }
    return word.isEmpty ? nil : counts[word.count]
  }
}
