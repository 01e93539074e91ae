import Calendar
import CorpusModel

extension Credit: Recorded {
  func write(to writer: inout RecordWriter) {
    writer.put(entity)
    writer.put(range)
  }

  init(from reader: inout RecordReader) throws(RecordFault) {
    self.init(entity: try reader.value(), range: try reader.value())
  }
}

extension Evidence: Recorded {
  func write(to writer: inout RecordWriter) {
    writer.put(paragraph)
    writer.put(range)
  }

  init(from reader: inout RecordReader) throws(RecordFault) {
    self.init(paragraph: try reader.value(), range: try reader.value())
  }
}

extension Sentence: Recorded {
  func write(to writer: inout RecordWriter) {
    writer.put(paragraph)
    writer.put(number)
    writer.put(range)
    writer.put(language)
  }

  init(from reader: inout RecordReader) throws(RecordFault) {
    self.init(
      paragraph: try reader.value(),
      number: try reader.value(),
      range: try reader.value(),
      language: try reader.value()
    )
  }
}

/// Whether two texts have the same bytes.
private func isSame(_ left: borrowing Span<UInt8>, _ right: borrowing Span<UInt8>) -> Bool {
  guard left.count == right.count else { return false }
  for index in left.indices where left[index] != right[index] { return false }
  return true
}

extension WordKind: RecordedCase {}

extension WordForm: Recorded {
  /// In the order in which segments number them.
  private static let kinds = WordKind.allCases

  /// Nearly every word is its own norm and stem, which are then not written.
  func write(to writer: inout RecordWriter) {
    let isNorm = isSame(norm.utf8.span, text.utf8.span)
    let isStem = isSame(stem.utf8.span, norm.utf8.span)
    let kind = Self.kinds.firstIndex(of: kind) ?? 0
    writer.put(text)
    writer.put(kind << 3 | (isChinese ? 4 : 0) | (isStem ? 2 : 0) | (isNorm ? 1 : 0))
    if !isNorm { writer.put(norm) }
    if !isStem { writer.put(stem) }
  }

  init(from reader: inout RecordReader) throws(RecordFault) {
    let text: String = try reader.value()
    let bits = try reader.int()
    guard Self.kinds.indices.contains(bits >> 3) else { throw RecordFault() }
    let norm = bits & 1 != 0 ? text : try reader.value()
    let stem = bits & 2 != 0 ? norm : try reader.value()
    let kind = Self.kinds[bits >> 3]
    self.init(text: text, norm: norm, stem: stem, kind: kind, isChinese: bits & 4 != 0)
  }
}

extension EntityKind: RecordedCase {}
extension OrganizationKind: RecordedCase {}

extension Entity: Recorded {
  func write(to writer: inout RecordWriter) {
    writer.put(kind)
    writer.put(name)
    writer.put(names)
    writer.put(code)
    writer.put(region)
    writer.put(organizationKind)
    writer.put(role)
    writer.put(organization)
    writer.put(country)
  }

  init(from reader: inout RecordReader) throws(RecordFault) {
    self.init(kind: try reader.value(), name: try reader.value())
    names = try reader.value()
    code = try reader.value()
    region = try reader.value()
    organizationKind = try reader.value()
    role = try reader.value()
    organization = try reader.value()
    country = try reader.value()
  }
}

extension Mention: Recorded {
  func write(to writer: inout RecordWriter) {
    writer.put(entity)
    writer.put(evidence)
  }

  init(from reader: inout RecordReader) throws(RecordFault) {
    self.init(entity: try reader.value(), evidence: try reader.value())
  }
}

extension DateSpan: Recorded {
  func write(to writer: inout RecordWriter) {
    writer.put(Int(start.number))
    writer.put(Int(end.number))
    writer.put(precision)
    writer.put(minute.map { Int($0) })
  }

  init(from reader: inout RecordReader) throws(RecordFault) {
    guard let start = Int32(exactly: try reader.int()), let end = Int32(exactly: try reader.int())
    else { throw RecordFault() }
    let precision: DatePrecision = try reader.value()
    let minute: Int? = try reader.value()
    self.init(
      start: Day(number: start),
      end: Day(number: end),
      precision: precision,
      minute: minute.map { Int16(truncatingIfNeeded: $0) }
    )
  }
}

extension DatePrecision: RecordedCase {}
