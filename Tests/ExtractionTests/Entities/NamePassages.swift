// One flat table: the hand-made answers of the names test.

/// A passage with its names marked: `[o|…]` an organization, `[p|…]` a person, `[c|…]` a country.
///
/// Outer names only: the country inside the name of an organization is not marked.
struct NamePassage {
  let title: String
  /// Paragraphs of one article, separated by line feeds.
  let text: String
}

/// Own sentences in the shapes of journals, news, scraped pages and segmented news.
let namePassages: [NamePassage] = [
  NamePassage(
    title: "speaker with two offices",
    text: """
      [c|希腊]前外长、[o|爱琴海和平发展基金会]主席[p|科斯塔斯·帕帕扎基斯]表示，[o|希腊政府]愿同[c|中国]一道应对灾害。
      """
  ),
  NamePassage(
    title: "short name defined in brackets",
    text: """
      [o|云南省青少年发展基金会]（以下简称“[o|基金会]”）三月向[c|尼泊尔]运送帐篷。[o|基金会]秘书长[p|李文清]说，[o|基金会]还将派出志愿者。
      """
  ),
  NamePassage(
    title: "abbreviation and its use",
    text: """
      [o|中国民间组织国际交流促进会]（简称“[o|中促会]”）与[o|缅甸妇女发展协会]签署备忘录。[o|中促会]副秘书长[p|赵立平]出席。
      """
  ),
  NamePassage(
    title: "embassy and ambassador",
    text: """
      [o|中国驻尼泊尔大使馆]向[o|尼泊尔卫生部]移交药品，[c|尼泊尔]驻华大使[p|普拉卡什·潘迪]表示感谢。
      """
  ),
  NamePassage(
    title: "list of countries with one-character forms",
    text: """
      物资已运往[c|缅]、[c|老]、[c|柬]等国，[c|缅甸]、[c|老挝]、[c|柬埔寨]三国代表出席了交接仪式。
      """
  ),
  NamePassage(
    title: "bilateral forms",
    text: """
      [c|柬埔寨]民众说，[c|中][c|柬]友谊源远流长，[c|柬]方将继续支持项目，援[c|柬]医疗队六月启程。
      """
  ),
  NamePassage(
    title: "Indonesia is not India",
    text: """
      来自[c|印度尼西亚]、[c|印度]、[c|巴布亚新几内亚]、[c|几内亚比绍]、[c|尼日利亚]和[c|尼日尔]的学员参加了培训，课程用英语和法语讲授。
      """
  ),
  NamePassage(
    title: "not a country inside other words",
    text: """
      沿海地区的门诊也门庭若市，参加纳税人大会的人说，这对美好生活意义重大，其中国家补贴占一半。
      """
  ),
  NamePassage(
    title: "companies and hospital",
    text: """
      [o|成都星河医疗器械有限公司]通过[o|四川省红十字会]向[o|绵阳市中心医院]捐赠呼吸机，公司总经理[p|周海波]参加。
      """
  ),
  NamePassage(
    title: "verbs before names",
    text: """
      活动推动[o|蓝天救援队]开展培训，协调[o|泰国华人商会]提供车辆，感谢[o|爱德基金会]支持，携手[o|中国扶贫基金会]走进乡村。
      """
  ),
  NamePassage(
    title: "conjunction inside a ministry",
    text: """
      [o|埃塞俄比亚卫生部]、[o|埃及教育和技术教育部]派员参加，[c|日本]和[c|韩国]的医生也在线旁听。
      """
  ),
  NamePassage(
    title: "generic nouns are no names",
    text: """
      多家社会组织、当地医院和有关企业参加，各国政府和民间组织应加强合作，公益机构也可加入。
      """
  ),
  NamePassage(
    title: "list of experts",
    text: """
      讲座邀请了[o|武汉大学人民医院]教授[p|陈建华]、护士长[p|吴敏]，以及[p|张伯年]、[p|王琪]等专家。
      """
  ),
  NamePassage(
    title: "name before the role",
    text: """
      [p|孙浩然]主任介绍了救治经验，[p|刘芳]女士和[p|何平]医生回答了提问。
      """
  ),
  NamePassage(
    title: "foreign name without a dot after a foreign role",
    text: """
      [c|泰国]总理[p|巴育]、[c|柬埔寨]副首相[p|布拉索昆]出席，[c|坦桑尼亚]总统[p|马古富力]致信祝贺。
      """
  ),
  NamePassage(
    title: "bilateral association",
    text: """
      [o|坦桑尼亚中国友好促进协会]秘书长[p|卡伦加]说，[c|坦]方愿与[c|中]方合作。
      """
  ),
  NamePassage(
    title: "reporter and agency",
    text: """
      [o|新华社]河内3月2日电（记者[p|李晓东]）[o|越南政府]2日宣布恢复航班，[c|越]方对此表示欢迎。
      """
  ),
  NamePassage(
    title: "segmented news",
    text: """
      近日 ， [o|北京 春晖 公益 基金会] 理事长 [p|高 云飞] 介绍 ， 基金会 已 向 [c|土耳其] 和 [c|叙利亚] 灾区 捐赠 帐篷 。
      """
  ),
  NamePassage(
    title: "segmented news with a split name",
    text: """
      由 [o|广东省 社会 工作 师 联合会] 主办 的 论坛 在 广州 开幕 ， 会长 [p|林 志强] 在 致辞 中 说 ， 行业 前景 广阔 。
      """
  ),
  NamePassage(
    title: "segmented news with several people",
    text: """
      [o|浙江省 应急 管理厅] 副厅长 [p|沈国梁] 、 [o|杭州市 红十字会] 副会长 [p|方圆] 分别 介绍 情况 。
      """
  ),
  NamePassage(
    title: "Traditional script",
    text: """
      [o|臺灣紅十字會]與[o|日本赤十字社]合作,[c|日本]首相[p|岸田文雄]致謝。[o|慈濟基金會]執行長[p|顏博文]說,志工已抵達[c|土耳其]。
      """
  ),
  NamePassage(
    title: "Traditional country names",
    text: """
      代表團先後走訪[c|寮國]、[c|紐西蘭]、[c|義大利]、[c|沙烏地阿拉伯]與[c|烏茲別克]，並在[c|緬甸]設立辦公室。
      """
  ),
  NamePassage(
    title: "Traditional interview introduction",
    text: """
      [p|林志遠]是[o|香港樂施會]總幹事(下簡稱[o|樂施會]),他認為,民間力量在[c|緬甸]地震救援中作用突出。
      """
  ),
  NamePassage(
    title: "international bodies",
    text: """
      [o|世界卫生组织]总干事[p|谭德塞]和[o|联合国儿童基金会]驻华代表参加，[o|非盟]、[o|东盟]和[o|欧盟]派观察员，[o|世卫组织]发表声明。
      """
  ),
  NamePassage(
    title: "party and government",
    text: """
      [o|中共中央对外联络部]副部长[p|陈洲]会见[o|越南共产党]代表团，[o|外交部]发言人[p|毛宁]答记者问。
      """
  ),
  NamePassage(
    title: "university departments",
    text: """
      [o|复旦大学附属华山医院]感染科主任[p|张文宏]与[o|约翰斯·霍普金斯大学]专家连线。
      """
  ),
  NamePassage(
    title: "office abroad",
    text: """
      [o|中国乡村发展基金会驻乌干达办事处]主任[p|吕超]说，项目惠及[c|乌干达]五所小学。
      """
  ),
  NamePassage(
    title: "company with a character that looks like an edge",
    text: """
      [o|石家庄以诚药业有限公司]和[o|无锡未来光电股份有限公司]各捐10万元，[o|北京中南酒店管理有限公司]提供住宿。
      """
  ),
  NamePassage(
    title: "bracket inside a company",
    text: """
      [o|启明（上海）环境科技有限公司]董事长[p|郑少秋]向灾区捐水处理设备。
      """
  ),
  NamePassage(
    title: "organization speaks",
    text: """
      [o|美国亚洲协会]表示，[c|美]方学者将参加对话。[o|俄罗斯科学院]称，成果将共享。
      """
  ),
  NamePassage(
    title: "quotation with attribution behind it",
    text: """
      “我们会一直在这里。”[o|深圳公羊救援队]队长[p|何军]告诉记者，队员来自[c|中国]、[c|奥地利]和[c|意大利]。
      """
  ),
  NamePassage(
    title: "Japanese names",
    text: """
      [c|日本]前首相[p|鸠山由纪夫]、[o|日本国际交流中心]理事长[p|山本正]、[o|东京大学]教授[p|佐藤健太郎]与会。
      """
  ),
  NamePassage(
    title: "earthquake news",
    text: """
      [c|土耳其]总统[p|埃尔多安]感谢[o|中国救援队]，[c|土]方称已有70多国派出救援力量，[c|叙利亚]、[c|黎巴嫩]亦受影响。
      """
  ),
  NamePassage(
    title: "flood abroad",
    text: """
      [c|巴基斯坦]遭遇洪灾，[c|中][c|巴]两国民间合作密切，[o|巴基斯坦红新月会]主席[p|阿布拉尔]致信[o|中国红十字会]。
      """
  ),
  NamePassage(
    title: "a second abbreviation",
    text: """
      [o|国际山地综合发展中心]（[o|ICIMOD]）发布报告，[o|ICIMOD]专家[p|夏尔马]指出风险上升。
      """
  ),
  NamePassage(
    title: "media in lists",
    text: """
      [o|人民日报]、[o|新华社]、[o|中央广播电视总台]、[o|路透社]和[c|泰国]《[o|曼谷邮报]》报道了活动。
      """
  ),
  NamePassage(
    title: "forum in quotation marks",
    text: """
      “[o|中欧公益论坛]”由[o|北京师范大学中国公益研究院]发起，院长[p|王振耀]主持开幕式。
      """
  ),
  NamePassage(
    title: "surname and address",
    text: """
      志愿者[p|韩雪梅]在[c|老挝]服务三年，[p|韩女士]说最难的是语言。
      """
  ),
  NamePassage(
    title: "mayor and city",
    text: """
      [c|塞尔维亚]首都市长[p|亚历山大·沙皮奇]为医疗队送行，武汉市市长[p|程用文]致函感谢，上海也派出专家。
      """
  ),
  NamePassage(
    title: "DR Congo and Bosnia",
    text: """
      [c|刚果（金）]、[c|刚果（布）]、[c|波黑]、[c|阿联酋]与[c|科特迪瓦]代表视频致辞，[c|美国]和[c|英国]学者点评。
      """
  ),
  NamePassage(
    title: "overseas Chinese",
    text: """
      [o|法国华侨华人会]会长[p|金麟泽]代表侨胞接收口罩，[o|浙江省侨联]与[o|温州市慈善总会]共同募集。
      """
  ),
  NamePassage(
    title: "English speaker block",
    text: """
      Former Prime Minister of [c|New Zealand] [p|Helen Marlowe]: I have seen the efforts of the [o|Chinese government].
      """
  ),
  NamePassage(
    title: "English office behind the name",
    text: """
      [p|Zhao Wenli], Secretary-General of the [o|Yunnan Green Development Foundation], said the relief reached [c|Laos] on May 3.
      """
  ),
  NamePassage(
    title: "English abbreviation",
    text: """
      The [o|China NGO Network for International Exchanges] ([o|CNIE]) and the [o|Asia Relief Network] ([o|ARN]) met online. [o|ARN] then sent tents to [c|Nepal].
      """
  ),
  NamePassage(
    title: "the Foundation",
    text: """
      [o|Lotus Education Foundation] works in [c|Cambodia]. The [o|Foundation] donated 300 desks, said [p|Chen Guoqing], chairman of the [o|Foundation].
      """
  ),
  NamePassage(
    title: "English embassy and ministries",
    text: """
      The [o|Chinese Embassy in Nepal] and the [o|Ministry of Health and Population] held a ceremony; Ambassador [p|Hou Yanqi] spoke for [c|China].
      """
  ),
  NamePassage(
    title: "English companies",
    text: """
      [o|Suzhou Bright New Materials Co., Ltd.] and [o|Tencent] gave masks to [o|Kigali University Hospital] in [c|Rwanda].
      """
  ),
  NamePassage(
    title: "English and between two names",
    text: """
      [o|Amity Foundation] and [o|Blue Sky Rescue Team] trained nurses of the [o|Red Cross Society of China] and the [o|Thai Red Cross Society].
      """
  ),
  NamePassage(
    title: "English adjectives and short countries",
    text: """
      [c|Japanese] and [c|Korean] doctors joined; the [c|U.S.] and the [c|UK] sent experts, and [c|Burma] was thanked by [c|Lao] students.
      """
  ),
  NamePassage(
    title: "English Guineas and Congos",
    text: """
      Teams went to [c|Papua New Guinea], [c|Equatorial Guinea], [c|Guinea], the [c|Democratic Republic of the Congo] and [c|Niger], and the cost rose to US$2 million.
      """
  ),
  NamePassage(
    title: "English titles before a name",
    text: """
      President [p|Xi Jinping] met Prime Minister [p|Hun Manet]; Foreign Minister [p|Prak Sokhonn] and Dr. [p|Maria Lopez] also attended.
      """
  ),
  NamePassage(
    title: "English later surname",
    text: """
      [c|Zimbabwean] President [p|Emmerson Mnangagwa] thanked the team. [p|Mnangagwa] said the doctors would be remembered.
      """
  ),
  NamePassage(
    title: "English two offices",
    text: """
      [p|Andrew Steele], Chairman of the [o|World Water Institute] and former Minister of Finance of [c|Kenya], praised the plan.
      """
  ),
  NamePassage(
    title: "English quotation",
    text: """
      "The bridge will open in June," said [p|Thomas Berg], Director of the [o|Nordic Institute of Peace]. [p|Berg] thanked [c|Norway].
      """
  ),
  NamePassage(
    title: "English government and parliament",
    text: """
      The [o|Serbian Government] and the [o|European Parliament] welcomed it, as did the [o|African Union], [o|ASEAN] and the [o|WHO].
      """
  ),
  NamePassage(
    title: "English common phrases",
    text: """
      Social organizations, local hospitals and civil society joined. The Spring Festival and the Belt and Road Initiative were mentioned in Spanish and French.
      """
  ),
  NamePassage(
    title: "English media",
    text: """
      [o|Xinhua News Agency], [o|Reuters] and the [o|Phnom Penh Post] reported the visit to [c|Cambodia], citing [p|Liu Zhenmin].
      """
  ),
  NamePassage(
    title: "English with chapter",
    text: """
      The [o|Shanghai Association for Science and Technology] invited [p|Peter Novak] of [o|Charles University] in [c|Czechia], who said results were good.
      """
  ),
  NamePassage(
    title: "English party and ministry",
    text: """
      The [o|Communist Party of Vietnam] and the [o|Ministry of Foreign Affairs of Thailand] sent letters; the [o|International Department of the CPC Central Committee] replied.
      """
  ),
  NamePassage(
    title: "English Mr.",
    text: """
      Mr. [p|Wang Lei], a doctor of [o|Harbin Medical University], told Ms. [p|Okafor] that [c|Nigeria] had done well. Mr. [p|Wang] left on Monday.
      """
  ),
  NamePassage(
    title: "English referred to as",
    text: """
      The [o|Golden Bridge Friendship Association] (hereinafter referred to as "[o|GBFA]") opened a clinic. [o|GBFA] volunteers stayed in [c|Ethiopia].
      """
  ),
  NamePassage(
    title: "capital letters of a heading",
    text: """
      HELP FROM [o|CHINA NGO NETWORK FOR INTERNATIONAL EXCHANGES] REACHES THE CAMPS
      """
  ),
  NamePassage(
    title: "people in a visit",
    text: """
      [o|全国妇联]副主席[p|林怡]率团访问[c|埃塞俄比亚]，会见[c|埃]方妇女部长[p|菲尔桑·阿卜杜拉]，并赴[o|亚的斯亚贝巴大学]参观。
      """
  ),
  NamePassage(
    title: "donation through an association",
    text: """
      [o|福建省海外联谊会]通过[o|菲律宾菲华商联总会]向[c|菲]方捐款，[o|菲华商联总会]理事长[p|林育庆]代表接收。
      """
  ),
  NamePassage(
    title: "typhoon",
    text: """
      台风过后，[o|广西壮族自治区民政厅]联合[o|越南广宁省人民委员会]发放粮食，[c|越南]国家主席[p|阮春福]致信感谢[o|中国政府]和人民。
      """
  ),
  NamePassage(
    title: "noise",
    text: """
      首页 > 新闻 > 正文 [o|中国扶贫基金会] 2021-07-30 来源:[o|人民网] 作者:[p|陈思远] 点击:302 郑州暴雨后,[o|曙光救援队]彻夜转移群众。
      """
  ),
  NamePassage(
    title: "body before an office and a name",
    text: """
      [o|省水保站]站长[p|李强]说坝体安全。慈善组织“[o|金叶之家]”负责人[p|林海]送来帐篷。[o|河谷红十字会]副秘书长[p|周选民]告诉记者，路已修通。
      """
  ),
  NamePassage(
    title: "dispatch of a medium",
    text: """
      [o|河谷时报]贵阳6月3日电（记者[p|陈思远]）三千顶帐篷运抵灾区。
      """
  ),
  NamePassage(
    title: "names that a noun beside them explains",
    text: """
      A charity, [o|BlueHands], sent two boats. The think tank [o|Solvia] said prices would rise. [o|Falcons] coach [p|Ann Lee] gave blood.
      """
  ),
  NamePassage(
    title: "a family name that is a pronoun",
    text: """
      [p|He Jun], a division chief at the [o|Hill Foundation], replied that the fund would open in May.
      """
  ),
]
