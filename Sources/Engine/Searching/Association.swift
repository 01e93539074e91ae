import Glibc

/// How often two things were seen together, and what chance alone would have given.
///
/// The four cells are those of Evert, "Corpora and collocations" (2008): `joint` is O11, `rowTotal` R1,
/// `columnTotal` C1, `total` N.
package struct Association: Sendable {
  let joint: Double
  let rowTotal: Double
  let columnTotal: Double
  let total: Double

  package init(joint: Double, rowTotal: Double, columnTotal: Double, total: Double) {
    self.joint = joint
    self.rowTotal = rowTotal
    self.columnTotal = columnTotal
    self.total = total
  }

  /// E11: the joint frequency expected by chance.
  package var expected: Double { rowTotal * columnTotal / total }

  /// The log-likelihood ratio over all four cells (Dunning 1993); below zero where the two avoid
  /// each other.
  package var logLikelihood: Double {
    let (row, column) = (total - rowTotal, total - columnTotal)
    let sum =
      term(joint, rowTotal * columnTotal / total)
      + term(rowTotal - joint, rowTotal * column / total)
      + term(columnTotal - joint, row * columnTotal / total)
      + term(total - rowTotal - columnTotal + joint, row * column / total)
    return joint < expected ? -2 * sum : 2 * sum
  }

  /// 14 + log2 Dice (Rychlý 2008); at most 14.
  package var logDice: Double { 14 + log2(2 * joint / (rowTotal + columnTotal)) }

  /// log2(O11 / E11) (Church and Hanks 1990).
  package var mutualInformation: Double { log2(joint / expected) }

  /// (O11 − E11) / √O11 (Church and others 1991).
  package var tScore: Double { (joint - expected) / joint.squareRoot() }
}

/// How much more often a word is used in one corpus than in another.
package struct Keyness: Sendable {
  let count: Double
  let otherCount: Double
  let size: Double
  let otherSize: Double

  package init(count: Double, otherCount: Double, size: Double, otherSize: Double) {
    self.count = count
    self.otherCount = otherCount
    self.size = size
    self.otherSize = otherSize
  }

  /// The log-likelihood ratio over the two cells of the word (Rayson and Garside 2000); below zero
  /// where the word is under-used.
  package var logLikelihood: Double {
    let share = (count + otherCount) / (size + otherSize)
    let sum = 2 * (term(count, size * share) + term(otherCount, otherSize * share))
    return count / size < otherCount / otherSize ? -sum : sum
  }

  /// log2 of the relative frequencies' ratio; a word that is absent counts a half (Hardie 2014).
  package var logRatio: Double {
    let (one, other) = (count == 0 ? 0.5 : count, otherCount == 0 ? 0.5 : otherCount)
    return log2((one / size) / (other / otherSize))
  }

  /// The difference of the relative frequencies in percent of the other (Gabrielatos and Marchi
  /// 2011); missing where the other has none.
  package var percentDifference: Double {
    guard otherCount > 0 else { return .nan }
    let (one, other) = (count / size, otherCount / otherSize)
    return (one - other) * 100 / other
  }
}

/// O · ln(O / E), where nothing observed counts nothing.
private func term(_ observed: Double, _ expected: Double) -> Double {
  observed > 0 ? observed * log(observed / expected) : 0
}
