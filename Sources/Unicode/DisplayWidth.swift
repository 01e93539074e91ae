import CLexicon

/// How wide a terminal shows the characters whose width Unicode leaves open: “ ” … × ─.
package enum AmbiguousWidth: String, CaseIterable, Sendable { case narrow, wide }

/// The number of terminal columns a text takes: Han and full-width 2, marks 0, an emoji sequence 2.
package func displayWidth(_ text: String, ambiguous: AmbiguousWidth = .narrow) -> Int {
  displayWidth(Array(text.utf8).span, ambiguous: ambiguous)
}

/// The number of terminal columns a text takes.
package func displayWidth(
  _ bytes: borrowing Span<UInt8>,
  ambiguous: AmbiguousWidth = .narrow
) -> Int {
  // Most cells are; the table of widths is then not needed.
  if let plain = plainWidth(of: bytes, 0..<bytes.count, ambiguous: ambiguous) { return plain }
  var walk = CellWalk(ambiguous: ambiguous)
  var width = 0
  while let cell = walk.next(bytes) { width += cell.width }
  return width
}

/// The longest beginning of a text that takes at most `width` columns; never cuts a character from
/// its marks.
package func prefix(
  _ text: String,
  width: Int,
  ambiguous: AmbiguousWidth = .narrow
) -> String {
  let bytes = Array(text.utf8)
  var walk = CellWalk(ambiguous: ambiguous)
  var taken = 0
  while let cell = walk.next(bytes.span) {
    guard taken + cell.width <= width else {
      return String(decoding: bytes[..<cell.range.lowerBound], as: UTF8.self)
    }
    taken += cell.width
  }
  return text
}

/// The longest end of a text that takes at most `width` columns.
package func suffix(
  _ text: String,
  width: Int,
  ambiguous: AmbiguousWidth = .narrow
) -> String {
  let bytes = Array(text.utf8)
  var walk = CellWalk(ambiguous: ambiguous)
  var surplus = displayWidth(bytes.span, ambiguous: ambiguous) - width
  while surplus > 0, let cell = walk.next(bytes.span) {
    surplus -= cell.width
    if surplus <= 0 {
      let rest = walk.skipZeroWidth(bytes.span)
      return String(decoding: bytes[rest...], as: UTF8.self)
    }
  }
  return text
}

/// The text cut to at most `width` columns, with `ellipsis` at its end where something was cut.
package func truncate(
  _ text: String,
  width: Int,
  ellipsis: String = "…",
  ambiguous: AmbiguousWidth = .narrow
) -> String {
  guard displayWidth(text, ambiguous: ambiguous) > width else { return text }
  let room = width - displayWidth(ellipsis, ambiguous: ambiguous)
  guard room >= 0 else { return prefix(text, width: width, ambiguous: ambiguous) }
  return prefix(text, width: room, ambiguous: ambiguous) + ellipsis
}

/// On which side of a text the spaces go.
package enum Alignment: Sendable { case left, right }

/// The text with as many spaces as it lacks to take `width` columns; longer text stays as it is.
package func pad(
  _ text: String,
  width: Int,
  alignment: Alignment = .left,
  ambiguous: AmbiguousWidth = .narrow
) -> String {
  let lacking = width - displayWidth(text, ambiguous: ambiguous)
  guard lacking > 0 else { return text }
  let spaces = String(repeating: " ", count: lacking)
  return alignment == .left ? text + spaces : spaces + text
}

/// The cells of a text, each a character with the marks and joined emoji behind it, and their columns.
package func displayCells(
  of text: String,
  ambiguous: AmbiguousWidth = .narrow
) -> [(text: String, width: Int)] {
  let bytes = Array(text.utf8)
  var walk = CellWalk(ambiguous: ambiguous)
  var cells: [(text: String, width: Int)] = []
  while let cell = walk.next(bytes.span) {
    cells.append((String(decoding: bytes[cell.range], as: UTF8.self), cell.width))
  }
  return cells
}

