import Query

extension HelpPage {
  /// The pages to read after that of a verb.
  static func related(to verb: Verb) -> [String] {
    switch verb {
    case .filter: ["and", "has", "=", "is missing"]
    case .group: ["count", "sum", "summarize", "pivot", "each"]
    case .count: ["group", "distinct", "sum"]
    case .sum, .mean, .median: ["group", "summarize", "min", "max"]
    case .min, .max: ["top", "bottom", "summarize"]
    case .distinct: ["unique", "count"]
    case .list: ["first", "unique", "each"]
    case .first: ["take", "list"]
    case .summarize: ["group", "add", "sum"]
    case .sort: ["top", "bottom", "take"]
    case .top, .bottom: ["sort", "take", "rank"]
    case .take, .skip: ["top", "sample", "sort"]
    case .sample: ["take"]
    case .add: ["show", "share", "running", "if"]
    case .show: ["add", "hide", "bars", "csv"]
    case .hide: ["show"]
    case .unique: ["distinct", "group"]
    case .each: ["group", "size", "list"]
    case .pivot: ["group", "count"]
    case .join: ["paths", "append"]
    case .append: ["join", "except", "intersect"]
    case .except, .intersect: ["append", "filter"]
    case .kwic: ["patterns", "collocates", "has word"]
    case .collocates: ["kwic", "keywords", "patterns"]
    case .ngrams: ["collocates", "group", "words"]
    case .keywords: ["collocates", "ngrams", "share"]
    case .dispersion: ["kwic", "patterns"]
    case .expect: ["filter", "save"]
    case .peek: ["explain", "expect"]
    case .explain: ["peek", "time"]
    }
  }
}
