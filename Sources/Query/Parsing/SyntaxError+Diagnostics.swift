// One flat table: every error of lexer and parser and what the user reads, English and Chinese side
// by side; a switch cannot be cut in two.
import CorpusModel
import Diagnostics

extension SyntaxError {
  /// The error as the user reads it.
  var diagnostic: Diagnostic {
    switch self {
    case .unclosedText(let quote, let closed, let span):
      error(
        Message("the text is not closed", "文本没有收尾"),
        span,
        Message(
          "a text that begins with \(String(quote.opening)) ends with \(String(quote.closing))",
          "以 \(String(quote.opening)) 开头的文本以 \(String(quote.closing)) 收尾"
        ),
        notes: [Message("a text stays on one line", "文本不能跨行")],
        replacement: closed
      )
    case .otherQuote(let content, let span):
      error(
        Message("the marks around the text are not a pair", "文本两端的引号不成对"),
        span,
        write(quoted(content, orIn: "“", "”")),
        replacement: quoted(content, orIn: "“", "”")
      )
    case .unclosedPattern(let span):
      error(
        Message("the regular expression is not closed", "正则表达式没有收尾"),
        span,
        Message("it ends with /", "它以 / 收尾"),
        notes: [
          Message(
            "a slash inside it is written \\/; a division has an operand before it",
            "里面的斜线写成 \\/；除号前面要有被除数"
          )
        ]
      )
    case .badFlag(let letters, let span):
      error(
        Message("\"\(letters)\" is no flag of a regular expression", "正则表达式没有“\(letters)”这个标志"),
        span,
        Message("the one flag is i", "唯一的标志是 i"),
        notes: [Message("/…/i is blind to case", "/…/i 不分大小写")],
        replacement: "i"
      )
    case .badPattern(let reason, let span):
      error(
        Message(
          "the regular expression cannot be read: \(reason)",
          "正则表达式读不懂：\(reason)"
        ),
        span
      )
    case .noSuchDate(let date, let span):
      error(
        Message("there is no date \(date)", "没有 \(date) 这个日期"),
        span,
        Message(
          "a date is written 2020-04-17, 2020-04 or 2020",
          "日期写成 2020-04-17、2020-04 或 2020"
        )
      )
    case .joinedDigits(let digits, let span):
      error(
        Message("\(digits) is neither a date nor a number", "\(digits) 既不是日期也不是数字"),
        span,
        Message("a subtraction has spaces", "减号两边要有空格"),
        notes: [
          Message(
            "digits joined by - are a date: 2020-04-17, 2020-04",
            "用 - 连着的数字是日期：2020-04-17、2020-04"
          )
        ],
        replacement: digits.split(separator: "-").joined(separator: " - ")
      )
    case .joinedName(let word, let span):
      if let (number, advice) = Units.number(of: word) {
        error(advice, span, write(number), replacement: number)
      } else {
        error(
          Message("\(word) is neither a number nor a name", "\(word) 既不是数字也不是名字"),
          span,
          Message("a name begins with a letter", "名字以字母或汉字开头"),
          notes: [
            Message(
              "numbers are written 12_000, 1.5, 40%, 1 million, 1.92亿, 20万",
              "数字写成 12_000、1.5、40%、1 million、1.92亿、20万"
            )
          ]
        )
      }
    case .strangeCharacter(let scalar, let span):
      error(
        Message("\(scalar.shown) has no meaning here", "\(scalar.shown) 在这里没有意义"),
        span,
        Message("only a text in quotes may hold it", "只有引号里的文本可以有它"),
        replacement: scalar.isMark ? "" : nil
      )
    case .unknownVersion(let version, let span):
      error(
        Message(
          "this script is written in version \(version) of the language",
          "这个脚本用的是语言的第 \(version) 版"
        ),
        span,
        Message("this program reads version 1", "本程序读第 1 版"),
        replacement: "1"
      )
    case .lateVersion(let span):
      error(
        Message("the version of the language stands in the first line", "语言的版本写在第一行"),
        span,
        Message("move it to the top", "移到最前面")
      )
    case .missingName(let word, let found):
      expected(Message("a new name", "一个新名字"), found, notes: [word.example])
    case .reservedName(let name, let span):
      error(
        Message("\"\(name)\" is a word of the language", "“\(name)”是语言里的词"),
        span,
        Message("choose another name", "换一个名字")
      )
    case .missingEqual(let name, let found):
      expected(Message("\"=\" behind \(name)", "\(name) 后面的“=”"), found)
    case .missingStandard(let name, let found):
      expected(
        Message("the standard value of \(name)", "\(name) 的默认值"),
        found,
        notes: [Keyword.parameter.example]
      )
    case .behindStatement(let found):
      error(
        Message(
          "\(found.name) stands behind the end of the line's meaning",
          "这一行到此已经完整，\(found.name) 是多余的"
        ),
        found.span,
        Message("take it out", "去掉它"),
        replacement: ""
      )
    case .missingSource(let found):
      expected(Message("a table", "表"), found, notes: [Self.sourceNote])
    case .verbFirst(let verb, let span):
      error(
        Message(
          "a question begins with a table, \"\(verb)\" is a verb",
          "问句要以表开头，“\(verb)”是动词"
        ),
        span,
        Message("put a table and \"|\" before it", "在它前面写上表名和“|”"),
        notes: [
          Self.sourceNote,
          Message(
            "_ | \(verb) … goes on from the last answer",
            "_ | \(verb) … 接着上一个回答往下问"
          ),
        ],
        replacement: "_ | \(verb)"
      )
    case .missingVerb(let found):
      expected(
        Message("a verb", "动词"),
        found,
        notes: [
          Message(
            "verbs here: filter, group, count, sort, take, show, …",
            "这里可用的动词：筛选、分组、计数、排序、取、显示……"
          )
        ]
      )
    case .unknownVerb(let name, let nearest, let span): unknownVerb(name, nearest, span)
    case .missingOperand(let verb, let found):
      expected(
        Message("what \(verb) works with", "“\(verb)”要处理的内容"),
        found,
        notes: [verb.spec.formNote] + verb.spec.exampleNote
      )
    case .missingClause(let verb, let word, let found):
      expected(
        Message("\"\(word.keyword)\"", "“\(word.keyword)”"),
        found,
        notes: [verb.spec.formNote] + verb.spec.exampleNote
      )
    case .repeatedClause(let word, let span):
      error(
        Message("\"\(word.keyword)\" stands here twice", "“\(word.keyword)”写了两次"),
        span,
        Message("keep one of the two", "留下一个")
      )
    case .missingClauseValue(let word, let found): expected(word.wants, found)
    case .unknownForm(let name, let nearest, let span):
      error(
        Message("there is no form \"\(name)\"", "没有名为“\(name)”的形式"),
        span,
        didYouMean(nearest),
        notes: [
          Message("forms here: \(Self.allForms)", "可用的形式：\(Self.allForms)"),
          Message(
            "a column is named with the name first: \(name) = …",
            "给列起名时名字在前：\(name) = …"
          ),
        ],
        replacement: nearest.first
      )
    case .missingPipe(let verb, let word, let span):
      error(
        Message("a \"|\" is missing before \(word)", "\(word) 前面少了“|”"),
        span,
        write("| \(word)"),
        notes: [Message("\(verb): \(verb.spec.meaning)", "\(verb)：\(verb.spec.meaning)")],
        replacement: "| \(word)"
      )
    case .unknownWord(let word, let nearest, let behind, let span):
      error(
        Message("\"\(word)\" does not follow \(behind)", "“\(word)”不能接在 \(behind) 后面"),
        span,
        didYouMean(nearest),
        replacement: nearest.first
      )
    case .unexpected(let found, let behind):
      error(
        Message("\(found.name) does not follow \(behind)", "\(found.name) 不能接在 \(behind) 后面"),
        found.span,
        Message(
          "an operator, \"|\" or the end of the line is expected",
          "这里应是运算符、“|”或行尾"
        )
      )
    case .oneOnly(let verb, let span):
      error(
        Message("\(verb) takes one expression", "“\(verb)”只要一个表达式"),
        span,
        Message("the second begins here", "第二个从这里开始"),
        notes: [
          Message(
            "several at once: summarize a = \(verb)(…), b = \(verb)(…)",
            "一次算几个：汇总 a = \(verb)(…), b = \(verb)(…)"
          )
        ]
      )
    case .missingColumns(let found):
      expected(
        Message("the columns that tell rows apart", "用来区分各行的列"),
        found,
        notes: [forExample("expect unique id", "断言 去重 编号")]
      )
    case .missingExpression(let behind, let found):
      error(
        Message(
          "expected a column or a value behind \(behind), found \(found.name)",
          "\(behind) 后面应是列或值，却是\(found.name)"
        ),
        found.span,
        Message("a column or a value belongs here", "这里应是列或值")
      )
    case .unclosedBracket(let closing, let opened, let found):
      error(
        Message(
          "the bracket \"\(closing.opening.rawValue)\" is not closed",
          "括号“\(closing.opening.rawValue)”没有收尾"
        ),
        opened,
        Message(
          "\"\(closing.rawValue)\" was expected before \(found.name)",
          "在\(found.name)之前应有“\(closing.rawValue)”"
        )
      )
    case .strayBracket(let symbol, let span):
      error(
        Message("\"\(symbol.rawValue)\" closes nothing", "“\(symbol.rawValue)”没有可收尾的括号"),
        span,
        Message("take it out", "去掉它"),
        replacement: ""
      )
    case .chainedComparison(let span):
      error(
        Message("comparisons do not chain", "比较不能连写"),
        span,
        Message(
          "join two with \"and\", or say between a and b",
          "用“且”连接两个比较，或写 介于 a 至 b"
        ),
        notes: [forExample("quantity between 1 and 10", "数量 介于 1 至 10")]
      )
    case .nameOfSeveralWords(let name, let span):
      error(
        Message("a name of several words stands in quotes", "多个词的名称要加引号"),
        span,
        write("\"\(name)\""),
        replacement: "\"\(name)\""
      )
    case .thousandsComma(let number, let span):
      error(
        Message("a number has no comma in it", "数字里不写逗号"),
        span,
        write(String(number.map { $0 == "," ? "_" : $0 })),
        replacement: String(number.map { $0 == "," ? "_" : $0 })
      )
    case .pipelineInExpression(let span):
      error(
        Message("a pipeline cannot stand inside a condition", "条件里不能写管道"),
        span,
        Message("name it with let, then join or intersect", "先用“令”给它起名，再连接或取交集"),
        notes: [
          Message(
            "rows of one pipeline that are also in another: … | intersect (pipeline)",
            "同时也在另一条管道里的行：… | 交集 (管道)"
          )
        ]
      )
    case .tooDeep(let limit, let span):
      error(
        Message("this is nested more than \(limit) levels deep", "嵌套超过 \(limit) 层"),
        span,
        Message("name a part of it with add or let", "用“添加”或“令”给其中一部分起名")
      )
    case .badTokenTest(let found):
      expected(
        Message("an attribute, = and a quoted expression", "属性、= 和引号里的表达式"),
        found,
        notes: [
          forExample(
            "[word = \"fight.*\"] []{0,3} [stem = \"epidem\"]",
            "[词 = \"抗.*\"] []{0,3} [词 = \"疫情\"]"
          )
        ]
      )
    case .unknownAttribute(let name, let span):
      error(
        Message("words have no attribute \"\(name)\"", "词没有“\(name)”这个属性"),
        span,
        didYouMean(Parser.foreignAttributes[name.lowercased()].map { [$0] } ?? [])
          ?? Message("attributes: \(Self.allAttributes)", "属性：\(Self.allAttributes)"),
        replacement: Parser.foreignAttributes[name.lowercased()]
      )
    case .badRepeat(let span):
      error(
        Message(
          "the second number of a repetition is the larger one",
          "重复次数的第二个数应较大"
        ),
        span,
        Message("at least 1", "至少是 1")
      )
    case .habit(let habit): habit.diagnostic
    }
  }

