package import CorpusModel
package import Diagnostics
import Synchronization
import Unicode

/// Looks up the words of the language by any of their names, blind to case, width and script.
///
/// The Chinese names are made comparable when one of them is first asked for: that takes a table which a program that
/// answers an English question need not have.
///
/// A class for its identity: what was made is made once.
final class Vocabulary<Word: Sendable>: Sendable {
  private let words: [Word]
  /// Names of ASCII, folded, and the word of each.
  private let plain: Names
  /// All other names.
  private let others = AtomicLazyReference<Names>()
  private let otherNames: @Sendable (Word) -> [String]

  /// A few dozen names: they are gone through one by one.
  private final class Names: Sendable {
    private let names: [String]
    private let words: [Word]

    init(_ words: [Word], _ names: (Word) -> [String]) {
      var (folded, owners): ([String], [Word]) = ([], [])
      for word in words {
        for name in names(word) {
          folded.append(fold(name))
          owners.append(word)
        }
      }
      self.names = folded
      self.words = owners
    }

    /// The word of a folded name; the last one where several have it.
    func word(_ name: String) -> Word? {
      names.lastIndex(of: name).map { words[$0] }
    }
  }

  /// Takes words, their names of ASCII, and all their others.
  init(
    _ words: [Word],
    plain: (Word) -> [String],
    others: @escaping @Sendable (Word) -> [String]
  ) {
    self.words = words
    self.plain = Names(words, plain)
    otherNames = others
  }

  subscript(name: String) -> Word? {
    let folded = fold(name)
    guard !folded.utf8.allSatisfy({ $0 < 0x80 }) else { return plain.word(folded) }
    return (others.load() ?? others.storeIfNil(Names(words, otherNames))).word(folded)
  }
}

extension Vocabulary where Word: Named {
  /// Words by their English and their Chinese names.
  convenience init(_ words: [Word]) {
    self.init(words, plain: { [$0.englishName] }, others: { $0.chineseNames })
  }
}

/// A word that has an English and a Chinese name.
package protocol Named: Hashable, Sendable {
  /// The name in English.
  var englishName: String { get }
  /// The first is printed, all are read; none means that the English one serves both.
  var chineseNames: [String] { get }
}

extension Named {
  /// The name the formatter prints.
  package func name(in language: NameLanguage) -> String {
    switch language {
    case .english: englishName
    case .chinese: chineseNames.first ?? englishName
    }
  }

  /// Every name it is read by.
  package var allNames: [String] { [englishName] + chineseNames }
}

extension Verb: Named {
  package var englishName: String { rawValue }
  package var chineseNames: [String] { ChineseNames.names(of: self) }
  static let vocabulary = Vocabulary(allCases)
}

extension Function: Named {
  package var englishName: String { rawValue }
  package var chineseNames: [String] { ChineseNames.names(of: self) }
  static let vocabulary = Vocabulary(allCases)
}

extension WindowFunction: Named {
  package var englishName: String { rawValue }
  package var chineseNames: [String] { ChineseNames.names(of: self) }
  static let vocabulary = Vocabulary(allCases)
}

extension AggregateFunction: Named {
  package var englishName: String { rawValue }
  package var chineseNames: [String] { Verb(rawValue: rawValue)?.chineseNames ?? [] }
  static let vocabulary = Vocabulary(allCases)
}

extension OutputForm: Named {
  package var englishName: String { rawValue }
  package var chineseNames: [String] { ChineseNames.names(of: self) }
  static let vocabulary = Vocabulary(allCases)
}

extension PatternScope: Named {
  package var englishName: String { rawValue }
  package var chineseNames: [String] { ChineseNames.names(of: self) }
  static let vocabulary = Vocabulary(allCases)
}

extension Table: Named {
  package var englishName: String { name }
  package var chineseNames: [String] { ChineseNames.names(of: self) }
  static let vocabulary = Vocabulary(allCases)
}

extension Keyword: Named {
  var englishName: String { rawValue == "and " ? "and" : rawValue }
  var chineseNames: [String] { ChineseNames.names(of: self) }
  /// Words that stand alone: the Chinese names of all, the English ones that are one word.
  static let vocabulary = Vocabulary(
    allCases.filter { $0 != .through },
    plain: { $0.english.count == 1 ? [$0.rawValue] : [] },
    others: { $0.chineseNames }
  )

  /// Whether a name may be taken for an operator of a condition.
  var isConditionWord: Bool {
    switch self {
    case .and, .or, .not, .isIn, .between, .through, .has, .hasWord, .starts, .ends, .matches,
      .exactly, .isMissing, .isKnown:
      true
    case .missing, .yes, .no, .by, .descending, .ascending, .asForm, .on, .keepAll, .width,
      .within, .seed, .against, .rows, .definition, .parameter, .version:
      false
    }
  }
}

extension TokenAttribute: Named {
  package var englishName: String { rawValue }
  package var chineseNames: [String] {
    Schema.columns(of: .words).filter { $0.name == rawValue }.map(\.chinese)
  }
  static let vocabulary = Vocabulary(allCases)
}
