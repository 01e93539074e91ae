import CorpusModel

/// The reading text of the lines of a paragraph without Markdown's inline marks.
///
/// Emphasis, code, links, images and escapes lose their marks; lines are joined.
func inlineText(of ranges: [Range<Int>], in source: SourceText) -> JoinedText {
  let hasMarks = ranges.contains { range in
    range.contains { isMark(source.bytes[$0]) }
  }
  guard hasMarks else { return join(ranges, in: source) }
  let joined = join(ranges, in: source)
  var stripper = MarkStripper(joined.text)
  return JoinedText(text: stripper.strip(), joins: joined.joins)
}

private func isMark(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "`"), UInt8(ascii: "["),
    UInt8(ascii: "\\"),
    UInt8(ascii: "<"), UInt8(ascii: "!"), UInt8(ascii: "~"):
    true
  case _: false
  }
}

/// Drops the marks of one text; what stays keeps its way back.
private struct MarkStripper {
  private let text: TracedText
  private let bytes: [UInt8]
  private var index = 0
  /// Marks that opened an emphasis and were not closed yet.
  private var open: [(mark: UInt8, count: Int, range: Range<Int>)] = []
  private var dropped: [Range<Int>] = []

  init(_ text: TracedText) {
    self.text = text
    bytes = Array(text.text.utf8)
  }

  mutating func strip() -> TracedText {
    while index < bytes.count { step() }
    return remaining()
  }

  private mutating func step() {
    switch bytes[index] {
    case UInt8(ascii: "\\") where index + 1 < bytes.count && isPunctuation(bytes[index + 1]):
      drop(index..<index + 1)
      index += 2
    case UInt8(ascii: "`"): code()
    case UInt8(ascii: "!") where index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "["):
      link(textStart: index + 2, isImage: true)
    case UInt8(ascii: "["): link(textStart: index + 1, isImage: false)
    case UInt8(ascii: "<"): tag()
    case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"): emphasis()
    case _: index += 1
    }
  }

  private mutating func drop(_ range: Range<Int>) { dropped.append(range) }

  private mutating func code() {
    var end = index
    while end < bytes.count, bytes[end] == UInt8(ascii: "`") { end += 1 }
    let count = end - index
    var close = end
    // Only near by: a lone mark must not make reading slow.
    let limit = min(bytes.count, end + 2000)
    while close < limit {
      guard bytes[close] == UInt8(ascii: "`") else {
        close += 1
        continue
      }
      var run = close
      while run < bytes.count, bytes[run] == UInt8(ascii: "`") { run += 1 }
      if run - close == count {
        drop(index..<end)
        drop(close..<run)
        index = run
        return
      }
      close = run
    }
    index = end
  }

  /// `[text](target)`: the text stays; an image goes but for its text.
  private mutating func link(textStart: Int, isImage: Bool) {
    let limit = min(bytes.count, textStart + 1000)
    var close = textStart
    while close < limit, bytes[close] != UInt8(ascii: "]"), bytes[close] != UInt8(ascii: "[") {
      close += 1
    }
    guard close + 1 < limit, bytes[close] == UInt8(ascii: "]"),
      bytes[close + 1] == UInt8(ascii: "("),
      let end = bytes[close..<min(bytes.count, close + 2000)].firstIndex(of: UInt8(ascii: ")"))
    else {
      index = textStart
      return
    }
    drop(index..<textStart)
    if isImage { drop(textStart..<close) }
    drop(close..<end + 1)
    index = end + 1
  }

  /// `<https://…>` keeps its address; another tag goes.
  private mutating func tag() {
    let limit = min(bytes.count, index + 500)
    guard let end = bytes[index..<limit].firstIndex(of: UInt8(ascii: ">")), index + 1 < end else {
      index += 1
      return
    }
    let inner = bytes[index + 1..<end]
    if inner.starts(with: "http".utf8) {
      drop(index..<index + 1)
      drop(end..<end + 1)
      index = end + 1
    } else if isLetter(inner[inner.startIndex]) || inner.first == UInt8(ascii: "/")
      || inner.first == UInt8(ascii: "!")
    {
      drop(index..<end + 1)
      index = end + 1
    } else {
      index += 1
    }
  }

  private mutating func emphasis() {
    let mark = bytes[index]
    var end = index
    while end < bytes.count, bytes[end] == mark { end += 1 }
    let run = index..<end
    index = end
    guard run.count <= 3, mark != UInt8(ascii: "~") || run.count == 2 else { return }
    let isBeforeText = end < bytes.count && bytes[end] != 0x20
    let isAfterText = run.lowerBound > 0 && bytes[run.lowerBound - 1] != 0x20
    if mark == UInt8(ascii: "_"), isWord(run.lowerBound - 1), isWord(end) { return }
    if isAfterText, let last = open.lastIndex(where: { $0.mark == mark && $0.count == run.count }) {
      drop(open[last].range)
      drop(run)
      open.removeSubrange(last...)
    } else if isBeforeText, open.count < 40 {
      open.append((mark, run.count, run))
    }
  }

  private func isWord(_ index: Int) -> Bool {
    bytes.indices.contains(index) && (isLetter(bytes[index]) || bytes[index] &- 0x30 < 10)
  }

  private func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  private func isPunctuation(_ byte: UInt8) -> Bool {
    (0x21...0x2F).contains(byte) || (0x3A...0x40).contains(byte) || (0x5B...0x60).contains(byte)
      || (0x7B...0x7E).contains(byte)
  }

  /// What was not dropped.
  private func remaining() -> TracedText {
    var kept: [Range<Int>] = []
    var position = 0
    for gap in dropped.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if position < gap.lowerBound { kept.append(position..<gap.lowerBound) }
      position = max(position, gap.upperBound)
    }
    if position < bytes.count { kept.append(position..<bytes.count) }
    var result = TracedText()
    for part in text.parts(kept) { result.append(part) }
    return result
  }
}
