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
  func text(of entries: [Int], title: String, isRight: (String) -> Bool) -> String {
    let chosen = needed(lines.indices.filter { entries.contains(lines[$0].entry) })
    let statements = chosen.map { written(lines[$0], at: $0) }
    let plain = script(title, parameters: [], statements)
    let offered = withParameters(statements)
    let full = script(title, parameters: offered.parameters, offered.statements)
    let script = isRight(full) ? full : plain
    return format(script, in: language).text ?? script
  }

  /// An entry that can stand alone, its values left as they are.
  func standalone(_ entry: Int) -> String {
    let chosen = needed(lines.indices.filter { lines[$0].entry == entry })
    return chosen.map { written(lines[$0], at: $0) }.filter { !$0.isEmpty }
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
    let mentioned = result.reduce(into: Set<String>()) { $0.formUnion(names(in: lines[$1].text)) }
    let parameters = lines.indices.filter { index in
      guard lines[index].pipeline == nil, let name = lines[index].defines else { return false }
      return mentioned.contains(name)
    }
    return result.union(parameters).sorted()
  }

  /// The lines that define what a line uses, `_` taken for the question it stands for.
  private func definitions(usedBy index: Int) -> [Int] {
    guard let pipeline = lines[index].pipeline else { return [] }
    return ScriptUses(of: pipeline).sources.flatMap { name -> [Int] in
      if name.text == "_" {
        return question(before: index).map { definitions(usedBy: $0) } ?? []
      }
      return lines[..<index].lastIndex { $0.defines == name.text }.map { [$0] } ?? []
    }
  }

  private func question(before index: Int) -> Int? {
    lines[..<index].lastIndex { $0.isQuestion }
  }

  /// A statement with `_` written out as the question before it.
  private func written(_ line: Line, at index: Int) -> String {
    guard let pipeline = line.pipeline else { return line.text }
    let marks = ScriptUses(of: pipeline).sources.filter { $0.text == "_" }
    guard !marks.isEmpty,
      let before = lines[..<index].lastIndex(where: { $0.isQuestion })
    else {
      return line.text
    }
    let rows = "(" + rowsText(of: lines[before], at: before) + ")"
    return replaced(line.text, marks.map { (shifted($0.place.span, by: line.start), rows) })
  }

  /// A question without the form it was shown in.
  private func rowsText(of line: Line, at index: Int) -> String {
    guard var pipeline = line.pipeline else { return line.text }
    while let last = pipeline.stages.last, last.isEnding { pipeline.stages.removeLast() }
    let end = pipeline.stages.last?.place.span.end ?? pipeline.sourceEnd
    var shortened = line
    shortened.text = String(decoding: Array(line.text.utf8).prefix(end - line.start), as: UTF8.self)
    shortened.pipeline = pipeline
    return written(shortened, at: index)
  }

  /// Statements with names for their literal values, and the parameters that give these names.
  private func withParameters(
    _ statements: [String]
  ) -> (parameters: [String], statements: [String]) {
    var names = ParameterNames(taken: Set(lines.compactMap(\.defines)))
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
    var name = base
    var number = 2
    while !taken.insert(name).inserted {
      name = "\(base)_\(number)"
      number += 1
    }
    given.append((name, base, literal))
    return name
  }
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
