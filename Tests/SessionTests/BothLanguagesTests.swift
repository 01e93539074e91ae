import Diagnostics
import Foundation
import Query
import Session
import Testing

/// What is written in one language and printed by the formatter in the other asks the same.
struct BothLanguagesTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../..").standardized

  private static let session: Session? = {
    let environment = Environment(
      scriptsFolder: "/nowhere",
      sampleCorpus: root.appending(path: "Examples/Corpus").path
    )
    return openCorpus([], in: environment, messages: { _ in }).corpus.map {
      Session(corpus: $0, in: environment)
    }
  }()

  /// What comes of a text, with answers as data.
  private func answer(_ text: String) throws -> Output {
    var session = try #require(Self.session)
    _ = session.enter("set format csv")
    return session.enter(text)
  }

  /// Whether the answer to a question says nothing of the question itself, as plans and pages do, and
  /// needs no answer before it.
  private func isTheSame(_ question: String) -> Bool {
    !["_ |", "explain", "html", "svg"].contains { question.contains($0) }
  }

  private func expectSame(_ text: String, _ place: String) throws {
    let session = try #require(Self.session)
    let chinese = try #require(
      format(text, in: .chinese, environment: session.checkEnvironment).text,
      "\(place): \(text)"
    )
    let back = try #require(
      format(chinese, in: .english, environment: session.checkEnvironment).text
    )
    let english = format(text, in: .english, environment: session.checkEnvironment).text
    #expect(back == english, "\(place)")
    let (first, second) = (try answer(text), try answer(chinese))
    #expect(first.status == second.status, "\(place): \(chinese)")
    #expect(first.text == second.text, "\(place): \(chinese)")
  }

  @Test func `every script asks the same in both languages`() throws {
    let folder = Self.root.appending(path: "Examples/Scripts")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    for name in names.sorted() where name.hasSuffix(".concord") {
      try expectSame(String(contentsOf: folder.appending(path: name), encoding: .utf8), name)
    }
  }

  @Test func `every question of help and of the reference asks the same in both languages`() throws
  {
    var questions = Verb.allCases.flatMap { $0.spec.examples.map(\.question) }
    let folder = Self.root.appending(path: "Sources/CLexicon/data/help")
    for name in ["functions", "operators", "tables", "forms"] {
      let text = try String(contentsOf: folder.appending(path: name + ".txt"), encoding: .utf8)
      for line in text.split(separator: "\n") where line.hasPrefix("try ") {
        questions.append(String(line.dropFirst("try ".count)))
      }
    }
    #expect(questions.count > 300)
    for question in questions where isTheSame(question) {
      try expectSame(question, "help")
    }
  }

  @Test func `every question of the lessons asks the same in both languages`() throws {
    let folder = Self.root.appending(path: "Examples/Lessons")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    var count = 0
    for name in names.sorted() where name.hasSuffix(".lesson") {
      let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
      for line in text.split(separator: "\n") {
        let parts = line.split(separator: ":", maxSplits: 1)
        guard parts.count == 2, ["example", "answer", "try"].contains(parts[0]) else { continue }
        let question = String(parts[1].drop { $0 == " " })
        guard try answer(question).status == .done, question.contains("|") else { continue }
        guard !question.hasPrefix("_"), !question.hasPrefix("save") else { continue }
        try expectSame(question, name)
        count += 1
      }
    }
    #expect(count > 100)
  }
}
