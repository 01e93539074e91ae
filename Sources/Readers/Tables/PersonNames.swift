import CLexicon
import Unicode

/// Tells and splits Chinese names of persons by their family names.
struct PersonNames: Sendable {
  static let shared = PersonNames()

  private let single: Set<Character>
  private let double: Set<String>

  private init() {
    var single: Set<Character> = []
    var double: Set<String> = []
    KeptTable(concord_surnames()).forEachRow { fields in
      guard fields.count >= 2 else { return }
      let names = fold(String(decoding: fields[1], as: UTF8.self))
      switch String(decoding: fields[0], as: UTF8.self) {
      case "common", "rare": single.formUnion(names)
      case "compound": double.formUnion(names.split(separator: "|").map(String.init))
      case _: break
      }
    }
    self.single = single
    self.double = double
  }

  /// Whether a text of two to four characters begins with a family name.
  func isName(_ text: String) -> Bool {
    let characters = Array(fold(text))
    guard (2...4).contains(characters.count), characters.allSatisfy({ isHanCharacter($0) }) else {
      return false
    }
    if characters.count == 4 { return double.contains(String(characters[..<2])) }
    return isFamilyName(characters, at: 0)
  }

  /// The names in a list: parted at spaces and enumeration marks, and where two stand without a mark
  /// between them (`王小明李华`) at the second family name.
  func split(_ list: String) -> [String] {
    var list = list
    for word in ["实习生", "實習生", "通讯员", "通訊員", "特约记者", "特約記者"] {
      list.replace(word, with: " ")
    }
    return list.unicodeScalars
      .split { isWhitespace($0.value) || "、,，;；/／&".unicodeScalars.contains($0) }
      .flatMap { joined(String($0)) }
  }

  /// Parts `王小明和李华`, but no name that holds 和 itself.
  private func joined(_ text: String) -> [String] {
    let sides = text.split(separator: "和").map(String.init)
    if sides.count > 1, !isName(text), sides.allSatisfy(isName) { return sides }
    return parted(Array(text))
  }

  private func parted(_ characters: [Character]) -> [String] {
    let whole = String(characters)
    guard characters.count >= 4, characters.allSatisfy({ isHanCharacter($0) }) else {
      return whole.isEmpty ? [] : [whole]
    }
    let folded = Array(fold(whole))
    guard folded.count == characters.count, let lengths = partition(folded) else {
      return [whole]
    }
    var names: [String] = []
    var start = 0
    for length in lengths {
      names.append(String(characters[start..<start + length]))
      start += length
    }
    return names
  }

  /// The lengths of the names a run of characters falls into: with as few names of two characters as can be, the longer
  /// name first.
  private func partition(_ characters: [Character]) -> [Int]? {
    let count = characters.count
    // The first name of the best way from each place on, and how many of two characters that way has.
    var best: [(length: Int, short: Int)?] = Array(repeating: nil, count: count + 1)
    best[count] = (0, 0)
    for place in (0..<count).reversed() {
      for length in lengths(of: characters, at: place) {
        guard let rest = best[place + length] else { continue }
        let short = rest.short + (length == 2 ? 1 : 0)
        if let known = best[place], known.short <= short { continue }
        best[place] = (length, short)
      }
    }
    var found: [Int] = []
    var place = 0
    while place < count {
      guard let next = best[place] else { return nil }
      found.append(next.length)
      place += next.length
    }
    return found
  }

  /// The lengths a name at a place may have, the longer one first.
  private func lengths(of characters: [Character], at place: Int) -> [Int] {
    let isDouble =
      place + 2 < characters.count && double.contains(String(characters[place..<place + 2]))
    guard isDouble || isFamilyName(characters, at: place) else { return [] }
    return (isDouble ? [4, 3] : [3, 2]).filter { place + $0 <= characters.count }
  }

  private func isFamilyName(_ characters: [Character], at index: Int) -> Bool {
    single.contains(characters[index])
      || index + 1 < characters.count && double.contains(String(characters[index...index + 1]))
  }

  private func isHanCharacter(_ character: Character) -> Bool {
    character.unicodeScalars.first.map { isHan($0.value) } ?? false
  }
}
