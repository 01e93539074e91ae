import Columns
import Query
import Store
import Unicode

extension TextLookup {
  /// The sentences for whose text a predicate may hold; nil where the index knows nothing of it.
  func sentences(for predicate: TextPredicate) -> Found? {
    switch predicate.question {
    case .has(let search):
      return sentences(withPhrase: search.needle) ?? sentences(holding: search.needle)
    case .hasWord(let search): return sentences(holding: search.needle).map(\.unproven)
    case .matches(let expression):
      return expression.flatMap { sentences(matching: $0) }
    case .oneOf, .ordered, .exactly, .starts, .ends: return nil
    }
  }

  /// The sentences in which a phrase of several words stands; nil for another text.
  private func sentences(withPhrase needle: [UInt8]) -> Found? {
    guard needle.contains(0x20), let phrase = PhraseLookup(needle, corpus) else { return nil }
    var found = Found(method: "neighbours of the rarest word")
    found.certain = unite(phrase.sentences(), irregular(holding: needle))
    return found
  }

  /// The sentences in which a pattern of words stands; nil for another pattern.
  private func sentences(withWordsOf expression: RegularExpression) -> Found? {
    guard var found = PatternLookup(expression, corpus)?.sentences() else { return nil }
    let irregular = corpus.index.irregular.array
    found.certain = subtract(irregular, from: found.certain)
    found.possible = subtract(found.certain, from: unite(found.possible, irregular))
    return found
  }

  /// The sentences that hold every text the pattern cannot do without.
  func sentences(matching expression: RegularExpression) -> Found? {
    if let found = sentences(withWordsOf: expression) { return found }
    var kept: [UInt32]?
    var method = ""
    for literal in requiredLiterals(of: expression.pattern) {
      for part in literal.foldableParts {
        guard let found = sentences(holding: part)?.unproven else { continue }
        kept = kept.map { intersect($0, found.possible) } ?? found.possible
        method = "literals of the pattern by \(found.method)"
      }
    }
    // A pattern may match a letter whose mark is folded away, which only irregular sentences have.
    return kept.map { Found(possible: unite($0, corpus.index.irregular.array), method: method) }
  }
}

extension TextLookup {
  /// For every form whether a pattern matches its word or its norm; only forms that hold the pattern's
  /// literals are tried.
  func test(_ column: CodedColumn, _ predicate: TextPredicate) -> [Bool] {
    guard case .matches(.some(let expression)) = predicate.question,
      let part = requiredLiterals(of: expression.pattern).flatMap(\.foldableParts)
        .max(by: { $0.count < $1.count })
    else { return predicate.test(column) }
    let texts = column.dictionary.texts
    var accepted = [Bool](repeating: false, count: column.dictionary.count)
    for code in column.dictionary.codes(foldedHolding: part) {
      accepted[code] = predicate.holds(texts.heap.bytes, texts.range(code))
    }
    return column.codes.map { $0 != RowSelection.noRow && accepted[Int($0)] }
  }
}

extension TextLookup.Found {
  /// The same sentences, all of them still to be looked at.
  fileprivate var unproven: TextLookup.Found {
    TextLookup.Found(possible: unite(certain, possible), method: method)
  }
}

extension String {
  /// The folded parts of ASCII and Han characters, long enough to find anything by: whatever matches
  /// them, with or without case, folds to them.
  var foldableParts: [[UInt8]] {
    let parts = unicodeScalars.split { !($0.isASCII || isHan($0.value)) }
    return parts.map { fold(Array(String(String.UnicodeScalarView($0)).utf8)) }.filter { part in
      NeedlePiece.all(in: part).contains { piece in
        switch piece {
        case .han: true
        case .run(let range, _): range.count > 2
        }
      }
    }
  }
}

extension TextPredicate {
  /// For every code of a dictionary whether the predicate holds for its text.
  func accepted(in dictionary: TextDictionary) -> [Bool] {
    if case .oneOf(let keys) = question {
      var accepted = [Bool](repeating: false, count: dictionary.count)
      for key in keys { for code in dictionary.codes(folded: key) { accepted[code] = true } }
      return accepted
    }
    let codes = (0..<UInt32(dictionary.count)).map { $0 }
    return test(CodedColumn(codes: codes, dictionary: dictionary))
  }
}
