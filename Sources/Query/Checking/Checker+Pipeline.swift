import CorpusModel
import Diagnostics
import Unicode

/// A checked pipeline: its plan when it can run, and what its rows look like all the same.
struct CheckedPipeline {
  var plan: Plan?
  var scope: Scope
  /// `show … as FORM` and `explain` at its end, which are no steps.
  var endings: [Ending] = []

  /// A word at the end that says how the answer is given.
  struct Ending {
    enum Kind { case form(OutputForm), explain }
    var kind: Kind
    var text: String
    var span: SourceSpan
  }
}

/// What a verb's rule gives: what to do and what comes out.
struct CheckedStep {
  /// Nil where a mistake was reported, or where nothing is done to the rows.
  var operation: Operation?
  var shape: RowShape
  /// Whether the shape is right in spite of a mistake.
  var isCertain = true

  /// The rows pass as they are, whatever was wrong.
  static func same(_ operation: Operation?, _ scope: Scope) -> CheckedStep {
    CheckedStep(operation: operation, shape: scope.shape, isCertain: scope.isCertain)
  }

  /// New columns; uncertain without an operation.
  static func new(_ operation: Operation?, _ shape: RowShape) -> CheckedStep {
    CheckedStep(operation: operation, shape: shape, isCertain: operation != nil)
  }

  /// A mistake that leaves nothing certain.
  static func broken(_ scope: Scope) -> CheckedStep {
    CheckedStep(operation: nil, shape: scope.shape, isCertain: false)
  }
}

extension Checker {
  /// Checks the source, then every verb over the rows of the one before.
  mutating func checkPipeline(_ pipeline: PipelineSyntax) -> CheckedPipeline {
    var checked = checkSource(pipeline.source, at: pipeline.place)
    if !checked.endings.isEmpty { reportInnerEndings(&checked) }
    var index = 0
    while index < pipeline.stages.count {
      let stage = pipeline.stages[index]
      let following = index + 1 < pipeline.stages.count ? pipeline.stages[index + 1] : nil
      watch(stage, checked.scope)
      if let following, stage.groups(following) { watch(following, checked.scope) }
      reportEarly(&checked)
      index += checkStage(stage, followedBy: following, into: &checked)
    }
    return checked
  }

  /// Leaves the scope for completion if it asks about this stage.
  private mutating func watch(_ stage: StageSyntax, _ scope: Scope) {
    guard let watched, stage.place.span.start <= watched else { return }
    let between = text[SourceSpan(min(stage.place.span.end, watched), watched)]
    guard between.unicodeScalars.allSatisfy({ $0.isBlank || $0.isNewline }) else { return }
    watchedScope = scope
    watchedVerb = stage.verb
  }

  /// A form or `explain` that another verb follows.
  private mutating func reportEarly(_ checked: inout CheckedPipeline) {
    for ending in checked.endings { report(.notLast(ending.text, at: ending.span)) }
    if !checked.endings.isEmpty { checked.plan = nil }
    checked.endings = []
  }

  private mutating func reportInnerEndings(_ checked: inout CheckedPipeline) {
    for ending in checked.endings { report(.formOfPart(ending.text, at: ending.span)) }
    checked.plan = nil
    checked.endings = []
  }

  /// Checks one verb, or a group with the aggregate behind it; gives how many verbs that were.
  private mutating func checkStage(
    _ stage: StageSyntax,
    followedBy following: StageSyntax?,
    into checked: inout CheckedPipeline
  ) -> Int {
    guard let verb = stage.verb else {
      checked.plan = nil
      checked.scope.isCertain = false
      return 1
    }
    if takeEnding(stage, verb, into: &checked) { return 1 }
    let isPair = following.map { stage.groups($0) } ?? false
    let step =
      isPair
      ? checkGroup(stage, aggregating: following, checked.scope)
      : checkVerb(verb, stage, checked.scope)
    let isBroken = stage.isBroken || (isPair && following?.isBroken == true)
    if let operation = step.operation, !isBroken {
      var text = format(stage)
      if isPair, let following { text += " | " + format(following) }
      checked.plan?.steps.append(PlanStep(operation, shape: step.shape, text: text))
    } else {
      checked.plan = nil
    }
    checked.scope = scope(behind: step, of: verb, isBroken: isBroken, over: checked.scope)
    return isPair ? 2 : 1
  }

  /// What the verb behind a step may read.
  private func scope(
    behind step: CheckedStep,
    of verb: Verb,
    isBroken: Bool,
    over before: Scope
  ) -> Scope {
    let keepsRows = step.shape.table == before.shape.table && step.shape.table != nil
    var scope = Scope(
      shape: step.shape,
      rows: keepsRows ? before.rows : .thisStep,
      isCertain: before.isCertain && step.isCertain && (!isBroken || verb.keepsColumns)
    )
    if case .each(_, let column)? = step.operation, step.shape.fields.indices.contains(column) {
      scope.unfolded = step.shape.fields[column].bothNames
    } else if keepsRows {
      scope.unfolded = before.unfolded
    }
    return scope
  }