  private static let sourceNote = Message(
    "tables: sentences, articles, donations, events, statements, figures, …",
    "表：句子、文章、捐赠、活动、言论、数据……"
  )
  private static let allForms = OutputForm.allCases.map(named).joined
  private static let allAttributes = TokenAttribute.allCases.map(named).joined

  private func unknownVerb(_ name: String, _ nearest: [String], _ span: SourceSpan) -> Diagnostic {
    var notes: [Message] = []
    if Table.vocabulary[name] != nil {
      notes = [
        Message(
          "a table stands at the beginning of a question, or behind join",
          "表写在问句开头，或写在“连接”后面"
        )
      ]
    } else if nearest.isEmpty {
      let verbs = Verb.allCases.map(named).joined
      notes = [Message("verbs: \(verbs)", "动词：\(verbs)")]
    }
    return error(
      Message("there is no verb \"\(name)\"", "没有名为“\(name)”的动词"),
      span,
      didYouMean(nearest),
      notes: notes,
      replacement: nearest.first
    )
  }

  private func error(
    _ message: Message,
    _ span: SourceSpan,
    _ label: Message? = nil,
    notes: [Message] = [],
    replacement: String? = nil
  ) -> Diagnostic {
    Diagnostic(.error, message, at: span, label: label, notes: notes, replacement: replacement)
  }

