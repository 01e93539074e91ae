import Columns
import Store
import Unicode

extension WordStore {
  /// Where the folded form of a word stands in the heap of the folded forms.
  func folded(_ word: Int) -> Range<Int> {
    forms.folded.range(Int(forms.words.codes[Int(codes[word])]))
  }

  /// The place in the reading text of an offset in the folded form of a word.
  func place(ofFolded offset: Int, in word: Int, sentence: Int) -> Int {
    let start = Int(sentenceStarts[sentence]) + Int(starts[word])
    return start + (offset == 0 ? 0 : original(offset, in: Int(codes[word])))
  }

  /// The offset in a form as written of an offset in its folded text.
  private func original(_ offset: Int, in form: Int) -> Int {
    let code = Int(forms.words.codes[form])
    let texts = forms.words.dictionary.texts
    let written = texts.range(code)
    guard written.count != forms.folded.range(code).count else { return offset }
    let bytes = texts.heap.bytes
    let text = bytes.span
    return foldWithOffsets(text.extracting(written)).original(at: offset)
  }
}
