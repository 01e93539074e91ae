package import Calendar

/// A date as the attributes of TEI say it: `when`, or `from` and `to`.
package struct TextEncodedDate: Equatable {
  package let attributes: [(String, String)]

  package init(attributes: [(String, String)]) { self.attributes = attributes }

  package init(_ span: DateSpan) {
    let text = span.description
    if span.minute != nil {
      attributes = [("when", text + ":00")]
    } else if text.utf8.contains(UInt8(ascii: "/")) {
      attributes = [
        ("from", DateSpan(day: span.start).description),
        ("to", DateSpan(day: span.end).description),
      ]
    } else {
      attributes = [("when", text)]
    }
  }

  /// Whether both have the same names and values in the same order.
  package static func == (left: TextEncodedDate, right: TextEncodedDate) -> Bool {
    left.attributes.elementsEqual(right.attributes) { $0 == $1 }
  }
}
