import Diagnostics
import Rendering
import Unicode

/// The lessons with how far the learner is in each.
package func listLessons(in environment: Environment) -> Output {
  let lessons = LessonShelf(in: environment).lessons()
  let language = environment.language
  guard !lessons.isEmpty else {
    return Output(.wrong, language.line(.error, Message.noShelf))
  }
  let marks = LessonProgress(in: environment).marks()
  let titles = lessons.map { $0.reading.lesson?.title.text(in: language) ?? $0.path }
  let titleWidth = titles.map { displayWidth($0) }.max() ?? 0
  let abouts = lessons.map { $0.reading.lesson?.about.text(in: language) ?? "" }
  let room = (environment.surface.width ?? Int.max) - titleWidth - 24
  // What does not fit is left out whole: every lesson begins with it.
  let hasRoom = abouts.allSatisfy { displayWidth($0) <= room }
  let lines = zip(lessons, titles).map { shelved, title in
    let number = pad(String(shelved.number), width: 3, alignment: .right)
    guard let lesson = shelved.reading.lesson else { return "\(number)  \(title)" }
    let mark = marks[lesson.name].flatMap { $0.text(in: lesson) }
    let state = mark.map { "(\($0.text(in: language))) " } ?? ""
    let about = hasRoom ? lesson.about.text(in: language) : ""
    let line = "\(number)  \(pad(title, width: titleWidth))  \(state)\(about)"
    return String(line.reversed().drop { $0 == " " }.reversed())
  }
  return Output(text: lines.map { $0 + "\n" }.joined())
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
