import Engine
import Testing

/// Rounds to some digits, as the published tables do.
private func rounded(_ value: Double, _ digits: Int) -> Double {
  var scale = 1.0
  for _ in 0..<digits { scale *= 10 }
  return (value * scale).rounded() / scale
}

/// Published values, each with the work it stands in.
struct StatisticsTests {
  @Test func `log-likelihood agrees with Dunning 1993, table 2`() {
    let first = Association(joint: 110, rowTotal: 2552, columnTotal: 221, total: 31777)
    #expect(rounded(first.logLikelihood, 2) == 270.72)
    let second = Association(joint: 8, rowTotal: 13, columnTotal: 32, total: 31777)
    #expect(rounded(second.logLikelihood, 2) == 95.29)
  }

  @Test func `t-scores agree with Manning and Schuetze 5.3.2`() {
    let new = Association(joint: 8, rowTotal: 15828, columnTotal: 4675, total: 14_307_668)
    #expect(rounded(new.tScore, 6) == 0.999932)
    let ayatollah = Association(joint: 20, rowTotal: 42, columnTotal: 20, total: 14_307_668)
    #expect(rounded(ayatollah.tScore, 4) == 4.4721)
    #expect(rounded(ayatollah.mutualInformation, 2) == 18.38)
  }

  @Test func `mutual information agrees with Church and Hanks 1990`() {
    let pair = Association(joint: 8, rowTotal: 1105, columnTotal: 44, total: 15_000_000)
    #expect(rounded(pair.mutualInformation, 1) == 11.3)
  }

  @Test func `logDice is 14 at most`() {
    let always = Association(joint: 7, rowTotal: 7, columnTotal: 7, total: 1000)
    #expect(always.logDice == 14)
  }

  @Test func `a window collocate agrees with cwb-ccc on its test corpus`() {
    // GermaParl1386, node lemma Arbeit, within 5 words of it in its sentence: für
    let word = Association(joint: 46, rowTotal: 776, columnTotal: 877, total: 149_709)
    #expect(rounded(word.expected, 6) == 4.545832)
    #expect(rounded(word.logLikelihood, 6) == 134.301064)
    #expect(rounded(word.tScore, 6) == 6.112084)
  }

  @Test func `words that avoid each other have a negative log-likelihood`() {
    let pair = Association(joint: 1, rowTotal: 100, columnTotal: 100, total: 1000)
    #expect(pair.logLikelihood < 0)
  }

  @Test func `keyness agrees with the calculator of Rayson and with Hardie`() {
    let word = Keyness(count: 52, otherCount: 57, size: 50000, otherSize: 75000)
    #expect(rounded(word.logLikelihood, 2) == 2.65)
    #expect(rounded(word.logRatio, 4) == 0.4525)
  }

  @Test func `a word absent from the other rows is the strongest, not nothing`() {
    let word = Keyness(count: 40, otherCount: 0, size: 1000, otherSize: 1000)
    #expect(word.logLikelihood > 50)
    #expect(rounded(word.logRatio, 2) == 6.32)
    #expect(word.percentDifference.isNaN)
  }

  @Test func `the difference in percent agrees with Gabrielatos and Marchi 2011`() {
    let word = Keyness(
      count: 206_523,
      otherCount: 178_174,
      size: 959_641,
      otherSize: 1_562_358
    )
    #expect(rounded(word.percentDifference, 1) == 88.7)
  }

  @Test func `the deviation of proportions agrees with Gries 2008 and 2012`() {
    let text = Evenness(counts: [1, 2, 3, 4, 5], sizes: [9, 10, 10, 10, 11])
    #expect(rounded(text.deviation, 2) == 0.18)
    #expect(rounded(text.normalDeviation, 2) == 0.22)
    let equal = Evenness(counts: [1, 2, 3, 4, 5], sizes: [10, 10, 10, 10, 10])
    #expect(rounded(equal.deviation, 2) == 0.2)
    #expect(rounded(equal.normalDeviation, 2) == 0.25)
    let three = Evenness(counts: [2, 1, 0], sizes: [5, 5, 5])
    #expect(rounded(three.normalDeviation, 2) == 0.5)
    #expect(three.range == 2)
  }

  @Test func `D agrees with Carroll 1970 and Gries 2020`() {
    let carroll = Evenness(counts: [0, 4, 3, 2, 1], sizes: [10, 10, 10, 10, 10])
    #expect(rounded(carroll.juillandD, 4) == 0.6464)
    let gries = Evenness(counts: [1, 2, 3, 4, 5], sizes: [9, 10, 10, 10, 11])
    #expect(rounded(gries.juillandD, 3) == 0.785)
  }
}
