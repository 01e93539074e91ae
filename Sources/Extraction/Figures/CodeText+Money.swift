/// The signs of money before a number.
extension CodeText {
  /// Whether a sign of money stands at a position.
  func isMoneySign(at position: Int) -> Bool {
    switch self[position] {
    case "$", "£", "€", "¥", "₹": true
    case _: false
    }
  }

  /// The end of the word before a sign of money and its letters: that of `between` in `between US$60`.
  func beforeMoneySign(_ start: Int) -> Int {
    var end = start - 1
    while end > 0, self[end - 1].isLetter { end -= 1 }
    return skipSpacesBack(end)
  }

  /// The position behind a sign of money and its letters.
  func skipMoneySign(_ start: Int) -> Int {
    var position = start
    while self[position].isLetter, position < start + 3 { position += 1 }
    return isMoneySign(at: position) ? position + 1 : start
  }
}
