import Columns
import CorpusModel
import Query
import Unicode

extension Evaluator {
  /// The characters of every text.
  func countCharacters(_ texts: TextColumn) -> [Double] {
    (0..<texts.count).map { row in
      guard texts.isKnown(row) else { return .nan }
      return Double(Columns.countCharacters(texts.heap.bytes, texts.range(row)))
    }
  }

  func lower(_ texts: TextColumn) -> Column {
    map(texts) { Array(String(decoding: $0, as: UTF8.self).lowercased().utf8) }
  }

  func upper(_ texts: TextColumn) -> Column {
    map(texts) { Array(String(decoding: $0, as: UTF8.self).uppercased().utf8) }
  }

  func trim(_ texts: TextColumn) -> Column { map(texts) { trim($0) } }

  func folded(_ texts: TextColumn) -> Column { map(texts) { fold(Array($0)) } }

  private func map(_ texts: TextColumn, _ change: (HeapSlice) -> [UInt8]) -> Column {
    var builder = TextColumnBuilder()
    for row in 0..<texts.count {
      guard let bytes = texts.bytes(row) else {
        builder.appendMissing()
        continue
      }
      builder.append(bytes: change(bytes))
    }
    return .text(builder.column)
  }

  private func trim(_ bytes: HeapSlice) -> [UInt8] {
    let text = Array(bytes)
    var (start, end) = (0, text.count)
    while start < end {
      let scalar = decodeScalar(text.span, at: start)
      guard isWhitespace(scalar.value) else { break }
      start += scalar.length
    }
    while end > start {
      let scalar = decodeScalar(text.span, before: end)
      guard isWhitespace(scalar.value) else { break }
      end -= scalar.length
    }
    return Array(text[start..<end])
  }

  func replace(_ texts: TextColumn, _ arguments: [Prepared], _ batch: Batch) -> Column {
    let templates = self.texts(column(arguments[2], batch))
    let needles = needle(arguments[1], batch)
    var builder = TextColumnBuilder()
    for row in 0..<texts.count {
      guard let bytes = texts.bytes(row), let template = templates.text(row) else {
        builder.appendMissing()
        continue
      }
      switch needles {
      case .pattern(let expression):
        builder.append(bytes: expression.replacing(in: Array(bytes).span, with: template))
      case .texts(let plain):
        let search = ByteSearch(plain.bytes(row).map { Array($0) } ?? [])
        builder.append(bytes: replaceAll(search, in: Array(bytes), with: Array(template.utf8)))
      }
    }
    return .text(builder.column)
  }

  private func replaceAll(_ search: ByteSearch, in bytes: [UInt8], with other: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var kept = 0
    for place in search.all(in: bytes) {
      result += bytes[kept..<place]
      result += other
      kept = place + search.needle.count
    }
    return result + bytes[kept...]
  }

  func extract(_ texts: TextColumn, _ arguments: [Prepared], _ batch: Batch) -> Column {
    guard case .pattern(let expression) = needle(arguments[1], batch) else {
      return .missing(.text, count: batch.count)
    }
    let numbers = arguments.count > 2 ? column(arguments[2], batch).numbers : []
    var builder = TextColumnBuilder()
    for row in 0..<texts.count {
      let group = numbers.isEmpty ? 0 : numbers[row]
      guard let bytes = texts.bytes(row), group >= 0, group <= Double(expression.groupCount),
        let match = expression.firstMatch(in: Array(bytes)), let range = match.groups[Int(group)]
      else {
        builder.appendMissing()
        continue
      }
      builder.append(bytes: Array(bytes)[range])
    }
    return .text(builder.column)
  }

  func split(_ texts: TextColumn, _ arguments: [Prepared], _ batch: Batch) -> Column {
    let needles = needle(arguments[1], batch)
    var builder = TextColumnBuilder()
    var offsets: [UInt32] = [0]
    for row in 0..<texts.count {
      let bytes = texts.bytes(row).map { Array($0) } ?? []
      var start = 0
      let gaps: [Range<Int>] =
        switch needles {
        case .pattern(let expression): expression.allRanges(in: bytes.span).filter { !$0.isEmpty }
        case .texts(let plain):
          ByteSearch(plain.bytes(row).map { Array($0) } ?? []).all(in: bytes).map {
            $0..<$0 + plain.range(row).count
          }
        }
      for gap in gaps {
        builder.append(bytes: bytes[start..<gap.lowerBound])
        start = gap.upperBound
      }
      if texts.isKnown(row) { builder.append(bytes: bytes[start...]) }
      offsets.append(UInt32(builder.count))
    }
    return .list(ListColumn(offsets: offsets, elements: .text(builder.column)))
  }

  /// What is looked for: a pattern, or a text in every row.
  private enum Needle {
    case pattern(RegularExpression)
    case texts(TextColumn)
  }

  private func needle(_ argument: Prepared, _ batch: Batch) -> Needle {
    if case .pattern(let expression) = argument.node { return .pattern(expression) }
    return .texts(texts(column(argument, batch)))
  }
}
