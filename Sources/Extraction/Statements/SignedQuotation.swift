import CorpusModel

/// A paragraph that only tells whose words stand in the paragraph before it: `— Sabina Rai, 13, Bungamati`,
/// ——村民李大山.
///
/// - Returns: who is named behind the dash; nil for any other paragraph.
func signature(of paragraph: AnnotatedParagraph, _ finder: SpeakerFinder) -> Speaker? {
  let text = paragraph.text
  guard text.count <= 150 else { return nil }
  var start = text.trimmed(0..<text.count).lowerBound
  let dashes = ["—", "–", "―", "--", "－"]
  guard dashes.contains(where: { text.has($0, at: start) }) else { return nil }
  while let dash = dashes.first(where: { text.has($0, at: start) }) { start += dash.utf8.count }
  start = text.trimmed(start..<text.count).lowerBound
  if let person = paragraph.people.first, person.whole.lowerBound <= start + 60,
    !text[start..<max(start, person.whole.lowerBound)].contains(0x2E)
  {
    return finder.speaker(person)
  }
  guard let name = finder.capitalName(from: start, to: text.count), text[name].contains(0x20),
    name.upperBound == text.count || text[name.upperBound] == 0x2C
  else { return nil }
  var speaker = Speaker(name: paragraph.string(name))
  finder.addOffice(to: &speaker, after: name.upperBound, to: text.count)
  return speaker
}

/// The words of a paragraph as a statement of who signs it in the next one.
func signedStatement(_ paragraph: AnnotatedParagraph, _ speaker: Speaker) -> Statement? {
  let whole = paragraph.text.trimmed(0..<paragraph.text.count)
  guard unquoted(whole, in: paragraph).count >= 24 else { return nil }
  return directStatement(whole, of: paragraph, by: [speaker], rule: "signed")
}
