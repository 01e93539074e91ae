import Foundation
import Session
import Testing

/// Pages made from scripts on the sample corpus.
struct PublishingTests {
  private static let environment = Environment(
    scriptsFolder: "/nowhere",
    sampleCorpus: URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Examples/Corpus").standardized.path
  )

  private func page(_ text: String, as form: String) -> Output {
    let call = BatchCall(
      scripts: [ScriptText(name: "gifts", path: "x/gifts.concord", text: text)],
      paths: [],
      parameters: text.contains("param") ? ["least": "5000"] : [:],
      format: form
    )
    return run(call, in: Self.environment, messages: { _ in })
  }

  private static let script = """
    concord 1
    # Gifts of masks
    param least = 1
    donations | filter item = "masks" and quantity >= least | show donor, quantity
    donations | group donor | sum amount | top 3
    """

  @Test func `a page tells what it was made from`() {
    let output = page(Self.script, as: "html")
    #expect(output.status == .done)
    let facts = [
      "<h1>Gifts of masks</h1>", "gifts.concord, sha256 ", "least = 5000",
      "<dt>corpus</dt><dd>sha256 ",
      " documents, ", "language 1", " rows read, 3 returned", "neighbours-bulletin-2020-1.txt:",
      "sum skipped ", "donations | group donor | sum amount | top 3", "<svg ",
    ]
    for fact in facts { #expect(output.text.contains(fact), "\(fact)") }
    #expect(output.text.ranges(of: "<html").count == 1)
    #expect(output.text == page(Self.script, as: "html").text)
  }

  @Test func `a picture is one for all answers of a script`() {
    let output = page(Self.script, as: "svg")
    #expect(output.text.hasPrefix("<svg ") && output.text.hasSuffix("</svg>\n"))
    #expect(output.text.contains("<desc>script: gifts.concord, sha256 "))
  }

  @Test func `where a picture cannot be drawn, a table is shown and said so`() {
    let output = page("articles | show title | take 2", as: "svg")
    #expect(output.text.hasPrefix("title\n"))
    #expect(output.messages.contains { $0.contains("needs a column of numbers") })
  }

  @Test(arguments: [
    ("page.html", "html"), ("a.b/gifts.CSV", "csv"), ("notes.md", "markdown"), ("plain", nil),
    ("answer.txt", nil), (".html", nil), ("x/table", nil),
  ])
  func `the end of a file's name is a form`(_ path: String, _ name: String?) {
    #expect(form(ofFile: path) == name)
  }
}
