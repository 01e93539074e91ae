import CorpusModel
import Diagnostics

/// What can be wrong with the meaning of a script; each case is documented by the shortest one.
enum CheckError: Equatable, Sendable {
  // Names

  /// `donatoins | count`
  case unknownSource(String, nearest: [String], at: SourceSpan)
  /// `count`; what it could stand behind
  case verbAlone(String, behind: String, at: SourceSpan)
  /// `_ | count` at the start of a session
  case noLastResult(at: SourceSpan)
  /// `sentences | group contry`
  case unknownColumn(UnknownColumn)
  /// `articles | show document.tittle`
  case unknownStep(String, of: Typed, nearest: [String], columns: [Message], at: SourceSpan)
  /// `articles | show title.code`
  case noSteps(Typed, step: String, replacement: String?, at: SourceSpan)
  /// `sentences | show lenght(text)`
  case unknownFunction(String, nearest: [String], at: SourceSpan)
  /// `sentences | filter sum(number) > 3`
  case aggregateInRow(AggregateFunction, at: SourceSpan)
  /// `sentences | filter share(number) > 3`
  case windowOutsideAdd(WindowFunction, at: SourceSpan)
  /// `statements | filter country = Camboda`
  case unknownCountry(String, nearest: [String], at: SourceSpan)
  /// `statements | filter country = Africa`
  case regionAsCountry(String, region: String, of: String, at: SourceSpan)
  /// `statements | filter country has Africa`, a note
  case regionAsText(String, region: String, of: String, at: SourceSpan)
  /// `statements | filter organization = CNIEE`, a note
  case unknownEntity(String, EntityKind?, nearest: [String], at: SourceSpan)
  /// `sentences | filter language = en`
  case bareText(String, of: Typed, nearest: [String], meant: String?, at: SourceSpan)
  /// `donations | filter item = "口罩"`, a note
  case otherWord(String, meant: String, of: Typed, at: SourceSpan)
  /// `param a = 1` twice, `let a = …` twice
  case nameTaken(String, by: Message, at: SourceSpan)
  /// `--set leest=3`
  case unknownParameter(String, nearest: [String])
  /// `--set least=many`
  case badParameterValue(name: String, value: String, type: ValueType)
  /// `sentences | kwic mask`
  case barePattern(String, at: SourceSpan)
  /// `sentences | kwic [word = "cooperat*"]`, a note
  case starOfLetter(String, at: SourceSpan)
  /// `sentences | kwic least` where `least` is a number
  case patternIsNoText(String, at: SourceSpan)
  /// `sentences | filter language = least` where `least` is a parameter and a column, a note
  case hiddenParameter(String, at: SourceSpan)

  // Types

  /// `donations | filter quantity = "many"`
  case notComparable(Typed, Typed, at: SourceSpan, replacement: String?)
  /// `donations | filter aggregate < true`
  case noOrder(Typed, at: SourceSpan)
  /// `sentences | filter countries = Italy`
  case listCompared(Typed, with: String?, operation: String, at: SourceSpan)
  /// `donations | filter quantity`
  case notCondition(Typed, at: SourceSpan)
  /// `statements | filter country = Italy or Japan`
  case loneAlternative(subject: String, values: [String], at: SourceSpan, condition: SourceSpan)
  /// `donations | filter quantity has "1"`
  case notText(Typed, operation: String, at: SourceSpan)
  /// `donations | filter item matches "mask"`
  case notPattern(Typed, replacement: String?, at: SourceSpan)
  /// `donations | filter 3 in quantity`
  case notList(Typed, at: SourceSpan, replacement: String?)
  /// `donations | add a = item + 1`
  case notNumber(Typed, operation: String, at: SourceSpan)
  /// `donations | add a = year(item)`
  case badArgument(Typed, of: String, wants: Message, at: SourceSpan)
  /// `donations | add a = year()`
  case badArgumentCount(of: String, form: String, given: Int, at: SourceSpan)
  /// `donations | add a = if(quantity > 3, item, 1)`
  case noCommonType(Typed, Typed, of: String, at: SourceSpan)
  /// `sentences | show n = /a/`
  case stray(what: Message, at: SourceSpan)

  // Verbs

  /// `sentences | group countries`
  case listKey(Typed, column: String, at: SourceSpan)
  /// `sentences | sort countries`
  case listOrder(Typed, verb: Verb, at: SourceSpan)
  /// `donations | mean item`
  case badAggregate(AggregateFunction, Typed, at: SourceSpan)
  /// `donations | summarize n = quantity`
  case notAggregate(at: SourceSpan)
  /// `donations | sum`
  case aggregateNeedsValue(AggregateFunction, at: SourceSpan)
  /// `donations | add quantity * 2`
  case unnamed(Verb, text: String, at: SourceSpan)
  /// `donations | show item, item`
  case duplicateColumn(String, at: SourceSpan)
  /// `donations | top 3`
  case missingRanking(Verb, columns: [Message], at: SourceSpan)
  /// `sentences | ngrams 2 | top 8`
  case runsNotCounted(Verb, write: String, at: SourceSpan)
  /// `donations | take 1.5`
  case notCount(String, at: SourceSpan)
  /// `donations | hide quantity * 2`
  case notColumn(Verb, at: SourceSpan)
  /// `donations | each item`
  case nothingToUnfold(Typed, at: SourceSpan)
  /// `donations | each recipients | sum quantity`, a note
  case repeatedRows(Typed, unfolded: Message, at: SourceSpan)
  /// `donations | pivot item`
  case pivotWithoutGroup(at: SourceSpan)
  /// `donations | group item | pivot item`
  case pivotWithoutRows(String, at: SourceSpan)
  /// `donations | join events on quantity`
  case badJoin(at: SourceSpan)
  /// `donations | append (events | count)`: a column with two types
  case appendTypes(String, ValueType, ValueType, at: SourceSpan)
  /// `donations | except (events)`
  case nothingInCommon(Verb, at: SourceSpan)
  /// `countries | kwic "mask"`
  case noReadingText(Verb, rows: Message, at: SourceSpan)
  /// `sentences | ngrams 0`
  case badRunLength(most: Int, at: SourceSpan)
  /// `sentences | group language | show n = source`
  case noSourceLine(at: SourceSpan)
  /// `sentences | show as bars | take 3`
  case notLast(String, at: SourceSpan)
  /// `let a = sentences | show as bars`
  case formOfPart(String, at: SourceSpan)
  /// `donations | hide …` of all columns
  case noColumnsLeft(at: SourceSpan)
  /// A condition that reads `rows` beside columns
  case rowsBesideColumns(at: SourceSpan)
}

/// A name that is no live column, and all that may have been meant.
struct UnknownColumn: Equatable, Sendable {
  var name: String
  /// "sentences", or "this step" once rows were made anew.
  var rows: Message
  var nearest: [String]
  /// What would work in its place: `year(date)`.
  var advice: String?
  /// By their names in both languages.
  var columns: [Message]
  /// Whether more columns come from the data, as after `pivot`.
  var isOpen: Bool
  var span: SourceSpan
}

/// A piece of the script with its type, for messages that name both.
struct Typed: Equatable, Sendable {
  var text: String
  var type: ValueType
  /// A sentence that shows a value of it.
  var example: Message?
  var isLiteral: Bool

  init(text: String, type: ValueType, example: Message? = nil, isLiteral: Bool = false) {
    self.text = text
    self.type = type
    self.example = example
    self.isLiteral = isLiteral
  }
}
