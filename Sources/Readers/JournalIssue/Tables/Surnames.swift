import Unicode

/// The surnames by which a short line is known as the name of an author.
///
/// Source: the most frequent surnames of the mainland Chinese census lists and the Hundred Family
/// Surnames; the spellings are Hanyu Pinyin with the usual foreign ones.
enum Surnames {
  /// Surnames of one character.
  static let single = Set(
    scalars(
      """
      王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕\
      丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付傅方白邹孟熊秦邱江尹薛闫阎段雷侯龙史陶黎贺顾毛郝龚邵万钱\
      严覃武戴莫孔向汤尚柴樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐沿梅莫庄\
      辛管祝左涂谷祁时舒耿牟卜路詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司\
      柏宁柯阮桂闵解强柴华车冉房边辜吉饶刁瞿戚丘古米池滕晋苑邬臧畅宫来嵺苟全褚廉简娄盖符奚木穆党燕郎\
      邸冀谈姬屠连郜晏栾郁商蒙计喻揭窦迟宇敖糜鄢冷卓花仇艾蓝都巩稽井练仲乐虞卞封储宗巫乌焉山麻鞠匡厉\
      诸晁勾敬融訾阚那空毋沙乜养须丰巢蒯相后荆红游竺权逯益桓公仝但撒布买亓明藏占战粟仉初国由应阴鹿\
      原矫银果海折随危酆慕容青苍双闻莘翟谯贡劳逄姒扶堵冉宰郦雍却璩桑濮寿通扈冀郏浦农别庄晏瞿慎茹习宦\
      鱼易容向慎戈庾终暨居衡步耿满弘匡寇广禄阙东殴殳沃利蔚越夔隆师巩厍聂曾关相查后荆红
      """
    )
    .map { fold($0) }
  )

  /// Surnames of two characters.
  static let double = Set(
    [
      "欧阳", "上官", "司马", "诸葛", "夏侯", "皇甫", "尉迟", "公孙", "慕容", "长孙", "宇文", "司徒", "司空",
      "令狐", "东方", "南宫", "西门", "独孤", "端木", "轩辕", "呼延", "万俟", "钟离", "申屠", "闻人", "澹台",
    ]
    .map { scalars($0).map { fold($0) } }
  )

  /// Surnames in Latin letters, small.
  static let latin = Set(
    """
    ai an ao bai ban bao bei bi bian bo bu cai cao cen chai chang chao che chen cheng chi chu cui dai \
    dang deng di diao ding dong dou du duan fan fang fei feng fu gan gao ge geng gong gou gu guan gui \
    guo hai han hao he hong hou hu hua huang hui huo ji jia jian jiang jiao jin jing ju kan kang ke kong \
    kuang lai lan lang lao lei leng li lian liang liao lin ling liu long lou lu luan luo lv lyu ma mao \
    mei men meng mi miao min ming mo mou mu na ni nie ning niu ou ouyang pan pang pei peng pi ping pu qi \
    qian qiao qin qiu qu quan ran rao ren rong rou ruan rui sang sha shan shang shao she shen sheng shi \
    shu si sima situ song su sui sun tan tang tao teng tian tie tong tu wan wang wei wen weng wo wu xi xia \
    xian xiang xiao xie xin xing xiong xu xuan xue yan yang yao ye yi yin ying yong you yu yuan yue yun \
    zang zeng zha zhai zhan zhang zhao zhen zheng zhi zhong zhou zhu zhuang zhuge zhuo zong zou zu zuo \
    chan cheung chow chu fung ho hui kwok lam lau lee leung lo ng siu tam tang tse tsang wong yeung yip
    """
    .split(separator: " ").map(String.init)
  )

  /// Small words inside personal names.
  static let particles: Set<String> = [
    "de", "da", "di", "del", "della", "der", "den", "van", "von", "bin", "ibn", "al", "el", "la",
    "le",
    "du", "dos", "ten", "ter", "y", "bint", "abu", "ben",
  ]

  /// Words of headings that look like the name of a person when they stand alone with capitals.
  static let headingWords: Set<String> = [
    "new", "old", "unique", "major", "main", "key", "common", "global", "local", "general",
    "special",
    "current", "future", "past", "first", "second", "third", "final", "basic", "public", "national",
    "world", "china", "chinese", "health", "aid", "session", "part", "chapter", "section", "story",
    "stories", "notes", "report", "reports", "review", "news", "letters", "words", "facts",
    "figures",
    "results", "lessons", "goals", "way", "ways", "work", "friends", "people", "partners",
    "network",
    "forum", "issue", "issues", "problem", "problems", "challenges", "advantages", "prospects",
    "perspectives", "measures", "methods", "features", "insights", "views", "voices", "voice",
    "project", "program", "programme", "activities", "initiatives", "initiative", "dialogue",
    "dialogues",
    "background", "introduction", "conclusion", "summary", "overview", "contents", "analysis",
    "the", "a", "an", "of", "in", "on", "for", "to", "and", "from", "with", "how", "why", "what",
    "who",
  ]
}
