import CorpusModel

/// The people of two paired sentences, and what the paragraphs round them hold.
struct PeopleComparison {
  let names: NameMatcher
  let chinese: (sentence: [ComparedName], paragraph: Set<EntityID>)
  let english: (sentence: [ComparedName], paragraph: Set<EntityID>)
  /// The paragraphs as they are written: a name may have been cut, or not have been found.
  let written: WrittenParagraphs

  /// The people who stand for each other and bear other names: one family name and different given names
  /// (牛晋艳 and Niu Yanjin), names of several words of which one sounds alike and another does not, or names that
  /// have nothing in common, where each is the only one of its sentence.
  func different() -> [(chinese: ComparedName, english: ComparedName)] {
    let found = inOnePart()
    guard found.isEmpty else { return found }
    // One that is not printed there may still have been taken for another of its family.
    let left = firsts(chinese.sentence.filter { !written.reads($0.text) })
    let right = firsts(english.sentence.filter { !written.spells($0.text) })
    let strange = (
      left.filter { !english.paragraph.contains($0.entity) },
      right.filter { !chinese.paragraph.contains($0.entity) }
    )
    if let pair = wholly(strange.0, strange.1) { return [pair] }
    return kin(left, right)
  }

  /// Chinese people of one family whose given names differ, those first that share a syllable.
  private func kin(
    _ left: [ComparedName],
    _ right: [ComparedName]
  ) -> [(chinese: ComparedName, english: ComparedName)] {
    var (left, right) = (left, right)
    var found: [(chinese: ComparedName, english: ComparedName)] = []
    for kinship in [NameKinship.sharesGivenSyllable, .sharesFamilyName] {
      let kin = left.compactMap { one -> (chinese: ComparedName, english: ComparedName)? in
        let others = right.filter { names.kinship(one.text, $0.text) == kinship }
        guard others.count == 1, let other = others.first,
          left.count(where: { names.kinship($0.text, other.text) == kinship }) == 1
        else { return nil }
        return (one, other)
      }
      found += kin
      left.removeAll { one in kin.contains { $0.chinese.entity == one.entity } }
      right.removeAll { one in kin.contains { $0.english.entity == one.entity } }
    }
    return found
  }

  /// The only people of two sentences that have no like, both Japanese or both Chinese, whose names are read
  /// otherwise.
  private func wholly(
    _ left: [ComparedName],
    _ right: [ComparedName]
  ) -> (chinese: ComparedName, english: ComparedName)? {
    guard left.count == 1, right.count == 1,
      firsts(chinese.sentence).count == firsts(english.sentence).count
    else { return nil }
    let (one, other) = (left[0], right[0])
    if let agree = JapaneseNames.standard.agree(one.text.nameCodes, other.text) {
      return agree ? nil : (one, other)
    }
    if JapaneseNames.standard.isOther(one.text.nameCodes, than: other.text) { return (one, other) }
    return names.areOtherChinese(one.text, other.text) || areOtherForeign(one.text, other.text)
      ? (one, other) : nil
  }

  /// 帕潘德里欧 and `George Miller`: a name in characters of sound without a dot that no word of the other is like.
  private func areOtherForeign(_ chinese: String, _ english: String) -> Bool {
    let codes = chinese.nameCodes
    let words = english.nameCodes.split(separator: .space).filter { $0.count > 2 }
    guard codes.count > 3, codes.allSatisfy(PersonLexicon.standard.transliteration.contains),
      words.count > 1
    else { return false }
    let left = NameSound(characters: codes)
    let rights = (words + [english.nameCodes[...]]).map {
      NameSound(letters: Pinyin.letters(of: Array($0)))
    }
    return left.count > 2
      && rights.allSatisfy { $0.count > 1 && left.agreement(with: $0) ?? 1 <= Self.unlike }
  }

  /// Names that were taken for one, or have no like, and of which as they are written one part sounds other
  /// than its counterpart.
  private func inOnePart() -> [(chinese: ComparedName, english: ComparedName)] {
    let left = Set(chinese.sentence.map(\.entity)).subtracting(english.paragraph)
    let right = Set(english.sentence.map(\.entity)).subtracting(chinese.paragraph)
    let isOnly = left.count == 1 && right.count == 1
    return chinese.sentence.compactMap { one in
      let other = english.sentence.first { other in
        let isOne = one.entity == other.entity
        let isAlone = left.contains(one.entity) && right.contains(other.entity)
        guard isOne || isAlone else { return false }
        return differInOnePart(one.text, other.text)
          || (isOne || isOnly) && differInOneSound(one.text.nameCodes, other.text)
      }
      return other.map { (one, $0) }
    }
  }

  /// Whether of two names in two or three words each the first or the last sound alike, and the words at
  /// the other end do not.
  private func differInOnePart(_ chinese: String, _ english: String) -> Bool {
    let words = english.nameCodes.split(separator: .space)
    let isLatin = !chinese.nameCodes.contains(where: \.isChinese)
    let parts = chinese.nameCodes.split(separator: isLatin ? .space : .middleDot)
    guard (2...3).contains(parts.count), parts.count == words.count,
      let first = likeness(parts[0], words[0], isLatin: isLatin),
      let last = likeness(parts[parts.count - 1], words[words.count - 1], isLatin: isLatin)
    else { return false }
    return first >= Self.alike && last <= Self.unlike || first <= Self.unlike && last >= Self.alike
  }

  /// 哈什米 and `Hashbi`: a name in characters without a dot, one consonant of which is another; names in pinyin
  /// are spelt exactly.
  private func differInOneSound(_ chinese: [UInt16], _ english: String) -> Bool {
    let words = english.nameCodes.split(separator: .space).map { Pinyin.letters(of: Array($0)) }
    guard chinese.count > 2, chinese.allSatisfy(\.isChinese), let first = words.first,
      words.count != 2 || !Pinyin.standard.isSurname(first)
        || Pinyin.standard.syllableCount(words[1]) == nil,
      JapaneseNames.standard.agree(chinese, english) == nil
    else { return false }
    let other = SoundSkeleton(name: english.nameCodes)
    let skeletons = SoundSkeleton.all(characters: chinese)
    return !skeletons.contains { $0.agrees(with: other) }
      && skeletons.contains { $0.differsInOne(from: other) }
  }

  /// Of 43 names so written in two editions, no part was below the half and one end always above these.
  private static let alike = 0.66
  private static let unlike = 0.42

  private func likeness(
    _ part: ArraySlice<UInt16>,
    _ word: ArraySlice<UInt16>,
    isLatin: Bool
  ) -> Double? {
    let letters = Pinyin.letters(of: Array(word))
    if isLatin { return Pinyin.letters(of: Array(part)) == letters ? 1 : 0 }
    let other = NameSound.whole(letters: letters)
    return NameSound.whole(characters: Array(part)).compactMap { one in
      guard let agreement = one.agreement(with: other) else { return nil }
      // Two names that begin with other consonants must share more.
      if let left = one.onset, let right = other.onset, left.isDisjoint(with: right) {
        return agreement - 0.2
      }
      return one.isOpen(where: other) || other.isOpen(where: one) ? agreement - 0.2 : agreement
    }.max()
  }
}
