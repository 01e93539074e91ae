package import CorpusModel
package import Diagnostics
import Unicode

/// Looks up the words of the language by any of their names, blind to case, width and script.
struct Vocabulary<Word: Hashable & Sendable>: Sendable {
  private let words: [String: Word]

  init(_ entries: [(word: Word, names: [String])]) {
    var words: [String: Word] = [:]
    for entry in entries {
      for name in entry.names { words[fold(name)] = entry.word }
    }
    self.words = words
  }

  subscript(name: String) -> Word? { words[fold(name)] }
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
  static let vocabulary = Vocabulary(allCases.map { ($0, $0.allNames) })
}

extension Function: Named {
  package var englishName: String { rawValue }
  package var chineseNames: [String] { ChineseNames.names(of: self) }
  static let vocabulary = Vocabulary(allCases.map { ($0, $0.allNames) })
}

extension WindowFunction: Named {
  package var englishName: String { rawValue }
  package var chineseNames: [String] { ChineseNames.names(of: self) }
  static let vocabulary = Vocabulary(allCases.map { ($0, $0.allNames) })
}

extension AggregateFunction: Named {
  package var englishName: String { rawValue }
  package var chineseNames: [String] { Verb(rawValue: rawValue)?.chineseNames ?? [] }
  static let vocabulary = Vocabulary(allCases.map { ($0, $0.allNames) })
}

extension OutputForm: Named {
  package var englishName: String { rawValue }
  package var chineseNames: [String] { ChineseNames.names(of: self) }
  static let vocabulary = Vocabulary(allCases.map { ($0, $0.allNames) })
}

extension PatternScope: Named {
  package var englishName: String { rawValue }
  package var chineseNames: [String] { ChineseNames.names(of: self) }
  static let vocabulary = Vocabulary(allCases.map { ($0, $0.allNames) })
}

extension Table: Named {
  package var englishName: String { name }
  package var chineseNames: [String] { ChineseNames.names(of: self) }
  static let vocabulary = Vocabulary(allCases.map { ($0, $0.allNames) })
}

extension Keyword: Named {
  var englishName: String { rawValue == "and " ? "and" : rawValue }
  var chineseNames: [String] { ChineseNames.names(of: self) }
  /// Words that stand alone: the Chinese names of all, the English ones that are one word.
  static let vocabulary = Vocabulary(
    allCases.filter { $0 != .through }.map { word in
      (word, word.chineseNames + (word.english.count == 1 ? [word.rawValue] : []))
    }
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
  static let vocabulary = Vocabulary(allCases.map { ($0, $0.allNames) })
}
