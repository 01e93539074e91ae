import CorpusModel
import Extraction
import Testing

struct LinkTests {
  /// The linked entities of documents of one paragraph each.
  private func entities(_ texts: [String]) -> [Entity] {
    let documents = texts.map { text in
      extract(
        sample([text], language: text.utf8.contains { $0 > 0x7F } ? .simplifiedChinese : .english)
      )
    }
    return link(DocumentList(documents)).entities
  }

  @Test func `one abbreviation joins the Chinese and the English name`() {
    let found = entities([
      "云南绿色发展促进会（简称“YGDA”）在昆明成立。",
      "The Yunnan Green Development Association (YGDA) was founded in Kunming.",
    ]).filter { $0.kind == .organization }
    #expect(found.map(\.name) == ["Yunnan Green Development Association"])
    #expect(found.first?.names.contains("云南绿色发展促进会") == true)
  }

  @Test func `a Chinese person is the English one of the same reading`() {
    let found = entities([
      "中国扶贫基金会主任张要文表示，项目将继续。",
      "Zhang Yaowen, Director of the Amity Foundation, said it would go on.",
    ]).filter { $0.kind == .person }
    #expect(found.map(\.name) == ["Zhang Yaowen"])
    #expect(found.first?.names.sorted() == ["Zhang Yaowen", "张要文"])
  }

  @Test func `a shared character is the country its article names`() throws {
    let names = { (text: String) in self.entities([text]).filter { $0.kind == .country }.map(\.name)
    }
    #expect(names("埃塞俄比亚来信，埃方希望继续合作。") == ["Ethiopia"])
    #expect(names("埃及来信，埃方希望继续合作。") == ["Egypt"])
    #expect(names("塞内加尔来信，塞方希望继续合作。") == ["Senegal"])
  }

  @Test func `an alias holds in its own article only`() {
    let read = sample(["云南春风基金会（以下简称“基金会”）捐款。", "基金会又捐款。"])
    var other = read
    other.articles.append(Article(number: 2, title: "", language: .simplifiedChinese, range: 0..<0))
    other.paragraphs[1].article = RowID(1)
    #expect(annotate(read).paragraphs[1].mentions.count == 1)
    #expect(annotate(other).paragraphs[1].mentions.isEmpty)
  }

  @Test func `offices keep their organizations and countries`() throws {
    let text = "埃及前总理、尼罗河发展基金会主席伊萨姆·法赫米表示，愿意合作。"
    let document = annotate(sample([text]))
    let paragraph = try #require(document.paragraphs.first)
    let person = try #require(paragraph.people.first)
    #expect(paragraph.string(person.whole) == "埃及前总理、尼罗河发展基金会主席伊萨姆·法赫米")
    #expect(person.offices.map { paragraph.string($0.role) } == ["前总理", "主席"])
    #expect(document.entities[person.entity.index].name == "伊萨姆·法赫米")
    let organization = try #require(person.offices.last?.organization)
    #expect(document[organization].name == "尼罗河发展基金会")
    let country = try #require(person.offices.first?.country)
    #expect(document[country].code == "EGY")
  }
}
