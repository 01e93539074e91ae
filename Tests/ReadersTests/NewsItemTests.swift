import Calendar
import CorpusModel
import Foundation
import Readers
import TestSupport
import Testing

/// A text of a folder of cases, and the articles it holds.
struct ItemCase: Sendable, CustomTestStringConvertible {
  var file: String
  var text: String
  /// Title, day, source, people, number of paragraphs; `*` where it does not matter.
  var articles: [[String]]

  var testDescription: String { file }

  /// Every case beside this file: the text, a line `======== articles`, one line an article.
  static let all: [ItemCase] = {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "NewsItems")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.sorted().compactMap { name in
      guard let whole = try? String(contentsOf: folder.appending(path: name), encoding: .utf8),
        let bar = whole.range(of: "======== articles\n")
      else { return nil }
      return ItemCase(
        file: String(name.dropLast(".case".count)),
        text: String(whole[..<bar.lowerBound]),
        articles: whole[bar.upperBound...].split(separator: "\n").map { columns(of: $0) }
      )
    }
  }()

  private static func columns(of line: Substring) -> [String] {
    line.split(separator: "|", omittingEmptySubsequences: false)
      .map { $0.trimmingCharacters(in: .whitespaces) }
  }

  var isCollection: Bool { articles.count > 1 }
}

struct NewsItemTests {
  @Test func `there are cases of collections and of single articles`() {
    #expect(ItemCase.all.count { $0.isCollection } >= 25)
    #expect(ItemCase.all.count { !$0.isCollection } >= 12)
  }

  @Test(arguments: ItemCase.all)
  func `a text gives the articles it holds`(_ sample: ItemCase) throws {
    let document = try read(sample.text, as: sample.file)
    try #require(document.articles.map(\.title) == sample.articles.map(\.[0]))
    for (article, expected) in zip(columns(of: document), sample.articles) {
      for (found, wanted) in zip(article, expected) where wanted != "*" {
        #expect(found == wanted, "\(article)")
      }
    }
  }

  @Test(arguments: ItemCase.all)
  func `every reading text stands in the file, and every title over its article`(
    _ sample: ItemCase
  ) throws {
    let document = try read(sample.text, as: sample.file)
    for paragraph in document.paragraphs where !sample.file.hasSuffix("html") {
      #expect(tracedBack(paragraph.text, in: document) == spaceless(paragraph.text))
    }
    for block in document.blocks where block.kind == .title {
      let article = try #require(block.article)
      #expect(document.articles[article.index].range.lowerBound <= block.range.upperBound)
    }
    #expect(!document.problems.contains { $0.message.hasPrefix("text that fits no place") })
  }

  @Test(arguments: ItemCase.all.filter { $0.isCollection && $0.file.hasSuffix(".txt") })
  func `the same items again are as many articles more`(_ sample: ItemCase) throws {
    // A title of the whole would stand between the items.
    guard !sample.file.hasPrefix("wire-with-overall-title") else { return }
    let gap = sample.text.hasPrefix("\n") ? "" : "\n\n\n"
    let document = try read(sample.text + gap + sample.text, as: sample.file)
    let titles = sample.articles.map(\.[0])
    #expect(document.articles.map(\.title) == titles + titles)
  }

  @Test func `collections cut, changed and mixed at random keep every character`() {
    var random = SplitMix(seed: 20_261_122)
    let texts = ItemCase.all.map { Array($0.text.utf8) }
    for round in 0..<400 {
      let first = texts[Int.random(in: 0..<texts.count, using: &random)]
      let second = texts[Int.random(in: 0..<texts.count, using: &random)]
      var bytes = Array(first.prefix(Int.random(in: 0...first.count, using: &random)))
      bytes += second.suffix(Int.random(in: 0...second.count, using: &random))
      for _ in 0..<(round % 4) where bytes.count > 8 {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        bytes.insert(contentsOf: "\n---\n".utf8.prefix(round % 6), at: place)
      }
      let file = ["a.txt", "a.md", "a.html"][round % 3]
      if let document = readDocument(bytes: bytes, file: file).document {
        expectSound(document, "round \(round) as \(file)")
      }
    }
  }

  @Test func `a collection has a day where no two items have different ones`() throws {
    let days = ["2008年6月3日", "2008年6月3日", "2008年6月9日"]
    for count in 2...3 {
      let items = days.prefix(count).enumerated().map { number, day in
        "青溪县第\(number + 1)所小学收到新课桌\n青溪日报 \(day)\n青溪县教育局说，小学收到了邻县工厂送来的课桌和椅子。\n"
      }
      let document = try read(items.joined(separator: "\n"))
      #expect(document.articles.count == count)
      #expect(document.document.date?.description == (count == 2 ? "2008-06-03" : nil))
    }
  }

  private func columns(of document: ReadDocument) -> [[String]] {
    document.articles.enumerated().map { index, article in
      let paragraphs = document.paragraphs.count {
        $0.article.index == index && $0.kind == .paragraph
      }
      return [
        article.title, article.date?.description ?? "", article.origin ?? "",
        (article.authors + article.reporters).joined(separator: ", "), String(paragraphs),
      ]
    }
  }
}
