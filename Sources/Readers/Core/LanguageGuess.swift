import CorpusModel

/// Counts of the scripts in a text.
struct ScriptCounts {
  var han = 0
  var latin = 0
  var simplified = 0
  var traditional = 0
}

/// Guesses the language of a text from its scripts, and the kind of Chinese from characters that only
/// one of the two scripts has. Looks at the first 64 KB.
func guessLanguage(_ bytes: ArraySlice<UInt8>) -> Language {
  let counts = scriptCounts(bytes.prefix(65_536))
  // A Chinese character says about as much as four Latin letters.
  guard counts.han > 0, counts.han * 4 > counts.latin else { return .english }
  return counts.traditional > counts.simplified ? .traditionalChinese : .simplifiedChinese
}

/// Counts Chinese characters and Latin letters.
func scriptCounts(_ bytes: ArraySlice<UInt8>) -> ScriptCounts {
  var counts = ScriptCounts()
  var index = bytes.startIndex
  while index < bytes.endIndex {
    let byte = bytes[index]
    if byte < 0x80 {
      if (byte | 0x20) &- 0x61 < 26 { counts.latin += 1 }
      index += 1
      continue
    }
    guard byte >= 0xE3, byte <= 0xE9, index + 2 < bytes.endIndex else {
      index += 1
      continue
    }
    let scalar =
      UInt32(byte & 0x0F) << 12 | UInt32(bytes[index + 1] & 0x3F) << 6
      | UInt32(bytes[index + 2] & 0x3F)
    index += 3
    guard scalar >= 0x3400 else { continue }
    counts.han += 1
    if ScriptMarks.simplified.contains(scalar) { counts.simplified += 1 }
    if ScriptMarks.traditional.contains(scalar) { counts.traditional += 1 }
  }
  return counts
}

/// Frequent characters that only one of the two Chinese scripts uses.
enum ScriptMarks {
  static let simplified = scalars(
    """
    这国们来时会过对发说还学为开关动现进与产经点种头长见问间门无业东车两书电话总条机样实变认\
    让给听应该义体战场记众写声处区报员万亿运边达远连选项题页风飞马驻鱼鸟龙术标树权极构数断杂\
    杀办协单卖历压厅厂县参双号团围图圆圣坏块坚坛垒备复够夺奖妇孙宁宝宪宫审宾寻导寿将尔尝层岁\
    岛币师带帮库庙废归录当征径忆忧怀态怜恋恳恶悬惊惧惯愤愿戏户执扩扫扬扰抚抢护担拥择挂挥损换\
    据摄敌斋旧显晋杨枪栋栏桥档检楼榄欢欧歼毕气汇汉汤沟济浏测润涛涨渐渔湾湿灾灯灵炉炼烂热爱爷\
    牵犹独狮献环画畅疗确码础积称
    """
  )
  static let traditional = scalars(
    """
    這國們來時會過對發說還學為開關後動現進與產經點種頭長見問間門無業東車兩書電話總條機樣實變\
    認讓給聽應該義體戰場記眾寫聲處區報員萬億運邊達遠連選項題頁風飛馬駐魚鳥龍術標樹權極構數斷\
    雜殺辦協單賣歷壓廳廠縣參雙號團圍圖圓聖壞塊堅壇壘備復夠奪獎婦孫寧寶憲宮審賓尋導壽將爾嘗層\
    歲島幣師帶幫庫廟廢歸錄當徵徑憶憂懷態憐戀懇惡懸驚懼慣憤願戲戶執擴掃揚擾撫搶護擔擁擇掛揮損\
    換據攝敵齋舊顯晉楊槍棟欄橋檔檢樓欖歡歐殲畢氣匯漢湯溝濟瀏測潤濤漲漸漁灣濕災燈靈爐煉爛熱愛\
    爺牽猶獨獅獻環畫暢療確碼礎積稱
    """
  )

  private static func scalars(_ text: String) -> Set<UInt32> {
    Set(text.unicodeScalars.map(\.value))
  }
}
