import CLexicon

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
}

/// A verb of giving.
struct GivingVerb: Sendable {
  var form: [UInt8]
  var frame: GivingFrame
  /// Whether it is a gift even without a quantity.
  var isSure: Bool
  var refusedBefore: [[UInt8]]
}

/// A verb of giving where it stands.
struct GivingTrigger: Sendable {
  var range: Range<Int>
  var verb: GivingVerb
}

/// The verbs of giving of one language and the words that stand around them.
struct GivingWords: Sendable {
  private(set) var verbs: [GivingVerb] = []
  private var words: [String: [[UInt8]]] = [:]
  private var index = WordIndex([])
  private let isChinese: Bool

  static let chinese = GivingWords(isChinese: true)
  static let english = GivingWords(isChinese: false)

  private init(isChinese: Bool) {
    self.isChinese = isChinese
    let language = isChinese ? "zh" : "en"
    for row in LexiconTable(concord_giving_verbs()).rows where row.count >= 4 && row[0] == language
    {
      guard let frame = GivingFrame(rawValue: row[2]) else { continue }
      let refused = row.count > 4 ? row[4].split(separator: ",").map { Array($0.utf8) } : []
      verbs.append(
        GivingVerb(
          form: Array(row[1].utf8),
          frame: frame,
          isSure: row[3] == "sure",
          refusedBefore: refused
        )
      )
    }
    verbs.sort { $0.form.count > $1.form.count }
    index = WordIndex(verbs.map(\.form))
    for row in LexiconTable(concord_giving_words()).rows where row.count >= 3 && row[0] == language
    {
      words[row[1], default: []].append(Array(row[2].utf8))
    }
    for key in words.keys { words[key]?.sort { $0.count > $1.count } }
  }

  /// The words of a kind, longest first: `to`, `through`, `with`, `total`, `worth`, ….
  func list(_ kind: String) -> [[UInt8]] { words[kind] ?? [] }

  /// Whether a word of a kind stands in a range, outside the names of `paragraph` (计划 in
  /// 计划生育协会 plans nothing).
  func has(_ kind: String, in paragraph: AnnotatedParagraph, _ range: Range<Int>) -> Bool {
    list(kind).contains { word in
      var from = range.lowerBound
      while let offset = paragraph.text.firstOffset(of: word, in: from..<range.upperBound) {
        let place = offset..<offset + word.count
        let isInName = paragraph.mentions.contains {
          $0.range.contains(offset) && $0.range.count > word.count
        }
        if !isInName, isChinese || standsAlone(paragraph.text, place) { return true }
        from = place.upperBound
      }
      return false
    }
  }

  /// The verbs of giving in a range, in order.
  func triggers(in text: [UInt8], _ range: Range<Int>) -> [GivingTrigger] {
    var found: [GivingTrigger] = []
    var offset = range.lowerBound
    while offset < range.upperBound {
      guard let verb = verb(in: text, at: offset) else {
        offset = text.nextCharacter(after: offset)
        continue
      }
      let end = offset + verb.form.count
      let next = isChinese ? end : text.trimmed(end..<text.count).lowerBound
      if text.first(of: verb.refusedBefore, at: next) == nil {
        found.append(GivingTrigger(range: offset..<end, verb: verb))
      }
      offset = end
    }
    return found
  }

  private func verb(in text: [UInt8], at offset: Int) -> GivingVerb? {
    for position in index.candidates(text[offset]) where text.has(verbs[position].form, at: offset)
    {
      let end = offset + verbs[position].form.count
      if isChinese || standsAlone(text, offset..<end) { return verbs[position] }
    }
    return nil
  }

  private func standsAlone(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    if range.lowerBound > 0, isWordByte(text[range.lowerBound - 1]) { return false }
    return range.upperBound >= text.count || !isWordByte(text[range.upperBound])
  }
}
