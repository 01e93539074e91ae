package import Diagnostics

/// Questions to begin with, each with what it asks; all run on any corpus.
package let exampleQuestions: [(question: String, meaning: Message)] = [
  ("documents | show title, kind, language, date", Message("what is here", "这里有什么")),
  ("articles | group section | count", Message("articles in each section", "各栏目的文章数")),
  (
    "sentences | filter text has \"口罩\" | show text, article.title",
    Message("sentences with a word", "含某个词的句子")
  ),
  (
    "sentences | kwic \"hand\" | take 10",
    Message("a word with what stands around it", "一个词和它前后的文字")
  ),
  (
    "words | filter kind = \"word\" and language = \"en\" | group norm | count | top 20",
    Message("the most frequent English words", "最常见的英文词")
  ),
  ("countries | top 10 by mentions", Message("the countries named most", "被提到最多的国家")),
  (
    "figures | filter unit = \"CNY\" | sort value descending | take 10",
    Message("the largest sums", "最大的金额")
  ),
  (
    "donations | filter item = \"masks\" | show donor, recipients, quantity, date",
    Message("who sent masks", "谁送了口罩")
  ),
  (
    "statements | group country | count | show as bars",
    Message("whose voices are heard", "听到了谁的声音")
  ),
  (
    "disagreements | show kind, chinese_value, english_value",
    Message("where two editions differ", "两个版本哪里不同")
  ),
]