  private func expected(
    _ what: Message,
    _ found: Found,
    notes: [Message] = [],
    replacement: String? = nil
  ) -> Diagnostic {
    error(
      Message("expected \(what), found \(found.name)", "这里应是\(what)，却是\(found.name)"),
      found.span,
      Message("here", "这里"),
      notes: notes,
      replacement: replacement
    )
  }
}

/// A text in straight quotation marks, or in other ones where it holds such a mark.
private func quoted(_ text: String, orIn opening: String, _ closing: String) -> String {
  text.contains("\"") ? opening + text + closing : "\"\(text)\""
}

extension Habit {
  fileprivate var diagnostic: Diagnostic {
    Diagnostic(
      .error,
      advice,
      at: span,
      label: replacement.map {
        $0.isEmpty ? Message("take it out", "去掉它") : write($0.withoutEdges)
      },
      replacement: replacement
    )
  }
}

extension Keyword {
  /// A line that shows a statement.
  fileprivate var example: Message {
    switch self {
    case .parameter:
      forExample(
        "param least = 10000 \"smallest shipment to list\"",
        "参数 下限 = 10000 \"要列出的最小数量\""
      )
    case _:
      forExample("let masks = donations | filter item = \"masks\"", "令 口罩 = 捐赠 | 筛选 物品 = \"masks\"")
    }
  }
}

