import CLexicon
import Unicode

/// The characters and words round a Chinese name that decide where it begins and whether it is one.
///
/// A class, so that the finders hold one reference to it.
final class NameContexts: Sendable {
  static let standard = NameContexts()

  /// Characters before which no name reaches to the left.
  let edges: CodeSet
  /// Words that alone before a head noun make no name: 慈善, 当地.
  let generic: CodeTrie
  /// Compounds that look like a name and are none: 社会组织, 市中心.
  let common: CodeTrie
  /// Words that open a name as a place does: 全国, 世界.
  let openings: CodeTrie
  /// Verbs a name never begins with: 协调, 联合.
  let verbs: CodeTrie
  /// Verbs no name holds: 移交, 赠予.
  let barriers: CodeTrie
  /// Characters that do not end the name of a company right after a place: 石家庄以岭药业.
  let softEdges: CodeSet
  /// The last character of a head noun, and those that make another word of it: 部 长.
  let followers: [UInt16: Set<UInt16>]
  /// Names of countries that two words often make where they meet: 也门, 海地.
  let doubtful: CodeTrie
  let words = WordClasses()

  private init() {
    var lists: [String: [String]] = [:]
    for row in KeptTable(concord_name_contexts()).rows where row.count == 2 {
      lists[row[0], default: []] += alternatives(row[1])
    }
    edges = CodeSet((lists["edge"] ?? []).compactMap(\.nameCodes.first))
    generic = Self.trie(lists["generic"])
    common = Self.trie(lists["common"])
    openings = Self.trie(lists["opening"])
    doubtful = Self.trie(lists["doubtful"])
    verbs = Self.trie(lists["verb"])
    barriers = Self.trie(lists["barrier"])
    softEdges = CodeSet((lists["soft"] ?? []).compactMap(\.nameCodes.first))
    var followers: [UInt16: Set<UInt16>] = [:]
    for entry in lists["follow"] ?? [] {
      let parts = entry.split(separator: ":").map(String.init)
      guard parts.count == 2, let last = parts[0].nameCodes.last else { continue }
      followers[last, default: []].formUnion(parts[1].nameCodes)
    }
    self.followers = followers
  }

  private static func trie(_ words: [String]?) -> CodeTrie {
    CodeTrie((words ?? []).enumerated().map { ($1.nameCodes, $0) })
  }

  /// Whether a range is made of generic words alone.
  func isGeneric(_ codes: [UInt16], _ range: Range<Int>) -> Bool {
    var position = range.lowerBound
    while position < range.upperBound {
      guard
        let match = generic.longestMatch(in: codes, at: position, limit: range.upperBound)
      else { return false }
      position = match.end
    }
    return true
  }
}
