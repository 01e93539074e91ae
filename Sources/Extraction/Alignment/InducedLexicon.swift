/// Which English stems stand where a Chinese word stands: learnt from passages paired by their numbers
/// and names, no dictionary needed.
struct InducedLexicon: Sendable {
  /// The stems of a Chinese word and how surely they are its translations, 0...1.
  private(set) var translations: [[(stem: Int32, strength: Float)]]

  /// Learns from pairs of passages, each given as its distinct words.
  /// - Parameters:
  ///   - pairs: the Chinese words and the English stems of each pair.
  ///   - words: how many different Chinese words there are.
  ///   - stems: how many different English stems there are.
  init(pairs: [(words: [Int32], stems: [Int32])], words: Int, stems: Int) {
    translations = Array(repeating: [], count: words)
    var places = [[Int32]](repeating: [], count: words)
    var counts = [Int32](repeating: 0, count: stems)
    for (index, pair) in pairs.enumerated() {
      for word in pair.words { places[Int(word)].append(Int32(truncatingIfNeeded: index)) }
      for stem in pair.stems { counts[Int(stem)] += 1 }
    }
    let common = Int32(truncatingIfNeeded: max(8, pairs.count / 3))
    var together = [Int32](repeating: 0, count: stems)
    for word in 0..<words where places[word].count > 1 && places[word].count <= Int(common) {
      var touched: [Int32] = []
      for place in places[word] {
        for stem in pairs[Int(place)].stems where counts[Int(stem)] <= common {
          if together[Int(stem)] == 0 { touched.append(stem) }
          together[Int(stem)] += 1
        }
      }
      translations[word] = best(touched, together, counts, of: places[word].count, in: pairs.count)
      for stem in touched { together[Int(stem)] = 0 }
    }
  }

  /// The three stems a word is most surely found with.
  private func best(
    _ touched: [Int32],
    _ together: [Int32],
    _ counts: [Int32],
    of word: Int,
    in pairs: Int
  ) -> [(stem: Int32, strength: Float)] {
    var found: [(stem: Int32, strength: Float)] = []
    for stem in touched where together[Int(stem)] > 1 {
      let both = Float(together[Int(stem)])
      let (left, right) = (Float(word), Float(counts[Int(stem)]))
      // What chance alone would give is taken away.
      let chance = left * right / Float(max(1, pairs))
      let strength = (both - chance) / (left * right).squareRoot()
      if strength > 0.25 { found.append((stem, min(1, strength))) }
    }
    found.sort { $0.strength == $1.strength ? $0.stem < $1.stem : $0.strength > $1.strength }
    return Array(found.prefix(3))
  }
}
