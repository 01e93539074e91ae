/// Whether capital and small letters are told apart.
package enum LetterCase: Sendable { case distinguished, ignored }

/// One match of a regular expression, as ranges of UTF-8 offsets.
package struct RegularExpressionMatch: Sendable, Equatable {
  /// The whole match.
  package let range: Range<Int>
  /// The whole match, then every capturing group; nil for a group that took no part.
  package let groups: [Range<Int>?]
}

/// A regular expression in RE2's syntax, searched in linear time.
///
/// Unlike in RE2, `\w` is any Unicode letter, mark or digit and `_`, `\d` any Unicode digit, `\s` any
/// Unicode space; and `\b` knows them. **Every Han character is a word of its own**: `\b` holds on both
/// sides of it, so `\b天` finds 天 in 春天来了, and `\bN95\b` finds N95 in 戴N95口罩.
package struct RegularExpression: Sendable {
  /// As it was written.
  package let pattern: String
  /// Whether capital and small letters are told apart, where the pattern does not say.
  package let letterCase: LetterCase
  /// The pattern with Unicode classes and, where it asks for word edges, without asking.
  private let plain: LaterPattern
  /// The pattern for texts with marked word edges; nil when it asks for none.
  private let marked: LaterPattern?
  /// The pattern for texts in which RE2 itself knows the word edges; nil when it asks for none.
  private let native: LaterPattern?
  /// The number of capturing groups, without the whole match.
  package let groupCount: Int

  /// Compiles a pattern.
  package init(
    _ pattern: String,
    letterCase: LetterCase = .distinguished
  ) throws(RegularExpressionError) {
    self.pattern = pattern
    self.letterCase = letterCase
    // As written first: what is wrong must be said in the reader's own characters.
    let written = try CompiledPattern(pattern, letterCase)
    groupCount = written.groupCount
    let rewritten = RewrittenPattern(pattern)
    func later(_ text: String) throws(RegularExpressionError) -> LaterPattern {
      try LaterPattern(text, letterCase, written: written, of: pattern)
    }
    plain = try later(rewritten.plain)
    let asks = rewritten.asksForEdges
    marked = asks ? try later(rewritten.marked) : nil
    native = asks ? try later(rewritten.native) : nil
  }

  /// Whether the pattern matches somewhere in `text`.
  package func matches(_ text: borrowing Span<UInt8>) -> Bool {
    if let native, hasPlainEdges(text) { return native.compiled.matches(text) }
    guard plain.compiled.matches(text) else { return false }
    guard marked != nil else { return true }
    var search = Search(self, text, groups: 1)
    return search.next(text)
  }

  /// The leftmost match.
  package func firstMatch(in text: borrowing Span<UInt8>) -> RegularExpressionMatch? {
    var search = Search(self, text, groups: groupCount + 1)
    return search.next(text) ? search.match : nil
  }

  /// All matches that do not overlap, from left to right.
  package func allMatches(in text: borrowing Span<UInt8>) -> [RegularExpressionMatch] {
    var search = Search(self, text, groups: groupCount + 1)
    var found: [RegularExpressionMatch] = []
    while search.next(text) { found.append(search.match) }
    return found
  }

  /// The ranges of all matches, without their groups.
  package func allRanges(in text: borrowing Span<UInt8>) -> [Range<Int>] {
    var search = Search(self, text, groups: 1)
    var found: [Range<Int>] = []
    while search.next(text) { found.append(search.range) }
    return found
  }

  /// The text with every match replaced by `template`, in which `$1` or `\1` stands for a group, `$0`
  /// for the match and `$$` for a dollar sign.
  package func replacing(in text: borrowing Span<UInt8>, with template: String) -> [UInt8] {
    let parts = ReplacementTemplate(template)
    var search = Search(self, text, groups: groupCount + 1)
    var result: [UInt8] = []
    var kept = 0
    while search.next(text) {
      append(text, kept..<search.range.lowerBound, to: &result)
      for part in parts.parts {
        switch part {
        case .text(let bytes): result += bytes
        case .group(let number):
          if let range = search.group(number) { append(text, range, to: &result) }
        }
      }
      kept = search.range.upperBound
    }
    append(text, kept..<text.count, to: &result)
    return result
  }

  private func append(
    _ text: borrowing Span<UInt8>,
    _ range: Range<Int>,
    to result: inout [UInt8]
  ) {
    for offset in range { result.append(text[offset]) }
  }
}

