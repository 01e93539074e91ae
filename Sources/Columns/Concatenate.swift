extension Column {
  /// The rows of columns of one type, one column after the other; nil when there is none.
  package static func concatenate(_ parts: [Column]) -> Column? {
    guard let first = parts.first, parts.count > 1 else { return parts.first }
    switch first {
    case .number: return .number(parts.flatMap(\.numbers))
    case .boolean: return .boolean(parts.flatMap(\.truths))
    case .row: return .row(parts.flatMap(\.references))
    case .entity: return .entity(parts.flatMap(\.references))
    case .date:
      var joined = DateColumnBuilder()
      for case .date(let part) in parts { joined.append(contentsOf: part) }
      return .date(joined.column)
    case .coded(let column):
      return concatenateCodes(parts, dictionary: column.dictionary)
        ?? .text(concatenateTexts(parts))
    case .text: return .text(concatenateTexts(parts))
    case .list: return concatenateLists(parts)
    }
  }
}

/// Joins coded columns; nil unless all share one dictionary.
private func concatenateCodes(_ parts: [Column], dictionary: TextDictionary) -> Column? {
  var codes: [UInt32] = []
  for part in parts {
    guard case .coded(let column) = part, column.dictionary === dictionary else { return nil }
    codes.append(contentsOf: column.codes)
  }
  return .coded(CodedColumn(codes: codes, dictionary: dictionary))
}

/// Joins columns of texts; no text is copied where all share one heap.
private func concatenateTexts(_ parts: [Column]) -> TextColumn {
  let columns = parts.map(\.asText)
  if let heap = columns.first?.heap, columns.allSatisfy({ $0.heap === heap }) {
    return TextColumn(
      heap: heap,
      starts: columns.flatMap(\.starts),
      ends: columns.flatMap(\.ends)
    )
  }
  var builder = TextColumnBuilder()
  for column in columns {
    for row in 0..<column.count {
      if let bytes = column.bytes(row) {
        builder.append(bytes: bytes)
      } else {
        builder.appendMissing()
      }
    }
  }
  return builder.column
}

/// Joins columns of lists, keeping only the elements that are in a list.
private func concatenateLists(_ parts: [Column]) -> Column? {
  var offsets: [UInt32] = [0]
  var elements: [Column] = []
  var total: UInt32 = 0
  for case .list(let part) in parts {
    var wanted: [UInt32] = []
    for row in 0..<part.count {
      let range = part.range(row)
      wanted.append(contentsOf: range.lazy.map { UInt32($0) })
      total += UInt32(range.count)
      offsets.append(total)
    }
    elements.append(part.elements.gather(.list(wanted)))
  }
  return Column.concatenate(elements).map { .list(ListColumn(offsets: offsets, elements: $0)) }
}
