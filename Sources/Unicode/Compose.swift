/// Joins letters with the marks behind them where one character stands for both.
///
/// Everything else stays as it is.
package func composed(_ text: String) -> String {
  guard text.utf8.contains(where: { $0 >= 0x80 }) else { return text }
  let table = FoldTable.shared
  var scalars = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    if let last = scalars.last, let value = table.compose(last.value, scalar.value),
      let whole = Unicode.Scalar(value)
    {
      scalars.removeLast()
      scalars.append(whole)
    } else {
      scalars.append(scalar)
    }
  }
  return String(scalars)
}
