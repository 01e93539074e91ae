import Diagnostics
import Query

/// Numbered entries of a session as a script of its own.
///
/// Definitions that the chosen questions use come with them, `_` is written out as the question it
/// stood for, and literal values become parameters where the result still checks.
struct SavedScript {
  /// One statement of the session.
  private struct Line {
    var entry: Int
    var text: String
    var pipeline: PipelineSyntax?
    /// The name it defines.
    var defines: String?
    /// Where it begins in the text it was parsed from.
    var start: Int

    var isQuestion: Bool { pipeline != nil && defines == nil }
  }

  private let lines: [Line]

  /// Takes all entries of the session, in their order.
  init(entries: [String]) {
    lines = entries.enumerated().flatMap { index, entry in
      let bytes = Array(entry.utf8)
      return parse(entry).script.statements.map { statement in
        let span = statement.place.span
        let text = String(decoding: bytes[span.start..<min(span.end, bytes.count)], as: UTF8.self)
        switch statement.form {
        case .question(let pipeline):
          return Line(entry: index + 1, text: text, pipeline: pipeline, start: span.start)
        case .definition(let name, let pipeline):
          return Line(
            entry: index + 1,
            text: text,
            pipeline: pipeline,
            defines: name.text,
            start: span.start
          )
        case .parameter(let parameter):
          return Line(entry: index + 1, text: text, defines: parameter.name.text, start: span.start)
        case .version, .invalid: return Line(entry: index + 1, text: "", start: span.start)
        }
      }
    }
  }

  /// The script of some entries, checked by `isRight`; values stay literal where it is not.
  ///
  /// Nil where no right script can be made of them.
  func text(of entries: [Int], title: String, isRight: (String) -> Bool) -> String? {
    let chosen = needed(lines.indices.filter { entries.contains(lines[$0].entry) })
    let names = newNames(for: chosen)
    let statements = chosen.map { written(lines[$0], at: $0, names) }
    let plain = script(title, parameters: [], statements)
    let offered = withParameters(statements, besides: names)
    let full = script(title, parameters: offered.parameters, offered.statements)
    let script = isRight(full) ? full : plain
    guard isRight(script) else { return nil }
    return format(script, in: language).text ?? script
  }

  /// An entry that can stand alone, its values left as they are.
  func standalone(_ entry: Int) -> String {
    let chosen = needed(lines.indices.filter { lines[$0].entry == entry })
    let names = newNames(for: chosen)
    return chosen.map { written(lines[$0], at: $0, names) }.filter { !$0.isEmpty }
      .joined(separator: "\n\n")
  }

  /// The language most verbs were typed in.
  private var language: NameLanguage {
    let verbs = lines.flatMap { line in
      (line.pipeline?.stages ?? []).map { stage in
        let start = stage.verbPlace.span.start - line.start
        return line.text.utf8.dropFirst(start).first ?? 0
      }
    }
    return verbs.count { $0 >= 0x80 } * 2 > verbs.count ? .chinese : .english
  }

  /// The lines with those whose definitions they use, in the order of the session.
  private func needed(_ chosen: [Int]) -> [Int] {
    var result = Set(chosen)
    var waiting = chosen
    while let index = waiting.popLast() {
      for source in definitions(usedBy: index) where result.insert(source).inserted {
        waiting.append(source)
      }
    }
    return result.sorted()
  }

  /// The lines that define what a line uses, `_` taken for the question it stands for.
  private func definitions(usedBy index: Int) -> [Int] {
    guard let pipeline = lines[index].pipeline else { return [] }
    let isBehindAnswer = ScriptUses(of: pipeline).sources.contains { $0.text == "_" }
    let before = isBehindAnswer ? question(before: index) : nil
    return uses(in: lines[index], at: index).map(\.definition)
      + (before.map { definitions(usedBy: $0) } ?? [])
  }

  /// Where a line uses what was defined before it: the definition that held then.
  private func uses(in line: Line, at index: Int) -> [(span: SourceSpan, definition: Int)] {
    guard line.pipeline != nil else { return [] }
    let own = ownName(of: line)
    return mentionedNames(in: line.text).filter { $0 != own }.compactMap { mention in
      let definition = lines[..<index].lastIndex { $0.defines == mention.name }
      return definition.map { (mention.span, $0) }
    }
  }

  /// The name a line defines, where it stands.
  private func ownName(of line: Line) -> MentionedName? {
    line.defines.flatMap { name in mentionedNames(in: line.text).first { $0.name == name } }
  }

  /// New names for definitions whose name was given again later, where a script needs both.
  private func newNames(for chosen: [Int]) -> [Int: String] {
    var taken = Set(lines.flatMap { names(in: $0.text) })
    var newNames: [Int: String] = [:]
    for (place, index) in chosen.enumerated() {
      guard let name = lines[index].defines,
        chosen[(place + 1)...].contains(where: { lines[$0].defines == name })
      else { continue }
      newNames[index] = freshName(like: name, besides: &taken)
    }
    return newNames
  }

