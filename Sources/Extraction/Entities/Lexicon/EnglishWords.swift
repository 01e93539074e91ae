import CLexicon
import Unicode

/// The English words that decide where a capitalised name begins or ends.
///
/// A class, so that the finders hold one reference to it.
final class EnglishWords: Sendable {
  static let standard = EnglishWords()

  /// Capitalised at the beginning of a sentence, and no part of a name.
  let openers: CodeTrie
  /// Modifiers that alone before a head noun make no name.
  let generic: CodeTrie
  /// Common given names.
  let givenNames: CodeTrie
  /// Lower-case words inside names of people: de, van, bin.
  let particles: CodeTrie
  /// Words that follow a name where somebody speaks or acts.
  let speech: CodeTrie
  /// Those of them that follow names of all kinds.
  let weakSpeech: CodeTrie
  /// Words right before a name that stands behind them: said, told, Reporting by.
  let before: CodeTrie
  /// Words for relatives and for people in general, and those that give a name: wife, girl, named.
  let kin: CodeTrie
  /// Words that never stand between a comma and an office that tells who was named before it.
  let clause: CodeTrie
  /// Family names that are common words too.
  let surnames: CodeTrie
  /// Family names of Korea.
  let korean: CodeTrie
  /// States and provinces of federal countries.
  let states: CodeTrie

  private init() {
    var lists: [String: [String]] = [:]
    for table in [concord_english_words(), concord_english_names()] {
      for row in KeptTable(table).rows where row.count == 2 {
        lists[row[0], default: []] += alternatives(row[1])
      }
    }
    openers = Self.trie(lists["opener"])
    generic = Self.trie(lists["generic"])
    givenNames = Self.trie(lists["given"])
    particles = Self.trie(lists["particle"])
    speech = Self.trie(lists["speech"])
    weakSpeech = Self.trie(lists["weak"])
    before = Self.trie(lists["before"])
    kin = Self.trie(lists["kin"])
    clause = Self.trie(lists["clause"])
    surnames = Self.trie(lists["surname"])
    korean = Self.trie(lists["korean"])
    states = Self.trie(lists["state"])
  }

  /// Whether a word is so common in lower case that it is no name as a rule.
  func isCommon(_ codes: ArraySlice<UInt16>) -> Bool {
    let word = codes.map { UInt8(truncatingIfNeeded: $0 | 0x20) }
    return EnglishWordList.shared.frequency(of: word[...]) ?? 0 >= 40
  }

  private static func trie(_ words: [String]?) -> CodeTrie {
    CodeTrie((words ?? []).enumerated().map { ($1.nameCodes, $0) })
  }
}

extension CodeTrie {
  /// Whether exactly the characters of a range are one of the names.
  func holds(_ codes: [UInt16], _ range: Range<Int>) -> Bool {
    longestMatch(in: codes, at: range.lowerBound, limit: range.upperBound)?.end == range.upperBound
  }
}
