/// What the first line below the title of an item says of its day and its medium.
struct ItemStamp {
  var source: String?
  /// Whether the line says nothing else; else it is a dateline with the text behind it.
  var isLine: Bool
}

/// Reads the line of the day or the medium below a title, or the dateline of the first paragraph.
func itemStamp(_ text: String) -> ItemStamp? {
  let header = text.utf8.count <= 200 ? readByline(text) : HeaderLine()
  if header.coverage >= 0.5, header.date != nil || header.source != nil {
    return ItemStamp(source: header.source, isLine: true)
  }
  guard let dateline = readDateline(text), dateline.date != nil || dateline.source != nil else {
    return nil
  }
  return ItemStamp(source: dateline.source, isLine: false)
}
