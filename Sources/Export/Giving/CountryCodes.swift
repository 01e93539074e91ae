import CLexicon
import Unicode

/// The two letters of ISO 3166 for each three, as the standards of aid want them.
struct CountryCodes {
  private var twoLetters: [String: String] = [:]

  init() {
    var codes: [String: String] = [:]
    KeptTable(concord_countries()).forEachRow { fields in
      guard fields.count > 1 else { return }
      codes[String(decoding: fields[0], as: UTF8.self)] = String(decoding: fields[1], as: UTF8.self)
    }
    twoLetters = codes
  }

  /// The two letters; nil for a code that is none of the standard's.
  func short(_ code: String?) -> String? { code.flatMap { twoLetters[$0] } }
}
