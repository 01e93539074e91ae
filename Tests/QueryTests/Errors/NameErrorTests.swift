import Query
import Testing

struct NameErrorTests {
  @Test func `an unknown column is reported where it stands, with the nearest one`() {
    expectDiagnostics(
      "donations | group 1️⃣dnoor | count",
      ["1️⃣ donations has no column \"dnoor\" → did you mean donor or donors?"]
    )
  }

  @Test func `a column behind Han text has its caret in the right place`() {
    expectDiagnostics(
      "句子 | 筛选 文本 含 “口罩” | 排序 1️⃣语言们",
      ["1️⃣ 句子 has no column \"语言们\" → did you mean 语言?"]
    )
  }

  @Test func `every independent mistake is reported once`() {
    expectDiagnostics(
      "donations | 1️⃣fliter quantity > 2️⃣| group 3️⃣donr | top 10",
      [
        "1️⃣ there is no verb \"fliter\" → did you mean filter?"
      ]
    )
    expectDiagnostics(
      "donations | filter 1️⃣itm = \"masks\" and 2️⃣quantty > 3 | sort 3️⃣dat",
      [
        "1️⃣ donations has no column \"itm\" → did you mean item?",
        "2️⃣ donations has no column \"quantty\" → did you mean quantity?",
        "3️⃣ donations has no column \"dat\" → did you mean date?",
      ]
    )
  }

  @Test func `a mistake in one question hides none in the next`() {
    expectDiagnostics(
      """
      donations | filter quantity >1️⃣

      sentences | 2️⃣cuont
      """,
      [
        "1️⃣ expected a column or a value behind \">\", found the end of the question → "
          + "a column or a value belongs here",
        "2️⃣ there is no verb \"cuont\" → did you mean count?",
      ]
    )
  }

  @Test func `a function used as a column is proposed as a call`() {
    expectDiagnostics(
      "events | group 1️⃣year",
      ["1️⃣ events has no column \"year\" → write year(date)"]
    )
    expectDiagnostics(
      "sentences | group 1️⃣year",
      ["1️⃣ sentences has no column \"year\" → write year(article.date)"]
    )
  }

  @Test func `a column one step away is proposed by its path`() {
    expectDiagnostics(
      "sentences | group 1️⃣section",
      ["1️⃣ sentences has no column \"section\" → write article.section"]
    )
  }

  @Test func `everyday words lead to columns, in the language of the question`() {
    expectDiagnostics(
      "donations | group 1️⃣giver",
      ["1️⃣ donations has no column \"giver\" → write donor"]
    )
    expectDiagnostics(
      "捐赠 | 分组 1️⃣捐款方",
      ["1️⃣ 捐赠 has no column \"捐款方\" → write 捐赠方"]
    )
  }

  @Test func `tables and verbs are proposed by singular, English and Chinese names`() {
    expectDiagnostics(
      "1️⃣donation | count",
      ["1️⃣ there is no table \"donation\" → did you mean donations?"]
    )
    expectDiagnostics("1️⃣拘子 | 计数", ["1️⃣ there is no table \"拘子\" → did you mean 句子?"])
    expectDiagnostics("句子 | 1️⃣帅选 行 > 3", ["1️⃣ there is no verb \"帅选\" → did you mean 筛选?"])
  }

  @Test func `a country that is none is an error, another unknown name only a note`() {
    expectDiagnostics(
      "statements | filter country = 1️⃣Camboda",
      ["1️⃣ \"Camboda\" is no country → did you mean Cambodia?"]
    )
    expectDiagnostics(
      "statements | filter organization = 1️⃣CNIEE",
      ["1️⃣ this corpus knows no organization \"CNIEE\" → did you mean CNIE?"]
    )
    let noted = check(
      "statements | filter organization = CNIEE",
      in: CheckEnvironment(names: testNames)
    )
    #expect(noted.program != nil)
  }

  @Test func `a region is no country, and has does not find its countries`() {
    expectDiagnostics(
      "statements | filter country = 1️⃣Africa",
      ["1️⃣ Africa is a region, not a country → ask country.region for \"Africa\""]
    )
    expectDiagnostics(
      "events | filter countries has 1️⃣\"非洲\"",
      ["1️⃣ 非洲 is a region, not a country → ask countries.region for \"Africa\""]
    )
    expectDiagnostics(
      "statements | filter country has 1️⃣Africa",
      [
        "1️⃣ has finds the countries with \"Africa\" in their names, not those of the region "
          + "→ ask country.region for \"Africa\""
      ]
    )
  }

  @Test func `without a corpus every name passes`() {
    expectDiagnostics("statements | filter country = Camboda", [], in: CheckEnvironment())
  }

  @Test func `names of several words and texts want quotes`() {
    expectDiagnostics(
      "statements | filter country = 1️⃣South Africa and direct",
      ["1️⃣ a name of several words stands in quotes → write \"South Africa\""]
    )
    expectDiagnostics(
      "sentences | filter language = 1️⃣en",
      ["1️⃣ language is text, and a text stands in quotes → write \"en\""]
    )
  }

  @Test func `steps of a path are checked by what stands before the dot`() {
    expectDiagnostics(
      "donations | show donor.1️⃣nam",
      ["1️⃣ donor has no column \"nam\" → did you mean name?"]
    )
    expectDiagnostics(
      "articles | show date.1️⃣year",
      ["1️⃣ date is a date, nothing stands behind its dot → write year(date)"]
    )
  }

  @Test func `behind a mistake that makes columns, unknown ones are not reported`() {
    expectDiagnostics(
      "donations | add ratio = 1️⃣amuont / quantity | sort ratio",
      ["1️⃣ donations has no column \"amuont\" → did you mean amount?"]
    )
  }

  @Test func `functions are proposed by name and by habit`() {
    expectDiagnostics(
      "sentences | show 1️⃣lenght(text)",
      ["1️⃣ there is no function \"lenght\" → did you mean length?"]
    )
    expectDiagnostics(
      "sentences | show 1️⃣coalesce(text, \"\")",
      ["1️⃣ there is no function \"coalesce\" → did you mean default?"]
    )
  }

  @Test func `parameters given with set are checked`() {
    let script = "param least = 10\ndonations | filter quantity > least"
    let wrongName = CheckEnvironment(parameters: ["leest": "3"])
    expectDiagnostics(script, ["? the script has no parameter \"leest\""], in: wrongName)
    let wrongType = CheckEnvironment(parameters: ["least": "many"])
    expectDiagnostics(
      script,
      ["? the parameter least is a number, \"many\" is not"],
      in: wrongType
    )
  }
}
