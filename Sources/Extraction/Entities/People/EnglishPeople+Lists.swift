/// Names that those beside them in a list, a body or what they own vouch for: `Wangari Kamau, John Miller and Mary
/// Adams`, `Lindiwe Mthembu, of the Council,`, `Joaquina Matos shook her head`.
extension EnglishPeopleFinder {
  /// Finds names in a list before one already found, which another one follows.
  mutating func findListed() {
    people.sort { $0.name.lowerBound < $1.name.lowerBound }
    var place = people.count - 1
    while place >= 0 {
      if let name = listed(before: place) {
        add(PersonCandidate(name: name, whole: name, offices: [], style: .latin, isShort: false))
      }
      place -= 1
    }
  }

  /// The name of two or three words that are no common ones before a comma, or before `and`, and a person.
  private func listed(before place: Int) -> Range<Int>? {
    let next = words.firstIndex(atOrAfter: people[place].whole.lowerBound)
    guard next > 1, next < words.count else { return nil }
    var last = next - 1
    if words[next].followsWord {
      guard text.string(words[last].range) == "and", words[last].followsWord else { return nil }
      last -= 1
    } else {
      guard words[last].end + 2 == words[next].range.lowerBound, text.code(words[last].end) == 0x2C,
        goesOn(behind: people[place].name.upperBound)
      else { return nil }
    }
    var first = last
    while first > 0, last - first < 2, words[first].followsWord, words[first - 1].isCapital {
      first -= 1
    }
    guard last > first, !words[last].isPossessive, !isPlaced(first),
      first > 0, words[first].followsWord || text.code(words[first - 1].end) == 0x2C,
      (first...last).allSatisfy({
        isNameWord($0) && isFree($0) && (isProper($0) || $0 > first && words[$0].range.count <= 3)
      })
    else { return nil }
    return words[first].range.lowerBound..<words[last].range.upperBound
  }

  private func isFree(_ index: Int) -> Bool { !taken[words[index].range.lowerBound] }

  /// Whether the list goes on behind a person: `and`, or a comma and another name.
  private func goesOn(behind end: Int) -> Bool {
    let index = words.firstIndex(atOrAfter: end)
    guard index < words.count else { return false }
    if words[index].followsWord, words[index].range.lowerBound == end + 1 {
      return text.string(words[index].range) == "and" && index + 1 < words.count
        && words[index + 1].isCapital
    }
    return text.code(end) == 0x2C && words[index].range.lowerBound == end + 2
      && words[index].isCapital
  }

  /// `, of the National Council of Women,`.
  func isOfBody(_ end: Int) -> Bool {
    guard text.code(end) == 0x2C, text.code(end + 1) == .space, let of = word(at: end + 2),
      text.string(words[of].range) == "of", of + 2 < words.count, words[of + 1].followsWord
    else { return false }
    let first = text.string(words[of + 1].range) == "the" ? of + 2 : of + 1
    guard let holder = holderStarts[words[first].range.lowerBound] else { return false }
    return !known.beginning(in: holder.lowerBound..<holder.lowerBound + 1).contains {
      $0.range == holder && !$0.meaning.isOrganization
    }
  }

  /// `shook her head`, `lost his cows`: a verb in the past and what is somebody's own.
  func hasOwn(_ end: Int) -> Bool {
    guard text.code(end) == .space, let verb = word(at: end + 1), !words[verb].isCapital,
      verb + 1 < words.count, words[verb + 1].followsWord, words[verb].range.count > 3
    else { return false }
    let own = text.string(words[verb + 1].range)
    return own == "his" || own == "her"
  }

  /// `By Helen Marsh in Niamey`, where a paragraph begins with it.
  func isByline(_ index: Int) -> Bool {
    index == 1 && words[1].followsWord && words[0].range.lowerBound < 2
      && text.string(words[0].range) == "By"
  }
}
