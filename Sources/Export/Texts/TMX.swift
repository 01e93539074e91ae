import Columns
import CorpusModel
package import Rendering
import Store

extension ExportRun {
  /// Writes the aligned sentences as a translation memory, TMX 1.4b.
  func writeTMX(to sink: ByteSink) throws(ExportError) {
    total = corpus.rowCount(.pairs)
    let languages = languagesOfFiles()
    sink.out.write(xmlDeclaration)
    sink.out.write("<!DOCTYPE tmx SYSTEM \"tmx14.dtd\">\n<tmx version=\"1.4\">\n<header")
    let attributes = [
      ("creationtool", "concord"), ("creationtoolversion", fact("program")),
      ("segtype", "sentence"), ("o-tmf", "concord"), ("adminlang", "en"),
      ("srclang", sourceLanguage(languages)), ("datatype", "plaintext"),
    ]
    for (name, value) in attributes { sink.out.writeAttribute(name, value) }
    sink.out.write("/>\n<body>\n")
    try forEachBlock(of: total) { rows throws(ExportError) in
      let block = PairBlock(.range(rows), corpus)
      for row in 0..<rows.count where block.levels.text(row) == "sentence" {
        sink.out.writeUnit(block.unit(row, languages))
      }
      try sink.flush()
    }
    sink.out.write("</body>\n</tmx>\n")
  }

  /// The language of every file that has one.
  private func languagesOfFiles() -> [String: String] {
    let documents = TableRows(of: .documents, corpus)
    let (files, names) = (documents["file"].asText, documents["language"].asText)
    var languages: [String: String] = [:]
    for row in 0..<files.count { languages[files.text(row) ?? ""] = names.text(row) }
    return languages
  }

  /// The language of the Chinese sides where it is one, otherwise `*all*`.
  private func sourceLanguage(_ languages: [String: String]) -> String {
    let files = TableRows(of: .pairs, corpus)["chinese_file"].asText
    let found = Set((0..<files.count).compactMap { files.text($0).flatMap { languages[$0] } })
    return found.count == 1 ? found.first ?? "*all*" : "*all*"
  }
}

/// Two passages that say the same.
package struct TranslationUnit: Equatable {
  /// One of the two.
  package struct Side: Equatable {
    package var language: String
    /// File and line.
    package var source: String
    package var text: String

    package init(language: String, source: String, text: String) {
      self.language = language
      self.source = source
      self.text = text
    }
  }

  package var identifier: String
  /// How sure the pairing is, from 0 to 1, as text.
  package var score: String
  package var sides: [Side]

  package init(identifier: String, score: String, sides: [Side]) {
    self.identifier = identifier
    self.score = score
    self.sides = sides
  }
}

/// A block of pairs, column by column.
private struct PairBlock {
  let levels: TextColumn
  private let columns: [String: TextColumn]
  private let numbers: [String: FixedArray<Double>]

  init(_ rows: RowSelection, _ corpus: Corpus) {
    let pairs = TableRows(rows, of: .pairs, corpus)
    let texts = ["id", "chinese_file", "chinese_text", "english_file", "english_text"]
    columns = Dictionary(uniqueKeysWithValues: texts.map { ($0, pairs[$0].asText) })
    let values = ["chinese_line", "english_line", "score"]
    numbers = Dictionary(uniqueKeysWithValues: values.map { ($0, pairs[$0].numbers) })
    levels = pairs["level"].asText
  }

  func unit(_ row: Int, _ languages: [String: String]) -> TranslationUnit {
    TranslationUnit(
      identifier: text("id", row),
      score: number("score", row),
      sides: [
        side("chinese", languages[text("chinese_file", row)] ?? "zh", row),
        side("english", "en", row),
      ]
    )
  }

  private func side(_ name: String, _ language: String, _ row: Int) -> TranslationUnit.Side {
    let line = number(name + "_line", row)
    return TranslationUnit.Side(
      language: language,
      source: text(name + "_file", row) + (line.isEmpty ? "" : ":" + line),
      text: text(name + "_text", row)
    )
  }

  private func text(_ name: String, _ row: Int) -> String { columns[name]?.text(row) ?? "" }

  private func number(_ name: String, _ row: Int) -> String {
    guard let value = numbers[name]?[row], !value.isNaN else { return "" }
    var text = TextBuffer()
    text.writeNumber(roundToDecimal(value))
    return String(decoding: text.bytes, as: UTF8.self)
  }
}

extension TextBuffer {
  /// Writes a translation unit.
  package mutating func writeUnit(_ unit: TranslationUnit) {
    write("<tu")
    writeAttribute("tuid", withoutSpaces(unit.identifier))
    write(">")
    writeElement("prop", [("type", "x-score")], unit.score)
    newLine()
    for side in unit.sides {
      write("<tuv")
      writeAttribute("xml:lang", side.language)
      write(">")
      writeElement("prop", [("type", "x-source")], side.source)
      write("<seg>")
      writeXML(side.text)
      write("</seg></tuv>\n")
    }
    write("</tu>\n")
  }
}
