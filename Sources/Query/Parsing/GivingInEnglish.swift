import CorpusModel

/// A question of who gave and who received, as it is said in English: `who gave masks to Japan`, `which
/// countries received masks`, `who donated most`, `what did Japan give`.
struct GivingInEnglish {
  private var words: ArraySlice<Substring>
  private var conditions: [String] = []
  private var isMost = false

  /// The pipeline; nil where the text is no such question.
  static func pipeline(of text: String) -> String? {
    let words = text.split { $0.isWhitespace || "?!,.;".contains($0) }
    guard (2...12).contains(words.count) else { return nil }
    var question = GivingInEnglish(words: words[...])
    return question.read()
  }

  private init(words: ArraySlice<Substring>) { self.words = words }

  private static let giving: Set<String> = [
    "gave", "give", "gives", "donated", "donate", "donates", "sent", "send", "sends", "provided",
    "given",
    "contributed", "delivered", "shipped", "pledged",
  ]
  private static let receiving: Set<String> = [
    "received", "receive", "receives", "got", "get", "gets", "obtained", "accepted",
  ]
  private static let fillers: Set<String> = [
    "the", "a", "an", "any", "some", "has", "have", "had", "all", "much", "many", "of", "did",
    "does",
  ]
  private static let countries: Set<String> = ["country", "countries", "nation", "nations"]
  private static let parties: Set<String> = [
    "organization", "organizations", "organisation", "organisations", "donor", "donors", "company",
    "companies", "foundation", "foundations", "ngo", "ngos", "party", "parties", "people",
  ]

  private mutating func read() -> String? {
    guard let first = take() else { return nil }
    switch first {
    case "who": return readDeed(ofCountries: false)
    case "which", "what":
      guard let kind = words.first?.lowercased() else { return nil }
      if Self.countries.contains(kind) || Self.parties.contains(kind) {
        words.removeFirst()
        return readDeed(ofCountries: Self.countries.contains(kind))
      }
      return first == "what" ? readGifts() : nil
    case _: return nil
    }
  }

  private mutating func take() -> String? {
    while let word = words.popFirst()?.lowercased() {
      if !Self.fillers.contains(word) { return word }
    }
    return nil
  }

  /// `gave masks to Japan`, `received most masks`.
  private mutating func readDeed(ofCountries: Bool) -> String? {
    guard let verb = take() else { return nil }
    let gave = Self.giving.contains(verb)
    guard gave || Self.receiving.contains(verb), readObject() else { return nil }
    let stages: [String]
    switch (gave, ofCountries) {
    case (true, false): stages = ["group donor"]
    case (true, true): stages = ["group donor.country"]
    case (false, false): stages = ["each recipients", "group recipients"]
    case (false, true): stages = ["each countries", "group countries"]
    }
    return pipeline(stages + ["count"] + (isMost ? ["top 10"] : []))
  }

  /// `did Japan give to China`: what somebody gave.
  private mutating func readGifts() -> String? {
    guard let end = words.firstIndex(where: { Self.giving.contains($0.lowercased()) }) else {
      return nil
    }
    let giver = words[..<end].filter { !Self.fillers.contains($0.lowercased()) }
    words = words[(end + 1)...]
    guard (1...5).contains(giver.count) else { return nil }
    conditions.append("donor has \"\(giver.joined(separator: " "))\"")
    guard readObject() else { return nil }
    return pipeline(["group item", "count"])
  }

  /// `masks to Japan`, `the most masks`, `most`, or nothing.
  private mutating func readObject() -> Bool {
    var thing: [Substring] = []
    while let word = words.popFirst() {
      switch word.lowercased() {
      case "to", "from":
        let name = words.filter { !["the"].contains($0.lowercased()) }.joined(separator: " ")
        guard !name.isEmpty else { return false }
        let column = word.lowercased() == "to" ? "recipients" : "donor"
        conditions.append("\(column) has \"\(name)\"")
        words = []
      case "most": isMost = true
      case let said where Self.fillers.contains(said): break
      case _: thing.append(word)
      }
    }
    guard thing.count <= 3 else { return false }
    if !thing.isEmpty {
      conditions.insert("item = \"\(thing.joined(separator: " ").lowercased())\"", at: 0)
    }
    return true
  }

  private func pipeline(_ stages: [String]) -> String {
    let filter = conditions.isEmpty ? [] : ["filter " + conditions.joined(separator: " and ")]
    return ([Table.donations.name] + filter + stages).joined(separator: " | ")
  }
}
