import Diagnostics
import Unicode

/// A lesson file and what stands in it.
struct ShelvedLesson: Sendable {
  /// The number its file's name begins with, else its place among the files.
  var number: Int
  var path: String
  var reading: LessonReading

  /// Its faults as a list: `lessons/03.lesson:12: error: …`.
  func faults(in language: NameLanguage) -> [String] {
    reading.faults.map { "\(path):\($0.line): error: \($0.message.text(in: language))" }
  }
}

/// The folder of lessons: `Lessons` beside the sample corpus.
struct LessonShelf: Sendable {
  let folder: String?

  init(in environment: Environment) {
    folder = environment.sampleCorpus.map { parentFolder(of: $0) + "/Lessons" }
  }

  /// All lessons, in the order of their files.
  func lessons() -> [ShelvedLesson] {
    guard let folder, let names = try? System.names(in: folder) else { return [] }
    let files = names.filter { $0.hasSuffix(lessonEnding) }
    return files.enumerated().compactMap { index, file in
      read(folder + "/" + file, number: Int(file.prefix { $0.isNumber }) ?? index + 1)
    }
  }

  /// The lesson of a number, of a name, or of the file at a path.
  func lesson(_ name: String) -> ShelvedLesson? {
    if name.hasSuffix(lessonEnding) || name.contains("/") { return read(name, number: 0) }
    let all = lessons()
    if let number = Int(name) { return all.first { $0.number == number } }
    return all.first { fold($0.reading.lesson?.name ?? "") == fold(name) }
  }

  /// Reads a file; nil where there is none that can be read.
  func read(_ path: String, number: Int) -> ShelvedLesson? {
    guard let bytes = try? System.read(path) else { return nil }
    switch decodeScript(bytes) {
    case .success(let text):
      return ShelvedLesson(number: number, path: path, reading: readLesson(text))
    case .failure(let fault):
      let faults = [LessonFault(line: max(1, fault.line), message: fault.remark.message)]
      return ShelvedLesson(number: number, path: path, reading: LessonReading(faults: faults))
    }
  }
}

/// The end of a lesson's file name.
let lessonEnding = ".lesson"
