import CorpusModel
import Readers
import Testing

/// Pages of an issue that came without its cover and contents: the head of the page names the periodical.
struct PageHeadTests {
  @Test func `pages are an issue, and a sentence goes on over their heads`() throws {
    let document = try read(
      """
      民间往来通讯                                   2016年第2期

      山谷里的水井

      ——三个村庄的一年

      □ 本刊记者　李文博

      一、找水

      2016年3月5日，工程队来到石坡村。村民带他们看了两处老井，队长说水在四十米以下，要先把路修

                              - 17 -

      民间往来通讯                                   2016年第2期

      通才能把钻机运上来。

      二、算账

      每口井花费2.3万元，由105户人家分担。

      （山城基金会供稿）
      """
    )
    let article = try #require(document.articles.first)
    #expect(document.document.kind == .journalIssue && document.articles.count == 1)
    #expect(document.document.title == "民间往来通讯" && document.document.issue == "2016年第2期")
    #expect(article.title == "山谷里的水井" && article.subtitle == "三个村庄的一年")
    #expect(article.reporters == ["李文博"] && article.contributor == "山城基金会")
    #expect(document.parts.map(\.title) == ["一、找水", "二、算账"])
    #expect(document.texts(.paragraph).contains { $0.contains("要先把路修通才能把钻机运上来") })
    #expect(document.repairs.contains { $0.kind == .droppedFurniture })
  }

  @Test func `short pieces of wrapped lines, their titles marked alike, are articles of their own`()
    throws
  {
    let document = try read(
      """
      HARBOUR QUARTERLY                                        Issue 3, 2021

      **Lamps for the Upper Valley**

      On the evening of July 15 the Harbour Trust opened a course for village
      electricians in the old school of the upper valley. Forty people came and
      stayed until the generator stopped. The teacher, a retired engineer of the

      HARBOUR QUARTERLY                  - 17 -                Issue 3, 2021

      railways, had brought his own tools and gave every pupil one of them.

      **Masks Go South**

      Since May the forum of the southern towns has received three batches of
      masks from its partners, who packed them by night in the hall of a church
      and carried them down to the boats in the morning.

                                   (Contributed by Harbour Trust)
      """
    )
    #expect(
      document.articles.map(\.title) == ["Lamps for the Upper Valley", "Masks Go South"]
    )
    #expect(document.document.title == "HARBOUR QUARTERLY")
    #expect(document.articles.last?.contributor == "Harbour Trust")
    #expect(document.texts(.paragraph).contains { $0.contains("engineer of the railways, had") })
    for paragraph in document.paragraphs {
      #expect(tracedBack(paragraph.text, in: document) == spaceless(paragraph.text))
    }
  }

  @Test func `one title with an author over marked headings stays one article`() throws {
    let document = try read(
      """
      RIVER BULLETIN · Winter 2019                                         23

      **Small Lamps, Long Roads**
      **— A Year in the Valley**

      Mary White

      For most of the 214 households of the valley darkness used to begin at six, and nobody thought of another way to live.

      **Doctors on a boat**

      In August a team of eleven surgeons travelled up the river, and in nine days they saw more than two thousand children.

      RIVER BULLETIN · Winter 2019                                         24

      (Translated by Zhou Min)
      """
    )
    let article = try #require(document.articles.first)
    #expect(document.articles.count == 1 && document.document.issue == "Winter 2019")
    #expect(article.title == "Small Lamps, Long Roads")
    #expect(article.subtitle == "A Year in the Valley" && article.authors == ["Mary White"])
    #expect(article.translators == ["Zhou Min"])
    #expect(document.parts.map(\.title) == ["Doctors on a boat"])
  }

  @Test func `the body that wrote stands under a title, and a name with a colon is no label`()
    throws
  {
    let document = try read(
      """
      对外交流 2021 年第 2 期

      隔屏相见：两场经验分享会纪要

      山城国际民间组织合作促进会国际部

      【编者按】去年以来，本会办了两场视频对话，摘要刊登如下。

      第一场 12 月 9 日举行，21 家组织参加，与会者交换了名单和药方，也约定来年再见。

      -41-

      对外交流 2021 年第 2 期

      第二场推迟到次年春天。

      （李文博 整理  责任编辑 欧阳晓）
      """
    )
    let article = try #require(document.articles.first)
    #expect(article.title == "隔屏相见：两场经验分享会纪要" && article.subtitle == nil)
    #expect(article.affiliation == "山城国际民间组织合作促进会国际部")
    #expect(article.contributor == "李文博" && document.document.issue == "2021 年第 2 期")
  }
}
