import CorpusModel

/// A way in which an entity is named: many of a large corpus are named alike.
struct NameUse: Hashable, Sendable {
  /// Nil where it is named by its code.
  var kind: EntityKind?
  /// Numbers of texts.
  var name: UInt32
  var country = NameTable.none
  /// Whether the entity has a name that goes before this one.
  var isOther = false

  func hash(into hasher: inout Hasher) {
    hasher.combine(UInt64(name) << 32 | UInt64(country))
    hasher.combine(isOther)
  }
}

/// What ways of being named share, and the first that holds it.
struct SharedKeys {
  private var places: [NameUse: Int] = [:]
  /// The keys of each way, in the order in which they were entered.
  private var keysOfUses: [[Int]] = []
  private var numbers: [String: Int] = [:]
  /// The row that holds each key.
  private var holders: [Int?] = []

  /// Gives those of some ways that were not met before, each once; their keys must be added next.
  mutating func enter(_ uses: [[NameUse]]) -> [NameUse] {
    var new: [NameUse] = []
    for use in uses.joined() where places[use] == nil {
      places[use] = keysOfUses.count + new.count
      new.append(use)
    }
    return new
  }

  /// Adds the keys of those that were entered last.
  mutating func add(_ keys: [[String]]) {
    for texts in keys {
      keysOfUses.append(
        texts.map { text in
          if let known = numbers[text] { return known }
          numbers[text] = holders.count
          holders.append(nil)
          return holders.count - 1
        }
      )
    }
  }

  /// The keys of a way that was entered.
  func keys(of use: NameUse) -> [Int] { places[use].map { keysOfUses[$0] } ?? [] }

  /// The row that holds a key already; else it is held by this one.
  mutating func hold(_ key: Int, by row: Int) -> Int? {
    if let holder = holders[key] { return holder }
    holders[key] = row
    return nil
  }
}
