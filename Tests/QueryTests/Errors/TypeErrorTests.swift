import Diagnostics
import Query
import Testing

struct TypeErrorTests {
  @Test func `both types are named, and a value of each is shown`() {
    let result = check("donations | filter quantity = \"many\"", in: CheckEnvironment())
    let diagnostic = result.diagnostics.first
    #expect(
      diagnostic?.message.english
        == "quantity is a number and \"many\" is text: they cannot be compared"
    )
    #expect(diagnostic?.notes.map(\.english) == ["a number is written 12_000"])
    let withData = check("donations | filter item = 3", in: CheckEnvironment(names: testNames))
    #expect(withData.diagnostics.first?.notes.first?.english == "item is, for example, \"masks\"")
  }

  @Test func `a list is compared with has`() {
    expectDiagnostics(
      "sentences | filter 1️⃣countries = Italy",
      [
        "1️⃣ countries is a list of countries, \"=\" asks for one value → write countries has Italy"
      ]
    )
  }

  @Test func `a group on a list column proposes each`() {
    expectDiagnostics(
      "sentences | group 1️⃣countries | count",
      [
        "1️⃣ countries is a list of countries, a group needs one value → "
          + "give every value its row first: | each countries | group countries"
      ]
    )
  }

  @Test func `two values joined by or become a list of values`() {
    expectDiagnostics(
      "statements | filter 1️⃣country = Italy or Japan",
      ["1️⃣ \"or\" joins conditions, and this is only a value → write country in (Italy, Japan)"]
    )
  }

  @Test func `a condition is wanted where one is wanted`() {
    expectDiagnostics(
      "donations | filter 1️⃣quantity",
      ["1️⃣ quantity is a number, a condition is wanted → for example: quantity > 10"]
    )
  }

  @Test func `text operators want text`() {
    expectDiagnostics(
      "donations | filter 1️⃣quantity has \"1\"",
      ["1️⃣ quantity is a number, \"has\" asks about text → for example: quantity > 10"]
    )
    expectDiagnostics(
      "donations | filter item matches 1️⃣\"mask\"",
      [
        "1️⃣ \"matches\" takes a regular expression between slashes, \"mask\" is text → write /mask/"
      ]
    )
  }

  @Test func `aggregates want numbers, and stand in verbs`() {
    expectDiagnostics(
      "donations | mean 1️⃣item",
      ["1️⃣ item is text, mean works on numbers → length(item) counts its characters"]
    )
    expectDiagnostics(
      "donations | filter 1️⃣sum(quantity) > 3",
      ["1️⃣ sum works on many rows, here there is one → use it as a verb: | sum …"]
    )
    expectDiagnostics(
      "donations | summarize mean = 1️⃣sum(amount) / count()",
      [
        "1️⃣ summarize computes aggregates, one behind each name → "
          + "for example: n = count(), total = sum(amount)"
      ]
    )
  }

  @Test func `window functions stand in add`() {
    expectDiagnostics(
      "donations | filter 1️⃣share(quantity) > 40%",
      [
        "1️⃣ share looks at all rows, and stands only in add → add it first: | add x = share(…)"
      ]
    )
  }

  @Test func `rows that were made anew have no source`() {
    expectDiagnostics(
      "sentences | group language | show 1️⃣source()",
      [
        "1️⃣ these rows were made by a verb above, they stand in no file → "
          + "use source before the group"
      ]
    )
  }

  @Test func `verbs say what they miss`() {
    expectDiagnostics(
      "donations | 1️⃣top 10",
      ["1️⃣ top needs to know what to rank by → for example: by quantity"]
    )
    expectDiagnostics(
      "donations | add 1️⃣quantity * 2",
      ["1️⃣ add gives its column a name → write name = quantity * 2"]
    )
    expectDiagnostics(
      "donations | take 1️⃣1.5",
      ["1️⃣ a whole number is wanted, not 1.5 → for example: 10"]
    )
    expectDiagnostics(
      "sentences | 1️⃣pivot language",
      [
        "1️⃣ pivot lays out groups, and there is no group above → "
          + "for example: | group section, language | count | pivot language"
      ]
    )
    expectDiagnostics(
      "countries | 1️⃣kwic \"a\"",
      [
        "1️⃣ kwic searches reading text, and countries has none → "
          + "begin with sentences, paragraphs or articles"
      ]
    )
  }

  @Test func `a form and explain end a question`() {
    expectDiagnostics(
      "sentences | group language | show 1️⃣as bars | take 3",
      ["1️⃣ \"as bars\" ends a question → move it to the end"]
    )
    expectDiagnostics(
      "let a = sentences | 1️⃣explain\na | count",
      [
        "1️⃣ \"explain\" says how an answer is shown, and this is only a part of one → "
          + "leave it out here"
      ]
    )
  }
}
