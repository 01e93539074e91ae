package import Diagnostics
import Glibc
package import Rendering
import Store
import Unicode

/// What a session is told about the world outside; nothing else of it is looked at.
package struct Environment: Sendable {
  /// What answers are written on.
  package var surface: Surface
  /// The lines of the screen that an answer may take at a time with what is noted below it; nil where
  /// nobody waits for the next ones.
  package var screenLines: Int?
  /// The language messages are written in; answers do not depend on it.
  package var language: NameLanguage
  /// Whether messages go to a terminal, so that progress may be drawn there.
  package var messagesAreOnTerminal: Bool
  /// Where the user's scripts are kept.
  package var scriptsFolder: String
  /// The corpus that is opened when none is named; nil when it cannot be found.
  package var sampleCorpus: String? {
    namedSample ?? (looksForSample ? Environment.findSampleCorpus() : nil)
  }
  private let namedSample: String?
  /// Whether it is looked for when it is asked for: most questions name a corpus.
  private var looksForSample = false
  /// Where what the user set is kept for the next time; nil to keep nothing.
  package var settingsFile: String?
  /// Where corpora that were read are kept for the next time; nil to keep none.
  package var cacheFolder: String?
  /// Of more text than this a corpus is built step by step, in less memory.
  package var bytesBuiltAtOnce = usualBytesAtOnce
  /// Seconds on a clock that never goes back.
  package var seconds: @Sendable () -> Double
  /// Stops what runs.
  package var interruption: Interruption

  package init(
    surface: Surface = .plain,
    language: NameLanguage = .english,
    messagesAreOnTerminal: Bool = false,
    scriptsFolder: String,
    sampleCorpus: String? = nil,
    cacheFolder: String? = nil,
    seconds: @escaping @Sendable () -> Double = { 0 },
    interruption: Interruption = Interruption()
  ) {
    self.surface = surface
    self.language = language
    self.messagesAreOnTerminal = messagesAreOnTerminal
    self.scriptsFolder = scriptsFolder
    namedSample = sampleCorpus
    self.cacheFolder = cacheFolder
    self.seconds = seconds
    self.interruption = interruption
  }

  /// Tables are cut at a width, whatever they are written to.
  package mutating func cuts(at width: Int) {
    surface = Surface(
      width: width,
      colours: surface.colours,
      rows: surface.rows,
      ambiguous: surface.ambiguous
    )
  }

  /// The answers of a conversation are read on a terminal of this size, one screen at a time.
  mutating func fit(width: Int, height: Int) {
    // The entry, the names of the columns with their line, two notes, and the next prompt.
    let lines = max(4, height - 6)
    surface = Surface(
      width: width,
      colours: surface.colours,
      rows: lines,
      ambiguous: surface.ambiguous
    )
    screenLines = lines + 4
  }

  /// Somebody talks with the program: what they set is kept, and the language they chose is spoken.
  package mutating func remembersSettings() {
    settingsFile = parentFolder(of: scriptsFolder) + "/settings"
    language = keptLanguage ?? language
  }

  /// Answers go to a file, not to the terminal.
  package mutating func writesToFile() { surface = .plain }

  /// Whether what is shown may be coloured.
  package var hasColours: Bool { surface.colours }

  /// The world as this process finds it.
  package static func ofProcess(
    interruption: Interruption = Interruption()
  ) -> Environment {
    let width = System.terminalWidth(of: STDOUT_FILENO)
    let hasColours =
      width != nil && (System.variable("NO_COLOR") ?? "").isEmpty
      && System.variable("TERM") != "dumb"
    var environment = Environment(
      surface: Surface(
        width: width,
        colours: hasColours,
        rows: width == nil ? nil : 40,
        ambiguous: width == nil ? .narrow : System.ambiguousWidth
      ),
      language: languageOfLocale,
      messagesAreOnTerminal: isatty(STDERR_FILENO) == 1,
      scriptsFolder: dataFolder + "/concord/scripts",
      cacheFolder: cacheFolder,
      seconds: { System.monotonicSeconds },
      interruption: interruption
    )
    environment.looksForSample = true
    return environment
  }

  /// Chinese where the locale names it, by the order of POSIX.
  private static var languageOfLocale: NameLanguage {
    let names = ["LC_ALL", "LC_MESSAGES", "LANG"].compactMap(System.variable)
    return names.first { !$0.isEmpty }?.lowercased().hasPrefix("zh") == true ? .chinese : .english
  }

  /// The folder for the user's own data, as the XDG Base Directory Specification names it.
  private static var dataFolder: String {
    if let folder = System.variable("XDG_DATA_HOME"), folder.hasPrefix("/") { return folder }
    return (System.variable("HOME") ?? ".") + "/.local/share"
  }

  /// The folder for what can be made again, as the XDG Base Directory Specification names it; nil
  /// where neither it nor a home is known.
  private static var cacheFolder: String? {
    if let folder = System.variable("XDG_CACHE_HOME"), folder.hasPrefix("/") {
      return folder + "/concord"
    }
    return System.variable("HOME").map { $0 + "/.cache/concord" }
  }

  /// `Examples/Corpus` in a folder above the program, or `share/concord/Corpus` beside its `bin`.
  private static func findSampleCorpus() -> String? {
    var folder = System.programPath.map(parentFolder)
    while let above = folder, above != "/", above != "." {
      for place in ["/Examples/Corpus", "/share/concord/Corpus"]
      where (try? System.kind(of: above + place)) == .folder {
        return above + place
      }
      folder = parentFolder(of: above)
    }
    return nil
  }
}
