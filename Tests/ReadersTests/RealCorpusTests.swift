import Calendar
import CorpusModel
import Readers
import Testing

/// Titles, names and figures of the real documents: facts, not their sentences.
@Suite(.enabled(if: RealCorpus.isPresent, "the real documents are not beside the repository"))
struct RealCorpusTests {
  @Test func `the sixteen news items have their titles, sources and reporters`() throws {
    let document = try #require(try RealCorpus.document("002"))
    #expect(document.document.kind == .newsCollection)
    #expect(
      document.articles.map(\.title) == [
        "第十三届全国心理卫生大会上多家社会组织发声呼吁弘扬抗疫精神，护佑心理健康",
        "“为众人抱薪者”永不独行",
        "和衷共济 同御灾难",
        "中国饭店协会助力饭店业振兴",
        "中国银行业协会：支持疫情防控 复工复产信贷超4万亿元",
        "湖北行业协会商会跑出助力复工复产加速度",
        "北京烹饪协会：北京市民可查餐厅核酸检测结果",
        "中国防伪行业协会：助力中国防疫物资生产企业走向国际市场",
        "中国足球协会宣布联赛将于7月25日开赛",
        "2020联合国“中小微企业日”高峰论坛在京召开",
        "中国人权研究会发表文章指出，新冠肺炎疫情凸显“美式人权”危机",
        "中国乒乓球协会：力争8月重启国内赛事",
        "河北社会组织发挥自身优势助力企业复工复产",
        "深圳市猛犸公益基金会向希腊捐赠病毒检测实验室核心设备",
        "阿里巴巴公益基金会开启武汉心理疏导社会工作服务",
        "中国—秘鲁民间组织召开线上疫情防控交流分享会",
      ]
    )
    #expect(
      document.articles.map(\.origin) == [
        "公益中国", "中国社会报", "中国社会报", "人民日报", "中央广播电视总台央视新闻", "中国社会报", "北京日报",
        "海外网", "人民日报", "人民法治网", "新华社", "北京日报", "新华网", "新华网", "环球网",
        "中国民间组织国际交流促进会",
      ]
    )
    #expect(
      document.articles.map(\.reporters) == [
        [], ["高一村", "程楠"], ["郑超"], [], [], ["涂兆宇"], ["赵鹏"], ["李深根"], ["陈晨曦"], [], [],
        ["王笑笑"], ["赵鸿宇"], ["李晓鹏", "于帅帅"], [], [],
      ]
    )
    #expect(document.articles[1].subtitle == "记“携手同心助战疫关爱保障行动”")
    #expect(document.articles[2].subtitle == "我国社会组织参与全球抗疫纪实")
    #expect(document.articles.allSatisfy { $0.language == .simplifiedChinese })
    #expect(
      document.articles.map { document.source.line(at: $0.range.lowerBound) } == Array(1...16)
    )
  }

  @Test func `the headings inside the lines of the news are found and nothing else`() throws {
    let document = try #require(try RealCorpus.document("002"))
    let parts = Dictionary(grouping: document.parts) { $0.article.index + 1 }
      .mapValues { $0.map(\.title) }
    #expect(
      parts == [
        2: [
          "“大家想一起为这些可敬的普通人做点实事”", "“能通过自己的工作给他们一些帮助，就很欣慰”",
          "“未来，政府和社会力量有更多的合作空间”",
        ],
        3: ["民心相通的抗疫共同行动", "优势互补的联合跨界援助", "守望相助的全球志愿服务"],
        6: ["广开渠道引来金融活水", "借路云端培训拓展销路", "抓住机遇帮忙对接供需"],
        12: ["国内赛事力争8月重启", "区域性赛事可先行一步", "比赛形式将与以往不同"],
      ]
    )
  }

  @Test func `the words of the news stay as the file cuts them`() throws {
    let document = try #require(try RealCorpus.document("002"))
    let title = try #require(document.paragraphs.first)
    #expect(title.givenWordStarts.count == 16)
    let words = document.paragraphs.reduce(0) { $0 + $1.givenWordStarts.count }
    #expect(words > 11_000)
    #expect(document.paragraphs.contains { $0.text.text.contains("ｉＷｉｌｌ") })
    #expect(document.paragraphs.contains { $0.text.text.contains("Villa Victoria Surquillo") })
  }

  @Test func `the keyed page has its fields, headings and reporter`() throws {
    let document = try #require(try RealCorpus.document("003"))
    let article = try #require(document.articles.first)
    #expect(document.document.kind == .newsPage && document.articles.count == 1)
    #expect(article.title == "中国已组织实施对89个国家和4个国际组织的抗疫援助")
    #expect(article.origin == "人民网" && article.reporters == ["朱紫阳"])
    #expect(article.date?.description == "2020-03-26T11:31")
    #expect(document.document.url?.hasPrefix("http://society.people.com.cn/") == true)
    #expect(document.parts.count == 4 && document.parts[1].title == "中国科技界将继续分享研究进展和抗疫经验")
    #expect(document.paragraphs.count { $0.kind == .paragraph } == 20)
  }

  @Test func `the interview has its header, turns, headings and captions`() throws {
    let document = try #require(try RealCorpus.document("004"))
    let article = try #require(document.articles.first)
    #expect(document.document.kind == .webPage && document.document.language == .traditionalChinese)
    #expect(article.title.hasPrefix("【案例】") && article.title.hasSuffix("來自SFIEC的探索"))
    #expect(article.origin == "MID蜜得創益" && article.authors == ["創益圓桌派"])
    #expect(article.reporters == ["劉格花"])
    #expect(article.affiliation == "深圳市國際交流合作基金會常務秘書長")
    #expect(article.date?.description == "2020-05-29T11:56")
    #expect(document.document.details.contains(Detail(name: "點擊數量", value: "3847")))
    #expect(document.document.details.contains(Detail(name: "撰文", value: "劉格花 何海晴")))
    #expect(document.document.details.contains(Detail(name: "編輯", value: "黃薈")))
    let turns = document.paragraphs.filter { $0.kind == .turn }
    #expect(turns.map(\.speaker) == (0..<12).flatMap { _ in ["MID", "曹聰"] })
    #expect(
      document.parts.map(\.title) == ["“走出去”", "必須面對的問題", "體驗和感受", "存在的價值", "展望未來"]
    )
    let captions = document.blocks.filter { $0.kind == .caption }
    #expect(captions.count == 7)
    #expect(document.blocks.last { $0.article != nil && $0.kind == .turn } != nil)
    #expect(document.blocks.last?.kind == .boilerplate)
  }
}
