import Columns
import Store
import Unicode

extension WordStore {
  /// Where the folded form of a word stands in the heap of the folded forms.
  func folded(_ word: Int) -> Range<Int> {
    forms.folded.range(Int(forms.words.codes[Int(codes[word])]))
  }

  /// The offset in a word as written of an offset in its folded text.
  func original(_ offset: Int, in word: Int) -> Int {
    original(offset, inForm: Int(codes[word]))
  }

  /// The offset in a form as written of an offset in its folded text.
  func original(_ offset: Int, inForm form: Int) -> Int {
    guard offset > 0 else { return 0 }
    let code = Int(forms.words.codes[form])
    let texts = forms.words.dictionary.texts
    let written = texts.range(code)
    guard written.count != forms.folded.range(code).count else { return offset }
    let bytes = texts.heap.bytes
    let text = bytes.span
    return foldWithOffsets(text.extracting(written)).original(at: offset)
  }
}
