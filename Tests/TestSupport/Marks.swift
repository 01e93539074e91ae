/// The text without its digit-in-a-box marks, and the UTF-8 offset each mark stood at.
package func readMarks(_ marked: String) -> (text: String, offsets: [Character: Int]) {
  var text = ""
  var offsets: [Character: Int] = [:]
  for character in marked {
    guard character.unicodeScalars.contains("\u{20E3}") else {
      text.append(character)
      continue
    }
    offsets[character] = text.utf8.count
  }
  return (text, offsets)
}
