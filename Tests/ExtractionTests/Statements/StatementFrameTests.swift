import CorpusModel
import Extraction
import Testing

/// Frames of statements, in invented sentences: one a row.
struct StatementFrameTests {
  @Test(arguments: [
    // What is told, split by who tells it.
    (
      "Rosa Diaz runs the clinic. Nobody, she told the panel, could have known the dam was weak.",
      "Rosa Diaz", "Nobody could have known the dam was weak."
    ),
    (
      "The clinic, Rosa Diaz said, would open in May.", "Rosa Diaz", "The clinic would open in May."
    ),
    // The verb before who speaks, without quotation marks.
    (
      "The clinic will open in May, said Rosa Diaz, its director.", "Rosa Diaz",
      "The clinic will open in May"
    ),
    // Who is told to be hers is not meant by `she`.
    (
      "Rosa Diaz and her husband Luis lost the house. \"It was new,\" she said.", "Rosa Diaz",
      "It was new,"
    ),
    // How a verb of speech is written further on.
    ("王大伟在给学校的信中写道：“你们的帮助我们不会忘记。”", "王大伟", "你们的帮助我们不会忘记。"),
    ("海地卫生部公布，霍乱已造成三百人死亡。", "海地卫生部", "霍乱已造成三百人死亡。"),
    // Two who share an opinion.
    ("王大伟和李玉兰一致认为，这座桥必须重修。", "王大伟|李玉兰", "这座桥必须重修。"),
  ])
  func `a statement is found by its frame`(text: String, speakers: String, quote: String) throws {
    let statement = try #require(statements(text).first)
    #expect(statement.speakers == speakers.split(separator: "|").map(String.init))
    #expect(statement.quote == quote)
  }

  @Test(arguments: [
    "Rosa Diaz said a few words at the ceremony.",
    "Rosa Diaz said goodbye to the nurses at the gate.",
  ])
  func `words that hold no content are no statement`(text: String) {
    #expect(statements(text).isEmpty)
  }

  private func statements(_ text: String) -> [Statement] {
    let isChinese = text.unicodeScalars.contains { $0.value >= 0x4E00 && $0.value < 0xA000 }
    return extract(sample([text], language: isChinese ? .simplifiedChinese : .english))
      .extracted.statements
  }
}
