import CorpusModel
import Query
import Unicode

private let countries = [
  "Cambodia", "柬埔寨", "KHM", "Japan", "日本", "Italy", "意大利", "South Africa", "Iran", "韩国", "Pakistan",
  "United States", "Lebanon",
]
private let organizations = ["CNIE", "中促会", "Red Cross", "Jack Ma Foundation"]

/// A corpus that knows a few names, for tests.
let testNames = CorpusNames(
  isCountry: { name in countries.contains { fold($0) == fold(name) } },
  isKnown: { name, kind in
    let known =
      kind == .country ? countries : kind == nil ? countries + organizations : organizations
    return known.contains { fold($0) == fold(name) }
  },
  names: { kind in kind == .country ? countries : organizations },
  values: { origin in origin.table == .donations ? ["masks", "ventilators"] : [] },
  region: { name in ["Africa", "非洲"].contains(name) ? "Africa" : nil }
)
