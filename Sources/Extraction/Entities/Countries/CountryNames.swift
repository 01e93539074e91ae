import CLexicon
import Unicode

/// The written names and codes of all countries and territories of ISO 3166, whether a corpus
/// mentions them or not; in the order of their codes.
///
/// **Source**: CLDR names, and the aliases kept beside them; adjectives and one-character forms are
/// left out.
package func allCountryNames() -> [String] {
  var names: [String] = []
  for row in KeptTable(concord_countries()).rows where row.count == 10 {
    names += (row[5...] + row[..<2]).filter { !$0.isEmpty }
  }
  for row in KeptTable(concord_country_aliases()).rows where row.count == 5 {
    // Rows without a code are names that contain a country's and mean something else.
    guard row[0].count == 3 else { continue }
    names += alternatives(row[1]) + alternatives(row[3])
  }
  return names
}
