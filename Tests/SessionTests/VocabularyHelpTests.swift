import CorpusModel
import Diagnostics
import Foundation
import Query
import Session
import Testing

/// Every word of the language and of the prompt has a page of help.
struct VocabularyHelpTests {
  private static let session: Session? = {
    let environment = Environment(
      scriptsFolder: "/nowhere",
      sampleCorpus: URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../Examples/Corpus").standardized.path
    )
    return openCorpus([], in: environment, messages: { _ in }).corpus.map {
      Session(corpus: $0, in: environment)
    }
  }()

  /// Whether a page has what a page must have, in the language of the session.
  private func complaints(about page: String, _ language: NameLanguage) -> [String] {
    var complaints: [String] = []
    let marks = language == .english ? ["not  ", "but  "] : ["不写  ", "而写  "]
    for mark in ["1  ", "2  ", "3  "] + marks where !page.contains("\n" + mark) {
      complaints.append("no line \(mark)")
    }
    for fault in ["error: ", "错误："] where page.contains(fault) { complaints.append(fault) }
    if language == .chinese, !page.unicodeScalars.contains(where: { (0x4E00...0x9FFF) ~= $0.value })
    {
      complaints.append("no Chinese")
    }
    return complaints
  }

  @Test(arguments: NameLanguage.allCases)
  func `every verb, function, table, form and word has a whole page under all its names`(
    _ language: NameLanguage
  ) throws {
    var session = try #require(Self.session)
    _ = session.enter("set language \(language.rawValue)")
    var topics = Verb.allCases.flatMap(\.allNames) + Table.allCases.flatMap(\.allNames)
    topics += Function.allCases.flatMap(\.allNames) + OutputForm.allCases.flatMap(\.allNames)
    topics += WindowFunction.allCases.flatMap(\.allNames) + SessionWord.allCases.flatMap(\.allNames)
    for topic in topics {
      let output = session.enter("help \(topic)")
      #expect(output.status == .done, "\(topic)")
      #expect(complaints(about: output.text, language) == [], "\(topic): \(output.text)")
    }
  }

  @Test(arguments: NameLanguage.allCases)
  func `every column of every table has a page with examples on its table`(
    _ language: NameLanguage
  ) throws {
    var session = try #require(Self.session)
    _ = session.enter("set language \(language.rawValue)")
    for table in Table.allCases {
      for column in Schema.columns(of: table) {
        let topic = "\(table.name).\(column.name)"
        let page = session.enter("help \(topic)").text
        #expect(complaints(about: page, language) == [], "\(topic): \(page)")
        let asked = language == .english ? table.name : table.allNames[1]
        #expect(page.contains("1  \(asked) | "), "\(topic): \(page)")
        for name in [column.name, column.chinese] {
          #expect(session.enter("help \(name)").status == .done, "\(name)")
        }
      }
    }
  }

  @Test(arguments: [
    // SQL
    "where", "select", "select from", "order by", "group by", "having", "limit", "distinct",
    "left join", "union all", "count(*)", "like", "is null", "case when", "coalesce",
    // R and pandas
    "mutate", "arrange", "group_by", "summarise", "pivot_wider", "gsub", "ggplot", "n()", "groupby",
    "value_counts", "sort_values", "nunique", "explode", "isna", "fillna", "str.contains",
    // jq
    "select(.a)", "map_values", "to_entries", "sort_by", "unique_by", "ascii_downcase",
    // The workbench of corpus linguists
    "expand to s", "within s", "tabulate", "group Last matchend lemma", "show cd", "matchall",
    "pos",
    "concordance", "cql", "collocation", "keyness", "lemma", "word list", "log-likelihood",
    "bigrams",
    // Chinese speech
    "词频", "频率", "共现", "索引行", "上下文", "排名", "平均值", "柱状图", "画图", "年份", "通配符", "空值", "透视表",
    "有多少", "教程", "变量", "导出", "excel",
  ])
  func `words of other tools and of every day lead to a page`(_ topic: String) throws {
    var session = try #require(Self.session)
    let output = session.enter("help \(topic)")
    #expect(output.status == .done, "\(output.messages)")
    #expect(output.text.contains("\n2  "), "\(output.text)")
  }

  @Test(arguments: NameLanguage.allCases)
  func `help alone fits on a small screen`(_ language: NameLanguage) throws {
    var session = try #require(Self.session)
    _ = session.enter("set language \(language.rawValue)")
    let lines = session.enter("help").text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count <= 23)
    for word in SessionWord.allCases {
      let name = word.name(in: language)
      #expect(lines.contains { $0.contains(name) }, "\(name)")
    }
  }

  @Test func `a question to begin with can be put into the line`() throws {
    var session = try #require(Self.session)
    let list = session.enter("examples")
    #expect(list.text.hasPrefix(" 1  what is here\n    documents | "))
    #expect(session.enter("try 6").prefill == "countries | top 10 by mentions")
  }
}
