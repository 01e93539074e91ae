package import Diagnostics

/// Why a question cannot be written in SQL.
package struct SQLError: Error, Equatable, Sendable {
  /// What it is that SQL has no words for.
  package let reason: SQLObstacle
  /// The verb as the formatter writes it.
  package var step: String

  init(_ reason: SQLObstacle) {
    self.reason = reason
    step = ""
  }

  /// The sentence with the step in it.
  package func message(_ dialect: SQLDialect) -> Message {
    Message(
      "SQL for \(dialect.rawValue) cannot say `\(step)`: \(reason.message)",
      "\(dialect.rawValue) 的 SQL 说不出 `\(step)`：\(reason.message)"
    )
  }
}

/// What SQL over the exported tables has no words for.
package enum SQLObstacle: Equatable, Sendable {
  /// `kwic`, `collocates`: they go through the words as a stream
  case wordStream
  /// `sample`: chance is our own
  case chance
  /// `pivot`: the names of the columns are in the data
  case openColumns
  /// `expect`: a query cannot end with a status
  case expectation
  /// `matches`, `extract`
  case pattern
  /// `has word`
  case wordEdges
  /// A text that was computed, compared blind to case and script
  case computedText
  /// A list that was made, not one of a table
  case madeList
  /// A function by its name
  case function(String)
  /// Two columns of one name but of different kinds
  case mixedColumns(String)
  /// `_`
  case lastResult
  /// `explain`
  case explanation

  var message: Message {
    switch self {
    case .wordStream:
      Message("it goes through the words one by one", "它逐词地走过文本")
    case .chance: Message("it draws by a chance of its own", "它用自己的随机数抽取")
    case .openColumns:
      Message("only the data tells the names of its columns", "它的列名只有数据才知道")
    case .expectation:
      Message(
        "a query cannot stop a run; leave it out, or ask for the rows that break it",
        "查询不能让运行停下；去掉它，或者查出不合的行"
      )
    case .pattern: Message("it has no regular expressions of this kind", "它没有这样的正则表达式")
    case .wordEdges:
      Message(
        "where words begin and end is not in the tables; `has` can be said",
        "词的边界不在表里；“含”可以说"
      )
    case .computedText:
      Message(
        "a computed text has no form that is blind to case, width and script; compare a column",
        "算出来的文本没有不分大小写、全半角、繁简的形式；请比较一列"
      )
    case .madeList:
      Message("a list that the question makes has no table", "问句造出来的列表没有表")
    case .function(let name):
      Message("it has no function like \(name)", "它没有 \(name) 这样的函数")
    case .mixedColumns(let name):
      Message("the column \(name) is of two kinds in it", "其中 \(name) 一列有两种类型")
    case .lastResult:
      Message("there is no last answer outside the prompt", "离开提示符就没有上一个回答")
    case .explanation:
      Message("the plan that is explained is our own", "所解释的是我们自己的执行计划")
    }
  }
}
