import Calendar
import CorpusModel

extension AnnotatedParagraph {
  /// When something was given: the last date of the sentence before the end of the clause, else the
  /// first day of it after that, else the day that 当日 means or that the sentence before tells.
  func date(of transfer: Transfer) -> DateMention? {
    let index = sentences.firstPosition { $0.upperBound > transfer.range.lowerBound }
    guard index < sentences.count else { return nil }
    let sentence = sentences[index]
    let own = datesOfGifts(in: sentence)
    if let before = own.last(where: { $0.evidence.range.upperBound <= transfer.range.upperBound }) {
      return before
    }
    // `… was handed over on 6 March 2019`
    if let later = own.first(where: {
      $0.evidence.range.lowerBound >= transfer.range.lowerBound && $0.date?.precision == .day
    }) {
      return later
    }
    if words["same day"].stands(in: plain, sentence.lowerBound..<transfer.range.upperBound) {
      return dates(in: 0..<sentence.lowerBound).last { $0.date?.precision == .day }
    }
    return index > 0 ? inheritedDate(from: sentences[index - 1]) : nil
  }

  private var words: GivingWords { language.isChinese ? .chinese : .english }

  /// The day a sentence before tells, unless that is the day of another gift.
  private func inheritedDate(from sentence: Range<Int>) -> DateMention? {
    guard words.triggers(in: plain, sentence).isEmpty else { return nil }
    return datesOfGifts(in: sentence).last { $0.date?.precision == .day }
  }

  /// The dates of a sentence, without those up to which, or from which, something is counted.
  private func datesOfGifts(in sentence: Range<Int>) -> [DateMention] {
    dates(in: sentence).filter { mention in
      let range = mention.evidence.range
      guard mention.date != nil else { return false }
      let start = plain.trimmed(sentence.lowerBound..<range.lowerBound).upperBound
      return !words["as of before"].ends(in: plain, before: start)
        && !words["as of after"].stands(in: plain, at: range.upperBound)
    }
  }
}