extension RegularExpression {
  /// Whether the pattern matches somewhere in `text`.
  package func matches(_ text: [UInt8]) -> Bool { matches(text.span) }

  /// The leftmost match.
  package func firstMatch(in text: [UInt8]) -> RegularExpressionMatch? { firstMatch(in: text.span) }

  /// All matches that do not overlap, from left to right.
  package func allMatches(in text: [UInt8]) -> [RegularExpressionMatch] {
    allMatches(in: text.span)
  }

  /// The walk from match to match through one text.
  private struct Search {
    private let pattern: CompiledPattern
    private var edges: MarkedText?
    private var bounds: [Int]
    private var from = 0
    private var lastEnd: Int?

    init(_ expression: RegularExpression, _ text: borrowing Span<UInt8>, groups: Int) {
      bounds = [Int](repeating: 0, count: groups * 2)
      guard let marked = expression.marked else {
        pattern = expression.plain.compiled
        return
      }
      if let native = expression.native, hasPlainEdges(text) {
        pattern = native.compiled
        return
      }
      // Most texts lack even the letters asked for.
      let plain = expression.plain.compiled
      guard plain.matches(text) else {
        pattern = plain
        from = text.count + 1
        return
      }
      pattern = marked.compiled
      edges = MarkedText(text)
    }

    /// Moves to the next match; an empty one right behind the one before does not count.
    mutating func next(_ text: borrowing Span<UInt8>) -> Bool {
      while from <= text.count {
        guard find(text) else { break }
        let found = range
        if found.isEmpty, found.lowerBound == lastEnd {
          from = step(text, found.upperBound)
          continue
        }
        lastEnd = found.upperBound
        from = found.isEmpty ? step(text, found.upperBound) : found.upperBound
        return true
      }
      from = text.count + 1
      return false
    }

    var range: Range<Int> { bounds[0]..<bounds[1] }

    func group(_ number: Int) -> Range<Int>? {
      guard 2 * number + 1 < bounds.count, bounds[2 * number] >= 0 else { return nil }
      return bounds[2 * number]..<bounds[2 * number + 1]
    }

    var match: RegularExpressionMatch {
      RegularExpressionMatch(range: range, groups: (0..<bounds.count / 2).map(group))
    }

    private mutating func find(_ text: borrowing Span<UInt8>) -> Bool {
      guard edges != nil else { return pattern.search(text, from: from, bounds: &bounds) }
      return edges?.search(pattern, from: from, bounds: &bounds) ?? false
    }

    private func step(_ text: borrowing Span<UInt8>, _ offset: Int) -> Int {
      offset < text.count ? offset + decodeScalar(text, at: offset).length : offset + 1
    }
  }
}

/// Whether all word characters of a text are ASCII's, so that RE2 sees the word edges it has: beside
/// ASCII it may hold general punctuation, as English print does.
private func hasPlainEdges(_ text: borrowing Span<UInt8>) -> Bool {
  var place = 0
  while place < text.count {
    guard text[place] >= 0x80 else {
      place += 1
      continue
    }
    // U+2010 to U+203E: dashes, quotation marks, dots.
    guard text[place] == 0xE2, place + 2 < text.count, text[place + 1] == 0x80,
      (0x90...0xBE).contains(text[place + 2])
    else { return false }
    place += 3
  }
  return true
}

/// What replaces a match: texts and group numbers in order.
private struct ReplacementTemplate {
  enum Part {
    case text([UInt8])
    case group(Int)
  }

  private(set) var parts: [Part] = []

  init(_ template: String) {
    var literal: [UInt8] = []
    var rest = Array(template.utf8)[...]
    while let byte = rest.popFirst() {
      let isSign = byte == UInt8(ascii: "$") || byte == UInt8(ascii: "\\")
      guard isSign, let next = rest.first else {
        literal.append(byte)
        continue
      }
      if next >= UInt8(ascii: "0"), next <= UInt8(ascii: "9") {
        parts.append(.text(literal))
        parts.append(.group(Int(next - UInt8(ascii: "0"))))
        literal = []
        rest.removeFirst()
        continue
      }
      literal.append(byte)
      if next == byte { rest.removeFirst() }
    }
    parts.append(.text(literal))
  }
}
