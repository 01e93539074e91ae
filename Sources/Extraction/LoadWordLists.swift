/// Loads the word lists that reading needs last, so that another thread can do it while the first documents
/// are read to where they need them.
/// - Returns: how many words of giving, of speech and of events there are.
package func loadWordLists() -> Int {
  var count = ChineseWordList.shared.totalWeight > 0 ? 1 : 0
  for words in [GivingWords.chinese, .english] { count += words.verbs.count }
  for words in [EventWords.chinese, .english] { count += words.nouns.count }
  for words in [SpeechWords.chinese, .english] { count += words.heads.count }
  for words in [SpeechVerbs.chinese, .english] { count += words.count }
  count += ItemCatalogue.shared.item(naming: "") == nil ? 1 : 0
  return count + (TermList.shared.mayBegin(with: 0) ? 0 : 1)
}
