import CorpusModel
import Extraction
import Testing

/// Texts that begin or end anywhere: no rule may look before the first character or behind the last.
struct CutPassageTests {
  @Test(arguments: [
    (
      "家住山城县的54岁的王建国说，由欧阳文静主持的会议5月4日在首都山城国际机场举行。中国红十字会、某某基金会等向尼泊尔捐赠了价值300万元的口罩、药品，其中口罩20万只，会议选举甲某为会长、乙某为副会长。",
      Language.simplifiedChinese
    ),
    (
      "“水井修好了，”卡斯特罗表示：“但是路还没有通。”当天下午3时，由30名医生组成的医疗队抵达加德满都，中老双方代表近100人出席，超过20万人次在线观看。",
      .simplifiedChinese
    ),
    (
      "\"Nobody,\" said Anna Field, its director, \"could cross.\" On Wednesday, May 4, Norway's Red Cross gave SEK 3 million and 12,000 pounds of flour to Nepal, of which $50,000 came from A, B and C.",
      .english
    ),
    (
      "Opened by the minister in Geneva at 8 p.m. on 3 May 2020, the webinar was attended by over 300 doctors, drivers and volunteers from 12 countries; a team of 20 left for Beira.",
      .english
    ),
  ])
  func `a passage may be cut at any character`(passage: String, language: Language) {
    let characters = Array(passage)
    for place in characters.indices {
      let parts = [String(characters[place...]), String(characters[..<place])].filter {
        !$0.isEmpty
      }
      let read = sample(parts, language: language)
      #expect(extract(read).read.paragraphs.count == parts.count)
    }
  }
}
