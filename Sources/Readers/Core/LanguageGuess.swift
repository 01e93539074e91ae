import CorpusModel
import Unicode

/// Guesses the language of a text from the first 64 KB.
///
/// The scripts tell Chinese from English, characters that only one script has the kind of Chinese.
func guessLanguage(_ bytes: ArraySlice<UInt8>) -> Language {
  let sample = bytes.prefix(65_536)
  let counts = ScriptCounts(sample.span)
  // A Chinese character says about as much as four Latin letters.
  guard counts.han > 0, counts.han * 4 > counts.latin else { return .english }
  return counts.isTraditional ? .traditionalChinese : .simplifiedChinese
}
