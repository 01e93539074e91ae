import CorpusModel

/// Tells a file of JSON records: objects one after the other, or in a list.
func recognizesJSONRecords(_ source: SourceText, file: String) -> Bool {
  var scanner = JSONScanner(source.bytes)
  guard let first = scanner.peek(), first == UInt8(ascii: "{") || first == UInt8(ascii: "[") else {
    return false
  }
  let name = file.lowercased()
  if [".json", ".jsonl", ".ndjson"].contains(where: { name.hasSuffix($0) }) { return true }
  if first == UInt8(ascii: "[") {
    scanner.position += 1
    guard scanner.peek() == UInt8(ascii: "{") else { return false }
  }
  guard case .object(let members, _)? = try? scanner.value() else { return false }
  return !members.isEmpty
}

/// Reads JSON Lines, a list of objects, or one object that holds such a list.
func readJSONRecords(_ source: SourceText, file: String) -> ReadDocument {
  readRecords(JSONRecordParser(source), source, file: file)
}

private struct JSONRecordParser: RecordParser {
  private let source: SourceText
  private var scanner: JSONScanner
  private var isList = false
  /// Records found inside the last value and not yet given out, the next last.
  private var waiting: [RecordStep] = []

  init(_ source: SourceText) {
    self.source = source
    scanner = JSONScanner(source.bytes)
    if scanner.peek() == UInt8(ascii: "[") {
      isList = true
      scanner.position += 1
    }
  }

  mutating func next() -> RecordStep? {
    if let step = waiting.popLast() { return step }
    while let byte = scanner.peek() {
      if byte == UInt8(ascii: ",") || isList && byte == UInt8(ascii: "]") {
        scanner.position += 1
        continue
      }
      return readOne()
    }
    return nil
  }

  private mutating func readOne() -> RecordStep? {
    let start = scanner.position
    do {
      let value = try scanner.value()
      guard case .object(let members, let range) = value else {
        return .bad(start..<scanner.position, message: "not a record: an object was expected")
      }
      waiting = inner(members).reversed()
      if let step = waiting.popLast() { return step }
      return .record(fields(members), range: range)
    } catch {
      return skip(error, from: start)
    }
  }

  /// After a fault reading goes on with the next line, or in a list not at all.
  private mutating func skip(_ fault: JSONFault, from start: Int) -> RecordStep {
    let after = max(fault.offset, start)
    let lineEnd = source.bytes[min(after, source.bytes.count)...].firstIndex(of: 0x0A)
    let end = isList ? source.bytes.count : lineEnd.map { $0 + 1 } ?? source.bytes.count
    scanner = JSONScanner(source.bytes, at: max(end, start + 1))
    return .bad(start..<min(scanner.position, source.bytes.count), message: fault.message)
  }

  /// The records of a list inside an object that holds no text itself: `{"articles": [ … ]}`.
  private func inner(_ members: [(key: String, value: JSONValue)]) -> [RecordStep] {
    guard
      !members.contains(where: { FieldLabels.shared.key($0.key) == .text && isString($0.value) })
    else { return [] }
    for (_, value) in members {
      guard case .list(let values) = value else { continue }
      let records = values.compactMap { value -> RecordStep? in
        guard case .object(let members, let range) = value else { return nil }
        return .record(fields(members), range: range)
      }
      if !records.isEmpty { return records }
    }
    return []
  }

  private func isString(_ value: JSONValue) -> Bool {
    if case .string = value { return true }
    return false
  }

  private func fields(_ members: [(key: String, value: JSONValue)]) -> [RecordField] {
    members.compactMap { member in
      guard let (text, range) = flat(member.value) else { return nil }
      return RecordField(name: member.key, value: text, range: range)
    }
  }

  /// A value as one text: lists joined by `、`, of an object its name.
  private func flat(_ value: JSONValue) -> (TracedText, Range<Int>)? {
    switch value {
    case .string(let text, let range): return (text, range)
    case .scalar(let range):
      let text = source.text(range)
      return text == "null" ? nil : (TracedText(text, source: range.lowerBound), range)
    case .object(let members, _):
      let named = members.first { $0.key == "name" || $0.key == "title" || $0.key == "text" }
      return named.flatMap { flat($0.value) }
    case .list(let values):
      let parts = values.compactMap { flat($0) }
      guard let first = parts.first, let last = parts.last else { return nil }
      var text = TracedText()
      for (index, part) in parts.enumerated() {
        if index > 0 { text.append("、", source: part.1.lowerBound) }
        text.append(part.0)
      }
      return (text, first.1.lowerBound..<last.1.upperBound)
    }
  }
}
