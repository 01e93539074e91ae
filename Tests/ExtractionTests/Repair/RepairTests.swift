import CorpusModel
import Extraction
import TestSupport
import Testing

struct RepairTests {
  /// A page on which enough words are joined to know that it is damaged.
  private let damaged =
    "Weknow that theprice ofmasks rose and thatthe Foundation gave more inthe spring of the year."

  @Test(arguments: [
    ("They paid theprice in full.", "They paid the price in full."),
    ("It was the work ofKenya'sCivil Forum.", "It was the work of Kenya's Civil Forum."),
    ("Neighbours carriedoutbythe plan.", "Neighbours carried out by the plan."),
    (
      "It showed selfsacrifice and antiepidemic zeal.",
      "It showed self-sacrifice and anti-epidemic zeal."
    ),
    (
      "People-to-people ties are peopleto-people ties.",
      "People-to-people ties are people-to-people ties."
    ),
    (
      "We care for health.We care for all,and more.",
      "We care for health. We care for all, and more."
    ),
    (
      "The COVID-19pandemic and the 4thhandover of 879socialorganizations.",
      "The COVID-19 pandemic and the 4th handover of 879 social organizations."
    ),
  ])
  func `a joined word is parted, a lost hyphen restored`(written: String, mended: String) {
    #expect(repaired([damaged, written]).paragraphs[1].text.text == mended)
  }

  @Test(arguments: [
    (
      "JoiningHands to Help: Foundationheld a globalpandemic meeting.",
      "Joining Hands to Help: Foundation held a global pandemic meeting."
    ),
    ("The BSR met. The BSR knew that BSRwent on.", "The BSR met. The BSR knew that BSR went on."),
    ("Mr. XuYonghao spoke to them.", "Mr. Xu Yonghao spoke to them."),
  ])
  func `in a damaged document a capital inside a word speaks for a cut`(
    written: String,
    mended: String
  ) {
    let known = "He joined. The Foundation met. A Foundation, the Foundation."
    #expect(repaired([damaged, known, written]).paragraphs[2].text.text == mended)
  }

  @Test(arguments: [
    "ReliefWeb and AmeriCares told AlertNet of livestreamed talks in Kahramanmaras.",
    "Beingmate, Evergrande and Tencent paid Mr.Lee and Dr.Wu of McKinsey.",
    "Weigang and Yanbin met Banlaoi in Mayfield, Andover and Antakya.",
    "Write to our.office@example.org or see www.example.org/theprice for theprice_list.",
    "The videoconferences on upskilling of multistakeholder groups cost $4m,or 17.06 tons.",
  ])
  func `names, addresses and words of newer texts stay`(text: String) {
    #expect(repaired([text]).paragraphs[0].text.text == text)
    #expect(repaired([text]).repairs.isEmpty)
  }

  @Test func `a name that a damaged page brings stays too`() {
    let text = "We thank WeChat, Weigang, Tencent and the Peaceland team of McDonald."
    #expect(repaired([damaged, text]).paragraphs[1].text.text == text)
  }

  @Test func `every change is logged and the text keeps its way back`() throws {
    let document = sample(
      ["One.", "They paid theprice and antiepidemic fees."],
      language: .english
    )
    let result = repairWords(document)
    #expect(result.repairs.map(\.kind) == [.splitWord, .restoredHyphen])
    #expect(result.repairs.map(\.before) == ["theprice", "antiepidemic"])
    #expect(result.repairs.map(\.after) == ["the price", "anti-epidemic"])
    let written = result.repairs.map { document.source.text($0.range) }
    #expect(written == ["theprice", "antiepidemic"])
    let text = result.paragraphs[1].text
    for word in ["They", "price", "epidemic", "fees."] {
      let range = try #require(text.text.firstRange(of: word))
      let offset = text.text.utf8.distance(from: text.text.startIndex, to: range.lowerBound)
      let source = text.source(at: offset)
      #expect(document.source.text(source..<source + word.utf8.count) == word)
    }
  }

  @Test func `the titles of articles are mended with their text`() {
    var document = sample([damaged, "A sidelight on it all."], language: .english)
    document.articles[0].title = "ASidelightonKenya's JoiningHands Controlalong the Road"
    #expect(
      repairWords(document).articles[0].title
        == "A Sidelight on Kenya's Joining Hands Control along the Road"
    )
  }

  @Test func `Chinese texts and given words are left alone`() {
    let chinese = sample(["他们说theprice和antiepidemic。", "They paid theprice."])
    #expect(repairWords(chinese).repairs.isEmpty)
    var given = sample(["They paid theprice."], language: .english)
    given.paragraphs[0].givenWordStarts = [0, 5, 10]
    #expect(repairWords(given).repairs.isEmpty)
  }

  @Test func `any text keeps all its characters`() {
    var random = SplitMix(seed: 41)
    let stock = [
      "the", "price", "of", "Self", "anti", "-", "'s", "’", " ", ".", "We", "BSR", "19", "é", "“",
      ",", "国", "a", "\n",
      "@", "XU", "n",
    ]
    for _ in 0..<1_000 {
      let text = (0..<Int(random.next() % 25)).map { _ in stock.randomElement(using: &random) ?? ""
      }
      .joined()
      let mended = repaired([text]).paragraphs[0].text.text
      #expect(mended.filter { $0 != " " && $0 != "-" } == text.filter { $0 != " " && $0 != "-" })
    }
  }

  private func repaired(_ texts: [String]) -> ReadDocument {
    repairWords(sample(texts, language: .english))
  }
}
