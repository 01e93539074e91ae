import Diagnostics
import Foundation
import Rendering
import Session
import Testing

/// A whole session without a terminal: lines in, outputs out.
struct ConversationTests {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "concord-\(UUID().uuidString)")
    let corpus = folder.appending(path: "corpus")
    try FileManager.default.createDirectory(at: corpus, withIntermediateDirectories: true)
    let texts = [
      "a.txt":
        "Boats on the river\n\nThe harbour sent 300 ropes to the town. The town said thanks.\n",
      "b.txt": "山里的桥\n\n村民修好了一座旧桥。孩子们每天从桥上走过。桥很稳。\n",
    ]
    for (name, text) in texts {
      try text.write(to: corpus.appending(path: name), atomically: true, encoding: .utf8)
    }
  }

  private func session(rows: Int? = nil) throws -> Session {
    var surface = Surface.plain
    if let rows { surface = Surface(width: 80, colours: false, rows: rows) }
    let environment = Environment(
      surface: surface,
      scriptsFolder: folder.appending(path: "scripts").path
    )
    let opening = openCorpus(
      [folder.appending(path: "corpus").path],
      in: environment,
      messages: { _ in }
    )
    return Session(corpus: try #require(opening.corpus), in: environment)
  }

  @Test func `questions are numbered and later ones use the answer before`() throws {
    var session = try session()
    #expect(session.nextNumber == 1)
    _ = session.enter("sentences | filter language = \"en\"")
    #expect(session.enter("_ | count | show as csv").text == "count\r\n3\r\n")
    #expect(session.nextNumber == 3)
    #expect(session.enter("history").text.contains("  2  _ | count | show as csv\n"))
  }

  @Test func `a definition stays, a mistake leaves everything as it was`() throws {
    var session = try session()
    _ = session.enter("let bridges = sentences | filter text has \"桥\"")
    let wrong = session.enter("bridges | cuont")
    #expect(wrong.status == .wrong)
    #expect(wrong.answer.isEmpty)
    #expect(wrong.messages.first?.contains("^^^^^") == true)
    #expect(session.nextNumber == 2)
    #expect(session.enter("bridges | count | show as csv").text == "count\r\n4\r\n")
  }

  @Test func `a parameter given at the prompt lives on, also as what kwic looks for`() throws {
    var session = try session()
    #expect(session.enter("param 词 = \"桥\"").status == .done)
    #expect(session.enter("sentences | kwic 词 | count | show as csv").text == "count\r\n4\r\n")
    #expect(session.enter("set").text.contains("param 词 = \"桥\"\n"))
    _ = session.enter("param 词 = \"ropes\"")
    #expect(session.enter("sentences | kwic 词 | count | show as csv").text == "count\r\n1\r\n")
    _ = session.enter("save ropes 4")
    let script = folder.appending(path: "scripts/ropes.concord")
    #expect(try String(contentsOf: script, encoding: .utf8).contains("param 词 = \"ropes\"\n"))
    _ = session.enter("undo")
    _ = session.enter("undo")
    #expect(session.enter("sentences | kwic 词 | count | show as csv").text == "count\r\n4\r\n")
    let wrong = session.enter("sentences | kwic ropes")
    #expect(wrong.messages.first?.contains("write: sentences | kwic \"ropes\"") == true)
  }

  @Test
  func `ambiguous width is a setting: cells, rules and bars are as wide as the terminal shows`()
    throws
  {
    var session = try session(rows: 40)
    let question = "sentences | filter language = \"en\" | group quoted = \"“a”\" | count"
    #expect(session.enter(question).text.hasPrefix("quoted  count\n──────  ─────\n“a”"))
    #expect(session.enter("set ambiguous wide").status == .done)
    #expect(session.enter(question).text == "quoted  count\n------  -----\n“a”       3\n")
    #expect(session.enter(question + " | show as bars").text.contains("“a”  3  ######"))
    #expect(session.enter("set ambiguous huge").status == .wrong)
  }

  @Test(arguments: [
    ("helf", "note: did you mean help?"), ("helf filter", "note: did you mean help filter?"),
    ("exmples", "note: did you mean examples?"), ("帮住", "note: did you mean 帮助?"),
    ("导出", "concord export --to csv"), ("export csv", "concord run NAME -o NAME.csv"),
    ("who gave most", "`examples` lists questions"),
  ])
  func `a line that is no question is told the word that was meant`(
    _ entry: String,
    _ note: String
  ) throws {
    var session = try session(rows: 10)
    let output = session.enter(entry)
    #expect(output.status == .wrong)
    #expect(output.messages.last?.contains(note) == true, "\(output.messages)")
  }

  @Test func `a condition that nothing meets is told in the language of the messages`() throws {
    var session = try session(rows: 10)
    let english = session.enter("sentences | filter article.title has \"zebra\"")
    #expect(english.messages[0] == "note: article.title has \"zebra\" holds for none of 7 rows")
    _ = session.enter("set language zh")
    let chinese = session.enter("句子 | 筛选 文章.标题 含 \"zebra\"")
    #expect(chinese.messages[0] == "说明：7 行里没有一行满足 文章.标题 含 \"zebra\"")
  }

  @Test func `data has the file beside the line, a table on the screen does without`() throws {
    var session = try session(rows: 10)
    let question = "sentences | filter text has \"ropes\""
    #expect(!session.enter(question).text.contains("file"))
    let csv = session.enter("\(question) | show as csv").text
    #expect(csv.hasPrefix("text,language,article,file,line\r\n") && csv.contains(",a.txt,3\r\n"))
    #expect(session.enter("\(question) | show as json").text.contains("\"file\":\"a.txt\""))
    #expect(session.enter("\(question) | show text, line as csv").text.hasPrefix("text,line\r\n"))
  }

  @Test func `edit before any question says that nothing was asked`() throws {
    var session = try session()
    #expect(session.enter("edit 2").messages == ["error: nothing was asked yet"])
    _ = session.enter("documents | count")
    #expect(session.enter("edit 2").messages == ["error: edit N: the number of a question, 1 to 1"])
  }

  @Test func `save says which questions it saved`() throws {
    var session = try session()
    for _ in 1...3 { _ = session.enter("documents | count") }
    #expect(session.enter("save all").messages[0].hasPrefix("note: questions 1-3 saved to "))
    #expect(session.enter("save one 2").messages[0].hasPrefix("note: question 2 saved to "))
    #expect(session.enter("save two 1,3").messages[0].hasPrefix("note: questions 1 3 saved to "))
  }

  @Test func `the language that was set is that of the next start`() throws {
    var environment = Environment(scriptsFolder: folder.appending(path: "kept/scripts").path)
    environment.remembersSettings()
    #expect(environment.language == .english)
    let corpus = try session().corpus
    var first = Session(corpus: corpus, in: environment)
    #expect(first.enter("set language zh").messages[0].contains("下次启动"))
    _ = first.enter("set rows 5")
    environment.remembersSettings()
    #expect(environment.language == .chinese)
    var second = Session(corpus: corpus, in: environment)
    #expect(second.enter("edit 1").messages == ["错误：还没有问过什么"])
    #expect(second.enter("设置 语言 en").messages[0].contains("next start"))
    environment.remembersSettings()
    #expect(environment.language == .english)
    // A script, or a session that is no conversation, keeps nothing.
    var other = try session()
    #expect(other.enter("set language zh").messages.isEmpty)
  }

  @Test func `undo takes back the last definition`() throws {
    var session = try session()
    _ = session.enter("let mine = sentences | take 1")
    #expect(session.enter("undo").status == .done)
    #expect(session.nextNumber == 1)
    #expect(session.enter("mine | count").status == .wrong)
    #expect(session.enter("undo").status == .wrong)
  }

  @Test func `more goes on where the answer stopped`() throws {
    var session = try session(rows: 2)
    let first = session.enter("sentences | show number, language")
    #expect(first.messages.contains("note: 2 of 7 rows shown"))
    #expect(session.enter("more").messages.contains("note: rows 3–4 of 7 shown"))
    _ = session.enter("more")
    #expect(session.enter("more").messages == ["note: row 7 of 7 shown"])
    #expect(session.enter("more").messages == ["note: all rows were shown"])
  }

  @Test func `behind a group stand its rows, and source shows the lines of a row`() throws {
    var session = try session()
    _ = session.enter("sentences | group language | count | sort language")
    #expect(session.enter("behind 1").text.contains("ropes"))
    let source = session.enter("source 2").text
    #expect(source.contains("a.txt:"))
    #expect(source.contains("300 ropes"))
    #expect(session.enter("behind 9").status == .wrong)
  }

  @Test func `what is saved runs alone, takes its values as parameters, and answers the same`()
    throws
  {
    var session = try session()
    _ = session.enter("let wanted = sentences | filter text has \"桥\"")
    _ = session.enter("wanted | filter number >= 1")
    let answer = session.enter("_ | count | show as csv")
    #expect(session.enter("save bridges 3").status == .done)
    let path = folder.appending(path: "scripts/bridges.concord").path
    let text = try String(contentsOfFile: path, encoding: .utf8)
    #expect(text.hasPrefix("concord 1\n# bridges\n"))
    #expect(text.contains("param "))
    #expect(!text.contains("_ |"))
    #expect(session.enter("run bridges").answer == answer.answer)
    #expect(session.enter("run bridges sought_text=旧桥").text == "count\r\n1\r\n")
    #expect(session.enter("scripts").text == "bridges — bridges\n")
    #expect(session.enter("save bridges").status == .wrong)
  }

  @Test func `tables, describe and help answer`() throws {
    var session = try session()
    #expect(session.enter("tables").text.contains("sentences"))
    #expect(session.enter("describe sentences").text.contains("language"))
    #expect(session.enter("describe sentence").text.contains("language"))
    #expect(session.enter("describe nothing").status == .wrong)
    #expect(session.enter("help").text.contains("behind N"))
    #expect(session.enter("help filter").text.contains("filter CONDITION"))
    #expect(session.enter("help 筛选").text == session.enter("help filter").text)
    #expect(session.enter("帮助 filter").text == session.enter("help filter").text)
  }

  @Test func `settings change how answers are shown`() throws {
    var session = try session()
    #expect(session.enter("set form jsonl").status == .done)
    #expect(session.enter("sentences | count").text == "{\"count\":7}\n")
    #expect(session.enter("set form xml").status == .wrong)
    #expect(session.enter("set rows 0").status == .wrong)
    _ = session.enter("time on")
    #expect(session.enter("sentences | count").messages.contains { $0.hasSuffix(" ms") })
  }

  @Test func `an empty line, a comment, quit`() throws {
    var session = try session()
    #expect(session.enter("").status == .done)
    #expect(session.enter("# nothing").status == .done)
    #expect(session.nextNumber == 1)
    #expect(session.enter("quit").endsSession)
    #expect(session.isComplete("sentences | count"))
    #expect(!session.isComplete("sentences |"))
  }

  @Test func `every example question can be asked`() throws {
    var session = try session()
    for example in exampleQuestions {
      let output = session.enter(example.question)
      #expect(output.status == .done, "\(example.question): \(output.messages)")
    }
  }
}
