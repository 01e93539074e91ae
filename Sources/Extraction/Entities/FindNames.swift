/// Finds the countries, organizations, people and places a document names.
func findNames(in document: inout AnnotatedDocument) {
}