  /// Takes `explain`, and `as FORM` of a `show`; true when nothing else is in the stage.
  private mutating func takeEnding(
    _ stage: StageSyntax,
    _ verb: Verb,
    into checked: inout CheckedPipeline
  ) -> Bool {
    if verb == .explain {
      checked.endings.append(.init(kind: .explain, text: "explain", span: stage.place.span))
      return true
    }
    guard verb == .show else { return false }
    for clause in stage.clauses {
      guard case .form(let form) = clause.value else { continue }
      checked.endings.append(
        .init(kind: .form(form), text: "as \(form.rawValue)", span: clause.place.span)
      )
    }
    if stage.isBroken, stage.operand == .none { checked.plan = nil }
    return stage.operand == .none
  }

  /// Where rows come from: a definition, a table, the last result, or a pipeline in brackets.
  mutating func checkSource(_ source: SourceSyntax, at place: Place) -> CheckedPipeline {
    switch source {
    case .brackets(let pipeline): return checkPipeline(pipeline)
    case .invalid:
      return CheckedPipeline(
        plan: nil,
        scope: Scope(shape: RowShape(fields: []), rows: .thisStep, isCertain: false)
      )
    case .name(let name): return checkSourceName(name)
    }
  }

  private mutating func checkSourceName(_ name: NameSyntax) -> CheckedPipeline {
    if name.text == "_" {
      guard let shape = environment.lastResult else {
        report(.noLastResult(at: name.place.span))
        return checkSource(.invalid, at: name.place)
      }
      return source(.lastResult, shape, name)
    }
    if let index = bindings.lastIndex(where: { $0.name == name.text }) {
      guard let shape = bindings[index].shape else {
        return checkSource(.invalid, at: name.place)
      }
      return source(.binding(BindingID(index)), shape, name)
    }
    if let table = Table.vocabulary[name.text] {
      let chinese = table.name(in: .chinese)
      resolutions[name.place.span] = ResolvedName(english: table.name, chinese: chinese)
      return source(.table(table), RowShape(of: table), name)
    }
    if Verb.vocabulary[name.text] != nil {
      let rows = environment.lastResult == nil ? Table.sentences.name : "_"
      report(.verbAlone(name.text, behind: rows, at: name.place.span))
      return checkSource(.invalid, at: name.place)
    }
    let nearest = nearestSources(to: name.text)
    report(.unknownSource(name.text, nearest: nearest, at: name.place.span))
    return checkSource(.invalid, at: name.place)
  }

  /// What a question may have been meant to begin with, or the whole question that was meant.
  private func nearestSources(to name: String) -> [String] {
    if name.hasHan,
      let spoken = GivingQuestion.pipeline(of: name)
        ?? SpokenQuestion.pipeline(of: SpokenWord.words(in: name))
    {
      return [spoken]
    }
    if let form = OutputForm.vocabulary[name] ?? HabitTable.drawings[name.lowercased()],
      environment.lastResult != nil
    {
      return [name.hasHan ? "_ | 显示 作为 \(named(form).chinese)" : "_ | show as \(form.rawValue)"]
    }
    let singular = Table.allCases.filter { $0.singular == fold(name) }.map(\.name)
    guard singular.isEmpty else { return singular }
    let known = bindings.map(\.name) + Table.allCases.flatMap(\.allNames)
    let nearest = nearestNames(to: name, in: known)
    return nearest.isEmpty ? Self.everydayQuestion(in: name).map { [$0] } ?? [] : nearest
  }

  private func source(
    _ source: PlanSource,
    _ shape: RowShape,
    _ name: NameSyntax
  ) -> CheckedPipeline {
    CheckedPipeline(
      plan: Plan(source: source, sourceShape: shape),
      scope: Scope(shape: shape, rows: Message(verbatim: name.text))
    )
  }
}

extension StageSyntax {
  /// Whether this is a group whose aggregate is the next verb.
  func groups(_ following: StageSyntax) -> Bool {
    verb == .group && (following.verb?.aggregate != nil || following.verb == .summarize)
  }
}

extension Verb {
  /// Whether the columns stay the same whatever is said behind the verb.
  var keepsColumns: Bool {
    switch self {
    case .filter, .sort, .top, .bottom, .take, .skip, .sample, .unique, .except, .intersect,
      .expect, .peek, .explain:
      true
    case .group, .count, .sum, .mean, .median, .min, .max, .distinct, .list, .first, .summarize,
      .add, .show, .hide, .each, .pivot, .join, .append, .kwic, .collocates, .ngrams, .keywords,
      .dispersion:
      false
    }
  }
}

extension Checker {
  /// The question that words without spaces ask: `有多少文章` is `文章 | 计数`.
  private static func everydayQuestion(in text: String) -> String? {
    let tables = Table.allCases.flatMap(\.chineseNames).filter { text.contains($0) }
    guard let table = tables.max(by: { $0.utf8.count < $1.utf8.count }) else { return nil }
    let counts = ["多少", "几", "数", "统计"].contains { text.contains($0) }
    return counts ? "\(table) | \(Verb.count.name(in: .chinese))" : table
  }
}
