/// Which records of a document are wanted.
package struct RecordParts: OptionSet, Sendable, Hashable {
  package let rawValue: UInt32

  package init(rawValue: UInt32) { self.rawValue = rawValue }

  package static let source = RecordParts(rawValue: 1)
  package static let articles = RecordParts(rawValue: 1 << 1)
  package static let parts = RecordParts(rawValue: 1 << 2)
  package static let blocks = RecordParts(rawValue: 1 << 3)
  package static let paragraphs = RecordParts(rawValue: 1 << 4)
  package static let repairs = RecordParts(rawValue: 1 << 5)
  package static let problems = RecordParts(rawValue: 1 << 6)
  package static let sentences = RecordParts(rawValue: 1 << 7)
  /// The different words.
  package static let forms = RecordParts(rawValue: 1 << 8)
  /// The stream of words, without their forms.
  package static let words = RecordParts(rawValue: 1 << 9)
  package static let entities = RecordParts(rawValue: 1 << 10)
  package static let mentions = RecordParts(rawValue: 1 << 11)
  package static let figures = RecordParts(rawValue: 1 << 12)
  package static let dates = RecordParts(rawValue: 1 << 13)
  package static let statements = RecordParts(rawValue: 1 << 14)
  package static let donations = RecordParts(rawValue: 1 << 15)
  package static let events = RecordParts(rawValue: 1 << 16)
  package static let credits = RecordParts(rawValue: 1 << 17)

  package static let all = RecordParts(rawValue: 1 << 18 - 1)
  /// What points at entities.
  package static let naming: RecordParts = [.mentions, .statements, .donations, .events, .credits]
}
