import CorpusModel
import Diagnostics

/// A question of who gave and who received, as it is said in Chinese: `谁捐得最多`, `哪些国家收到口罩`,
/// `谁给日本送了口罩`.
struct GivingQuestion {
  /// Who is asked for.
  private enum Party: Equatable { case anybody, country }
  /// What they did.
  private enum Deed: Equatable { case gave, received }

  private let party: Party
  private let deed: Deed
  private var thing = ""
  private var receiver = ""
  private var isMost = false

  /// The pipeline; nil where the text is no such question.
  static func pipeline(of text: String) -> String? {
    var rest = text.filter { !$0.isWhitespace && !"？?。！，,".contains($0) }[...]
    for opening in ["请问", "我想知道", "想知道"] { _ = take([opening], from: &rest) }
    let isCountry = take(countries, from: &rest) != nil
    guard isCountry || take(anybody, from: &rest) != nil else { return nil }
    let receiver = takeReceiver(from: &rest)
    let deed: Deed
    if take(receiving, from: &rest) != nil {
      deed = .received
    } else if take(giving, from: &rest) != nil {
      deed = .gave
    } else {
      return nil
    }
    var question = GivingQuestion(party: isCountry ? .country : .anybody, deed: deed)
    question.receiver = receiver
    return question.readObject(rest) ? question.pipeline : nil
  }

  private init(party: Party, deed: Deed) { (self.party, self.deed) = (party, deed) }

  private static let countries = ["哪个国家", "哪些国家", "哪几个国家", "哪国", "什么国家"]
  private static let anybody = [
    "谁", "哪些组织", "哪个组织", "哪些机构", "哪家机构", "哪个机构", "哪些企业", "哪家企业", "哪些公司", "哪家公司",
    "哪些单位", "哪个单位", "哪些基金会", "哪个基金会", "哪些人", "什么人", "哪一方", "哪些捐赠方", "哪个捐赠方",
  ]
  private static let giving = [
    "捐赠", "捐献", "捐助", "捐款", "捐出", "赠送", "送出", "援助", "捐", "赠", "送",
  ]
  private static let receiving = ["收到", "得到", "获得", "获赠", "接受", "受赠", "拿到", "收"]
  private static let particles = ["过", "了", "得", "的"]
  private static let most = ["最多"]

  /// Takes the first of some words that a text begins with.
  private static func take(_ words: [String], from rest: inout Substring) -> String? {
    guard let word = words.first(where: { rest.hasPrefix($0) }) else { return nil }
    rest = rest.dropFirst(word.count)
    return word
  }

  /// `给日本`, `向日本` before the verb.
  private static func takeReceiver(from rest: inout Substring) -> String {
    var behind = rest
    guard take(["给", "向", "对"], from: &behind) != nil,
      let place = behind.indices.first(where: { index in
        giving.contains { behind[index...].hasPrefix($0) }
      }), isName(behind[..<place])
    else { return "" }
    rest = behind[place...]
    return String(behind[..<place])
  }

  /// `得最多`, `了最多的口罩`, `口罩最多`, `口罩给日本`, or nothing.
  private mutating func readObject(_ text: Substring) -> Bool {
    var rest = text
    while Self.take(Self.particles, from: &rest) != nil {}
    if Self.take(Self.most, from: &rest) != nil { isMost = true }
    _ = Self.take(["的"], from: &rest)
    if rest.hasSuffix("最多") {
      isMost = true
      rest = rest.dropLast(2)
    }
    for ending in ["吗", "呢", "了"] where rest.hasSuffix(ending) { rest = rest.dropLast() }
    let parts = rest.split(separator: "给", maxSplits: 1, omittingEmptySubsequences: false)
    if parts.count == 2, receiver.isEmpty, Self.isName(parts[1]) {
      receiver = String(parts[1])
      rest = parts[0]
    }
    guard rest.isEmpty || Self.isName(rest) else { return false }
    thing = ["钱", "款", "资金", "善款"].contains(rest) ? "资金" : String(rest)
    return true
  }

  /// Whether a text may be what was given, or who received it: a few characters, none of them a verb's.
  private static func isName(_ text: Substring) -> Bool {
    (1...8).contains(text.count) && !text.contains { "捐赠给向和与、的了过最哪谁吗".contains($0) }
  }

  private var pipeline: String {
    var stages = [Table.donations.name(in: .chinese)]
    var conditions: [String] = []
    if !thing.isEmpty { conditions.append("物品 = “\(thing)”") }
    if !receiver.isEmpty { conditions.append("受赠方 含 “\(receiver)”") }
    if !conditions.isEmpty { stages.append("筛选 " + conditions.joined(separator: " 且 ")) }
    switch (deed, party) {
    case (.gave, .anybody): stages.append("分组 捐赠方")
    case (.gave, .country): stages.append("分组 捐赠方.国家")
    case (.received, .anybody): stages += ["展开 受赠方", "分组 受赠方"]
    case (.received, .country): stages += ["展开 国家", "分组 国家"]
    }
    stages.append("计数")
    if isMost { stages.append("前 10") }
    return stages.joined(separator: " | ")
  }
}
