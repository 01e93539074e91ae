import CorpusModel
import Diagnostics
import Unicode

extension Parser {
  /// Reads a source and the verbs behind it, up to the end of the question or a closing bracket.
  mutating func parsePipeline() -> PipelineSyntax {
    let start = token.span.start
    var pipeline = PipelineSyntax(
      source: parseSource(opensQuestion: true),
      trailing: nil,
      stages: [],
      place: place(from: start)
    )
    if isLost { recover() }
    if !at(.pipe), !isAtEnd, !endsNested { failBehindSource() }
    pipeline.trailing = takeTrailing()
    while at(.pipe) {
      advance()
      attach(takeTrailing(), to: &pipeline)
      pipeline.stages.append(parseStage())
    }
    pipeline.place = place(from: start)
    return pipeline
  }

  /// Hangs a comment behind `|` on the verb before it.
  private func attach(_ comment: String?, to pipeline: inout PipelineSyntax) {
    guard let comment else { return }
    guard let last = pipeline.stages.indices.last else {
      pipeline.trailing = pipeline.trailing ?? comment
      return
    }
    pipeline.stages[last].trailing = pipeline.stages[last].trailing ?? comment
  }

  /// Whether a closing bracket here closes one of ours.
  var endsNested: Bool { depth > 0 && at(.close) }

  /// A table, a definition, `_`, or a pipeline in brackets.
  ///
  /// It does not open a question behind a verb such as `join`, where what follows is the verb's.
  mutating func parseSource(opensQuestion: Bool = false) -> SourceSyntax {
    hint(.source)
    if token.kind == .name {
      if opensQuestion, startsEverydayOrder, rewriteEverydayOrder() { return .invalid }
      if startsWithVerb {
        report(.verbFirst(token.spelling, at: token.span))
        return parseHeadlessStage()
      }
      defer { advance() }
      return .name(NameSyntax(token.spelling, Place(token.span)))
    }
    if at(.open) { return parseBracketedSource() }
    if rewriteSigil() { return parseSource(opensQuestion: opensQuestion) }
    fail(.missingSource(found))
    return .invalid
  }

  /// Whether a question begins with a word that is no table and goes on without `|`.
  private var startsEverydayOrder: Bool {
    Table.vocabulary[token.spelling] == nil && !next.isSymbol(.pipe) && !next.kind.endsQuestion
      && !next.isSymbol(.close)
  }

  /// Whether a question begins with a verb that has something behind it.
  private var startsWithVerb: Bool {
    guard Verb.vocabulary[token.spelling] != nil else { return false }
    guard Table.vocabulary[token.spelling] == nil else { return false }
    return !next.isSymbol(.pipe) && !next.kind.endsQuestion && !next.isSymbol(.close)
  }

  /// Reads the verb a question wrongly begins with, so that its own mistakes are reported too.
  private mutating func parseHeadlessStage() -> SourceSyntax {
    _ = parseStage()
    return .invalid
  }

  private mutating func parseBracketedSource() -> SourceSyntax {
    let opened = token.span
    guard enter() else { return .invalid }
    defer { depth -= 1 }
    advance()
    let pipeline = parsePipeline()
    _ = close(.close, opened: opened)
    return .brackets(pipeline)
  }

  /// Goes one level down; false, with a report, when that is too deep.
  mutating func enter() -> Bool {
    guard depth < Self.depthLimit else {
      fail(.tooDeep(limit: Self.depthLimit, at: token.span))
      return false
    }
    depth += 1
    return true
  }

  /// Steps over a closing bracket; false, with a report, when something else stands there.
  mutating func close(_ symbol: Symbol, opened: SourceSpan) -> Bool {
    if isLost { return false }
    if take(symbol) { return true }
    fail(.unclosedBracket(symbol, opened: opened, found: found))
    return false
  }

  private mutating func failBehindSource() {
    hint(.pipe)
    if token.kind == .name, reportMissingPipe() || reportMissingVerb() { return recover() }
    if at(.greater), next.kind == .name, !tokens[index...].contains(where: { $0.isSymbol(.pipe) }) {
      failAtRedirect()
      return recover()
    }
    if rewriteJoint() { return }
    if rewriteCondition() { return at(.pipe) ? () : recover() }
    if at(.dot), next.kind == .name, Verb.vocabulary[next.spelling] != nil {
      reportHabit(Message("verbs are joined by \"|\"", "动词之间用“|”连接"), at: token.span, write: " | ")
      return recover()
    }
    fail(.unexpected(found, behind: wordBefore))
    recover()
  }

  /// Reads a verb and what stands behind it, up to the next `|`.
  mutating func parseStage() -> StageSyntax {
    let comments = takeComments(before: token.span.start).map(\.comment.text)
    let start = token.span.start
    let errorsBefore = errors.count
    var stage = StageSyntax(
      verb: nil,
      operand: .none,
      clauses: [],
      before: comments,
      trailing: nil,
      verbPlace: Place(token.span),
      place: Place(token.span),
      isBroken: false
    )
    hint(.verb)
    if let spec = parseVerb() {
      stage.verb = spec.verb
      parseArguments(of: spec, into: &stage)
      if !isLost, !at(.pipe), !isAtEnd, !endsNested, !rewriteJoint() { failBehind(stage, spec) }
    }
    stage.isBroken = isLost || errors.count > errorsBefore
    stage.place = place(from: start)
    if isLost { recover() }
    stage.before += takeComments(before: lastEnd).map(\.comment.text)
    stage.trailing = takeTrailing()
    return stage
  }

  /// The verb that stands here; nil, with a report, when none does.
  private mutating func parseVerb() -> VerbSpec? {
    guard token.kind == .name else {
      if rewriteJointAgain() { return parseVerb() }
      fail(.missingVerb(found))
      return nil
    }
    if let verb = Verb.vocabulary[token.spelling] {
      advance()
      return verb.spec
    }
    if let spec = rewriteVerb() { return spec }
    if isLost { return nil }
    let nearest = nearestVerbs(to: token.spelling)
    fail(.unknownVerb(token.spelling, nearest: nearest, at: token.span))
    return nil
  }

  /// Names of verbs like a mistyped one, in the language it was typed in.
  func nearestVerbs(to name: String) -> [String] {
    let names = Verb.allCases.flatMap(\.allNames)
    return nearestNames(to: name, in: names)
  }
}
