extension Verb {
  /// What the verb is.
  package var spec: VerbSpec {
    switch self {
    case .filter: .filter
    case .group: .group
    case .count: .count
    case .sum: .sum
    case .mean: .mean
    case .median: .median
    case .min: .min
    case .max: .max
    case .distinct: .distinct
    case .list: .list
    case .first: .first
    case .summarize: .summarize
    case .sort: .sort
    case .top: .top
    case .bottom: .bottom
    case .take: .take
    case .skip: .skip
    case .sample: .sample
    case .add: .add
    case .show: .show
    case .hide: .hide
    case .unique: .unique
    case .each: .each
    case .pivot: .pivot
    case .join: .join
    case .append: .append
    case .except: .except
    case .intersect: .intersect
    case .kwic: .kwic
    case .collocates: .collocates
    case .ngrams: .ngrams
    case .keywords: .keywords
    case .dispersion: .dispersion
    case .expect: .expect
    case .peek: .peek
    case .explain: .explain
    }
  }
}

extension Checker {
  /// Checks one verb by its own rule.
  mutating func checkVerb(_ verb: Verb, _ stage: StageSyntax, _ scope: Scope) -> CheckedStep {
    switch verb {
    case .filter: checkFilter(stage, scope)
    case .group: checkGroup(stage, aggregating: nil, scope)
    case .count, .sum, .mean, .median, .min, .max, .distinct, .list, .first, .summarize:
      checkAggregate(stage, scope)
    case .sort: checkSort(stage, scope)
    case .top: checkRanked(stage, scope) { .top($0, by: $1) }
    case .bottom: checkRanked(stage, scope) { .bottom($0, by: $1) }
    case .take: checkCounted(stage, scope) { .take($0) }
    case .skip: checkCounted(stage, scope) { .skip($0) }
    case .sample: checkSample(stage, scope)
    case .add: checkAdd(stage, scope)
    case .show: checkShow(stage, scope)
    case .hide: checkHide(stage, scope)
    case .unique: checkUnique(stage, scope)
    case .each: checkEach(stage, scope)
    case .pivot: checkPivot(stage, scope)
    case .join: checkJoin(stage, scope)
    case .append: checkAppend(stage, scope)
    case .except: checkMatched(stage, scope) { .except($0, $1) }
    case .intersect: checkMatched(stage, scope) { .intersect($0, $1) }
    case .kwic: checkKwic(stage, scope)
    case .collocates: checkCollocates(stage, scope)
    case .ngrams: checkNgrams(stage, scope)
    case .keywords: checkKeywords(stage, scope)
    case .dispersion: checkDispersion(stage, scope)
    case .expect: checkExpect(stage, scope)
    case .peek: checkPeek(stage, scope)
    case .explain: .same(nil, scope)
    }
  }
}
