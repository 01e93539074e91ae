import Foundation
import Session
import TestSupport
import Testing

/// `concord learn --check`: lessons that cannot be solved do not get past it.
struct CheckLessonsTests {
  private func check(_ lesson: String) throws -> (Output, [String]) {
    let taught = try TaughtSession(lesson: lesson)
    var messages: [String] = []
    let call = LessonCheckCall(files: [], paths: [])
    let output = checkLessons(call, in: taught.environment) { messages.append($0) }
    return (output, messages)
  }

  private func complaint(replacing old: String, with new: String) throws -> String {
    try #require(smallLesson.contains(old))
    let (output, messages) = try check(smallLesson.replacing(old, with: new))
    #expect(output.status == .unmet)
    return messages.first ?? ""
  }

  @Test func `a lesson that holds is told with what it has`() throws {
    let (output, messages) = try check(smallLesson)
    #expect(output.status == .done, "\(messages)")
    #expect(output.text.hasPrefix("ok  "))
    #expect(output.text.hasSuffix("01-bridges.lesson: 2 steps, 3 wrong turns\n"))
  }

  @Test func `an answer that finds nothing, cannot run, or is the example is found`() throws {
    let answer = "answer: sentences | filter text has \"桥\"\n"
    let empty = try complaint(
      replacing: answer,
      with: "answer: sentences | filter text has \"ship\"\n"
    )
    #expect(empty.contains("01-bridges.lesson:9: error: step find: the answer finds nothing"))
    let broken = try complaint(replacing: answer, with: "answer: sentences | filtr text\n")
    #expect(broken.contains("the answer does not reach the goal"))
    #expect(broken.contains("^^^^^"))
    let same = try complaint(
      replacing: answer,
      with: "answer: sentences | filter text has \"town\"\n"
    )
    #expect(same.contains("the example is an answer already"))
  }

  @Test func `a wrong turn that is right, or is not recognised, is found`() throws {
    let question = "question: sentences | filter text has \"bridge\"\n"
    let right = try complaint(
      replacing: question,
      with: "question: sentences | filter text matches /桥/\n"
    )
    #expect(
      right.contains("wrong turn nothing: `sentences | filter text matches /桥/` reaches the goal")
    )
    let broken = try complaint(replacing: question, with: "question: sentences | filtr\n")
    #expect(broken.contains("wrong turn nothing: `sentences | filtr` is not recognised"))
    let pattern = try complaint(replacing: "when: rows > answer", with: "when: rows > 99")
    #expect(pattern.contains("its patterns do not hold"))
  }

  @Test func `every lesson of the house can be solved and knows its wrong turns`() throws {
    let home = try TemporaryFolder()
    let environment = Environment(
      scriptsFolder: home.path("scripts"),
      sampleCorpus: Program.sampleCorpus
    )
    var messages: [String] = []
    let call = LessonCheckCall(files: [], paths: [])
    let output = checkLessons(call, in: environment) { messages.append($0) }
    #expect(messages == [])
    #expect(output.status == .done)
    #expect(output.text.split(separator: "\n").count == (try lessonFiles().count))
  }

  @Test func `the lesson that the manual starts from holds`() throws {
    let page = Program.root.appending(path: "Docs/LESSONS.md")
    let manual = try String(contentsOf: page, encoding: .utf8)
    let block = try #require(manual.firstMatch(of: /```lesson\n((?s).*?)```/))
    let home = try TemporaryFolder()
    let file = try home.write("masks.lesson", String(block.1))
    let environment = Environment(
      scriptsFolder: home.path("scripts"),
      sampleCorpus: Program.sampleCorpus
    )
    var messages: [String] = []
    let call = LessonCheckCall(files: [file], paths: [])
    let output = checkLessons(call, in: environment) { messages.append($0) }
    #expect(messages == [])
    #expect(output.text.hasSuffix("masks.lesson: 1 steps, 2 wrong turns\n"))
  }
}
