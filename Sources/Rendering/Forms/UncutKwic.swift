import Columns

/// Hits whose fields lie in columns of texts, to be written where nothing is cut and nothing is coloured: their
/// bytes go to the answer as they stand, and no text is made of each.
struct WrittenHits {
  let left: WrittenTexts
  let hit: WrittenTexts
  let right: WrittenTexts
  let file: WrittenTexts
  let lines: FixedArray<Double>

  /// Nil where the page cuts or colours, or the fields lie elsewhere.
  init?(_ page: inout Page, _ left: ResultColumn, _ hit: ResultColumn, _ right: ResultColumn) {
    guard page.surface.width == nil, !page.surface.colours,
      let before = left.texts, let middle = hit.texts, let behind = right.texts,
      let file = page.column("file")?.texts, let lines = page.column("line")?.numbers
    else { return nil }
    self.left = WrittenTexts(before, on: &page)
    self.hit = WrittenTexts(middle, on: &page)
    self.right = WrittenTexts(behind, on: &page)
    self.file = WrittenTexts(file, on: &page)
    self.lines = lines
  }
}

/// The texts of a column with the columns they take on a terminal.
struct WrittenTexts {
  private let texts: TextColumn
  /// The texts that are not written as they stand, because they hold what a line must not.
  private var cleaned: [Int: [UInt8]] = [:]
  /// By row; as far as the page did not stop.
  private(set) var widths: [Int] = []
  private(set) var widest = 0

  init(_ texts: TextColumn, on page: inout Page) {
    self.texts = texts
    widths.reserveCapacity(texts.count)
    let bytes = texts.heap.bytes
    for row in 0..<texts.count {
      if page.stops(at: row) { return }
      let range = texts.range(row)
      var width = range.count
      if !isPrintableASCII(bytes, range) {
        let cell = page.cell(texts.text(row) ?? "")
        width = cell.width
        if !cell.text.utf8.elementsEqual(bytes[range]) { cleaned[row] = Array(cell.text.utf8) }
      }
      widths.append(width)
      widest = max(widest, width)
    }
  }

  /// Writes the text of a row.
  func write(_ row: Int, to out: inout TextBuffer) {
    if !cleaned.isEmpty, let text = cleaned[row] {
      out.write(text)
    } else {
      out.write(texts.heap.bytes[texts.range(row)])
    }
  }
}

extension Page {
  /// Writes one hit a line, each field as wide as its widest text.
  mutating func writeUncut(_ hits: WrittenHits) {
    let room = hits.right.widest + hits.hit.widest
    for row in rows {
      if stops(at: row) { return }
      out.pad(hits.left.widest - hits.left.widths[row])
      hits.left.write(row, to: &out)
      out.write(byte: UInt8(ascii: "<"))
      hits.hit.write(row, to: &out)
      out.write(byte: UInt8(ascii: ">"))
      hits.right.write(row, to: &out)
      out.pad(room - hits.hit.widths[row] - hits.right.widths[row] + Grid.gap)
      hits.file.write(row, to: &out)
      out.write(byte: UInt8(ascii: ":"))
      out.writeNumber(hits.lines[row])
      out.trimSpaces()
      out.newLine()
    }
  }
}
