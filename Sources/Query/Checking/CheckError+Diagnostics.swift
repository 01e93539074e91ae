// One flat table: every error of the checker and what the user reads, English and Chinese side by
// side; a switch cannot be cut in two.
import CorpusModel
import Diagnostics
import Unicode

extension CheckError {
  /// The error as the user reads it.
  var diagnostic: Diagnostic {
    switch self {
    case .unknownSource(let name, let nearest, let span):
      error(
        Message("there is no table \"\(name)\"", "没有名为“\(name)”的表"),
        span,
        didYouMean(nearest),
        notes: nearest.isEmpty ? notesOnUnknownTable(name) : [],
        replacement: nearest.first
      )
    case .verbAlone(let verb, let rows, let span):
      error(
        Message(
          "a question begins with a table, \"\(verb)\" is a verb",
          "问句要以表开头，“\(verb)”是动词"
        ),
        span,
        Message("put a table and \"|\" before it", "在它前面写上表名和“|”"),
        replacement: "\(rows) | \(verb)"
      )
    case .noLastResult(let span):
      error(
        Message("there is no last answer yet", "还没有上一个回答"),
        span,
        Message("\"_\" stands for the answer before", "“_”代表上一个回答")
      )
    case .barePattern(let name, let span):
      error(
        Message("the words looked for stand in quotes", "要找的词加引号"),
        span,
        write("\"\(name)\""),
        replacement: "\"\(name)\""
      )
    case .patternIsNoText(let name, let span):
      error(
        Message(
          "the parameter \"\(name)\" is no text that could be looked for",
          "参数“\(name)”不是可以查找的文本"
        ),
        span,
        Message("give it a value in quotes", "给它一个加引号的值")
      )
    case .unknownColumn(let unknown): unknown.diagnostic
    case .unknownStep(let name, let base, let nearest, let columns, let span):
      error(
        Message("\(base.text) has no column \"\(name)\"", "\(base.text) 没有“\(name)”这一列"),
        span,
        didYouMean(nearest),
        notes: [
          Message(
            "\(base.type.element.phrase) has: \(columns.joined)",
            "\(base.type.element.phrase)有这些列：\(columns.joined)"
          )
        ],
        replacement: nearest.first
      )
    case .noSteps(let base, let step, let call, let span):
      error(
        Message(
          "\(base.text) is \(base.type.phrase), nothing stands behind its dot",
          "\(base.text) 是\(base.type.phrase)，点号后面不能再写"
        ),
        span,
        call.map(write),
        notes: call == nil
          ? [
            Message(
              "\"\(step)\" is a column of no \(base.type.element.phrase)",
              "\(base.type.element.phrase)没有“\(step)”这一列"
            )
          ] : []
      )
    case .unknownFunction(let name, let nearest, let span):
      error(
        Message("there is no function \"\(name)\"", "没有名为“\(name)”的函数"),
        span,
        didYouMean(nearest),
        notes: nearest.isEmpty
          ? [Message("functions: \(allFunctions)", "现有的函数：\(allFunctions)")] : [],
        replacement: nearest.first
      )
    case .aggregateInRow(let function, let span):
      error(
        Message(
          "\(function) works on many rows, here there is one",
          "“\(function)”要对许多行计算，这里只有一行"
        ),
        span,
        Message("use it as a verb: | \(function) …", "当作动词来用：| \(function) …"),
        notes: [
          Message(
            "behind a group: group KEY | \(function) …, then filter the groups",
            "放在分组之后：分组 键 | \(function) …，再筛选各组"
          )
        ]
      )
    case .windowOutsideAdd(let function, let span):
      error(
        Message(
          "\(function) looks at all rows, and stands only in add",
          "“\(function)”要看所有的行，只能用在“添加”里"
        ),
        span,
        Message("add it first: | add x = \(function)(…)", "先添加成一列：| 添加 x = \(function)(…)")
      )
    case .unknownCountry(let name, let nearest, let span):
      error(
        Message("\"\(name)\" is no country", "“\(name)”不是国家"),
        span,
        didYouMean(nearest),
        notes: [
          Message(
            "countries are known in Chinese and English, and by code: 柬埔寨, Cambodia, KHM",
            "国家可以用中文名、英文名或代码：柬埔寨、Cambodia、KHM"
          )
        ],
        replacement: nearest.first.map(quotedIfNeeded)
      )
    case .regionAsCountry(let name, let region, let countries, let span):
      error(
        Message("\(name) is a region, not a country", "“\(name)”是地区，不是国家"),
        span,
        askRegion(region, countries)
      )
    case .regionAsText(let name, let region, let countries, let span):
      Diagnostic(
        .note,
        Message(
          "has finds the countries with \"\(name)\" in their names, not those of the region",
          "“含”查找名称里有“\(name)”的国家，不是这个地区的国家"
        ),
        at: span,
        label: askRegion(region, countries)
      )
    case .unknownEntity(let name, let kind, let nearest, let span):
      Diagnostic(
        .note,
        Message(
          "this corpus knows no \(kind.noun) \"\(name)\"",
          "这个语料库里没有名为“\(name)”的\(kind.noun)"
        ),
        at: span,
        label: didYouMean(nearest),
        replacement: nearest.first.map(quotedIfNeeded)
      )
    case .bareText(let name, let base, let nearest, let meant, let span):
      error(
        Message(
          "\(base.text) is text, and a text stands in quotes",
          "\(base.text) 是文本，文本要加引号"
        ),
        span,
        nearest.isEmpty || meant != nil
          ? write("\"\(meant ?? name)\"")
          : Message(
            "write \"\(name)\", or was \(nearest.joined(separator: " or ")) meant?",
            "写成 \"\(name)\"，还是想写 \(nearest.joined(separator: " 或 "))？"
          ),
        replacement: "\"\(meant ?? name)\""
      )
    case .otherWord(let word, let meant, let base, let span):
      Diagnostic(
        .note,
        Message(
          "\(base.text) calls this \"\(meant)\", which is what was looked for",
          "\(base.text) 里“\(word)”写作 \"\(meant)\"，已按它查找"
        ),
        at: span,
        replacement: "\"\(meant)\""
      )
    case .nameTaken(let name, let owner, let span):
      error(
        Message("\"\(name)\" is already the name of \(owner)", "“\(name)”已经是\(owner)的名字"),
        span,
        Message("choose another name", "换一个名字")
      )
    case .unknownParameter(let name, let nearest):
      Diagnostic(
        .error,
        Message("the script has no parameter \"\(name)\"", "脚本没有名为“\(name)”的参数"),
        notes: didYouMean(nearest).map { [$0] } ?? []
      )
    case .badParameterValue(let name, let value, let type):
      Diagnostic(
        .error,
        Message(
          "the parameter \(name) is \(type.phrase), \"\(value)\" is not",
          "参数 \(name) 是\(type.phrase)，“\(value)”不是"
        ),
        notes: type.sample.map {
          [Message("for example: --set \(name)=\($0)", "例如：--set \(name)=\($0)")]
        } ?? []
      )
    case .hiddenParameter(let name, let span):
      Diagnostic(
        .note,
        Message(
          "\(name) is the column here, not the parameter",
          "\(name) 在这里是列，不是参数"
        ),
        at: span,
        label: Message("give the parameter another name to use it", "要用参数，请给它换个名字")
      )
    case .notComparable(let left, let right, let span, let replacement):
      error(
        Message(
          "\(left.sentence) and \(right.sentence): they cannot be compared",
          "\(left.sentence)，\(right.sentence)：两者不能比较"
        ),
        span,
        replacement.map(write),
        notes: [left.sample, right.sample].compactMap { $0 },
        replacement: replacement
      )
    case .noOrder(let value, let span):
      error(
        Message("\(value.sentence), which has no order", "\(value.sentence)，没有大小之分"),
        span,
        Message("only numbers, dates and texts have one", "只有数字、日期和文本才有"),
        notes: [Message("= and != compare it", "可以用 = 和 != 比较")]
      )
    case .listCompared(let list, let value, let operation, let span):
      error(
        Message(
          "\(list.sentence), \"\(operation)\" asks for one value",
          "\(list.sentence)，“\(operation)”只看单个值"
        ),
        span,
        value.map { Message("write \(list.text) has \($0)", "写成 \(list.text) 含 \($0)") },
        notes: [
          Message(
            "size(\(list.text)) counts the list; each \(list.text) gives every value a row",
            "个数(\(list.text)) 数列表；展开 \(list.text) 让每个值占一行"
          )
        ],
        replacement: value.map { "\(list.text) has \($0)" }
      )
    case .notCondition(let value, let span):
      error(
        Message("\(value.sentence), a condition is wanted", "\(value.sentence)，这里要一个条件"),
        span,
        value.isLiteral && value.type == .text
          ? write("text has \(value.text)") : value.isLiteral ? nil : value.exampleCondition,
        replacement: value.isLiteral && value.type == .text ? "text has \(value.text)" : nil
      )
    case .loneAlternative(let subject, let values, let span, let condition):
      Diagnostic(
        .error,
        Message(
          "\"or\" joins conditions, and this is only a value",
          "“或”连接的是条件，这里只是一个值"
        ),
        at: values.isEmpty ? span : condition,
        label: write("\(subject) in (\(values.joined(separator: ", ")))"),
        replacement: "\(subject) in (\(values.joined(separator: ", ")))"
      )
    case .notText(let value, let operation, let span):
      error(
        Message(
          "\(value.sentence), \"\(operation)\" asks about text",
          "\(value.sentence)，“\(operation)”问的是文本"
        ),
        span,
        value.exampleCondition
      )
    case .notPattern(let value, let replacement, let span):
      error(
        Message(
          "\"matches\" takes a regular expression between slashes, \(value.sentence)",
          "“匹配”后面是两条斜线之间的正则表达式，\(value.sentence)"
        ),
        span,
        replacement.map(write),
        replacement: replacement
      )
    case .notList(let value, let span, let replacement):
      error(
        Message(
          "\"in\" takes values in brackets or a list column, \(value.sentence)",
          "“属于”后面是括号里的值或列表列，\(value.sentence)"
        ),
        span,
        replacement.map(write),
        replacement: replacement
      )
    case .notNumber(let value, let operation, let span):
      error(
        Message(
          "\(value.sentence), \"\(operation)\" computes with numbers",
          "\(value.sentence)，“\(operation)”用来计算数字"
        ),
        span,
        value.numberAdvice
      )
    case .badArgument(let value, let function, let wants, let span):
      error(
        Message(
          "\(function) takes \(wants), \(value.sentence)",
          "\(function) 要\(wants)，\(value.sentence)"
        ),
        span,
        value.listAdvice(function)
      )
    case .badArgumentCount(let function, let form, let given, let span):
      error(
        Message("\(function) is given \(arguments(given))", "\(function) 得到了\(arguments(given))"),
        span,
        Message("the form is: \(form)", "写法是：\(form)")
      )
    case .noCommonType(let first, let second, let function, let span):
      error(
        Message(
          "\(first.sentence) and \(second.sentence): \(function) gives one or the other",
          "\(first.sentence)，\(second.sentence)：\(function) 会给出其中之一"
        ),
        span,
        Message("both must be of one type", "两者必须同一类型")
      )
    case .stray(let what, let span):
      error(
        Message("\(what) cannot stand here", "\(what)不能写在这里"),
        span,
        Message("a regular expression follows \"matches\"", "正则表达式写在“匹配”后面")
      )
    case .listKey(let list, let column, let span):
      error(
        Message("\(list.sentence), a group needs one value", "\(list.sentence)，分组要单个值"),
        span,
        Message(
          "give every value its row first: | each \(column) | group \(column)",
          "先让每个值占一行：| 展开 \(column) | 分组 \(column)"
        )
      )
    case .listOrder(let list, let verb, let span):
      error(
        Message("\(list.sentence), a list has no order", "\(list.sentence)，列表没有大小之分"),
        span,
        verb == .sort
          ? forExample("sort size(\(list.text))", "排序 个数(\(list.text))")
          : Message(
            "for example: \(verb) 10 by size(\(list.text))",
            "例如：\(verb) 10 按 个数(\(list.text))"
          )
      )
    case .badAggregate(let function, let value, let span):
      error(
        Message(
          "\(value.sentence), \(function) works on \(function.wants)",
          "\(value.sentence)，“\(function)”只用于\(function.wants)"
        ),
        span,
        value.aggregateAdvice(function)
      )
    case .notAggregate(let span):
      error(
        Message(
          "summarize computes aggregates, one behind each name",
          "“汇总”计算聚合值，每个名字后面一个"
        ),
        span,
        forExample("n = count(), total = sum(amount)", "n = 计数(), 总额 = 求和(金额)"),
        notes: [
          Message(
            "what is computed from them is added afterwards: | add mean = total / n",
            "由它们再算的值之后再添加：| 添加 平均值 = 总额 / n"
          )
        ]
      )
    case .aggregateNeedsValue(let function, let span):
      error(
        Message("\(function) needs to know of what", "“\(function)”要知道对什么计算"),
        span,
        Message("for example: \(function) quantity", "例如：\(function) 数量")
      )
    case .unnamed(let verb, let text, let span):
      error(
        Message("\(verb) gives its column a name", "“\(verb)”要给列起名"),
        span,
        Message("write name = \(text)", "写成 名字 = \(text)")
      )
    case .duplicateColumn(let name, let span):
      error(
        Message("two columns would be called \"\(name)\"", "会有两列都叫“\(name)”"),
        span,
        Message("give this one a name: other = …", "给这一列另起名字：别名 = …")
      )
    case .missingRanking(let verb, let columns, let span):
      error(
        Message("\(verb) needs to know what to rank by", "“\(verb)”要知道按什么排名"),
        span,
        columns.first.map { forExample("by \($0)", "按 \($0)") }
          ?? Message(
            "say it behind \"by\"; the first rows are kept by \"take\"",
            "写在“按”后面；只要前几行就用“取”"
          ),
        notes: columns.isEmpty
          ? []
          : [
            Message(
              "numbers and dates here: \(columns.joined)",
              "这里的数字和日期：\(columns.joined)"
            )
          ] + (verb == .top ? [.firstRowsByTake] : [])
      )
    case .runsNotCounted(let verb, let text, let span):
      error(
        Message(
          "the runs of words are not counted yet, \(verb) has nothing to rank by",
          "词串还没有计数，“\(verb)”没有可排的数"
        ),
        span,
        Message("count them first", "先分组计数"),
        replacement: text
      )
    case .notCount(let text, let span):
      error(
        Message("a whole number is wanted, not \(text)", "这里要整数，不是 \(text)"),
        span,
        forExample("10", "10")
      )
    case .notColumn(let verb, let span):
      error(
        Message("\(verb) takes the name of a column", "“\(verb)”后面是列名"),
        span,
        Message("compute it first: | add name = …", "先算出来：| 添加 名字 = …")
      )
    case .nothingToUnfold(let value, let span):
      error(
        Message("\(value.sentence), each takes a list", "\(value.sentence)，“展开”要列表"),
        span,
        Message("one value needs no unfolding", "单个值不用展开")
      )
    case .repeatedRows(let value, let list, let span):
      Diagnostic(
        .note,
        Message(
          "\(value.text) is summed up once for each of \(list), since each repeats the rows",
          "“展开”让行重复，\(value.text) 对每个\(list)各算一次"
        ),
        at: span
      )
    case .starOfLetter(let word, let span):
      Diagnostic(
        .note,
        Message(
          "in \"\(word)\" the star repeats the letter before it; words that begin so are \"\(word.dropLast()).*\"",
          "\"\(word)\" 里的星号表示重复前一个字母；以它开头的词写成 \"\(word.dropLast()).*\""
        ),
        at: span
      )
    case .pivotWithoutGroup(let span):
      error(
        Message(
          "pivot lays out groups, and there is no group above",
          "“透视”排布的是分组，前面没有分组"
        ),
        span,
        forExample(
          "| group section, language | count | pivot language",
          "| 分组 栏目, 语言 | 计数 | 透视 语言"
        )
      )
    case .pivotWithoutRows(let column, let span):
      error(
        Message(
          "\(column) is the only key, nothing would be left for the rows",
          "\(column) 是唯一的键，行上就没有东西了"
        ),
        span,
        Message(
          "group by two keys: | group other, \(column) | pivot \(column)",
          "按两个键分组：| 分组 另一列, \(column) | 透视 \(column)"
        )
      )
    case .badJoin(let span):
      error(
        Message("a join goes on two equal columns", "连接要靠两个相等的列"),
        span,
        forExample("on donor.name = name", "依 捐赠方.名称 = 名称"),
        notes: [
          Message(
            "the first is a column of the rows above, the second one of the joined rows",
            "前一个是上面各行的列，后一个是被连接的行的列"
          )
        ]
      )
    case .appendTypes(let name, let left, let right, let span):
      error(
        Message(
          "\(name) is \(left.phrase) above and \(right.phrase) here",
          "\(name) 在上面是\(left.phrase)，在这里是\(right.phrase)"
        ),
        span,
        Message(
          "give one of them another name: show other = \(name)",
          "给其中一列换个名字：显示 别名 = \(name)"
        )
      )
    case .nothingInCommon(let verb, let span):
      error(
        Message(
          "these rows are not rows of the same table, nor have they the same columns",
          "这些行既不属于同一张表，列也不相同"
        ),
        span,
        Message(
          "choose the same columns on both sides: … | show date | \(verb) (… | show date)",
          "两边选同样的列：… | 显示 日期 | \(verb) (… | 显示 日期)"
        )
      )
    case .noReadingText(let verb, let rows, let span):
      error(
        Message(
          "\(verb) searches reading text, and \(rows) has none",
          "“\(verb)”在正文里查找，\(rows) 没有正文"
        ),
        span,
        Message("begin with sentences, paragraphs or articles", "从句子、段落或文章开始")
      )
    case .badRunLength(let most, let span):
      error(
        Message("runs have 1 to \(most) words", "词串的长度是 1 到 \(most) 个词"),
        span,
        forExample("ngrams 3", "词串 3")
      )
    case .noSourceLine(let span):
      error(
        Message(
          "these rows were made by a verb above, they stand in no file",
          "这些行是前面的动词造出来的，不在任何文件里"
        ),
        span,
        Message("use source before the group", "在分组之前用“出处”")
      )
    case .notLast(let word, let span):
      error(
        Message("\"\(word)\" ends a question", "“\(word)”只能在问句末尾"),
        span,
        Message("move it to the end", "移到末尾")
      )
    case .formOfPart(let word, let span):
      error(
        Message(
          "\"\(word)\" says how an answer is shown, and this is only a part of one",
          "“\(word)”说明回答怎样显示，这里只是回答的一部分"
        ),
        span,
        Message("leave it out here", "这里去掉它")
      )
    case .noColumnsLeft(let span):
      error(
        Message("no column would be left", "一列也不剩了"),
        span,
        Message("hide fewer", "少隐藏几列")
      )
    case .rowsBesideColumns(let span):
      error(
        Message(
          "rows is the number of all rows, columns are of one row",
          "“行数”是所有行的数目，列只属于一行"
        ),
        span,
        Message("say them apart: | expect rows > 0 | expect …", "分开写：| 断言 行数 > 0 | 断言 …")
      )
    }
  }

