import CLibxml2

/// One step through an HTML document, in document order.
enum HTMLEvent: Sendable {
  case open(HTMLElement)
  case close(name: String)
  /// Text with its entities resolved.
  case text(String)
}

/// An element's name and the attributes the reader looks at.
struct HTMLElement: Sendable {
  var name: String
  var attributes: [String: String]
}

/// Parses HTML with libxml2's lenient parser, which repairs what it can.
///
/// This file is the only one that calls libxml2. The tree is walked without recursion: its depth is the
/// document's.
func parseHTML(_ bytes: [UInt8]) -> [HTMLEvent] {
  _ = parserIsReady
  let options = Int32(
    HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
      | HTML_PARSE_NONET.rawValue | HTML_PARSE_COMPACT.rawValue
  )
  guard bytes.count < Int(Int32.max) else { return [] }
  // SAFETY: the buffer outlives the call, which copies what it needs; the document is freed below, and
  // every pointer of the walk belongs to it.
  let document = unsafe bytes.withUnsafeBytes { buffer in
    unsafe htmlReadMemory(
      buffer.baseAddress?.assumingMemoryBound(to: CChar.self),
      Int32(buffer.count),
      nil,
      "UTF-8",
      options
    )
  }
  guard let document = unsafe document else { return [] }
  defer { unsafe xmlFreeDoc(document) }
  guard let root = unsafe xmlDocGetRootElement(document) else { return [] }
  return unsafe events(below: root)
}

/// Initialised once, before threads parse at the same time.
private let parserIsReady: Void = xmlInitParser()

private let keptAttributes: Set<String> = [
  "class", "id", "name", "property", "content", "datetime", "rel", "href", "lang", "style",
  "hidden",
  "itemprop", "http-equiv", "role",
]

@unsafe
private func events(below root: xmlNodePtr) -> [HTMLEvent] {
  var events: [HTMLEvent] = []
  var node = unsafe root
  while true {
    let isElement = unsafe node.pointee.type == XML_ELEMENT_NODE
    if isElement {
      unsafe events.append(.open(element(node)))
    } else if unsafe node.pointee.type == XML_TEXT_NODE {
      unsafe events.append(.text(string(node.pointee.content)))
    }
    if isElement, let child = unsafe node.pointee.children {
      unsafe node = child
      continue
    }
    if isElement { unsafe events.append(.close(name: string(node.pointee.name))) }
    while true {
      if unsafe node == root { return events }
      if let next = unsafe node.pointee.next {
        unsafe node = next
        break
      }
      guard let parent = unsafe node.pointee.parent else { return events }
      unsafe node = parent
      unsafe events.append(.close(name: string(node.pointee.name)))
    }
  }
}

@unsafe
private func element(_ node: xmlNodePtr) -> HTMLElement {
  var attributes: [String: String] = [:]
  var attribute = unsafe node.pointee.properties
  while let current = unsafe attribute {
    let name = unsafe string(current.pointee.name)
    if keptAttributes.contains(name) {
      unsafe attributes[name] = string(current.pointee.children?.pointee.content)
    }
    unsafe attribute = current.pointee.next
  }
  return unsafe HTMLElement(name: string(node.pointee.name), attributes: attributes)
}

@unsafe
private func string(_ text: UnsafePointer<xmlChar>?) -> String {
  // SAFETY: libxml2's strings end with a null byte.
  guard let text = unsafe text else { return "" }
  return unsafe String(cString: text)
}

@unsafe
private func string(_ text: UnsafeMutablePointer<xmlChar>?) -> String {
  unsafe string(UnsafePointer(text))
}

/// The character a named entity stands for: `eacute`.
func htmlEntity(_ name: String) -> Unicode.Scalar? {
  // SAFETY: a pointer into libxml2's constant table, or null.
  guard let entity = unsafe htmlEntityLookup(name) else { return nil }
  return unsafe Unicode.Scalar(entity.pointee.value)
}
