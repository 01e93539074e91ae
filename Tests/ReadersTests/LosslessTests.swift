import CorpusModel
import Foundation
import Readers
import TestSupport
import Testing

/// What must hold of every document, whatever the file was.
func expectSound(_ document: ReadDocument, _ name: String) {
  #expect(coversEveryByte(document), "\(name): blocks do not cover every byte once")
  let count = document.source.bytes.count
  for paragraph in document.paragraphs {
    #expect(document.articles.indices.contains(paragraph.article.index), "\(name): stray paragraph")
    #expect(isTraced(paragraph.text, within: count), "\(name): \(paragraph.text.text.prefix(40))")
    for start in paragraph.givenWordStarts { #expect(start < paragraph.text.count) }
  }
  for article in document.articles {
    #expect(article.range.lowerBound >= 0 && article.range.upperBound <= count)
  }
  for part in document.parts {
    #expect(document.articles.indices.contains(part.article.index))
    #expect(part.range.upperBound <= count)
  }
  for problem in document.problems { #expect(problem.line >= 0 && !problem.message.isEmpty) }
}

/// Whether every piece of a text leads back into the file, in the order of the text.
private func isTraced(_ text: TracedText, within count: Int) -> Bool {
  guard let first = text.pieces.first else { return text.count == 0 }
  guard first.start == 0 else { return false }
  var last = -1
  for piece in text.pieces {
    guard piece.start > last, piece.start < text.count, (0...count).contains(piece.source) else {
      return false
    }
    last = piece.start
  }
  return text.source(at: text.count - 1) < count
}

struct LosslessTests {
  @Test(.enabled(if: RealCorpus.isPresent, "the real documents are not beside the repository"))
  func `every real document is sound, with its paragraphs found again in the file`() throws {
    let outcome = readFiles([RealCorpus.folder.path])
    #expect(outcome.documents.count >= 5)
    #expect(outcome.problems.isEmpty)
    for document in outcome.documents { expectSound(document, document.document.file) }
  }

  @Test func `every file of the sample corpus is sound`() {
    let outcome = readFiles([Samples.folder.path])
    #expect(outcome.documents.count >= 10)
    for document in outcome.documents { expectSound(document, document.document.file) }
  }

  @Test func `files cut off anywhere are read to the end`() {
    for (name, bytes) in Samples.files {
      for part in 1..<12 {
        let cut = Array(bytes.prefix(bytes.count * part / 12 + part % 4))
        let reading = readDocument(bytes: cut, file: name)
        if let document = reading.document { expectSound(document, "\(name) \(part)/12") }
      }
    }
  }

  @Test func `files with bytes changed, doubled and dropped at random are read to the end`() {
    var random = SplitMix(seed: 20_200_529)
    for (name, bytes) in Samples.files where bytes.count < 12_000 {
      for round in 0..<12 {
        var broken = bytes
        for _ in 0..<(4 << (round % 5)) { mutate(&broken, &random) }
        let reading = readDocument(bytes: broken, file: round % 2 == 0 ? name : "file.txt")
        if let document = reading.document { expectSound(document, "\(name) round \(round)") }
      }
    }
  }

  @Test func `random bytes are read or refused`() {
    var random = SplitMix(seed: 7)
    for length in [1, 2, 3, 17, 64, 500, 4000] {
      for name in ["a.txt", "a.html", "a.csv", "a.jsonl", "a.md"] {
        let bytes = (0..<length).map { _ in UInt8.random(in: 0...255, using: &random) }
        let text = (0..<length).map { _ in marks[Int.random(in: 0..<marks.count, using: &random)] }
        for bytes in [bytes, text.flatMap { Array($0.utf8) }] {
          if let document = readDocument(bytes: bytes, file: name).document {
            expectSound(document, "\(name) of \(length)")
          }
        }
      }
    }
  }

  private func mutate(_ bytes: inout [UInt8], _ random: inout SplitMix) {
    guard bytes.count > 8 else { return }
    let place = Int.random(in: 0..<bytes.count - 4, using: &random)
    switch Int.random(in: 0..<4, using: &random) {
    case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
    case 1: bytes.remove(at: place)
    case 2: bytes.insert(contentsOf: bytes[place..<place + 4], at: place)
    case _:
      let mark = marks[Int.random(in: 0..<marks.count, using: &random)]
      bytes.insert(contentsOf: mark.utf8, at: place)
    }
  }

  /// Pieces that mean something to one reader or another.
  private let marks = [
    "<p>", "</div>", "<!--", "<script>", "&amp;", "&#x4e2d;", "{", "}", "[", "]", "\"", "\\u", "\\",
    ",", "\t",
    "\n", "\r\n", "\r", " ", "\u{3000}", "\u{A0}", "\u{FEFF}", "。", "，", "：", "“", "”", "（", "）",
    "—", "来源 ： ",
    "记者 ", "title ==> ", "content ==>", "# ", "```", "* ", "**", "[a](b)", "一、", "（一）", "1. ", "中国",
    "日前 ",
    "2020年", "3 月 ", "首页>", "責任編輯：", "Q:", "CONTENTS", "目 录", "\0", "é", "😀",
  ]
}