  /// The tables there are, and how a word that is none is looked for in the texts.
  private func notesOnUnknownTable(_ name: String) -> [Message] {
    if let advice = HabitTable.advice[name.lowercased()] { return [advice] }
    let search =
      name.hasHan ? "句子 | 筛选 文本 含 \"\(name)\"" : "sentences | filter text has \"\(name)\""
    return [
      Message("tables: \(allTables)", "现有的表：\(allTables)"),
      Message("to find the word in the texts: \(search)", "要在文本里找这个词：\(search)"),
    ]
  }

  private var allTables: Message { Table.allCases.map(named).joined }

  private var allFunctions: Message { Function.allCases.map(named).joined }

  private func arguments(_ count: Int) -> Message {
    switch count {
    case 0: Message("no argument", "零个参数")
    case 1: Message("1 argument", "1 个参数")
    case _: Message("\(count) arguments", "\(count) 个参数")
    }
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
}

extension UnknownColumn {
  fileprivate var diagnostic: Diagnostic {
    var notes: [Message] = []
    let all = columns.joined
    if !columns.isEmpty { notes.append(Message("columns here: \(all)", "这里的列：\(all)")) }
    if isOpen {
      notes.append(
        Message(
          "further columns come from the values, and are not known before",
          "其余的列来自数据的值，事先不知道"
        )
      )
    }
    let homes = advice == nil && nearest.isEmpty ? Table.tables(with: name) : []
    if !homes.isEmpty, homes.count < 6 {
      let tables = homes.map { named($0) }.joined
      notes.insert(
        Message("\(name) is a column of: \(tables)", "有“\(name)”这一列的表：\(tables)"),
        at: 0
      )
    }
    if let form = OutputForm.vocabulary[name], advice == nil, nearest.isEmpty {
      let words = name.hasHan ? "作为 \(name)" : "as \(form.rawValue)"
      return Diagnostic(
        .error,
        Message("\"\(name)\" is a form, and forms stand behind \"as\"", "“\(name)”是形式，写在“作为”后面"),
        at: span,
        label: write(words),
        replacement: words
      )
    }
    return Diagnostic(
      .error,
      Message("\(rows) has no column \"\(name)\"", "\(rows) 没有“\(name)”这一列"),
      at: span,
      label: advice.map(write) ?? didYouMean(nearest),
      notes: notes,
      replacement: advice ?? nearest.first
    )
  }
}

extension Table {
  /// The tables that have a column of a name.
  fileprivate static func tables(with column: String) -> [Table] {
    allCases.filter { table in
      Schema.columns(of: table).contains { $0.name == fold(column) || $0.chinese == column }
    }
  }
}

/// A name as it is written beside an entity: in quotes where it is more than one word.
private func quotedIfNeeded(_ name: String) -> String {
  name.unicodeScalars.allSatisfy(\.continuesName) ? name : "\"\(name)\""
}

extension Message {
  fileprivate static let firstRowsByTake = Message(
    "the first rows as they come are kept by \"take\"",
    "只要前几行就用“取”"
  )
}

/// How the countries of a region are asked for.
private func askRegion(_ region: String, _ countries: String) -> Message {
  Message(
    "ask \(countries).region for \"\(region)\"",
    "请用 \(countries).region 查“\(region)”"
  )
}