  private func question(before index: Int) -> Int? {
    lines[..<index].lastIndex { $0.isQuestion }
  }

  /// A statement with `_` written out as the question before it, and with new names where definitions
  /// were given them.
  private func written(_ line: Line, at index: Int, _ names: [Int: String]) -> String {
    var edits = uses(in: line, at: index).compactMap { use in
      names[use.definition].map { (span: use.span, text: $0) }
    }
    if let new = names[index], let own = ownName(of: line) { edits.append((own.span, new)) }
    if let pipeline = line.pipeline, let before = question(before: index) {
      let rows = "(" + rowsText(of: lines[before], at: before, names) + ")"
      edits += ScriptUses(of: pipeline).sources.filter { $0.text == "_" }
        .map { (shifted($0.place.span, by: line.start), rows) }
    }
    return replaced(line.text, edits)
  }

  /// A question without the form it was shown in.
  private func rowsText(of line: Line, at index: Int, _ names: [Int: String]) -> String {
    guard var pipeline = line.pipeline else { return line.text }
    while let last = pipeline.stages.last, last.isEnding { pipeline.stages.removeLast() }
    let end = pipeline.stages.last?.place.span.end ?? pipeline.sourceEnd
    var shortened = line
    shortened.text = String(decoding: Array(line.text.utf8).prefix(end - line.start), as: UTF8.self)
    shortened.pipeline = pipeline
    return written(shortened, at: index, names)
  }

  /// Statements with names for their literal values, and the parameters that give these names.
  private func withParameters(
    _ statements: [String],
    besides newNames: [Int: String]
  ) -> (parameters: [String], statements: [String]) {
    var names = ParameterNames(taken: Set(lines.compactMap(\.defines) + newNames.values))
    let result = statements.map { statement in
      let uses = parse(statement).script.statements.flatMap { parsed -> [ScriptUses.LiteralUse] in
        switch parsed.form {
        case .question(let pipeline), .definition(_, let pipeline):
          return ScriptUses(of: pipeline).literals
        case .version, .parameter, .invalid: return []
        }
      }
      let bytes = Array(statement.utf8)
      return replaced(
        statement,
        uses.map { use in
          let literal = String(decoding: bytes[use.span.start..<use.span.end], as: UTF8.self)
          return (use.span, names.name(for: literal, like: use.name))
        }
      )
    }
    return (names.declarations, result)
  }

  private func script(_ title: String, parameters: [String], _ statements: [String]) -> String {
    let head = ["concord \(languageVersion)", "# \(title)"].joined(separator: "\n")
    let blocks = [head] + (parameters.isEmpty ? [] : [parameters.joined(separator: "\n")])
    return (blocks + statements.filter { !$0.isEmpty }).joined(separator: "\n\n") + "\n"
  }

  private func shifted(_ span: SourceSpan, by start: Int) -> SourceSpan {
    SourceSpan(span.start - start, span.end - start)
  }
}

/// Names given to literal values; the same value for the same purpose has one name.
private struct ParameterNames {
  private var taken: Set<String>
  private var given: [(name: String, base: String, literal: String)] = []

  init(taken: Set<String>) { self.taken = taken }

  var declarations: [String] { given.map { "param \($0.name) = \($0.literal)" } }

  mutating func name(for literal: String, like base: String) -> String {
    if let known = given.first(where: { $0.base == base && $0.literal == literal }) {
      return known.name
    }
    let name = taken.insert(base).inserted ? base : freshName(like: base, besides: &taken)
    given.append((name, base, literal))
    return name
  }
}

/// A name with a number behind it that is not taken yet; it is from now on.
private func freshName(like base: String, besides taken: inout Set<String>) -> String {
  var number = 2
  while !taken.insert("\(base)_\(number)").inserted { number += 1 }
  return "\(base)_\(number)"
}

/// The text with some ranges of its UTF-8 replaced.
private func replaced(_ text: String, _ edits: [(span: SourceSpan, text: String)]) -> String {
  var bytes = Array(text.utf8)
  for edit in edits.sorted(by: { $0.span.start > $1.span.start }) {
    guard edit.span.start >= 0, edit.span.end <= bytes.count else { continue }
    bytes.replaceSubrange(edit.span.start..<edit.span.end, with: Array(edit.text.utf8))
  }
  return String(decoding: bytes, as: UTF8.self)
}

extension StageSyntax {
  /// Whether it says only how the answer is shown: `show as bars`, `explain`.
  fileprivate var isEnding: Bool {
    verb == .explain
      || (verb == .show && operand == .none && clauses.contains { $0.word == .asForm })
  }
}

extension PipelineSyntax {
  /// The end of the source in the text.
  fileprivate var sourceEnd: Int {
    switch source {
    case .name(let name): name.place.span.end
    case .brackets(let inner): inner.place.span.end
    case .invalid: place.span.end
    }
  }
}
