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
    guard folded.count == characters.count, let lengths = partition(folded, from: 0) else {
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

  /// The lengths of the names a run of characters falls into, three characters preferred to two.
  private func partition(_ characters: [Character], from start: Int) -> [Int]? {
    if start == characters.count { return [] }
    let isDouble =
      start + 2 < characters.count && double.contains(String(characters[start..<start + 2]))
    guard isDouble || isFamilyName(characters, at: start) else { return nil }
    for length in isDouble ? [4, 3] : [3, 2] where start + length <= characters.count {
      if let rest = partition(characters, from: start + length) { return [length] + rest }
    }
    return nil
  }

  private func isFamilyName(_ characters: [Character], at index: Int) -> Bool {
    single.contains(characters[index])
      || index + 1 < characters.count && double.contains(String(characters[index...index + 1]))
  }

  private func isHanCharacter(_ character: Character) -> Bool {
    character.unicodeScalars.first.map { isHan($0.value) } ?? false
  }
}
