import CLexicon
import Unicode

/// The words of data/name-words.tsv, which tell what stands beside the name of a body or a person.
///
/// A class, so that the finders hold one reference to it.
final class NameWords: Sendable {
  /// What the words of a list are; the file says it of each.
  enum Kind: String, CaseIterable, Sendable {
    case reporter
    case pageEnding = "page ending"
    case noMedium = "no medium"
    case thatBody = "that body"
    case ourBody = "our body"
    case owner
    case small
    case bodyNoun = "body noun"
    case headOffice = "head office"
    case foreignOffice = "foreign office"
    case noState = "no state"
    case localOffice = "local office"
    case innerBody = "inner body"
    case quotedBody = "quoted body"
    case namingCue = "naming cue"
    case mediumWord = "medium word"
    case leadingWord = "leading word"
    case plainOffice = "plain office"
    case noNewName = "no new name"
    case determiner
    case placing
    case peoplePlacing = "people placing"
    case innerPossessive = "inner possessive"
    case stateMinistry = "state ministry"
    case skipped
    case linkingVerb = "linking verb"
    case appointment
    case religious
    case regnal
    case scholar
    case houseCue = "house cue"
    case creditLine = "credit line"
    case questioner
    case stateBody = "state body"
    case praise, companies, hospitals, trade, branch, pair
    case oneWho = "one who"
    case companyAct = "company act"
    case mediumAct = "medium act"
    case titleVerb = "title verb"
    case schoolOfTown = "school of town"
    case stateNoun = "state noun"
    case stateMatter = "state matter"
    case overseas
    case loneOffice = "lone office"
    case guestAct = "guest act"
    case sentTeam = "sent team"
    case nameWord = "name word"
    case meetingWord = "meeting word"
    case largeCountry = "large country"
    case brandWord = "brand word"
    case templeAct = "temple act"
    case seatedBranch = "seated branch"
    case townUnit = "town unit"
    case innerOpening = "inner opening"
    case companyTrade = "company trade"
    case compoundSurname = "compound surname"
    case minorityName = "minority name"
    case presidingVerb = "presiding verb"
    case publicName = "public name"
    case statesman
    case townOffice = "town office"
    case commonTrade = "common trade"
    case nationalSupply = "national supply"
    case armyPart = "army part"
    case romanceHead = "romance head"
    case romanceParticle = "romance particle"
    case companions
    case sureCompanions = "sure companions"
    case companionJoint = "companion joint"
    case companionArticle = "companion article"
    case bodyAct = "body act"
    case companyBranch = "company branch"
    case unionOfStates = "union of states"
    case localBody = "local body"
    case localAdjective = "local adjective"
    case localUnit = "local unit"
    case stateOffice = "state office"
    case portfolioOffice = "portfolio office"
    case seatOffice = "seat office"
    case staffWord = "staff word"
    case agentWord = "agent word"
    case headingVerb = "heading verb"
    case namedNoun = "named noun"
  }

  static let standard = NameWords()

  private let lists: KindTable<List>

  private final class List: Sendable {
    let words: Set<String>
    let exact: Set<ExactText>

    init(_ words: Set<String>) {
      self.words = words
      exact = Set(words.map { ExactText($0) })
    }
  }

  private init() {
    var found: [String: Set<String>] = [:]
    for row in KeptTable(concord_name_words()).rows where row.count == 2 {
      found[row[0], default: []].formUnion(alternatives(row[1]))
    }
    lists = KindTable(
      Dictionary(
        uniqueKeysWithValues: Kind.allCases.map { ($0.rawValue, List(found[$0.rawValue] ?? [])) }
      )
    )
  }

  /// The words of a kind.
  subscript(kind: Kind) -> Set<String> { lists[kind.rawValue]?.words ?? [] }

  /// Whether a word is one of a kind.
  fileprivate func holds(_ word: String, _ kind: Kind) -> Bool {
    lists[kind.rawValue]?.exact.contains(ExactText(word)) ?? false
  }
}

extension String {
  /// Whether a word is one of a list.
  func isOne(of kind: NameWords.Kind) -> Bool { NameWords.standard.holds(self, kind) }
}
