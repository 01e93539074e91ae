/// A lesson that goes on: the learner's place in it, and what it is judged with.
struct LessonPlay: Sendable {
  var seat: LessonSeat
  var desk = LessonDesk()
  /// Its number on the shelf; 0 for a file that was named.
  let number: Int

  init(_ lesson: Lesson, number: Int, at position: Int, entries: [Int]) {
    seat = LessonSeat(lesson, at: position, entries: entries)
    self.number = number
  }

  var lesson: Lesson { seat.lesson }

  /// Another corpus is open: numbers of questions and results belong to the old one.
  mutating func forgetCorpus() {
    seat.forgetEntries()
    desk = LessonDesk()
  }
}
