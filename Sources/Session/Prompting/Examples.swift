/// Questions to begin with, each with what it asks; all run on any corpus.
package let exampleQuestions: [(question: String, meaning: String)] = [
  ("documents | show title, kind, language, date", "what is here"),
  ("articles | group section | count", "articles in each section"),
  ("sentences | filter text has \"口罩\" | show text, article.title", "sentences with a word"),
  ("sentences | kwic \"hand\" | take 10", "a word with what stands around it"),
  (
    "words | filter kind = \"word\" and language = \"en\" | group norm | count | top 20",
    "the most frequent English words"
  ),
  ("countries | top 10 by mentions", "the countries named most"),
  ("figures | filter unit = \"CNY\" | sort value descending | take 10", "the largest sums"),
  (
    "donations | filter item = \"masks\" | show donor, recipients, quantity, date", "who sent masks"
  ),
  ("statements | group country | count | show as bars", "whose voices are heard"),
  ("disagreements | show kind, chinese_value, english_value", "where two editions differ"),
]
