import Columns
import Store

/// The answers of a test to forms.
struct FormAnswers {
  private let test: Test
  /// Of forms known beforehand those that pass, a bit each.
  private var bits: [UInt64] = []
  /// Of forms that are asked: 0 where not asked yet, 1 for no, 2 for yes; empty as long as so few were met that none is
  /// remembered.
  private var answers: [UInt8] = []
  private let count: Int

  /// What is asked of a form that is met.
  private enum Test {
    case known
    case asked((Int) -> Bool)
    /// How its folded text ends: asked sooner than remembered.
    case ending(FormEnding)
  }

  /// So few forms are asked how they end without a table of the answers.
  private static let fewest = 512

  init(_ test: WordTest, _ forms: WordForms) {
    count = forms.count
    switch test {
    case .oneOf(let list):
      self.test = .known
      guard !list.isEmpty else { return }
      bits = [UInt64](repeating: 0, count: (count + 63) / 64)
      for form in list { bits[form >> 6] |= 1 &<< UInt64(form & 63) }
    case .passing(let ask):
      self.test = .asked(ask)
      answers = [UInt8](repeating: 0, count: count)
    case .ending(let run): self.test = .ending(FormEnding(run, forms))
    }
  }

  /// The places whose forms pass.
  mutating func passing(_ places: [UInt32], _ forms: FixedArray<UInt32>) -> [UInt32] {
    switch test {
    case .known: return bits.isEmpty ? [] : known(places, forms)
    case .asked(let ask): remember(forms, ask)
    case .ending(let ending):
      if answers.isEmpty, places.count < FormAnswers.fewest {
        return places.indices.filter { ending.holds(Int(forms[$0])) }
          .map { places[$0] }
      }
      if answers.isEmpty { answers = [UInt8](repeating: 0, count: count) }
      remember(forms, ending.holds)
    }
    return answered(places, forms)
  }

  /// Asks each form that was not asked yet.
  private mutating func remember(_ forms: FixedArray<UInt32>, _ ask: (Int) -> Bool) {
    let met = forms.span
    for index in met.indices where answers[Int(met[index])] == 0 {
      answers[Int(met[index])] = ask(Int(met[index])) ? 2 : 1
    }
  }

  private func answered(_ places: [UInt32], _ forms: FixedArray<UInt32>) -> [UInt32] {
    let (source, met, given) = (places.span, forms.span, answers.span)
    return [UInt32](mostly: places.count) { kept in
      var count = 0
      for index in source.indices {
        kept[count] = source[index]
        count += Int(given[Int(met[index])] >> 1)
      }
      return count
    }
  }

  private func known(_ places: [UInt32], _ forms: FixedArray<UInt32>) -> [UInt32] {
    let (source, met, given) = (places.span, forms.span, bits.span)
    return [UInt32](mostly: places.count) { kept in
      var count = 0
      for index in source.indices {
        let form = met[index]
        kept[count] = source[index]
        count += Int(given[Int(form >> 6)] &>> UInt64(form & 63) & 1)
      }
      return count
    }
  }
}

/// How the folded texts of forms end.
private struct FormEnding {
  private let run: [UInt8]
  private let codes: FixedArray<UInt32>
  private let texts: DictionaryTexts
  private let bytes: FixedArray<UInt8>

  init(_ run: [UInt8], _ forms: WordForms) {
    self.run = run
    codes = forms.words.codes
    texts = forms.folded
    bytes = texts.heap.bytes
  }

  /// Whether the folded text of a form ends with the run.
  func holds(_ form: Int) -> Bool {
    let range = texts.range(Int(codes[form]))
    let start = range.upperBound - run.count
    return start >= range.lowerBound && compareBytes(bytes, start..<range.upperBound, run) == 0
  }
}
