import Calendar

/// A gift as an activity of the International Aid Transparency Initiative.
struct Activity: Equatable {
  /// Who takes part, and as what.
  struct Party: Equatable {
    /// The code list OrganisationRole.
    enum Role: String { case funding = "1", implementing = "4" }

    var role: Role
    /// The code list OrganisationType; nil where it is not known.
    var type: String?
    var name: String
  }

  /// `given`, `pledged`, `raised`, `planned`.
  var status: String
  var identifier: String
  var title: String
  var description: String
  var parties: [Party]
  /// ISO 3166, two letters, and the English name.
  var countries: [(code: String, name: String)]
  var date: DateSpan
  /// Whether the date is that of the text, since it gives the gift none.
  var dateIsOfText: Bool
  var amount: Double?
  var currency: String?
  /// Whether things were given and not money.
  var isInKind: Bool

  /// The code list ActivityStatus: pipeline, implementation, closed.
  var statusCode: String {
    switch status {
    case "pledged", "planned": "1"
    case "raised": "2"
    case _: "4"
    }
  }

  /// The code list TransactionType: incoming funds, disbursement, outgoing pledge; nil for what is
  /// only planned.
  var transactionCode: String? {
    switch status {
    case "given": "3"
    case "raised": "1"
    case "pledged": "12"
    case _: nil
    }
  }

  /// The code list ActivityDateType for the first and the last day: planned or actual.
  var dateTypes: (start: String, end: String) { statusCode == "1" ? ("1", "3") : ("2", "4") }

  /// The purpose: material relief, or none that is known.
  var sector: String { isInKind ? "72010" : "99810" }

  static func == (left: Activity, right: Activity) -> Bool { left.identifier == right.identifier }
}

/// An identifier without the characters that the standard does not allow in one.
package func activityIdentifier(_ reporter: String, _ id: String) -> String {
  var result = Array(reporter.utf8) + [UInt8(ascii: "-")]
  for byte in id.utf8 {
    switch byte {
    case 0...0x20, 0x7F, UInt8(ascii: "/"), UInt8(ascii: "\\"), UInt8(ascii: "&"),
      UInt8(ascii: "|"), UInt8(ascii: "?"), UInt8(ascii: "#"), UInt8(ascii: "%"):
      result.append(UInt8(ascii: "-"))
    case _: result.append(byte)
    }
  }
  return String(decoding: result, as: UTF8.self)
}
