import CLexicon
import Unicode

/// What a verb of giving does with the words around it.
enum GivingFrame: String, Sendable {
  /// The subject gives to the one named by 向, 给, to.
  case give
  /// What follows may at once be the recipient: 捐给…, 援助日本….
  case giveTo
  /// The subject receives: 收到, received.
  case receive
  /// The subject collects: 募集, raised.
  case raise
  /// What stands before it reaches the place after it: 运抵, arrived.
  case arrive
  /// The one behind it gives what stands before it: 200万元出自某集团, 最大的一笔来自某国.
  case origin
  /// A noun: a donation of … to ….
  case noun
  /// What follows is carried by what stands around it: 满载帐篷的货车, a plane carrying 20 tents.
  case carry
  /// The subject is handed what follows by whom the article is about: 领到.
  case get
  /// The subject announces a gift that needs no verb: 宣布首笔援款50万欧元.
  case announce
  /// The subject bears a cost: 手术费用由某基金会承担, `the airfares were covered by …`.
  case bear
  /// The subject sends people to help: 派出60名消防员, `sent 40 rescuers`.
  case dispatch
}

/// A verb of giving.
struct GivingVerb: Sendable {
  var form: [UInt8]
  var frame: GivingFrame
  /// Whether it is a gift even without a quantity.
  var isSure: Bool
  /// Words that make it a noun or another word when they follow.
  var refusedBefore: WordList
}

/// A verb of giving where it stands.
struct GivingTrigger: Sendable {
  var range: Range<Int>
  var verb: GivingVerb
}

/// The verbs of giving of one language and the words that stand around them.
///
/// A class, so that whoever asks for them is handed one reference.
final class GivingWords: Sendable {
  let verbs: [GivingVerb]
  private let lists: WordLists
  private let forms: FormBytes
  private let index: WordIndex
  private let isChinese: Bool

  static let chinese = GivingWords(isChinese: true)
  static let english = GivingWords(isChinese: false)

  private init(isChinese: Bool) {
    self.isChinese = isChinese
    lists = WordLists(KeptTable(concord_giving_words()), isChinese: isChinese)
    var verbs: [GivingVerb] = []
    for row in KeptTable(concord_giving_verbs()).rows
    where row.count >= 4 && (row[0] == "zh") == isChinese {
      guard let frame = GivingFrame(rawValue: row[2]) else { continue }
      let refused = row.count > 4 ? row[4].parts(between: ",").map { Array($0.utf8) } : []
      for word in row[1].parts(between: "|") {
        verbs.append(
          GivingVerb(
            form: Array(word.utf8),
            frame: frame,
            isSure: row[3] == "sure",
            refusedBefore: WordList(refused)
          )
        )
      }
    }
    verbs.sort { $0.form.count > $1.form.count }
    self.verbs = verbs
    forms = FormBytes(verbs.map(\.form))
    index = WordIndex(verbs.map(\.form), at: isChinese ? .anywhere : .wholeWords)
  }

  /// The words of a kind: `to`, `through`, `with`, `total`, `worth`, ….
  subscript(kind: String) -> WordList { lists[kind] }

  /// Whether a word of a kind stands in a range, outside the names of `paragraph` (计划 in
  /// 计划生育协会 plans nothing).
  func has(_ kind: String, in paragraph: AnnotatedParagraph, _ range: Range<Int>) -> Bool {
    let list = lists[kind]
    var rest = range
    while let place = list.first(in: paragraph.plain, rest) {
      let isInName = paragraph.name(over: place.lowerBound).map { $0.range.count > place.count }
      if isInName != true { return true }
      rest = place.upperBound..<range.upperBound
    }
    return false
  }

  /// The verbs of giving in a range, in order.
  func triggers(in text: [UInt8], _ range: Range<Int>) -> [GivingTrigger] {
    var found: [GivingTrigger] = []
    var offset = range.lowerBound
    while offset < range.upperBound, let place = index.next(in: text, offset..<range.upperBound) {
      offset = place.offset
      guard let verb = verb(place.words, in: text, at: offset) else {
        offset = text.nextCharacter(after: offset)
        continue
      }
      let end = offset + verb.form.count
      let next = isChinese ? end : text.trimmed(end..<text.count).lowerBound
      // 捐款人 is no gift, 捐款人民币 is.
      let isMoney = isChinese && text.has("人民币", at: next)
      // 拿出的 is no verb, 拿出的是 is one.
      let isCleft = isChinese && text.has("的是", at: next)
      if isMoney || isCleft || !verb.refusedBefore.stands(in: text, at: next) {
        found.append(GivingTrigger(range: offset..<end, verb: verb))
      }
      offset = end
    }
    return found
  }

  /// The first of some verbs that stands at an offset.
  private func verb(_ words: WordCandidates, in text: [UInt8], at offset: Int) -> GivingVerb? {
    for position in words where forms.stands(position, in: text, at: offset) {
      let end = offset + forms.length(position)
      if isChinese || standsAlone(text, offset..<end) { return verbs[position] }
    }
    return nil
  }

  private func standsAlone(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    if range.lowerBound > 0, isWordByte(text[range.lowerBound - 1]) { return false }
    return range.upperBound >= text.count || !isWordByte(text[range.upperBound])
  }
}
