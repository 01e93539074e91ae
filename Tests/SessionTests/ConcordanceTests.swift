import Diagnostics
import Rendering
import Session
import TestSupport
import Testing

/// Concordances as corpus linguists read them.
struct ConcordanceTests {
  private func session(_ language: NameLanguage = .english, width: Int? = nil) throws -> Session {
    var environment = Environment(
      surface: Surface(width: width, colours: false, rows: nil),
      scriptsFolder: "/nowhere/scripts"
    )
    environment.language = language
    let opening = openCorpus([Program.sampleCorpus], in: environment, messages: { _ in })
    return Session(corpus: try #require(opening.corpus), in: environment)
  }

  /// The words right before the hits, in the order of the lines.
  private func wordsBefore(_ hits: String, _ session: inout Session) -> [String] {
    let text = session.enter(hits).text
    return text.split(separator: "\n").compactMap { line in
      let before = line.prefix { $0 != "<" }
      return before.split(separator: " ").last.map { $0.lowercased() }
    }
  }

  @Test func `hits sorted by their left context stand by the word before them`() throws {
    var session = try session()
    let hits = "sentences | kwic [word = \"masks\"] | sort left"
    let words = wordsBefore(hits, &session)
    #expect(words.count > 20)
    #expect(words == words.sorted())
    let reversed = wordsBefore(hits + " descending", &session)
    #expect(reversed == words.sorted(by: >))
  }

  @Test func `in Chinese the character before a hit decides`() throws {
    var session = try session()
    let text = session.enter("sentences | kwic \"口罩\" width 8 | sort left").text
    let before = text.split(separator: "\n").compactMap { $0.prefix { $0 != "<" }.last }
    #expect(before.count > 20)
    let han = before.compactMap { $0.unicodeScalars.first?.value }.filter {
      (0x4E00...0x9FFF).contains($0)
    }
    #expect(han == han.sorted())
  }

  @Test func `a left context that is a column is cut where it is far from the hit`() throws {
    var session = try session(width: 60)
    let table = session.enter(
      "sentences | kwic [word = \"masks\"] | show source, left, hit, right | take 3"
    ).text
    let lines = table.split(separator: "\n").dropFirst(2)
    #expect(lines.count == 3)
    #expect(lines.allSatisfy { $0.contains("  …") && !$0.contains("…  masks") })
  }

  @Test func `a star behind a word is told from one behind a dot`() throws {
    var session = try session()
    let told = session.enter("sentences | kwic [word = \"cooperat*\"]")
    #expect(told.messages.contains { $0.contains("words that begin so are \"cooperat.*\"") })
    let right = session.enter("sentences | kwic [word = \"cooperat.*\"]")
    #expect(!right.messages.contains { $0.contains("the star") })
  }
}
