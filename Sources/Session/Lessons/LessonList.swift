import Diagnostics
import Unicode

/// The lessons with how far the learner is in each.
package func listLessons(in environment: Environment) -> Output {
  let lessons = LessonShelf(in: environment).lessons()
  let language = environment.language
  guard !lessons.isEmpty else {
    return Output(.wrong, language.line(.error, Message.noShelf))
  }
  let marks = LessonProgress(in: environment).marks()
  let lines = lessons.map { shelved in
    let number = pad(String(shelved.number), width: 3, alignment: .right)
    guard let lesson = shelved.reading.lesson else { return "\(number)  \(shelved.path)\n" }
    let mark = marks[lesson.name].flatMap { $0.text(in: lesson) }
    let state = mark.map { "  (\($0.text(in: language)))" } ?? ""
    let title = lesson.title.text(in: language)
    return "\(number)  \(title)\(state)\n     \(lesson.about.text(in: language))\n"
  }
  return Output(text: lines.joined())
}

/// How to begin a lesson outside the prompt.
package func howToBeginLesson(in environment: Environment) -> String {
  environment.language.line(.note, Message.howToLearn)
}

extension Session {
  /// The lessons, and how to begin one.
  func lessonList() -> Output {
    var output = listLessons(in: environment)
    if output.status == .done {
      output.messages.append(settings.language.line(.note, Message.howToBegin))
    }
    return output
  }
}

extension LessonMark {
  /// How far the learner is; nil where nothing is worth a word.
  fileprivate func text(in lesson: Lesson) -> Message? {
    let place = step.flatMap { name in lesson.steps.firstIndex { $0.name == name } }
    if let place, place > 0 { return .stepMark(place + 1, of: lesson.steps.count + 1) }
    return isFinished ? .finishedMark : nil
  }
}
