import CorpusModel
import Engine
import Query
import Store
import Testing
import TestSupport

/// Some ten thousand words in both languages, so that every question has several batches.
private let manyWords: Corpus = {
  var tiny = TinyCorpus()
  for document in 0..<4 {
    tiny.document("\(document).txt", document % 2 == 0 ? .english : .simplifiedChinese)
    for article in 0..<30 {
      let sentences = (0..<24).map { number in
        document % 2 == 0
          ? "The helpers of group \(number) sent masks and public health aid to town \(article)."
          : "\(number)/个/城市/的/国际/合作/援助/了/口罩/和/药品/。"
      }
      tiny.article("Article \(document) \(article)", [sentences.joined(separator: " | ")])
    }
  }
  return build(tiny.records)
}()

struct CancellationTests {
  @Test(arguments: [
    "sentences | filter text matches /[mn]as.s/ | count",
    "sentences | filter text ends with \"。\" | count",
    "sentences | sort text descending", "words | sort norm, sentence descending | take 3",
    "words | group norm, sentence | count",

    "sentences | kwic \"e\" | sort left",
    "sentences | kwic [norm = \"masks\"] []{0,3} | sort right",
    "sentences | collocates \"masks\"", "sentences | ngrams 3 | group ngram | count",
    "words | unique norm, sentence",
    "words | add place = rank(position) | count", "words | add sum = running(length(norm)) | count",
    "sentences | join (articles) on article.number = number | count",
  ])
  func `a question looks at the switch at least once a batch, and stops when it is set`(
    question: String
  ) throws {
    let program = try #require(check(question, in: CheckEnvironment()).program, "\(question)")
    var options = RunOptions()
    options.workers = 2
    options.partSize = batchSize
    let cancellation = Cancellation()
    options.cancellation = cancellation
    _ = try run(program, on: manyWords, options: options)
    // The source of each question has so many rows, and each batch is looked after.
    let source: Table = question.hasPrefix("words") ? .words : .sentences
    #expect(cancellation.lookCount >= manyWords.rowCount(source) / batchSize)
    for looks in [0, 1, cancellation.lookCount / 2, cancellation.lookCount - 1] {
      options.cancellation = Cancellation(afterLooks: looks)
      #expect(throws: EngineError.cancelled) {
        try run(program, on: manyWords, options: options)
      }
      // Whatever was under way ends soon: each worker and each step may look a few times more.
      #expect(options.cancellation.lookCount <= looks + 8)
    }
  }
}
