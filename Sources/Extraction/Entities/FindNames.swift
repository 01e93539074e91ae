import CorpusModel

/// Finds the countries, organizations, people and places a document names.
///
/// Each paragraph is read by itself first; what the readings agree on is then looked for in the
/// whole document.
func findNames(in document: inout AnnotatedDocument) {
  let readings = document.paragraphs.map { ParagraphReading($0.text) }
  var assembly = NameAssembly()
  for index in document.paragraphs.indices {
    document.paragraphs[index].mentions = assembly.mentions(
      of: document.paragraphs[index],
      readings[index]
    )
  }
  document.entities = assembly.registry.finished()
}
