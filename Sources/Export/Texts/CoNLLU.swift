import Columns
import CorpusModel
import Rendering
import Store

extension ExportRun {
  /// Writes every sentence with its words in the ten columns of CoNLL-U.
  func writeCoNLLU(to sink: ByteSink) throws(ExportError) {
    total = corpus.rowCount(.sentences)
    let words = corpus.words
    let marks = SentenceMarks(corpus, figuresToo: false)
    var place = SentencePlace()
    try forEachBlock(of: total) { rows throws(ExportError) in
      let sentences = SentenceBlock(rows, corpus)
      for index in 0..<rows.count {
        let sentence = rows.lowerBound + index
        let range = Int(words.sentenceOffsets[sentence])..<Int(words.sentenceOffsets[sentence + 1])
        guard !range.isEmpty else {
          leftOut += 1
          continue
        }
        sink.out.writeOpening(sentences, index, after: &place)
        let text = sentences.texts.range(index)
        let tokens = range.map { word -> ConllToken in
          let start = Int(words.starts[word])
          return ConllToken(
            range: start..<start + words.length(word),
            kind: words.forms.kinds.text(Int(words.codes[word])) ?? ""
          )
        }
        let names = marks.marks(of: sentence, in: text).compactMap { $0.named(in: corpus) }
        let bytes = Array(corpus.texts.reading.bytes[text])
        sink.out.writeSentence(conllSentence(bytes, tokens, names: names))
      }
      try sink.flush()
    }
  }
}

/// A word of a sentence before it is written.
package struct ConllToken: Equatable {
  /// Bytes of the sentence.
  package var range: Range<Int>
  /// `word`, `number`, `punctuation`, `symbol`.
  package var kind: String

  package init(range: Range<Int>, kind: String) {
    self.range = range
    self.kind = kind
  }
}

/// A name in a sentence, and what is named: `PER`, `ORG`, `LOC`.
package struct ConllName: Equatable {
  package var range: Range<Int>
  package var label: String

  package init(range: Range<Int>, label: String) {
    self.range = range
    self.label = label
  }
}

/// The text of a sentence as its words give it, and a line for each word.
///
/// The `text` comment is what the words and `SpaceAfter=No` spell, which the format demands; where
/// the text has another gap than one space, `SpacesAfter` keeps it.
package func conllSentence(
  _ bytes: [UInt8],
  _ tokens: [ConllToken],
  names: [ConllName] = []
) -> (text: [UInt8], lines: [[UInt8]]) {
  var text: [UInt8] = []
  var lines: [[UInt8]] = []
  for (index, token) in tokens.enumerated() {
    let isLast = index + 1 == tokens.count
    let next = isLast ? bytes.count : tokens[index + 1].range.lowerBound
    let gap = bytes[min(token.range.upperBound, next)..<next]
    let form = plainForm(bytes[token.range])
    text += form
    var misc: [String] = []
    if gap.isEmpty, !isLast { misc.append("SpaceAfter=No") }
    if !gap.isEmpty {
      if !isLast { text.append(0x20) }
      if !isLast || gap.count > 1, !gap.elementsEqual([0x20]) {
        misc.append("SpacesAfter=" + escapedSpaces(gap))
      }
    }
    if let name = names.first(where: { $0.range.contains(token.range.lowerBound) }) {
      let isFirst = name.range.lowerBound == token.range.lowerBound
      misc.append("NER=\(isFirst ? "B" : "I")-\(name.label)")
    }
    var line = Array("\(index + 1)\t".utf8) + form
    line += Array("\t_\t\(partOfSpeech(token.kind))\t_\t_\t_\t_\t_\t".utf8)
    line += Array((misc.isEmpty ? "_" : misc.joined(separator: "|")).utf8)
    lines.append(line)
  }
  return (text, lines)
}

/// The universal part of speech as far as the kind of word tells; `_` where it does not.
private func partOfSpeech(_ kind: String) -> String {
  switch kind {
  case "punctuation": "PUNCT"
  case "number": "NUM"
  case "symbol": "SYM"
  case _: "_"
  }
}

/// A word without the characters that end lines and columns; never empty.
private func plainForm(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
  let form = bytes.map { $0 < 0x20 || $0 == 0x7F ? 0x20 : $0 }
  return form.isEmpty ? [UInt8(ascii: "_")] : form
}

/// A gap as UDPipe writes it: `\s` for a space, `\t`, `\n`, `\r`, `\p` for `|`.
private func escapedSpaces(_ gap: ArraySlice<UInt8>) -> String {
  var result: [UInt8] = []
  for byte in gap {
    switch byte {
    case 0x20: result += Array("\\s".utf8)
    case 0x09: result += Array("\\t".utf8)
    case 0x0A: result += Array("\\n".utf8)
    case 0x0D: result += Array("\\r".utf8)
    case UInt8(ascii: "|"): result += Array("\\p".utf8)
    case UInt8(ascii: "\\"): result += Array("\\\\".utf8)
    case 0..<0x20, 0x7F: continue
    case _: result.append(byte)
    }
  }
  return String(decoding: result, as: UTF8.self)
}

