import Diagnostics
import Foundation
import Session
import TestSupport
import Testing

/// What a teacher is told about a lesson file.
struct ReadLessonTests {
  private func faults(_ text: String) -> [String] {
    readLesson(text).faults.map { "\($0.line): \($0.message.english)" }
  }

  @Test func `a whole lesson has no fault`() { #expect(faults(smallLesson) == []) }

  @Test func `Chinese names of keys and full-width colons read the same`() {
    var text = smallLesson
    for (english, chinese) in [
      ("lesson:", "课："), ("save:", "保存："), ("step:", "步："), ("example:", "示例："),
      ("answer:", "答案："), ("compare: order", "比较：顺序"), ("wrong:", "误："), ("question:", "问题："),
      ("when: rows > answer", "当：行数 > 答案"), ("when: other order", "当：顺序不同"), ("try:", "试试："),
    ] { text = text.replacingOccurrences(of: english, with: chinese) }
    #expect(faults(text) == [])
  }

  @Test(arguments: [
    ("hint: Look", "hnt: Look", "28: there is no key \"hnt\"; did you mean hint?"),
    ("hint: Look for a word.\n", "", "32: this text lacks its English side: `hint: …`"),
    ("目标：哪些句子说到桥？\n", "", "15: this text lacks its Chinese side: `目标: …`"),
    (
      "  where", "where",
      "11: a line is `key: text`, or begins with a blank and goes on with the line above"
    ),
    (
      "when: rows = 0", "when: rows are 0", "25: \"rows are 0\" is no pattern; there are `rows = 0`"
    ),
    ("when: rows = 0", "when: without grupo", "25: there is no verb \"grupo\""),
    (
      "compare: order", "compare: colour",
      "43: \"colour\" cannot be compared; there are order, names"
    ),
    ("wrong: nothing", "wrong: all", "23: the name \"all\" is taken already"),
    ("step: count", "step: find", "38: the name \"find\" is taken already"),
    ("save: bridges", "save: my bridges", "6: \"my bridges\" is no name: a name has no blanks"),
    ("save: bridges\n", "", "1: the lesson needs a line `save: …`"),
    ("answer: sentences | filter text has \"桥\"\n", "", "9: a step needs a line `answer: …`"),
    ("step: count", "title: count", "38: `title` belongs to the lesson"),
    ("wrong: all\n", "", "18: `question` belongs to a wrong turn"),
    ("lesson: bridges\n", "", "1: a lesson file begins with `lesson: NAME`"),
  ]) func `a fault names its line and a way out`(old: String, new: String, told: String) throws {
    try #require(smallLesson.contains(old))
    let place = try #require(smallLesson.range(of: old))
    let found = faults(smallLesson.replacingCharacters(in: place, with: new))
    #expect(found.contains { $0.hasPrefix(told) }, "\(found)")
  }

  @Test func `an empty file is told how it begins`() {
    #expect(faults("").first == "1: a lesson file begins with `lesson: NAME`")
  }

  @Test func `no text makes the reader stumble, and faults stand inside the file`() throws {
    var random = SplitMix(seed: 11)
    let seeds = try lessonFiles() + [smallLesson]
    let pieces = [
      "\n", ":", "：", " ", "step: ", "误：", "when: rows ", "\u{FEFF}", "\0", "桥", "{", "#", "\r\n",
    ]
    for round in 0..<400 {
      var scalars = Array((seeds.randomElement(using: &random) ?? "").unicodeScalars)
      for _ in 0...(round % 7) where !scalars.isEmpty {
        let place = Int.random(in: 0..<scalars.count, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: scalars.remove(at: place)
        case 1: scalars.removeSubrange(place..<min(scalars.count, place + 40))
        case _:
          let piece = pieces.randomElement(using: &random) ?? ""
          scalars.insert(contentsOf: piece.unicodeScalars, at: place)
        }
      }
      let text = String(String.UnicodeScalarView(scalars))
      let count = text.split(omittingEmptySubsequences: false) { $0.isNewline }.count
      let reading = readLesson(text)
      #expect(reading.faults.allSatisfy { (1...count).contains($0.line) })
      #expect(reading.faults.isEmpty == reading.isRight)
    }
  }
}

/// The lessons of the house, as text.
func lessonFiles() throws -> [String] {
  let folder = Program.root.appending(path: "Examples/Lessons")
  let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  return try names.filter { $0.hasSuffix(".lesson") }.map {
    try String(contentsOf: folder.appending(path: $0), encoding: .utf8)
  }
}
