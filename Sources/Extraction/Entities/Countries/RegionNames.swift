import CLexicon
import Unicode

/// The UN region that a text names in Chinese or English: `非洲` and `africa` are "Africa".
package func regionNamed(_ name: String) -> String? { regionsByName[fold(name)] }

/// The regions of the list of countries by their folded names; the Chinese ones from the list of places.
private let regionsByName: [String: String] = {
  let regions = Set(
    KeptTable(concord_countries()).rows.filter { $0.count == 10 }.map { $0[3] }
  )
  var regionsByName: [String: String] = [:]
  for region in regions { regionsByName[fold(region)] = region }
  for row in KeptTable(concord_places()).rows where row.count == 3 && row[0].isEmpty {
    guard let region = alternatives(row[2]).first(where: regions.contains) else { continue }
    for name in alternatives(row[1]) { regionsByName[fold(name)] = region }
  }
  return regionsByName
}()
