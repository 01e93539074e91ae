import Columns
import Unicode

/// The texts of so many hits are fetched before they are gone over.
private let fetchedAtOnce = 128

/// Hits whose fields lie in columns of texts, to be written where nothing is cut and nothing is coloured: their
/// bytes go to the answer as they stand, and no text is made of each.
///
/// The texts of the hits stand far from each other: they are gone over once, and copied out, so that the writing, which
/// must know the widest of all, finds them side by side.
struct WrittenHits {
  /// The fields of a line, from left to right.
  enum Place: Int, CaseIterable { case left, hit, right, file }

  /// A field: where it ends in the bytes that were copied out, and the columns it takes on a terminal.
  private struct Field {
    let end: Int
    let width: Int
  }

  private var bytes: [UInt8] = []
  /// Those of the first line, then those of the second, as far as the page did not stop.
  private var fields: [Field] = []
  private var widest = [Int](repeating: 0, count: Place.allCases.count)
  let lines: FixedArray<Double>

  /// Nil where the page cuts or colours, or the fields lie elsewhere.
  init?(_ page: inout Page, _ left: ResultColumn, _ hit: ResultColumn, _ right: ResultColumn) {
    guard page.surface.width == nil, !page.surface.colours,
      let before = left.texts, let middle = hit.texts, let behind = right.texts,
      let file = page.column("file")?.texts, let lines = page.column("line")?.numbers
    else { return nil }
    self.lines = lines
    fields.reserveCapacity(page.rows.count * Place.allCases.count)
    for row in page.rows {
      if page.stops(at: row) { return }
      if row % fetchedAtOnce == 0 {
        let next = row..<min(row + fetchedAtOnce, page.rows.upperBound)
        if before.heap === behind.heap {
          _ = fetch(before.heap.bytes, from: before.starts, to: behind.ends, rows: next)
        }
      }
      copy(before, row, .left, on: page)
      copy(middle, row, .hit, on: page)
      copy(behind, row, .right, on: page)
      copy(file, row, .file, on: page)
    }
  }

  private mutating func copy(_ texts: TextColumn, _ row: Int, _ place: Place, on page: Page) {
    let heap = texts.heap.bytes
    let range = texts.range(row)
    var width = range.count
    if isPrintableASCII(heap, range) {
      bytes.append(range, of: heap)
    } else if let plain = plainWidth(of: heap.span, range, ambiguous: page.surface.ambiguous) {
      bytes.append(range, of: heap)
      width = plain
    } else {
      // What a line must not hold is left out.
      let cell = page.cell(texts.text(row) ?? "")
      bytes.append(contentsOf: cell.text.utf8)
      width = cell.width
    }
    fields.append(Field(end: bytes.count, width: width))
    widest[place.rawValue] = max(widest[place.rawValue], width)
  }

  /// About how many bytes the lines take.
  var size: Int { bytes.count + fields.count / Place.allCases.count * (widest[0] + widest[2] / 2) }

  /// The columns of the widest text of a field.
  func widest(_ place: Place) -> Int { widest[place.rawValue] }

  func width(_ row: Int, _ place: Place) -> Int { fields[number(row, place)].width }

  /// Writes a field.
  func write(_ row: Int, _ place: Place, to out: inout TextBuffer) {
    let number = number(row, place)
    out.write((number > 0 ? fields[number - 1].end : 0)..<fields[number].end, of: bytes)
  }

  private func number(_ row: Int, _ place: Place) -> Int {
    row * Place.allCases.count + place.rawValue
  }
}

extension Page {
  /// Writes one hit a line, each field as wide as its widest text.
  mutating func writeUncut(_ hits: WrittenHits) {
    guard !wasStopped else { return }
    let room = hits.widest(.right) + hits.widest(.hit)
    out.reserve(hits.size)
    for row in rows {
      if stops(at: row) { return }
      out.pad(hits.widest(.left) - hits.width(row, .left))
      hits.write(row, .left, to: &out)
      out.write(byte: UInt8(ascii: "<"))
      hits.write(row, .hit, to: &out)
      out.write(byte: UInt8(ascii: ">"))
      hits.write(row, .right, to: &out)
      out.pad(room - hits.width(row, .hit) - hits.width(row, .right) + Grid.gap)
      hits.write(row, .file, to: &out)
      out.write(byte: UInt8(ascii: ":"))
      out.writeNumber(hits.lines[row])
      out.trimSpaces()
      out.newLine()
    }
  }
}
