import CorpusModel
import Diagnostics
import Query
import Unicode

/// What Tab offers: the candidates for the text from `start` to the cursor.
package struct LineCompletion: Sendable, Equatable {
  /// Where the text begins that a candidate replaces, in Unicode scalars.
  package var start: Int
  /// Best first.
  package var candidates: [String]
  /// A few words about each candidate; empty where there is nothing to say.
  package var details: [String]

  package init(start: Int, candidates: [String], details: [String] = []) {
    self.start = start
    self.candidates = candidates
    self.details = details
  }
}

extension Session {
  /// What may stand at the cursor, a position in Unicode scalars: words of the prompt and what they take,
  /// else what the language allows there.
  package func completion(in text: String, at cursor: Int) -> LineCompletion {
    let before = String(String.UnicodeScalarView(text.unicodeScalars.prefix(cursor)))
    let words = before.split(omittingEmptySubsequences: false) { " \u{3000}".contains($0) }
      .map(String.init)
    let last = words.last ?? ""
    if words.count > 1, let word = SessionWord(named: Substring(words[0])) {
      let fitting = matching(last, of: arguments(of: word, behind: words))
      if !fitting.isEmpty {
        return LineCompletion(start: cursor - last.unicodeScalars.count, candidates: fitting)
      }
    }
    let found = complete(before, at: before.utf8.count, in: checkEnvironment)
    var candidates = found.candidates.map(\.text)
    var details = found.candidates.map { $0.detail.text(in: language) }
    if words.count == 1 {
      for word in SessionWord.allCases {
        guard let name = matching(last, of: names(of: word)).first else { continue }
        candidates.append(name)
        details.append(word.meaning.text(in: language))
      }
      if lessonPlay != nil {
        candidates += matching(last, of: LessonWord.allCases.map(\.rawValue))
        details += [String](repeating: "", count: candidates.count - details.count)
      }
    }
    let replaced = String(decoding: Array(before.utf8)[found.replaced.start...], as: UTF8.self)
    return LineCompletion(
      start: cursor - replaced.unicodeScalars.count,
      candidates: candidates,
      details: details
    )
  }

  /// What stands at the right edge while a line is typed: the first mistake that is none of what is
  /// being typed, else the form of the verb, or of the word of the prompt, at the cursor.
  package func hint(in text: String, at cursor: Int) -> String {
    guard !text.isEmpty else { return "" }
    if let command = SessionCommand(text) { return command.word.form.text(in: language) }
    let before = String(String.UnicodeScalarView(text.unicodeScalars.prefix(cursor)))
    var environment = checkEnvironment
    // On every key there is no time to look for names that are nearly right.
    environment.names.names = { _ in [] }
    environment.names.values = { _ in [] }
    environment.names.words = { _ in [] }
    let place = verbForm(in: before, at: before.utf8.count, environment: environment)
    // What is being typed, and what is still to come behind it, is no mistake yet.
    let rest = text.utf8.dropFirst(before.utf8.count)
    let stageEnd = rest.firstIndex(of: UInt8(ascii: "|")) ?? text.utf8.endIndex
    let open = place.wordStart...text.utf8.distance(from: text.utf8.startIndex, to: stageEnd)
    let mistake = check(text, in: environment).diagnostics.first { diagnostic in
      guard diagnostic.severity == .error, let span = diagnostic.span else { return false }
      return span.start < span.end
        && (span.end < open.lowerBound || span.start > open.upperBound)
    }
    return mistake.map { ($0.label ?? $0.message).text(in: language) } ?? place.form ?? ""
  }

  /// The names of a word of the prompt, in the language of the messages first.
  private func names(of word: SessionWord) -> [String] {
    language == .english ? word.allNames : word.allNames.reversed()
  }

  /// What may stand behind a word of the prompt.
  private func arguments(of word: SessionWord, behind words: [String]) -> [String] {
    switch word {
    case .open: return paths(from: words.last ?? "")
    case .set:
      guard words.count > 2 else {
        return words.count == 2 ? Settings.Name.allCases.flatMap(\.names) : []
      }
      return words.count == 3 ? Settings.Name(named: words[1])?.values ?? [] : []
    case .run:
      guard words.count == 2 else { return [] }
      return savedScripts + (words[1].isEmpty ? [] : paths(from: words[1], ending: scriptEnding))
    case .describe, .help, .time, .lesson: return words.count == 2 ? topics(of: word) : []
    case .try, .tables, .examples, .history, .save, .scripts, .edit, .undo, .behind, .source, .more,
      .quit:
      return []
    }
  }

  /// What a word of the prompt can be about.
  private func topics(of word: SessionWord) -> [String] {
    switch word {
    case .describe: checkEnvironment.bindings.map(\.name) + Table.allCases.flatMap(\.allNames)
    case .help:
      HelpShelf.standing.flatMap(\.names).filter { !$0.contains(" ") }
        + Table.allCases.flatMap { Schema.columns(of: $0).flatMap { [$0.name, $0.chinese] } }
    case .time: ["on", "off"]
    case .lesson:
      ["list"] + LessonShelf(in: environment).lessons().compactMap(\.reading.lesson?.name)
    case .try, .tables, .examples, .history, .save, .scripts, .run, .edit, .undo, .behind, .source,
      .more, .open, .set, .quit:
      []
    }
  }

  /// The names of the scripts that were saved.
  private var savedScripts: [String] {
    let files = (try? System.names(in: environment.scriptsFolder)) ?? []
    return files.filter { $0.hasSuffix(scriptEnding) }.map {
      String($0.dropLast(scriptEnding.count))
    }
  }

  /// The files and folders a beginning of a path can go on to; folders end in `/`.
  private func paths(from beginning: String, ending: String = "") -> [String] {
    let folder = beginning.lastIndex(of: "/").map { String(beginning[...$0]) } ?? ""
    let names = (try? System.names(in: folder.isEmpty ? "." : folder)) ?? []
    let isHidden = beginning.dropFirst(folder.count).hasPrefix(".")
    return names.sorted().compactMap { name in
      guard isHidden || !name.hasPrefix(".") else { return nil }
      let path = folder + name
      if (try? System.kind(of: path)) == .folder { return path + "/" }
      return path.hasSuffix(ending) ? path : nil
    }
  }

  /// The candidates that begin with a word, blind to case and script, each once.
  private func matching(_ word: String, of candidates: [String]) -> [String] {
    let folded = fold(word)
    var seen: Set<String> = []
    return candidates.filter { fold($0).hasPrefix(folded) && seen.insert($0).inserted }
  }
}
