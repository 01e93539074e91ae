import Columns
import Diagnostics
import Query
import Rendering

/// A call of `concord learn --check`.
package struct LessonCheckCall: Sendable {
  /// Lesson files; empty for all of the shelf.
  package var files: [String]
  /// The corpus; empty for the sample.
  package var paths: [String]

  package init(files: [String], paths: [String]) {
    self.files = files
    self.paths = paths
  }
}

/// Proves that lessons can be solved and that each of their wrong turns is recognised.
///
/// Each lesson is played to its end as a learner would, its script is saved and run. The status is
/// `unmet` when something does not hold.
package func checkLessons(
  _ call: LessonCheckCall,
  in environment: Environment,
  messages: (String) -> Void
) -> Output {
  let shelf = LessonShelf(in: environment)
  var lessons: [ShelvedLesson] = []
  for file in call.files {
    guard let found = shelf.lesson(file) else {
      return Output(.wrong, environment.language.line(.error, Message.unknownLesson(file)))
    }
    lessons.append(found)
  }
  if call.files.isEmpty { lessons = shelf.lessons() }
  guard !lessons.isEmpty else {
    return Output(.wrong, environment.language.line(.error, Message.noShelf))
  }
  let opening = openCorpus(call.paths, in: environment, messages: messages)
  guard let corpus = opening.corpus else {
    var output = Output()
    output.status = opening.status
    return output
  }
  return check(lessons, on: corpus, in: environment, messages: messages)
}

/// Plays the lessons one after the other, up to Ctrl-C.
private func check(
  _ lessons: [ShelvedLesson],
  on corpus: OpenedCorpus,
  in environment: Environment,
  messages: (String) -> Void
) -> Output {
  var output = Output()
  for shelved in lessons {
    let findings = findings(on: shelved, corpus, environment)
    // What a broken-off lesson seems to lack is no fault of it.
    guard !environment.interruption.isRequested else {
      output.status = .interrupted
      messages(Remark.interrupted.message.text(in: environment.language))
      break
    }
    if findings.faults.isEmpty {
      output.answer += Array("ok  \(shelved.path): \(findings.summary)\n".utf8)
    } else {
      output.status = .unmet
      findings.faults.forEach(messages)
    }
  }
  return output
}

/// What the check of a lesson found.
private struct LessonFindings {
  var faults: [String] = []
  var summary = ""
}

private func findings(
  on shelved: ShelvedLesson,
  _ corpus: OpenedCorpus,
  _ environment: Environment
) -> LessonFindings {
  guard let lesson = shelved.reading.lesson else {
    return LessonFindings(faults: shelved.faults(in: environment.language))
  }
  var findings = LessonFindings()
  for language in NameLanguage.allCases {
    guard let folder = try? TemporaryFolder() else {
      return LessonFindings(faults: ["error: no temporary folder can be made"])
    }
    var apart = environment
    apart.surface = .plain
    apart.language = language
    apart.scriptsFolder = folder.path + "/scripts"
    var trial = LessonTrial(lesson, on: corpus, in: apart)
    trial.run()
    let faults = trial.faults.map { fault in
      "\(shelved.path):\(fault.line): error: \(fault.message.text(in: environment.language))"
    }
    findings.faults += faults.filter { !findings.faults.contains($0) }
  }
  let turns = lesson.steps.map(\.wrongTurns.count).reduce(0, +)
  findings.summary = "\(lesson.steps.count) steps, \(turns) wrong turns"
  return findings
}
