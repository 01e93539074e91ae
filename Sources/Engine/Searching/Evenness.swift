/// How evenly something is spread over the parts of a corpus.
package struct Evenness: Sendable {
  /// How often it occurs in each part.
  let counts: [Double]
  /// How large each part is, in words; none is empty.
  let sizes: [Double]

  package init(counts: [Double], sizes: [Double]) {
    self.counts = counts
    self.sizes = sizes
  }

  private var total: Double { counts.reduce(0, +) }
  private var size: Double { sizes.reduce(0, +) }

  /// The number of parts in which it occurs.
  package var range: Int { counts.count { $0 > 0 } }

  /// Juilland's D over relative frequencies, with the population's standard deviation: 1 is even.
  package var juillandD: Double {
    guard counts.count > 1, total > 0 else { return .nan }
    let shares = zip(counts, sizes).map { $0 / $1 }
    let mean = shares.reduce(0, +) / Double(shares.count)
    let variance =
      shares.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(shares.count)
    return 1 - variance.squareRoot() / mean / Double(shares.count - 1).squareRoot()
  }

  /// Gries' deviation of proportions (2008): 0 is even.
  package var deviation: Double {
    guard total > 0, size > 0 else { return .nan }
    return zip(counts, sizes).reduce(0) { $0 + abs($1.0 / total - $1.1 / size) } / 2
  }

  /// The deviation of proportions made to reach 1 (Lijffijt and Gries 2012).
  package var normalDeviation: Double {
    guard let least = sizes.min(), counts.count > 1 else { return .nan }
    return deviation / (1 - least / size)
  }
}
