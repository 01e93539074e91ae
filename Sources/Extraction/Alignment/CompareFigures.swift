import CorpusModel

/// In what two figures that stand for each other differ.
enum FigureDifference: Sendable { case number, unit }

/// The pair of sentences and of paragraphs something stands in; -1 where it is in none.
struct PassagePlace: Sendable, Hashable {
  var sentencePair: Int
  var paragraphPair: Int
  /// For what stands in no pair, the pair of paragraphs behind it.
  var nextPair = -1

  static let none = PassagePlace(sentencePair: -1, paragraphPair: -1)

  /// Whether one stands in a pair of paragraphs and the other right before or behind its side of that.
  func isBeside(_ other: PassagePlace) -> Bool {
    let (pair, next) =
      paragraphPair >= 0
      ? (paragraphPair, other.nextPair) : (other.paragraphPair, nextPair)
    return pair >= 0 && next >= 0 && (pair == next || pair + 1 == next)
  }

  func sharesSentence(with other: PassagePlace) -> Bool {
    sentencePair >= 0 && sentencePair == other.sentencePair
  }

  func sharesParagraph(with other: PassagePlace) -> Bool {
    paragraphPair >= 0 && paragraphPair == other.paragraphPair
  }
}

/// The figures of two paired articles, matched: what is the same fact in both, what differs, what only one
/// of them states.
struct FigureComparison: Sendable {
  let chinese: [ComparedFigure]
  let english: [ComparedFigure]
  /// Pairs that differ, by positions in the two lists.
  private(set) var different: [(chinese: Int, english: Int, in: FigureDifference)] = []
  private var left: Set<Int>
  private var right: Set<Int>

  /// Matches figures in this order: equal ones of paired sentences, of paired paragraphs; then those of
  /// paired sentences that differ; equal ones anywhere in the articles; last those that differ and stand
  /// in paired paragraphs, or beside them, only.
  init(_ chinese: [ComparedFigure], _ english: [ComparedFigure]) {
    self.chinese = chinese
    self.english = english
    left = Set(chinese.indices)
    right = Set(english.indices)
    take {
      $0.sharesSentence(with: $1) && $0.equals($1) && $0.unitClass == $1.unitClass
        && $0.hedge == $1.hedge
    }
    take { $0.sharesSentence(with: $1) && $0.isSame(as: $1) && $0.hedge == $1.hedge }
    take { $0.sharesSentence(with: $1) && $0.isSame(as: $1) }
    take { $0.sharesParagraph(with: $1) && $0.isSame(as: $1) }
    takeDifferent(in: .unit) { $0.sharesSentence(with: $1) && $0.differsInUnit(from: $1) }
    takeDifferent(in: .number) {
      $0.sharesSentence(with: $1) && $0.isOfKind($1) && !$0.equals($1)
    }
    take { $0.unitClass == $1.unitClass && $0.equals($1) }
    take { $0.isTelling && $0.isParticular && $0.isSame(as: $1) }
    takeDifferent(in: .unit) {
      $0.sharesParagraph(with: $1) && ($0.isParticular || $0.isMoney) && $0.differsInUnit(from: $1)
    }
    takeDifferent(in: .number) {
      $0.sharesParagraph(with: $1) && $0.isOfKind($1) && !$0.equals($1) && $0.isSlip(of: $1)
    }
    takeDifferent(in: .number) {
      $0.place.isBeside($1.place) && $0.isOfKind($1) && !$0.equals($1) && $0.isSlip(of: $1)
        && $0.isParticular && $1.isParticular
    }
  }

  /// The Chinese figures without a like.
  var onlyChinese: [ComparedFigure] { alone(left.sorted().map { chinese[$0] }, beside: english) }

  /// The English figures without a like.
  var onlyEnglish: [ComparedFigure] { alone(right.sorted().map { english[$0] }, beside: chinese) }

  /// The telling ones of the figures without a like; one that its paragraph tells twice has a like that
  /// was taken.
  private func alone(
    _ figures: [ComparedFigure],
    beside others: [ComparedFigure]
  ) -> [ComparedFigure] {
    figures.filter { figure in
      figure.isTelling
        && !others.contains { $0.sharesParagraph(with: figure) && $0.isSame(as: figure) }
    }
  }

  private mutating func take(_ isPair: (ComparedFigure, ComparedFigure) -> Bool) {
    for i in chinese.indices where left.contains(i) {
      let j = english.indices.first { right.contains($0) && isPair(chinese[i], english[$0]) }
      guard let j else { continue }
      left.remove(i)
      right.remove(j)
    }
  }

  /// Takes the figures that differ, where each is the only one that could be meant and not both have their
  /// like elsewhere.
  private mutating func takeDifferent(
    in difference: FigureDifference,
    _ isPair: (ComparedFigure, ComparedFigure) -> Bool
  ) {
    for i in chinese.indices where left.contains(i) {
      let others = english.indices.filter {
        right.contains($0) && isPair(chinese[i], english[$0])
      }
      guard others.count == 1, let j = others.first else { continue }
      let rivals = chinese.indices.filter {
        $0 != i && left.contains($0) && isPair(chinese[$0], english[j])
      }
      guard rivals.isEmpty else { continue }
      let isLeftElsewhere = right.contains { $0 != j && english[$0].isSame(as: chinese[i]) }
      let isRightElsewhere = left.contains { $0 != i && chinese[$0].isSame(as: english[j]) }
      if isLeftElsewhere && isRightElsewhere { continue }
      left.remove(i)
      right.remove(j)
      different.append((i, j, difference))
    }
  }
}
