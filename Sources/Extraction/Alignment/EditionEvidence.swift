import CorpusModel

/// What the articles of one language of a document have to show to their like in another edition.
struct EditionProfile: Sendable {
  /// The telling features of each article, each once, in the order of the text: sums over them are the
  /// same on every run.
  let features: [[SharedFeature]]
  /// The same by their numbers among all profiles, when they have been given.
  private(set) var numbers: [[Int32]] = []
  /// How many characters that are no spaces each article has.
  let lengths: [Double]

  init(_ text: EditionText) {
    features = text.articles.map { paragraphs in
      var seen: Set<SharedFeature> = []
      var found: [SharedFeature] = []
      for paragraph in paragraphs {
        for sentence in text.sentences(of: paragraph) {
          for feature in text.anchors[sentence]
          where isTelling(feature) && seen.insert(feature).inserted { found.append(feature) }
        }
      }
      return found
    }
    lengths = text.articles.map { paragraphs in
      let sentences = paragraphs.lazy.flatMap { text.sentences(of: $0) }
      return Double(sentences.reduce(0) { $0 + text.length(ofSentence: $1) })
    }
  }
}

extension EditionProfile {
  /// Gives the features numbers, which are the same in all profiles.
  mutating func number(_ space: inout FeatureSpace) {
    numbers = features.map { $0.map { space.id(of: $0) } }
  }
}

/// What speaks for two documents being editions of each other.
struct EditionEvidence {
  private let left: [[SharedFeature]]
  private let right: [[SharedFeature]]
  private let numbers: (chinese: [[Int32]], english: [[Int32]])
  private let lengths: (chinese: [Double], english: [Double])

  init(_ chinese: EditionProfile, _ english: EditionProfile) {
    left = chinese.features
    right = english.features
    numbers = (chinese.numbers, english.numbers)
    lengths = (chinese.lengths, english.lengths)
  }

  /// The articles paired one to one; nil where the documents are no editions of each other.
  ///
  /// In editions most articles of the one have their like in the other, and most numbers and dates that
  /// an article states stand in its like too.
  func articles() -> [(chinese: Int, english: Int, agreement: Double)]? {
    let pairs = matched()
    let smaller = min(left.count, right.count)
    guard pairs.count * 2 > smaller else { return nil }
    var shared = 0
    var stated = 0
    for pair in pairs {
      let (one, other) = (left[pair.chinese].filter(isFact), right[pair.english].filter(isFact))
      shared += Set(one).intersection(other).count
      stated += min(one.count, other.count)
    }
    guard shared > 3, shared * 5 >= stated * 3 else { return nil }
    let length = pairs.reduce((0.0, 0.0)) {
      ($0.0 + lengths.chinese[$1.chinese], $0.1 + lengths.english[$1.english])
    }
    // A translation into English has two to six letters for a Chinese character.
    guard length.1 > 1.8 * length.0, length.1 < 7 * length.0 else { return nil }
    return pairs
  }

  private func isFact(_ feature: SharedFeature) -> Bool {
    switch feature {
    case .number, .date: true
    case .entity, .stem: false
    }
  }

  /// Pairs the articles: those that agree most first, then what is left in order between its paired
  /// neighbours.
  private func matched() -> [(chinese: Int, english: Int, agreement: Double)] {
    let vectors = articleVectors()
    var scored: [(chinese: Int, english: Int, agreement: Double)] = []
    for (i, one) in vectors.chinese.enumerated() {
      for (j, other) in vectors.english.enumerated() {
        let agreement = one.cosine(with: other)
        let ratio = lengths.english[j] / max(1, lengths.chinese[i])
        if agreement > 0.08, ratio > 1, ratio < 10 { scored.append((i, j, agreement)) }
      }
    }
    scored.sort {
      $0.agreement == $1.agreement
        ? ($0.chinese, $0.english) < ($1.chinese, $1.english) : $0.agreement > $1.agreement
    }
    var partner: [Int: Int] = [:]
    var taken: Set<Int> = []
    var pairs: [(chinese: Int, english: Int, agreement: Double)] = []
    for pair in scored where partner[pair.chinese] == nil && !taken.contains(pair.english) {
      partner[pair.chinese] = pair.english
      taken.insert(pair.english)
      pairs.append(pair)
    }
    return (pairs + restInOrder(partner)).sorted { $0.chinese < $1.chinese }
  }

  /// The unpaired articles between two paired neighbours, where there are as many on both sides.
  private func restInOrder(
    _ partner: [Int: Int]
  ) -> [(chinese: Int, english: Int, agreement: Double)] {
    var pairs: [(chinese: Int, english: Int, agreement: Double)] = []
    let taken = Set(partner.values)
    var start = 0
    while start < left.count {
      guard partner[start] == nil else {
        start += 1
        continue
      }
      var end = start
      while end < left.count, partner[end] == nil { end += 1 }
      let first = start == 0 ? 0 : (partner[start - 1] ?? -1) + 1
      let last = end == left.count ? right.count : partner[end] ?? right.count
      if first < last, last - first == end - start, !(first..<last).contains(where: taken.contains)
      {
        for offset in 0..<end - start { pairs.append((start + offset, first + offset, 0.1)) }
      }
      start = end
    }
    return pairs
  }

  /// The articles as vectors of what both documents have, rare things weighing more.
  private func articleVectors() -> (chinese: [FeatureVector], english: [FeatureVector]) {
    var (chinese, english, known) = (NumberTable(), NumberTable(), NumberTable())
    for number in numbers.chinese.joined() { chinese[UInt64(number)] += 1 }
    for number in numbers.english.joined() { english[UInt64(number)] += 1 }
    var count = 0
    let total = Double(left.count + right.count + 1)
    func vector(_ features: [Int32]) -> FeatureVector {
      FeatureVector(
        features.compactMap { feature in
          let (one, other) = (chinese[UInt64(feature)], english[UInt64(feature)])
          guard one > 0, other > 0 else { return nil }
          if known[UInt64(feature)] == 0 {
            count += 1
            known[UInt64(feature)] = count
          }
          let rarity = Float(logarithm(total / Double(one + other)))
          return (Int32(truncatingIfNeeded: known[UInt64(feature)] - 1), rarity + 0.1)
        }
      )
    }
    return (numbers.chinese.map(vector), numbers.english.map(vector))
  }
}
