import CorpusModel
import Readers
import Testing

/// The real issues with something changed: what is read must not hang on how these two happen to be.
@Suite(.enabled(if: RealCorpus.isPresent, "the real documents are not beside the repository"))
struct JournalIssuePerturbationTests {
  private static let editions = ["000", "001"].compactMap { try? RealCorpus.document($0) }

  @Test(arguments: editions.indices)
  func `articles are found without a table of contents`(_ edition: Int) throws {
    let original = Self.editions[edition]
    let read = try #require(reread(blocks(of: original) { $0 != .contents }))
    #expect(read.articles.map(\.title) == original.articles.map(\.title))
    #expect(read.articles.allSatisfy { $0.section == nil && $0.page == nil })
    #expect(texts(read) == texts(original))
  }

  @Test(arguments: editions.indices)
  func `articles are found in any order`(_ edition: Int) throws {
    let original = Self.editions[edition]
    let read = try #require(reread(rotated(original)))
    #expect(Set(read.articles.map(\.title)) == Set(original.articles.map(\.title)))
    #expect(read.articles.first?.title == original.articles[9].title)
    let pages = Dictionary(uniqueKeysWithValues: original.articles.map { ($0.title, $0.page) })
    for article in read.articles { #expect(pages[article.title] == article.page) }
    #expect(Set(texts(read)) == Set(texts(original)))
  }

  @Test(arguments: editions.indices)
  func `sections may have any name`(_ edition: Int) throws {
    let original = Self.editions[edition]
    let sections = Set(original.articles.compactMap(\.section))
    let renamed = original.blocks.map { block -> String in
      let text = original.source.text(block.range)
      let name = text.filter { $0 != "\n" }
      guard block.kind == .contents, sections.contains(name) else { return text }
      return "\(original.document.language.isChinese ? "栏" : "PART OF ")\(name.count)\n"
    }
    let read = try #require(reread(renamed.joined()))
    #expect(read.articles.map(\.title) == original.articles.map(\.title))
    #expect(read.articles.allSatisfy { $0.section != nil && !sections.contains($0.section ?? "") })
  }

  @Test(arguments: editions.indices)
  func `paragraphs are the same without pictures and heads of pages`(_ edition: Int) throws {
    let original = Self.editions[edition]
    let bare = blocks(of: original) {
      $0 != .caption && $0 != .screenshot && $0 != .runningHead && $0 != .pageNumber
    }
    let read = try #require(reread(bare))
    #expect(read.articles.map(\.title) == original.articles.map(\.title))
    #expect(texts(read) == texts(original))
  }

  @Test func `an issue in Traditional characters is read by the same tables`() throws {
    let text = JournalIssueFixture.chinese
    let pairs: [(Character, Character)] = [
      ("编", "編"), ("辑", "輯"), ("从", "從"), ("说", "說"), ("东", "東"), ("录", "錄"), ("来", "來"),
      ("这", "這"), ("译", "譯"), ("单", "單"), ("学", "學"), ("间", "間"), ("协", "協"), ("会", "會"),
      ("师", "師"), ("记", "記"), ("张", "張"), ("远", "遠"), ("处", "處"), ("们", "們"), ("个", "個"),
      ("动", "動"), ("过", "過"), ("时", "時"), ("没", "沒"), ("给", "給"), ("亲", "親"), ("爱", "愛"),
      ("问", "問"), ("长", "長"), ("头", "頭"), ("条", "條"), ("树", "樹"), ("还", "還"), ("对", "對"),
      ("后", "後"), ("请", "請"), ("关", "關"), ("联", "聯"), ("难", "難"), ("写", "寫"), ("业", "業"),
    ]
    let table = Dictionary(uniqueKeysWithValues: pairs)
    let read = try #require(reread(String(text.map { table[$0] ?? $0 })))
    #expect(read.document.language == .traditionalChinese)
    #expect(read.articles.map(\.page) == [1, 3, 4, 6, 9])
    #expect(read.articles[0].affiliation == "海城桥梁研究所")
    #expect(read.articles[1].editorNote != nil)
    #expect(read.articles[4].translators == ["張明"])
  }

  // MARK: Changing

  private func reread(_ text: String) -> ReadDocument? {
    readDocument(bytes: Array(text.utf8), file: "changed.txt").document
  }

  private func blocks(of document: ReadDocument, where keeps: (BlockKind) -> Bool) -> String {
    document.blocks.filter { keeps($0.kind) }.map { document.source.text($0.range) }.joined()
  }

  /// The text with the articles from the tenth on before the others.
  private func rotated(_ document: ReadDocument) -> String {
    let starts = document.articles.indices.compactMap { index in
      document.blocks.first { $0.article == RowID(index) }?.range.lowerBound
    }
    let end = document.source.bytes.count
    return [0..<starts[0], starts[9]..<end, starts[0]..<starts[9]]
      .map { document.source.text($0) + "\n\n" }.joined()
  }

  private func texts(_ document: ReadDocument) -> [String] {
    document.paragraphs.map(\.text.text)
  }
}
