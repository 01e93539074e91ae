import Diagnostics
import Query
import TestSupport
import Testing

/// What is proposed at the mark, by kinds: all texts of these kinds.
private func candidates(
  _ marked: String,
  _ kinds: Completion.Kind...,
  environment: CheckEnvironment? = nil
) -> [String] {
  let (text, offsets) = readMarks(marked)
  let completion = complete(
    text,
    at: offsets["1️⃣"] ?? 0,
    in: environment ?? CheckEnvironment(names: testNames)
  )
  return completion.candidates.filter { kinds.contains($0.kind) }.map(\.text)
}

struct CompletionTests {
  @Test func `verbs follow a bar, in the language of the line`() {
    #expect(candidates("donations | f1️⃣", .verb) == ["filter", "first"])
    #expect(candidates("捐赠 | 筛1️⃣", .verb) == ["筛选"])
    #expect(candidates("donations | 分1️⃣", .verb) == ["分组", "分布"])
    #expect(candidates("捐赠 | fil1️⃣", .verb) == ["filter"])
  }

  @Test func `case, width and script of what is typed do not matter`() {
    #expect(candidates("SENT1️⃣", .table) == ["sentences"])
    #expect(candidates("ｓｅｎｔ1️⃣", .table) == ["sentences"])
    #expect(candidates("句子 | 篩1️⃣", .verb) == ["筛选"])
    #expect(candidates("sentences | filter 國1️⃣", .column) == ["国家"])
  }

  @Test func `tables and definitions begin a question`() {
    let script = "let masks = donations | take 3\nm1️⃣"
    #expect(candidates(script, .table, .definition) == ["masks", "mentions"])
    #expect(
      candidates("donations | join d1️⃣", .table) == [
        "documents", "dates", "donations", "disagreements",
      ]
    )
  }

  @Test func `only the columns that live there are proposed`() {
    let live = candidates("donations | group donor | sum quantity | sort 1️⃣", .column)
    #expect(live == ["donor", "sum"])
    #expect(candidates("donations | show item | filter 1️⃣", .column) == ["item"])
    #expect(candidates("donations | append (events | filter th1️⃣", .column) == ["theme"])
    #expect(candidates("donations | append (events) | filter quan1️⃣", .column) == ["quantity"])
  }

  @Test func `behind a dot stand the columns of what is before it`() {
    #expect(candidates("articles | show document.ti1️⃣", .column) == ["title"])
    #expect(candidates("donations | show donor.country.c1️⃣", .column) == ["code"])
    #expect(candidates("捐赠 | 显示 文章.标1️⃣", .column) == ["标题"])
  }

  @Test func `operators fit the type`() {
    #expect(
      candidates("donations | filter quantity 1️⃣", .operator) == [
        "=", "!=", "<", "<=", ">", ">=", "between", "in", "is missing", "is known",
      ]
    )
    #expect(
      candidates("sentences | filter countries 1️⃣", .operator) == [
        "has", "matches", "is missing", "is known",
      ]
    )
    #expect(candidates("句子 | 筛选 文本 含1️⃣", .operator) == ["含", "含词"])
  }

  @Test func `values of the column are proposed, also inside quotes`() {
    #expect(candidates("donations | filter item = 1️⃣", .value) == ["\"masks\"", "\"ventilators\""])
    #expect(candidates("donations | filter item = \"ve1️⃣", .value) == ["\"ventilators\""])
    #expect(candidates("statements | filter country = Ca1️⃣", .value) == ["Cambodia"])
    #expect(candidates("statements | filter country = So1️⃣", .value) == ["\"South Africa\""])
    #expect(candidates("statements | filter country in (Japan, It1️⃣", .value) == ["Italy"])
  }

  @Test func `the word at the cursor is what is replaced`() {
    let completion = complete("捐赠 | 筛", at: 12, in: CheckEnvironment())
    #expect(completion.replaced == SourceSpan(9, 12))
    let quoted = complete("donations | filter item = \"ma", at: 29, in: CheckEnvironment())
    #expect(quoted.replaced == SourceSpan(26, 29))
  }

  @Test func `clauses, forms, attributes and functions are known in their places`() {
    #expect(candidates("donations | top 10 1️⃣", .keyword) == ["by", "|"])
    #expect(candidates("donations | show item as b1️⃣", .form) == ["bars"])
    #expect(candidates("sentences | kwic [w1️⃣", .column) == ["word"])
    #expect(
      candidates("donations | summarize n = m1️⃣", .function) == ["mean(", "median(", "min(", "max("]
    )
    #expect(candidates("donations | add s = sh1️⃣", .function) == ["share("])
    #expect(candidates("donations | filter sh1️⃣", .function).isEmpty)
  }

  @Test func `parameters and the signature of the verb are told`() {
    let script = "param least = 3 \"at least\"\ndonations | filter quantity > l"
    let completion = complete(script, at: script.utf8.count, in: CheckEnvironment())
    #expect(completion.candidates.first { $0.kind == .parameter }?.detail.english == "at least")
    #expect(completion.signature == "filter CONDITION")
    #expect(complete("捐赠 | 前 ", at: 14, in: CheckEnvironment()).signature == "前 N [按 表达式]")
  }

  @Test func `nothing is proposed inside a comment or a number`() {
    #expect(candidates("donations # f1️⃣", .verb, .column).isEmpty)
    #expect(candidates("donations | take 11️⃣", .verb, .column, .value).isEmpty)
  }

  @Test func `any cursor in any line is answered`() {
    let line = "令 a = 捐赠 | 筛选 数量 > 1万 且 文章.标题 含 “口罩” | 分组 year(日期) | top 3 # x"
    for offset in -1...line.utf8.count + 2 {
      let completion = complete(line, at: offset, in: CheckEnvironment(names: testNames))
      #expect(completion.replaced.end <= line.utf8.count)
      #expect(completion.replaced.start <= completion.replaced.end)
    }
  }
}
