/// The level at which two passages were paired.
package enum PairLevel: String, Sendable, CaseIterable { case article, part, paragraph, sentence }

/// A passage of one document: consecutive rows of one level, by position.
package struct Passage: Sendable, Hashable {
  /// The position of the document in the corpus.
  package var document: Int
  /// Positions in that document's articles, parts, paragraphs or sentences.
  package var rows: Range<Int>

  package init(document: Int, rows: Range<Int>) {
    self.document = document
    self.rows = rows
  }
}

/// A Chinese passage and the English one that says the same.
package struct Pair: Sendable {
  package var level: PairLevel
  package var chinese: Passage
  package var english: Passage
  /// 0...1: how sure the pairing is.
  package var score: Double

  package init(level: PairLevel, chinese: Passage, english: Passage, score: Double) {
    self.level = level
    self.chinese = chinese
    self.english = english
    self.score = score
  }
}

/// In what two editions differ.
package enum DisagreementKind: String, Sendable, CaseIterable {
  case number, unit, date, name, country, role
  case onlyInChinese = "only in Chinese"
  case onlyInEnglish = "only in English"
}

/// One side of a disagreement.
package struct DisagreementSide: Sendable {
  package var document: Int
  package var evidence: Evidence
  /// The value that differs, as the columns of its record would show it.
  package var value: String?
  /// What stands in no paragraph but in the lines under the title that the evidence points at.
  package var byline: PrintedByline?

  package init(document: Int, evidence: Evidence, value: String?, byline: PrintedByline? = nil) {
    self.document = document
    self.evidence = evidence
    self.value = value
    self.byline = byline
  }
}

/// Words beside the name of an author, and where that is printed: UTF-8 offsets in the text of the file.
package struct PrintedByline: Sendable {
  package var text: String
  package var range: Range<Int>

  package init(text: String, range: Range<Int>) {
    self.text = text
    self.range = range
  }
}

/// Aligned passages that do not state the same.
package struct Disagreement: Sendable {
  package var pair: RowID<Pair>
  package var kind: DisagreementKind
  package var chinese: DisagreementSide?
  package var english: DisagreementSide?
  package var rule: String

  package init(
    pair: RowID<Pair>,
    kind: DisagreementKind,
    chinese: DisagreementSide?,
    english: DisagreementSide?,
    rule: String
  ) {
    self.pair = pair
    self.kind = kind
    self.chinese = chinese
    self.english = english
    self.rule = rule
  }
}