/// A walk over the cells of a text: each a character with the marks and joined emoji behind it.
struct CellWalk {
  struct Cell {
    var range: Range<Int>
    var width: Int
  }

  let ambiguous: AmbiguousWidth
  private var position = 0
  private let table = WidthTable.shared

  init(ambiguous: AmbiguousWidth) { self.ambiguous = ambiguous }

  mutating func next(_ bytes: borrowing Span<UInt8>) -> Cell? {
    guard position < bytes.count else { return nil }
    let start = position
    let first = decodeScalar(bytes, at: position)
    position += first.length
    if first.value < 0x80, position == bytes.count || bytes[position] < 0x80 {
      return Cell(range: start..<position, width: first.value < 0x20 || first.value == 0x7F ? 0 : 1)
    }
    var width = table.width(first.value, ambiguous)
    if CellWalk.isRegional(first.value), position < bytes.count {
      let second = decodeScalar(bytes, at: position)
      if CellWalk.isRegional(second.value) {
        position += second.length
        width = 2
      }
    }
    extend(bytes, &width)
    return Cell(range: start..<position, width: width)
  }

  /// Moves past marks and joined emoji, and gives where that leads.
  mutating func skipZeroWidth(_ bytes: borrowing Span<UInt8>) -> Int {
    var width = 0
    extend(bytes, &width)
    return position
  }

  private mutating func extend(_ bytes: borrowing Span<UInt8>, _ width: inout Int) {
    while position < bytes.count, bytes[position] >= 0x80 {
      let next = decodeScalar(bytes, at: position)
      switch next.value {
      case 0xFE0F: width = width > 0 ? 2 : 0
      case 0x200D: position = joinEmoji(bytes, at: position)
      case 0x1F3FB...0x1F3FF where width == 2: break
      default: guard table.width(next.value, ambiguous) == 0 else { return }
      }
      position += next.length
    }
  }

  /// Where the walk stands after the joiner's partner, less the joiner's own length.
  private func joinEmoji(_ bytes: borrowing Span<UInt8>, at joiner: Int) -> Int {
    guard joiner + 3 < bytes.count else { return joiner }
    let partner = decodeScalar(bytes, at: joiner + 3)
    let isEmoji = partner.value >= 0x1F000 || (0x2600...0x27BF).contains(partner.value)
    return isEmoji ? joiner + partner.length : joiner
  }

  private static func isRegional(_ value: UInt32) -> Bool { (0x1F1E6...0x1F1FF).contains(value) }
}

/// The widths of all characters that are not simply one column wide.
struct WidthTable: Sendable {
  /// The table of data/width.tsv.
  static let shared = WidthTable()

  private enum Kind: UInt8 { case none, wide, ambiguous }
  private var starts: [UInt32] = []
  private var ends: [UInt32] = []
  private var kinds: [Kind] = []

  private init() {
    KeptTable(concord_width()).forEachRow { fields in
      guard fields.count == 3, let kind = fields[2].first else { return }
      starts.append(hexadecimal(fields[0]))
      ends.append(hexadecimal(fields[1]))
      kinds.append(
        kind == UInt8(ascii: "w") ? .wide : kind == UInt8(ascii: "a") ? .ambiguous : .none
      )
    }
  }

  /// The columns one character takes on its own.
  func width(_ value: UInt32, _ ambiguous: AmbiguousWidth) -> Int {
    if value < 0x20 || (0x7F..<0xA0).contains(value) { return 0 }
    if value < 0xA1 { return 1 }
    if (0x4E00...0x9FFF).contains(value) { return 2 }
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] <= value { low = middle + 1 } else { high = middle }
    }
    guard low > 0, value <= ends[low - 1] else { return 1 }
    switch kinds[low - 1] {
    case .none: return 0
    case .wide: return 2
    case .ambiguous: return ambiguous == .wide ? 2 : 1
    }
  }
}

/// The number a field of hexadecimal digits gives.
private func hexadecimal(_ field: ArraySlice<UInt8>) -> UInt32 {
  UInt32(String(decoding: field, as: UTF8.self), radix: 16) ?? 0
}
