import Engine
import Testing

struct SearchTests {
  @Test func `kwic lines up every hit with its context`() {
    #expect(
      ask("sentences | kwic \"mask\" width 12 | show left, hit, right, line") == """
        left | hit | right | line
        ve Cambodia  | mask | s. A mask ma | 1
        ia masks. A  | mask |  matters, a  | 1
         matters, a  | Mask |  saves. | 1
        Nobody un | mask | ed the helpe | 3
        """
    )
  }

  @Test func `kwic finds folded text and shows it as written`() {
    #expect(
      ask("sentences | kwic \"援助日\" width 10 | show left, hit, right") == """
        left | hit | right
        爱德基金会 | 援助日 | 本。
        """
    )
  }

  @Test func `kwic looks into the text of articles too, each hit once`() {
    #expect(ask("articles | filter title = \"Unmasked\" | kwic \"mask\" | count") == "count\n1")
    #expect(ask("words | filter word = \"masks\" | kwic \"mask\" | count") == "count\n1")
  }

  @Test func `kwic takes a pattern`() {
    #expect(
      ask("sentences | kwic /m\\w+s\\b/ | show hit") == "hit\nmasks\nmatters"
    )
  }

  @Test func `a token pattern goes over words`() {
    #expect(
      ask("sentences | kwic [word = \"a\"] [norm = \"mask\"] [] | show hit") == """
        hit
        A mask matters
        a Mask saves
        """
    )
    #expect(
      ask("sentences | kwic [word = \"gave\"] []{0,3} [word = \"masks?\"] | show hit")
        == "hit\ngave Cambodia masks"
    )
  }

  @Test func `ngrams run over words and never across punctuation`() {
    #expect(
      ask("sentences | ngrams 2 | filter ngram has word \"mask\" | group ngram | count") == """
        ngram | count
        A mask | 2
        Mask saves | 1
        mask matters | 1
        """
    )
  }

  @Test func `collocates count each word near a hit once`() {
    #expect(
      ask("sentences | collocates \"saves\" within 2 | show word, observed, expected") == """
        word | observed | expected
        a | 1 | 0.148148148148148
        mask | 1 | 0.148148148148148
        """
    )
  }

  @Test func `keywords compare with the other rows`() {
    #expect(
      ask(
        """
        sentences | filter language = "en" | keywords against (sentences | filter language = "zh-Hans")
          | top 1 by log_likelihood | show word, count, other_count
        """
      ) == """
        word | count | other_count
        a | 2 | 0
        """
    )
  }

  @Test func `dispersion says over how many parts the hits spread`() {
    #expect(
      ask(
        "sentences | filter language = \"en\" | dispersion \"mask\" by article | show hits, parts, range"
      )
        == "hits | parts | range\n4 | 2 | 2"
    )
  }
}