extension SentenceMark {
  /// The name as the format writes it; nil for what is none.
  fileprivate func named(in corpus: Corpus) -> ConllName? {
    guard case .name(let entity) = kind else { return nil }
    switch corpus.entities.kinds[entity] {
    case .country, .place: return ConllName(range: range, label: "LOC")
    case .organization: return ConllName(range: range, label: "ORG")
    case .person: return ConllName(range: range, label: "PER")
    case .group: return nil
    }
  }
}

/// Where the sentence before stood.
private struct SentencePlace {
  var document = RowSelection.noRow
  var article = RowSelection.noRow
  var paragraph = RowSelection.noRow
  var isFirst = true
}

/// A block of sentences, column by column.
private struct SentenceBlock {
  let texts: TextColumn
  let names: TextColumn
  let languages: TextColumn
  let files: TextColumn
  let lines: FixedArray<Double>
  let documents: FixedArray<UInt32>
  let articles: FixedArray<UInt32>
  let paragraphs: FixedArray<UInt32>
  let titles: TextColumn
  let articleNames: WrittenCells
  let paragraphNames: WrittenCells
  let translations: TextColumn
  let translationLanguages: TextColumn

  init(_ rows: Range<Int>, _ corpus: Corpus) {
    let sentences = TableRows(.range(rows), of: .sentences, corpus)
    func text(_ name: String, of table: Table, _ rows: FixedArray<UInt32>) -> TextColumn {
      TableRows(.list(rows.array), of: table, corpus)[name].asText
    }
    texts = sentences["text"].asText
    names = sentences["id"].asText
    languages = sentences["language"].asText
    files = sentences["file"].asText
    lines = sentences["line"].numbers
    documents = sentences["document"].references
    articles = sentences["article"].references
    paragraphs = sentences["paragraph"].references
    titles = text("title", of: .articles, articles)
    articleNames = corpus.written("article", of: .sentences, rows: .range(rows))
    paragraphNames = corpus.written("paragraph", of: .sentences, rows: .range(rows))
    let others = sentences["translation"].references
    translations = text("text", of: .sentences, others)
    translationLanguages = text("language", of: .sentences, others)
  }
}

extension TextBuffer {
  /// Writes the comments above a sentence, but for its text.
  fileprivate mutating func writeOpening(
    _ block: SentenceBlock,
    _ row: Int,
    after place: inout SentencePlace
  ) {
    let isNew =
      place.isFirst || block.documents[row] != place.document
      || block.articles[row] != place.article
    if isNew {
      writeComment("newdoc id", conllName(of: block.articleNames, row))
      writeComment("title", block.titles.text(row) ?? "")
      writeComment("file", block.files.text(row) ?? "")
    }
    if isNew || block.paragraphs[row] != place.paragraph {
      writeComment("newpar id", conllName(of: block.paragraphNames, row))
    }
    place = SentencePlace(
      document: block.documents[row],
      article: block.articles[row],
      paragraph: block.paragraphs[row],
      isFirst: false
    )
    writeComment("sent_id", withoutSpaces(block.names.text(row) ?? ""))
    writeComment("lang", block.languages.text(row) ?? "")
    let line = block.lines[row]
    if !line.isNaN { writeComment("line", String(Int(line))) }
    if let other = block.translations.text(row) {
      let isEnglish = block.translationLanguages.text(row) == "en"
      writeComment(isEnglish ? "text_en" : "text_zh", other)
    }
  }

  private func conllName(of cells: WrittenCells, _ row: Int) -> String {
    var name = TextBuffer()
    name.writePlain(cells, row)
    return withoutSpaces(String(decoding: name.bytes, as: UTF8.self))
  }

  private mutating func writeComment(_ name: String, _ value: String) {
    guard !value.isEmpty else { return }
    write("# \(name) = ")
    for byte in value.utf8 { write(byte: byte < 0x20 || byte == 0x7F ? 0x20 : byte) }
    newLine()
  }

  fileprivate mutating func writeSentence(_ sentence: (text: [UInt8], lines: [[UInt8]])) {
    write("# text = ")
    write(sentence.text.span)
    newLine()
    for line in sentence.lines {
      write(line.span)
      newLine()
    }
    newLine()
  }
}

/// An identifier as the format allows it: without space, and without the slash, which it reserves.
package func withoutSpaces(_ name: String) -> String {
  var result: [UInt8] = []
  for byte in name.utf8 {
    switch byte {
    case 0...0x20, 0x7F, UInt8(ascii: "/"), UInt8(ascii: "%"):
      let hex = String(byte, radix: 16, uppercase: true)
      result += Array("%".utf8) + Array((hex.utf8.count == 1 ? "0" + hex : hex).utf8)
    case _: result.append(byte)
    }
  }
  return String(decoding: result, as: UTF8.self)
}
