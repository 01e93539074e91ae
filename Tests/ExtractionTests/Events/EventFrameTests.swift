import CorpusModel
import Extraction
import Testing

/// Frames of one sentence, each a row in one language: the sentence and its events as `kind title`.
struct EventFrameTests {
  @Test(arguments: [
    ("2018年5月3日，清河慈善基金会成立。", "launch 清河慈善基金会成立"),
    ("2018年5月3日，“丝路光影”摄影展在苏瓦博物馆开展。", "other “丝路光影”摄影展"),
    ("2018年5月3日，灾害护理培训班在苏瓦结业，45名学员获得证书。", "training 灾害护理培训班"),
    ("2018年5月3日，“防灾进校园”活动走进山口小学。", "other “防灾进校园”活动"),
    ("2018年5月3日，600名师生参加了地震疏散演练。", "training 地震疏散演练"),
    ("2018年5月3日，50名护士在苏瓦接受了为期两周的培训。", "training 为期两周的培训"),
    ("2018年5月3日，清河慈善基金会派出由8名医生组成的医疗队赴斐济开展义诊。", "dispatch 清河慈善基金会派出由8名医生组成的医疗队赴斐济开展义诊"),
    ("2018年5月3日，装着帐篷的货车驶出清河仓库，运往苏瓦灾区。", "dispatch 装着帐篷的货车驶出清河仓库，运往苏瓦灾区"),
    ("2018年5月3日，清河慈善基金会与腾云公司达成战略合作。", "ceremony 清河慈善基金会与腾云公司达成战略合作"),
    ("2018年5月3日，第六届山地救援大会在苏瓦开幕，会议由清河慈善基金会主办。", "conference 第六届山地救援大会"),
    ("2018年5月3日，诊所正式启用，部长李明亲自剪彩。", "launch 诊所正式启用"),
    ("丝路合作网络协会是清河慈善基金会于2011年发起成立的，目前有40家成员。", ""),
    ("丝路合作网络协会是清河慈善基金会响应倡议，于2011年发起成立，目前有40家成员。", "launch 丝路合作网络协会"),
    (
      "The new school, funded by the Harbour Foundation, opened on 3 May 2018.",
      "launch new school, funded by the Harbour Foundation, opened"
    ),
    (
      "An online meeting between the Harbour Foundation and the Fiji Red Cross Society took place on 3 May 2018.",
      "online dialogue An online meeting"
    ),
    (
      "On 3 May 2018, the Harbour Foundation trained 50 volunteers in first aid.",
      "training Harbour Foundation trained 50 volunteers in first aid."
    ),
    (
      "The Fiji Red Cross Society elected a new board on 3 May 2018.",
      "other Fiji Red Cross Society elected a new board on 3 May 2018."
    ),
    (
      "The Harbour Foundation welcomed a delegation from Fiji in Nairobi on 3 May 2018.",
      "visit Harbour Foundation welcomed a delegation from Fiji in Nairobi on 3 May 2018."
    ),
    (
      "The relief goods were handed over to the National Disaster Management Office of Fiji on 3 May 2018.",
      "ceremony relief goods were handed over to the National Disaster Management Office of Fiji on 3 May 2018."
    ),
    ("The exhibition opened at the Nairobi National Museum on 3 May 2018.", "other exhibition"),
    ("The Harbour Foundation was founded in 1995 and has 40 members.", ""),
    ("2018年5月3日，清河慈善基金会通过视频会议与斐济红十字会交流抗疫经验。", "online dialogue 视频会议"),
    ("2018年5月3日，“爱心厨房”项目落户山口村。", "launch “爱心厨房”项目"),
    ("2018年5月3日，基金会工作人员走进山口小学，为孩子们送去书包。", "other 基金会工作人员走进山口小学，为孩子们送去书包"),
    ("2018年5月3日，图书馆揭牌仪式在苏瓦举行，50余人见证了揭牌。", "ceremony 图书馆揭牌仪式"),
    ("2018年5月3日，清河慈善基金会举办急救师资培训班，全省42名学员参训。", "training 急救师资培训班"),
    ("2018年5月3日至8日，清河慈善基金会会长李明率团对斐济进行友好访问。", "visit 清河慈善基金会会长李明率团对斐济进行友好访问"),
    (
      "World leaders gathered in Geneva on 3 May 2018 for a donors' conference.",
      "conference donors' conference"
    ),
    (
      "President Li Ming paid a two-day state visit to Fiji in May 2018.",
      "visit President Li Ming paid a two-day state visit to Fiji in May 2018."
    ),
    (
      "On 3 May 2018, a tripartite meeting of China, Fiji and Tonga was convened in Suva.",
      "conference a tripartite meeting"
    ),
  ])
  func `an event is told in many frames`(text: String, answer: String) {
    #expect(events(in: text).joined(separator: "; ") == answer)
  }

  @Test(arguments: [
    "2018年5月3日，救援队未能抵达苏瓦。", "2018年5月3日，他说，会议应当尽快召开。", "2018年7月10日，他们失去了家园。",
    "2018年7月20日，该国两个地区进入饥荒。", "2018年5月3日，平台为商户开通证明上传入口。",
    "The team failed to reach Suva on 3 May 2018.",
    "On 3 May 2018 she held that the forum was a success.",
    "On 3 May 2018 trained volunteers were on their way.", "2018年5月3日，省政府要求各地召开防汛会议。",
    "2018年5月3日，志愿者把药品送到居民手中。", "书画作品在此次活动中进行义卖，筹得善款。",
    "No meeting was held on 3 May 2018.", "The meeting of 3 May 2018 was called off.",
  ])
  func `what is denied or called for is no event, nor what only looks like one`(text: String) {
    #expect(events(in: text) == [])
  }

  @Test func `a journey is told apart from what was done behind it`() {
    let text =
      "The delegation paid a visit to Suva and signed an agreement with the Fiji Red Cross Society on 3 May 2018."
    #expect(events(in: text).map { $0.prefix(8) } == ["visit Th", "ceremony"])
  }

  private func events(in text: String) -> [String] {
    let isChinese = text.unicodeScalars.contains { $0.value >= 0x4E00 && $0.value < 0xA000 }
    return extract(sample([text], language: isChinese ? .simplifiedChinese : .english))
      .extracted.events.map { "\($0.kind.rawValue) \($0.title)" }
  }
}
