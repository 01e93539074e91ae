import CorpusModel
import Testing

import Extraction

/// Ways of writing money, parts and hedges that occur beside the plain ones.
struct FigureFormTests {
  @Test(arguments: [
    ("The fund paid out SEK 71 million and NOK 86,500.", ["71000000 SEK", "86500 NOK"]),
    (
      "The mission gave R2.4 million, N150 million and P2m.",
      ["2400000 ZAR", "150000000 NGN", "2000000 PHP"]
    ),
    ("They wore N95 masks on route R12.", []),
    ("Sweden gave 4 million kronor, Denmark 3 million crowns.", ["4000000 SEK", "3000000 krona"]),
    ("It was sold for 10 million marks, 7 marks above the rest.", ["10000000 DEM", "7 piece"]),
    ("A gift of 4m euros came.", ["4000000 EUR"]),
    (
      "Each gave 50 cents or 80 pence, 30 per cent of a wage.",
      ["0.5 USD", "0.8 GBP", "30 percent"]
    ),
    ("It sent 12,000 pounds of flour and 9,000 pounds of aid.", ["12000 pound", "9000 GBP"]),
  ])
  func `money is told by codes, letters before thousands and names`(text: String, answer: [String])
  {
    #expect(figures(text, .english) == answer)
  }

  @Test(arguments: [
    ("孩子们每天省下三分钱", ["0.03 CNY"]), ("每人补五角钱", ["0.5 CNY"]), ("一盏灯卖80块5毛", ["80.5 CNY"]),
    ("气温降到-12℃", ["-12 celsius"]), ("运-20起飞", []), ("浏览量超过10万+", [">100000 view"]),
    ("送来床垫300张", ["300 piece"]), ("送来300张床垫", ["300 piece"]), ("送来300张床", ["300 bed"]),
  ])
  func `small money, temperatures and beds in Chinese`(text: String, answer: [String]) {
    #expect(figures(text, .simplifiedChinese) == answer)
  }

  @Test(arguments: [
    ("40-odd wells", "~40 piece"), ("40 or so wells", "~40 piece"),
    ("40 wells or more", ">=40 piece"), (">40 wells", ">40 piece"),
    ("~40 wells", "~40 piece"), ("one and a half million wells", "1500000 piece"),
    ("two-and-a-half tonnes of seed", "2.5 tonne"), ("Nine out of every ten wells", "0.9 fraction"),
    ("a 40-strong team", "40 person"), ("6.4 on the Richter scale", "6.4 magnitude"),
    ("winds of 140 mph", "140 mile-per-hour"), ("seven such flights", "7 flight"),
    ("2,000 business and political leaders", "2000 person"), ("the 16 dead students", "16 person"),
  ])
  func `hedges, halves and shares in English`(text: String, answer: String) {
    #expect(figures(text, .english) == [answer])
  }

  private func figures(_ text: String, _ language: Language) -> [String] {
    let bytes = Array(text.utf8)
    return findFigures(in: bytes, language: language).map {
      valuePart(QuantityAnswer.notation($0, in: bytes))
    }
  }
}
