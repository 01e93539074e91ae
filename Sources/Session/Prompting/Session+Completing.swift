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

  package init(start: Int, candidates: [String]) {
    self.start = start
    self.candidates = candidates
  }
}

extension Session {
  /// What may stand at the cursor, a position in Unicode scalars: words of the prompt and what they take,
  /// else what the language allows there.
  package func completion(in text: String, at cursor: Int) -> LineCompletion {
    let before = String(String.UnicodeScalarView(text.unicodeScalars.prefix(cursor)))
    let words = before.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    let start = cursor - (words.last?.unicodeScalars.count ?? 0)
    if words.count == 2, let word = SessionWord(named: Substring(words[0])) {
      let fitting = matching(words[1], of: arguments(of: word))
      if !fitting.isEmpty { return LineCompletion(start: start, candidates: fitting) }
    }
    let found = complete(before, at: before.utf8.count, in: checkEnvironment)
    var candidates = found.candidates.map(\.text)
    if words.count == 1 {
      candidates += matching(words[0], of: SessionWord.allCases.map(\.rawValue))
      if lessonPlay != nil {
        candidates += matching(words[0], of: LessonWord.allCases.map(\.rawValue))
      }
    }
    let replaced = String(decoding: Array(before.utf8)[found.replaced.start...], as: UTF8.self)
    return LineCompletion(
      start: cursor - replaced.unicodeScalars.count,
      candidates: candidates
    )
  }

  /// What stands at the right edge while a line is typed: the first mistake before the word at the
  /// cursor, else the form of the verb there.
  package func hint(in text: String, at cursor: Int) -> String {
    guard !text.isEmpty, SessionCommand(text) == nil else { return "" }
    let before = String(String.UnicodeScalarView(text.unicodeScalars.prefix(cursor)))
    let environment = checkEnvironment
    let place = verbForm(in: before, at: before.utf8.count, environment: environment)
    // What is being typed, and what is still to come, is no mistake yet.
    let mistake = check(before, in: environment).diagnostics.first { diagnostic in
      diagnostic.severity == .error
        && diagnostic.span.map { $0.end < place.wordStart && $0.start < $0.end } ?? false
    }
    return mistake.map { ($0.label ?? $0.message).text(in: language) } ?? place.form ?? ""
  }

  /// What may stand behind a word of the prompt.
  private func arguments(of word: SessionWord) -> [String] {
    switch word {
    case .describe: Table.allCases.flatMap(\.allNames)
    case .help: Verb.allCases.map(\.rawValue) + SessionWord.allCases.map(\.rawValue)
    case .run: savedScripts
    case .set: Settings.Name.allCases.map(\.rawValue)
    case .time: ["on", "off"]
    case .lesson:
      ["list"] + LessonShelf(in: environment).lessons().compactMap(\.reading.lesson?.name)
    case .try, .tables, .examples, .history, .save, .scripts, .edit, .undo, .behind, .source, .more,
      .open,
      .quit:
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

  /// The candidates that begin with a word, blind to case and script.
  private func matching(_ word: String, of candidates: [String]) -> [String] {
    let folded = fold(word)
    return candidates.filter { fold($0).hasPrefix(folded) }
  }
}
