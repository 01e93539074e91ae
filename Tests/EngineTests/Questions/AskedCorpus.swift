import Calendar
import Columns
import CorpusModel
import Diagnostics
import Engine
import Query
import Store
import TestSupport

/// The corpus the questions are asked of: two editions of a small issue, with gifts.
let asked = build(smallIssue().records)

/// A small issue in both languages.
private func smallIssue() -> TinyCorpus {
  var tiny = TinyCorpus()
  let cnie = tiny.entity(.organization, "CNIE", ["中促会", "中国民间组织国际交流促进会"])
  let amity = tiny.entity(.organization, "Amity Foundation", ["爱德基金会"])
  let cambodia = tiny.entity(.country, "Cambodia", ["柬埔寨"], code: "KHM")
  let japan = tiny.entity(.country, "Japan", ["日本"], code: "JPN")
  tiny.document("zh.txt", .simplifiedChinese, date: DateSpan(year: 2020, month: 8))
  tiny.article(
    "抗疫合作",
    section: "丝路",
    date: DateSpan(year: 2020, month: 4, day: 17),
    ["中促会/向/柬埔寨/捐赠/口罩/。 | 口罩/很/重要/。", "爱德基金会/援助/日本/。"]
  )
  tiny.mention(cnie, "中促会")
  tiny.mention(cambodia, "柬埔寨")
  tiny.extract { $0.donations = gifts(cnie, amity, cambodia, japan) }
  tiny.document("en.txt", .english, date: DateSpan(year: 2020))
  tiny.article(
    "Fighting Together",
    section: "Silk Road",
    date: DateSpan(year: 2020, month: 4),
    ["CNIE gave Cambodia masks. | A mask matters, a Mask saves.", "Amity helped Japan."]
  )
  tiny.article("Unmasked", ["Nobody unmasked the helpers."])
  tiny.mention(cnie, "CNIE")
  tiny.mention(japan, "Japan")
  return tiny
}

private func gifts(
  _ cnie: EntityID,
  _ amity: EntityID,
  _ cambodia: EntityID,
  _ japan: EntityID
) -> [Donation] {
  func gift(
    _ donors: [EntityID],
    _ recipients: [EntityID],
    _ item: String?,
    _ quantity: Decimal64?,
    _ date: DateSpan?
  ) -> Donation {
    var donation = Donation(
      evidence: Evidence(paragraph: RowID(0), range: 0..<9),
      status: .given,
      aggregate: false,
      rule: "by hand"
    )
    donation.donors = donors
    donation.recipients = recipients
    donation.countries = recipients
    donation.item = item
    donation.quantity = quantity
    donation.date = date
    return donation
  }
  var gifts = [
    gift([cnie], [cambodia], "masks", Decimal64(10000), DateSpan(year: 2020, month: 4, day: 17)),
    gift([amity], [japan], "masks", Decimal64(25, exponent: -2), DateSpan(year: 2020, month: 4)),
    gift([cnie, amity], [cambodia, japan], "medicine", nil, nil),
    gift([cnie], [japan], "Masks", Decimal64(5, exponent: -2), DateSpan(year: 2019)),
    gift([], [cambodia], nil, Decimal64(7), DateSpan(year: 2020, month: 12, day: 31)),
  ]
  let sums: [(Int64, String)] = [(300, "CNY"), (50, "USD")]
  for (row, (amount, currency)) in sums.enumerated() {
    gifts[row].amount = Decimal64(amount)
    gifts[row].currency = currency
  }
  return gifts
}

/// What the user sees: one line a row, the column names above, the notes below.
func ask(_ question: String, _ options: RunOptions = RunOptions()) -> String {
  switch answers(question, options) {
  case .success(let answers): answers.map { text(of: $0.table()) }.joined(separator: "\n\n")
  case .failure(let error): "error: " + error.message.english
  }
}

/// The answers to all questions of a script.
func answers(
  _ script: String,
  _ options: RunOptions = RunOptions()
) -> Result<[Answer], EngineError> {
  let checked = check(script, in: CheckEnvironment())
  guard let program = checked.program else {
    let words = checked.diagnostics.map(\.message.english).joined(separator: "; ")
    return .failure(
      .expectationFailed(condition: "a sound question", found: Message(verbatim: words))
    )
  }
  do throws(EngineError) {
    return .success(try run(program, on: asked, options: options))
  } catch {
    return .failure(error)
  }
}

/// The one answer to a question.
func answer(_ question: String) throws -> Answer {
  guard let answer = try answers(question).get().first else {
    preconditionFailure("\(question) has no answer")
  }
  return answer
}

func text(of table: ResultTable) -> String {
  let head = table.columns.map(\.name).joined(separator: " | ")
  let rows = (0..<table.rowCount).map { row in
    table.columns.map { shown($0.value(row)) }.joined(separator: " | ")
  }
  return ([head] + rows + table.notes.map { "note: " + $0 }).joined(separator: "\n")
}

private func shown(_ value: Value) -> String {
  switch value {
  case .missing: "-"
  case .text(let text): text
  case .number(let number): number == number.rounded() ? String(Int(number)) : String(number)
  case .date(let date): date.description
  case .boolean(let truth): truth ? "yes" : "no"
  case .entity(let entity): entity.name
  case .row(let label, _): label
  case .list(let values): values.map(shown).joined(separator: "; ")
  }
}
