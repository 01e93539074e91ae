import Calendar
import CorpusModel
import Readers
import Testing

struct HTMLTests {
  private let page = """
    <!DOCTYPE html>
    <html><head><title>三口井 - 山城网</title><meta name="author" content="李文博">
    <style>p { color: red }</style></head>
    <body><div class="nav"><a href="/">首页</a></div>
    <h1>三口井</h1>
    <div class="info">2021-05-06 08:30&nbsp;&nbsp;来源：山城网</div>
    <p>第一口井在<b>村口</b>，深40米&mdash;&mdash;水很清&#12290;</p>
    <h2>谁来付钱</h2>
    <p>每口井两万三千元，由村民和<a href="/c">公司</a>
    分担。R&amp;D不算在内。</p>
    <ul><li>石坡村</li><li>河东村</li></ul>
    <script>if (a < b) { write("<p>不是文章</p>") }</script>
    <div class="related"><a href="/x">别的文章</a></div>
    <footer>版权所有 山城网</footer></body></html>
    """

  @Test func `the article is told from navigation, scripts and footer`() throws {
    let document = try read(page, as: "wells.html")
    let article = try #require(document.articles.first)
    #expect(document.document.kind == .webPage && document.document.publisher == "山城网")
    #expect(article.title == "三口井" && article.authors == ["李文博"] && article.origin == "山城网")
    #expect(article.date?.description == "2021-05-06T08:30")
    #expect(
      document.texts(.paragraph) == ["第一口井在村口，深40米——水很清。", "每口井两万三千元，由村民和公司分担。R&D不算在内。"]
    )
    #expect(document.texts(.listItem) == ["石坡村", "河东村"])
    #expect(document.parts.map(\.title) == ["谁来付钱"])
    #expect(document.blockTexts(.boilerplate).contains("版权所有 山城网"))
  }

  @Test func `every character leads back to the place it was written at`() throws {
    let document = try read(page, as: "wells.html")
    let text = try #require(document.paragraphs.first { $0.kind == .paragraph }?.text)
    let bytes = Array(text.text.utf8)
    let place = try #require(text.text.firstRange(of: "村口"))
    let offset = text.text.utf8.distance(from: text.text.startIndex, to: place.lowerBound)
    #expect(document.source.text(text.source(at: offset)..<text.source(at: offset) + 6) == "村口")
    let dash = try #require(bytes.firstIndex(of: 0xE2))
    let start = text.source(at: dash)
    #expect(document.source.text(start..<start + 7) == "&mdash;")
  }

  @Test func `a page that is not well formed is read to its end`() throws {
    let document = try read(
      "<html><body><h1>井</h1><p>水很清。<p>水很深<b>，也很冷。<div>村里人说：好。</html>",
      as: "a.html"
    )
    #expect(document.texts(.paragraph) == ["水很清。", "水很深，也很冷。", "村里人说：好。"])
  }

  @Test func `a page with nothing below its title is read`() throws {
    let page = "<html><head><title>桥</title></head><body><p>短。</p><h1>河上的桥</h1></body></html>"
    let document = try read(page, as: "a.html")
    #expect(coversEveryByte(document))
  }
}
