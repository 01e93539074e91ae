package import Calendar
package import CorpusModel

/// A corpus of hand-made records, for tests that need rows but no readers.
///
/// A paragraph is written with ` | ` between its sentences and `/` between Chinese words; both marks
/// are taken out of the text. English words end at spaces and punctuation.
package struct TinyCorpus {
  package private(set) var records = TinyRecords()

  package init() {}

  /// Adds a file; its articles follow.
  package mutating func document(
    _ file: String,
    _ language: Language,
    kind: DocumentKind = .plainText,
    date: DateSpan? = nil
  ) {
    var document = Document(file: file, kind: kind, language: language)
    document.title = "Title of \(file)"
    document.date = date
    let read = ReadDocument(document: document, source: SourceText(bytes: []))
    records.documents.append((read, ExtractedDocument()))
  }

  /// Adds an article with its paragraphs to the last file.
  package mutating func article(
    _ title: String,
    section: String? = nil,
    date: DateSpan? = nil,
    _ paragraphs: [String]
  ) {
    change { read, extracted in
      let start = read.source.bytes.count
      var source = read.source.bytes
      let language = read.document.language
      let number = read.articles.count
      for (index, marked) in paragraphs.enumerated() {
        let parsed = MarkedParagraph(marked, language)
        let place = RowID<Paragraph>(read.paragraphs.count)
        read.paragraphs.append(
          Paragraph(
            article: RowID(number),
            part: nil,
            number: index + 1,
            kind: .paragraph,
            text: TracedText(parsed.text, source: source.count)
          )
        )
        parsed.add(to: &extracted, paragraph: place, language)
        source += Array(parsed.text.utf8) + [0x0A]
      }
      var article = Article(
        number: number + 1,
        title: title,
        language: language,
        range: start..<source.count
      )
      article.section = section
      article.date = date
      read.articles.append(article)
      read.blocks.append(
        Block(kind: .paragraph, article: RowID(number), range: start..<source.count)
      )
      read = read.with(source: SourceText(bytes: source))
    }
  }

  /// Adds a thing with a name; its number is its place among all.
  @discardableResult
  package mutating func entity(
    _ kind: EntityKind,
    _ name: String,
    _ names: [String] = [],
    code: String? = nil
  ) -> EntityID {
    var entity = Entity(kind: kind, name: name, names: [name] + names)
    entity.code = code
    records.entities.append(entity)
    return EntityID(records.entities.count - 1)
  }

  /// Adds what a finder would have found in the last file.
  package mutating func extract(_ body: (inout ExtractedDocument) -> Void) {
    change { _, extracted in body(&extracted) }
  }

  /// Where a text stands for the first time in the last file.
  package func evidence(_ text: String) -> Evidence {
    guard let read = records.documents.last?.read else { preconditionFailure("no document yet") }
    for (number, paragraph) in read.paragraphs.enumerated() {
      if let range = paragraph.text.text.utf8Range(of: text) {
        return Evidence(paragraph: RowID(number), range: range)
      }
    }
    preconditionFailure("no paragraph says \(text)")
  }

  /// Adds a mention of an entity at every place of a name in the last file.
  package mutating func mention(_ entity: EntityID, _ name: String) {
    change { read, extracted in
      for (number, paragraph) in read.paragraphs.enumerated() {
        guard let range = paragraph.text.text.utf8Range(of: name) else { continue }
        extracted.mentions.append(
          Mention(
            entity: entity,
            evidence: Evidence(paragraph: RowID(number), range: range)
          )
        )
      }
    }
  }

  /// Pairs passages of two documents.
  package mutating func pair(_ pair: Pair) { records.pairs.append(pair) }

  /// Adds a difference between two editions.
  package mutating func disagreement(_ disagreement: Disagreement) {
    records.disagreements.append(disagreement)
  }

  private mutating func change(_ body: (inout ReadDocument, inout ExtractedDocument) -> Void) {
    guard let last = records.documents.indices.last else {
      preconditionFailure("a document comes before what stands in it")
    }
    var (read, extracted) = records.documents[last]
    body(&read, &extracted)
    records.documents[last] = (read, extracted)
  }
}

extension ReadDocument {
  fileprivate func with(source: SourceText) -> ReadDocument {
    var result = self
    result.source = source
    return result
  }
}

extension String {
  /// The UTF-8 range of the first place where a text stands.
  fileprivate func utf8Range(of text: String) -> Range<Int>? {
    let (whole, wanted) = (Array(utf8), Array(text.utf8))
    guard !wanted.isEmpty, whole.count >= wanted.count else { return nil }
    for start in 0...whole.count - wanted.count where whole[start...].starts(with: wanted) {
      return start..<start + wanted.count
    }
    return nil
  }
}

/// A paragraph with its marks read: text, sentences and words as UTF-8 ranges.
private struct MarkedParagraph {
  var text = ""
  var sentences: [Range<Int>] = []
  var words: [[Range<Int>]] = []

  init(_ marked: String, _ language: Language) {
    for (index, sentence) in marked.split(separator: " | ").enumerated() {
      if index > 0, !language.isChinese { text += " " }
      let start = text.utf8.count
      var found: [Range<Int>] = []
      for piece in sentence.split(separator: "/") {
        found += language.isChinese ? [wordRange(piece)] : englishWords(piece)
        text += piece
      }
      sentences.append(start..<text.utf8.count)
      words.append(found)
    }
  }

  private func wordRange(_ piece: Substring) -> Range<Int> {
    text.utf8.count..<text.utf8.count + piece.utf8.count
  }

  private func englishWords(_ piece: Substring) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start: Int?
    let base = text.utf8.count
    for (offset, byte) in piece.utf8.enumerated() {
      let isLetter = byte >= 0x80 || isASCIIWord(byte)
      if isLetter, start == nil { start = base + offset }
      guard !isLetter else { continue }
      if let first = start { found.append(first..<base + offset) }
      start = nil
      if byte != 0x20 { found.append(base + offset..<base + offset + 1) }
    }
    if let start { found.append(start..<base + piece.utf8.count) }
    return found
  }

  private func isASCIIWord(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D: true
    case _: false
    }
  }

  func add(
    to extracted: inout ExtractedDocument,
    paragraph: RowID<Paragraph>,
    _ language: Language
  ) {
    let bytes = Array(text.utf8)
    for (index, sentence) in sentences.enumerated() {
      extracted.sentences.append(
        Sentence(paragraph: paragraph, number: index + 1, range: sentence, language: language)
      )
      for word in words[index] {
        let form = wordForm(String(decoding: bytes[word], as: UTF8.self), language)
        let code = extracted.words.forms.firstIndex(of: form) ?? extracted.words.forms.count
        if code == extracted.words.forms.count { extracted.words.forms.append(form) }
        extracted.words.codes.append(UInt32(code))
        extracted.words.starts.append(UInt32(word.lowerBound - sentence.lowerBound))
      }
      extracted.words.sentenceStarts.append(extracted.words.codes.count)
    }
  }

  private func wordForm(_ text: String, _ language: Language) -> WordForm {
    let isNumber = text.utf8.allSatisfy { (0x30...0x39).contains($0) }
    let marks: Set<String> = [
      ".", ",", ";", "!", "?", "\"", "。", "，", "；", "！", "？", "：", "“", "”",
    ]
    let kind: WordKind = marks.contains(text) ? .punctuation : isNumber ? .number : .word
    return WordForm(
      text: text,
      norm: text.lowercased(),
      stem: text.lowercased(),
      kind: kind,
      isChinese: language.isChinese && kind == .word
    )
  }
}
