import CorpusModel
import Readers

/// What an article of the real issues is known to have, checked by eye against the file.
struct ArticleFacts: Equatable, CustomStringConvertible {
  var lines = ""
  var page: Int?
  var section = ""
  var title = ""
  var subtitle = ""
  var contentsTitle = ""
  var authors: [String] = []
  var affiliation = ""
  var contributor = ""
  var translators: [String] = []
  var origin = ""
  var hasNote = false

  var description: String { "\(lines) \(title)" }
}

extension ArticleFacts {
  /// The facts of an article as it was read.
  init(_ article: Article, in source: SourceText) {
    let first = source.line(at: article.range.lowerBound)
    let last = source.line(at: max(article.range.lowerBound, article.range.upperBound - 1))
    lines = "\(first)-\(last)"
    page = article.page
    section = article.section ?? ""
    title = article.title
    subtitle = article.subtitle ?? ""
    contentsTitle = article.contentsTitle ?? ""
    authors = article.authors
    affiliation = article.affiliation ?? ""
    contributor = article.contributor ?? ""
    translators = article.translators
    origin = article.origin ?? ""
    hasNote = article.editorNote != nil
  }

  /// One row of the tables below; `=` in the sixth column repeats the title.
  private init(row: Substring) {
    var cells = row.split(separator: "|", omittingEmptySubsequences: false).map {
      String($0.trimmingPrefix { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
    cells += Array(repeating: "", count: max(0, 12 - cells.count))
    lines = cells[0]
    page = Int(cells[1])
    section = cells[2]
    title = cells[3]
    subtitle = cells[4]
    contentsTitle = cells[5] == "=" ? cells[3] : cells[5]
    authors = Self.names(cells[6])
    affiliation = cells[7]
    contributor = cells[8]
    translators = Self.names(cells[9])
    origin = cells[10]
    hasNote = cells[11] == "note"
  }

  private static func names(_ cell: String) -> [String] {
    cell.split(separator: ";").map { String($0.trimmingPrefix { $0 == " " }) }
  }

  private static func rows(_ table: String) -> [ArticleFacts] {
    table.split(separator: "\n").map { ArticleFacts(row: $0) }
  }

  // lines | page | section | title | subtitle | contents title | authors | affiliation | contributor
  // | translators | source | editor's note
  static let chinese = rows(
    """
    112-200 | 1 | 外国友人看中国 | 国际民间社会积极声援中国抗疫行动 |  | = |  |  | 丝绸之路沿线民间组织合作网络秘书处 |  |  | note
    204-234 | 6 | 倡议发声 | （一）携手抗疫 成就无悔青春 |  | (一) 《携手抗疫，成就无悔青春》 |  |  | 中国国际交流协会秘书处 |  |  | note
    238-260 | 8 | 倡议发声 | (二) “丝路一家亲”民间抗疫共同行动倡议书 |  | (二) 《丝路一家亲民间抗疫共同行动倡议书》 |  |  | 中国民间组织国际交流促进会秘书处 |  |  |
    262-331 | 9 | 倡议发声 | （三）同心协力应对全球性挑战推动构建人类命运共同体行动倡议 |  | (三) 《同心协力应对全球性挑战推动构建人类命运共同体行动倡议》 |  |  | 丝绸之路沿线民间组织合作网络秘书处 |  |  |
    333-361 | 11 | 丝路一家亲 | “丝路一家亲” 民间抗疫共同行动综述 |  | “丝路一家亲”民间抗疫共同行动综述 | 闫彧 | 中国民间组织国际交流促进会 |  |  |  |
    365-395 | 13 | 丝路一家亲 | 践行“民心相通使者”使命和责任， 参与国际抗疫合作 | 中国和平发展基金会“丝路一家亲”民间抗疫行动情况 | 践行“民心相通使者”使命和责任，参与国际抗疫合作——中国和平发展基金会“丝路一家亲”民间抗疫行动情况 | 葛磊 | 中国和平发展基金会 |  |  |  |
    399-447 | 15 | 丝路一家亲 | 团结协作、守望相助， 共建中缅卫生健康命运共同体 | 中缅民间组织共同抗疫行动纪实 | 团结协作、守望相助，共建中缅卫生健康命运共同体——中缅民间组织共同抗疫行动纪实 |  |  | 中国和平发展基金会驻缅甸办事处 |  |  |
    449-491 | 17 | 丝路一家亲 | 患难与共，中柬民间组织携手抗疫 |  | 患难与共，中柬民间组织携手抗疫——蓝天救援队赴柬抗疫共同行动侧记 |  |  | 中国和平发展基金会驻柬埔寨办事处 |  |  |
    493-517 | 19 | 丝路一家亲 | 中国扶贫基金会积极参与抗疫国际合作 |  | = | 伍鹏 | 中国扶贫基金会 |  |  |  |
    519-537 | 20 | 丝路一家亲 | 中华医学会重症医学分会国际援助与交流故事 |  | = | 管向东 | 中华医学会重症医学分会 |  |  |  |
    539-555 | 21 | 丝路一家亲 | 中国计划生育协会抗疫国际合作侧记 |  | = | 洪苹; 杜莉莉 | 中国计划生育协会 |  |  |  |
    557-577 | 22 | 丝路一家亲 | 中国华侨公益基金会参与疫情防控国际合作 |  | = | 乌兰 | 中国华侨公益基金会 |  |  |  |
    579-609 | 23 | 丝路一家亲 | 世界针灸学会联合会助力国际中医药抗疫 |  | = | 刘竞元 | 世界针灸学会联合会 |  |  |  |
    611-629 | 24 | 丝路一家亲 | 帮助难民，共克时艰 | 北京平澜公益基金会黎巴嫩抗疫活动点滴 | 帮助难民，共克时艰——北京平澜公益基金会黎巴嫩抗疫活动点滴 | 王珂 | 北京平澜公益基金会 |  |  |  |
    631-650 | 25 | 丝路一家亲 | 爱德基金会援助日本东京涩谷区的故事 |  | = | 黄洁瑜 | 爱德基金会 |  |  |  |
    654-680 | 26 | 丝路一家亲 | 广西永远是你们最坚强的后盾 | 广西华侨爱心基金会援助海外桂籍同胞抗疫故事 | 广西永远是你们最坚强的后盾——广西华侨爱心基金会援助海外桂籍同胞抗疫故事 | 韦仲达 | 广西华侨爱心基金会 |  |  |  |
    684-914 | 27 | 合作网络 | “云端对话”，织就疫情防控丝路联心网 | 丝绸之路沿线民间组织合作网络线上抗疫活动情况 | “云端对话”，织就疫情防控丝路联心网——丝绸之路沿线民间组织合作网络线上抗疫活动情况 |  |  | 丝绸之路沿线民间组织合作网络秘书处王逸潇 |  |  |
    916-932 | 38 | 中国与世界 | 中国社会组织代表参加联合国人权理事会 第43届会议并举办主题边会 |  | 中国社会组织代表参加联合国人权理事会第 43 届会议并举办主题边会 |  |  | 中国民间组织国际交流促进会秘书处 |  |  |
    934-958 | 40 | 中国与世界 | 中国社会组织代表在联合国人权理事会第44届会议上发言：致力保护发展人权 |  | 中国社会组织代表在联合国人权理事会第 44 届会议上发言：致力保护发展人权 |  |  | 中国民间组织国际交流促进会秘书处 |  |  |
    960-976 | 42 | 中国与世界 | 中促会举办“民间力量的作用——从抗疫国际合作到国际公共卫生治理体系” 专题视频国际研讨会 |  | 中促会举办“民间力量的作用——从抗疫国际合作到国际公共卫生治理体系”专题视频国际研讨会 |  |  | 中国民间组织国际交流促进会秘书处 |  |  |
    978-1028 | 44 | 地方交往 | 和衷共济 同御灾难 | 中国地方社会组织上半年参与抗疫国际合作综述 | 和衷共济 同御灾难——中国地方社会组织上半年参与抗疫国际合作综述 |  |  | 中国民间组织国际交流促进会秘书处 |  |  |
    1032-1084 | 48 | 理论思考 | 民间组织助力全球抗疫合作： 优势、挑战与前景 |  | 民间组织助力全球抗疫合作：优势、挑战与前景 | 孙敬鑫 | 中国外文局当代中国与世界研究院传播中心主任、天津外国语大学客座教授 |  |  |  |
    1086-1152 | 51 | 理论思考 | 从行动到影响力 中国社会组织参与全球抗疫的思考 |  | 从行动到影响力：中国社会组织参与全球抗疫的思考 | 吕晓莉 | 北京师范大学中国民间外交研究中心副主任 |  |  |  |
    1154-1196 | 55 | 理论思考 | 英美发展模式受挫急需变革 |  | = | 斯蒂芬·佩里 | 英国48家集团俱乐部主席、丝绸之路沿线民间组织合作网络国际指导委员会成员 |  |  | 参考消息 |
    """
  )

  static let english = rows(
    """
    83-167 | 1 | CHINA IN FOREIGNERS' EYES | Voice of Solidarity: International Civic Community's Support for China's COVID-19 Response Measures |  | = |  |  |  |  |  | note
    171-201 | 7 | INITIATIVES | Joining Hands to Fight COVID-19, A Great Chapter in Our Youth |  | = |  |  |  | Wang Bo |  | note
    205-223 | 9 | INITIATIVES | Appeal for Joint Action for Defeating the COVID-19 within the Framework of the Silk Road Community Building Initiative |  | = |  |  |  | Jin Yan |  |
    225-251 | 12 | INITIATIVES | Joint Action Initiative to Meet Global Challenges and Build a Community with a Shared Future for Mankind |  | = |  |  |  | Zhang Yi |  |
    253-280 | 14 | SILK ROAD COMMUNITY BUILDING INITIATIVE | Summary of the Joint Action for Defeating the COVID-19 within the Framework of the Silk Road Community Building Initiative |  | = | Yan Yu |  |  | Li Junling |  |
    282-308 | 16 | SILK ROAD COMMUNITY BUILDING INITIATIVE | CFPD Carrying Out the Mission and Responsibilities of "Messenger of People-to-People Connectivity" and Participating in International Cooperation against COVID-19 |  | = | Ge Lei |  |  | Li Junling |  |
    310-352 | 19 | SILK ROAD COMMUNITY BUILDING INITIATIVE | Building a Community of Health for China and Myanmar Through Solidarity and Mutual Assistance |  | = |  |  | Myanmar Office of the CFPD | Wang Linying |  |
    354-404 | 21 | SILK ROAD COMMUNITY BUILDING INITIATIVE | ASidelightonBSR's Joint Anti-pandemic Efforts in Cambodia |  | A Sidelight on BSR's Joint Anti-pandemic Efforts in Cambodia |  |  | Cambodia Office of the CFPD | Xiong Yonghang |  |
    406-430 | 23 | SILK ROAD COMMUNITY BUILDING INITIATIVE | China Foundation for Poverty Alleviation Has Actively Participated in International Cooperation against COVID-19 |  | = | Wu Peng |  |  | Li Junling |  |
    432-452 | 25 | SILK ROAD COMMUNITY BUILDING INITIATIVE | Critical Care Medicine Branch of Chinese Medical Association Providing International Assistance During the Pandemic |  | = | Guan Xiangdong |  |  | Li Junling |  |
    454-474 | 27 | SILK ROAD COMMUNITY BUILDING INITIATIVE | China Family Planning Association's International Cooperation in Fighting against COVID-19 |  | = | Hong Ping; Du Lili |  |  | Li Junling |  |
    476-502 | 29 | SILK ROAD COMMUNITY BUILDING INITIATIVE | Overseas Chinese Charity Foundation of China Participated in International Cooperation of Epidemic Prevention and Control |  | = | Wu Lan |  |  | Li Junling |  |
    504-532 | 31 | SILK ROAD COMMUNITY BUILDING INITIATIVE | World Federation of Acunpuncture-Moxibustion SocietiesParticipated inInternational Fight against the Epidemic |  | World Federation of Acunpuncture-Moxibustion Societies Participated in International Fight against the Epidemic | Liu Jingyuan |  |  | Li Junling |  |
    534-552 | 33 | SILK ROAD COMMUNITY BUILDING INITIATIVE | HelpingRefugees to Tide Over the Difficulties Together |  | Helping Refugees to Tide Over the Difficulties Together | Wang Ke |  |  | Li Junling |  |
    554-580 | 35 | SILK ROAD COMMUNITY BUILDING INITIATIVE | The Story of Amity Foundation Supporting Shibuya District, Tokyo, Japan |  | = | Huang Jieyu |  |  | Li Junling |  |
    586-612 | 36 | SILK ROAD COMMUNITY BUILDING INITIATIVE | Guangxi Will Always Be Your Strongest Backup: The Story of Guangxi Overseas Chinese Kind Foundation's Aid to Overseas Chinese from Guilin in Fighting against COVID-19 |  | = | Wei Zhongda |  |  | Li Junling |  |
    614-836 | 38 | SIRONET | Cloud Dialogues: Weaving a Network of COVID-19 Prevention and Controlalong the Belt & Road: Serial ActivitiesunderSilk Road NGO Cooperation Network |  | Cloud Dialogues: Weaving a Network of COVID-19 Prevention and Control along the Belt & Road: Serial Activities under Silk Road NGO Cooperation Network | Wang Yixiao |  |  | Xia Peiyao |  |
    838-852 | 51 | CHINA AND THE WORLD | Representatives of Chinese NGOs Participated in the 43rd Session of the UN Human Rights Council and Held Thematic Side Events |  | = |  |  |  | Bian Peilin |  |
    854-874 | 53 | CHINA AND THE WORLD | Representatives of Chinese NGOs Spoke at the 44th Session of the UN Human Rights Council: Committed to Protecting and Advancing Human Rights |  | = |  |  |  | Bian Peilin |  |
    876-890 | 55 | CHINA AND THE WORLD | The China NGO Network for International Exchanges Held the Video Conference Titled "The Role of Civilian Forces-From International Cooperation in Anti-epidemic to International Public Health Governance" |  | = |  |  |  | Bian Peilin |  |
    892-938 | 57 | INTERNATIONAL EXCHANGES OF CHINA'S NGOS | Work in Concert to Tide Over Difficulties | Summary of China's NGOs' Participation in International Cooperation against the Epidemic (January – June, 2020) | Work in Concert to Tide Over Difficulties—Summary of China's NGOs' Participation in International Cooperation against the Epidemic (January – June, 2020) |  |  | CNIE |  |  |
    940-992 | 63 | NEW INSIGHTS | The Role of NGOs in Global Anti-epidemic Cooperation: Advantages, Challenges and Perspectives |  | = | Sun Jingxin | Director of Communication Center, Academy of Contemporary China and World Studies, China Foreign Languages Publishing Administration |  | Ma Jiatai |  |
    994-1046 | 67 | NEW INSIGHTS | From Participation to Winning Influence: the Participation of Chinese Social Organizations in International Cooperation against COVID-19 |  | = | Lv Xiaoli | Deputy-Director, Center for People-to-people Diplomacy, Beijing Normal University |  | Ma Jiatai |  |
    1048-1087 | 72 | NEW INSIGHTS | British and American Development Models are Frustrated and Urgently Need Change |  | = | Stephen Perry |  |  |  |  |
    """
  )
}
