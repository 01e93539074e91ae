import CorpusModel
import Extraction
import Testing

/// Who held an event, spoke and took part, each in an invented passage.
struct EventPeopleTests {
  private func first(_ text: String) -> (event: Event, hosts: [String])? {
    let isChinese = text.unicodeScalars.contains { $0.value >= 0x4E00 && $0.value < 0xA000 }
    let extracted = extract(
      sample([text], language: isChinese ? .simplifiedChinese : .english)
    ).extracted
    return extracted.events.first.map { event in
      (event, event.hosts.map { extracted.entities[$0.index].name })
    }
  }

  @Test func `who chairs does not speak`() {
    let told = first("2016年5月4日，清河慈善基金会在苏瓦举办第二届山地救援论坛。秘书长王明主持会议，会长李强作了演讲。")
    #expect(told?.event.speakers == ["李强"])
  }

  @Test func `of several counts of bodies the first is told`() {
    let told = first("2016年5月4日，清河慈善基金会举办第二届山地救援论坛，全球27个国家和7个国际组织代表参会。")
    #expect(told?.event.participants?.double == 27)
  }

  @Test(arguments: [
    "为响应海岸大学的倡议，经斐济红十字会批准，清河慈善基金会于2016年5月4日启动山地救援行动。",
    "In response to the call of Bay University, the Harbour Foundation launched the Mountain Rescue Campaign on 4 May 2016.",
  ])
  func `whose call is answered does not hold it`(text: String) {
    #expect(first(text)?.hosts.count == 1)
  }
}