extension ClauseWord {
  /// What stands behind it.
  fileprivate var wants: Message {
    switch self {
    case .by: Message("what to go by", "依据什么")
    case .seed: Message("a whole number behind \"seed\"", "“种子”后面的整数")
    case .width: Message("a whole number behind \"width\"", "“宽”后面的整数")
    case .within:
      Message("a number of words, or sentence, paragraph, article", "词数，或句子、段落、文章")
    case .against: Message("a pipeline in brackets behind \"against\"", "“相对”后面括号里的管道")
    case .on: Message("COLUMN = COLUMN behind \"on\"", "“依”后面的 列 = 列")
    case .asForm:
      Message("a form behind \"as\": table, list, bars, csv, …", "“作为”后面的形式：表格、清单、条形图、csv……")
    case .keepAll: Message("nothing behind \"keep all\"", "“全留”后面什么也没有")
    }
  }
}

extension Unicode.Scalar {
  /// Whether it is no letter, so that a line may be right without it.
  fileprivate var isMark: Bool { !properties.isAlphabetic }

  /// The character in quotes, or its number where it cannot be seen.
  fileprivate var shown: String {
    switch properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
      .paragraphSeparator, .nonspacingMark, .enclosingMark, .spacingMark, .spaceSeparator:
      let digits = String(value, radix: 16, uppercase: true)
      return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    case _: return "\"\(self)\""
    }
  }
}

extension String {
  /// Without blanks at its ends.
  fileprivate var withoutEdges: String {
    let body = drop { $0 == " " }
    return String(body.reversed().drop { $0 == " " }.reversed())
  }
}

extension VerbSpec {
  /// A line with an example, where there is one.
  var exampleNote: [Message] {
    examples.first.map {
      [Message("for example: \($0.question)", "例如：\(wordForWord($0.question, in: .chinese))")]
    } ?? []
  }

  /// "the form is: top N [by EXPR]".
  var formNote: Message {
    Message("the form is: \(form(in: .english))", "写法是：\(form(in: .chinese))")
  }
}
