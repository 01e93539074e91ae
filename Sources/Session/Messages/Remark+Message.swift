import Query
package import Diagnostics

extension Remark {
  /// The sentence in both languages.
  package var message: Message {
    switch self {
    case .noSampleCorpus:
      Message(
        "no path is named, and the sample corpus is not beside the program",
        "没有指定路径，程序旁边也没有示例语料库"
      )
    case .nothingRead(let paths):
      Message(
        "nothing could be read in \(paths.joined(separator: ", "))",
        "\(paths.joined(separator: "、")) 里没有读出任何内容"
      )
    case .openedAlone(let file):
      Message(
        "\(file) is a corpus file, which is opened alone",
        "\(file) 是语料库文件，只能单独打开"
      )
    case .furtherProblems(let count):
      Message(
        "and \(count) errors more; `concord inspect` lists every problem",
        "还有 \(count) 个错误；“concord inspect”列出全部问题"
      )
    case .nothingInFile(let file, let why, let beginning): nothingIn(file, why, beginning)
    case .furtherEmptyFiles(let count):
      Message(
        "and \(count) files more without text; `concord inspect` lists every problem",
        "还有 \(count) 个文件没有文本；“concord inspect”列出全部问题"
      )
    case .noProblems: Message("no problems", "没有问题")
    case .greeting(let paths, let documents, let articles, let sentences):
      Message(
        "\(paths.isEmpty ? "sample corpus" : paths.joined(separator: ", ")): \(documents) documents, \(articles) articles, \(sentences) sentences",
        "\(paths.isEmpty ? "示例语料库" : paths.joined(separator: "、"))：\(documents) 份文献，\(articles) 篇文章，\(sentences) 个句子"
      )
    case .welcome:
      Message(
        """
        New here? `lesson 1` shows how it goes, step by step.
        `help` lists the words, `examples` questions; Tab completes, Ctrl-D leaves.
        中文提示和帮助：`set language zh`
        """,
        """
        第一次来？`课程 1` 一步一步带你学。
        `帮助` 列出各词，`例子` 列出问题；Tab 补全，Ctrl-D 离开。
        English: `set language en`
        """
      )
    case .cannotBeRead(let error):
      Message("the script cannot be read: \(error.message)", "脚本读不出来：\(error.message)")
    case .severalTables(let path, let count):
      Message(
        "\(path) holds \(count) tables one behind the other; a spreadsheet wants one question a file",
        "\(path) 里前后放了 \(count) 张表；给电子表格用，请一个问句一个文件"
      )
    case .pipeCannotBeRead(let error):
      Message(
        "what comes through the pipe cannot be read: \(error.message)",
        "管道里的内容读不出来：\(error.message)"
      )
    case .isUTF16:
      Message("the script is UTF-16; a script is UTF-8", "脚本是 UTF-16 编码，应是 UTF-8")
    case .isNotUTF8: Message("the script is not UTF-8 on this line", "脚本的这一行不是 UTF-8")
    case .cannotBeWritten(let path, let error):
      Message("\(path) cannot be written: \(error.message)", "\(path) 写不进去：\(error.message)")
    case .answerCannotBeWritten(let error):
      Message("the answer cannot be written: \(error.message)", "回答写不出去：\(error.message)")
    case .noScriptToCheck: Message("there is no script to check", "没有要核对的脚本")
    case .noAnswerRecorded(let script):
      Message(
        "\(script): no answer is recorded; `concord check --update` records one",
        "\(script)：没有记录过回答；“concord check --update”会记录"
      )
    case .otherAnswer(let script):
      Message(
        "\(script): the answer is not the recorded one (- recorded, + now)",
        "\(script)：回答与记录不同（- 记录，+ 现在）"
      )
    case .recorded(let path): Message("recorded \(path)", "已记录 \(path)")
    case .checked(let same, let different):
      Message("\(same) as recorded, \(different) not", "\(same) 个与记录相同，\(different) 个不同")
    case .recordedAnew(let count, let same):
      Message("\(count) recorded anew, \(same) as before", "重新记录 \(count) 个，\(same) 个没有变化")
    case .noCommand(let name):
      Message(
        "concord has no command \"\(name)\", and there is no file or folder of that name",
        "concord 没有“\(name)”这个命令，也没有这个名字的文件或文件夹"
      )
    case .corpusBehindOption(let path):
      Message("the corpus is named with --corpus \(path)", "语料库写在 --corpus 后面：--corpus \(path)")
    case .seeHelp: Message("help: concord --help", "用法：concord --help")
    case .settingWithoutValue(let setting):
      Message(
        "--set \(setting) has no value; the form is --set name=value",
        "--set \(setting) 没有值；写法是 --set 名字=值"
      )
    case .noAnswerYet: Message("there is no answer yet", "还没有回答")
    case .whichRow(let word):
      Message("\(word) which row? \(word) N", "“\(word)”哪一行？\(word) N")
    case .rowsOfAnswer(let count):
      Message(
        "the last answer has \(count) \(count == 1 ? "row" : "rows")",
        "上一个回答有 \(count) 行"
      )
    case .nothingBehind: Message("nothing stands behind this row", "这一行背后没有别的行")
    case .madeByQuestion(let row):
      Message(
        "this row was made by the question; `behind \(row)` shows of what",
        "这一行是问句造出来的；“背后 \(row)”给出它的由来"
      )
    case .defined(let name):
      Message(
        "\(name) is the name of these rows now; \(name), or \(name) | count, asks for them",
        "“\(name)”现在是这些行的名字；输入 \(name) 或 \(name) | 计数 就能问"
      )
    case .pageForFile(let number):
      Message(
        "this is for a browser: `save page \(number)`, then `concord run page -o page.html` outside writes it to a file",
        "这是给浏览器看的：先“保存 page \(number)”，再在外面用 concord run page -o page.html 写进文件"
      )
    case .allShown: Message("all rows were shown", "所有的行都显示过了")
    case .moreShows: Message("`more` shows the next rows", "“更多”显示后面的行")
    case .moreText(let lines):
      Message(
        "`more` shows the rest: \(lines) \(lines == 1 ? "line" : "lines")",
        "“更多”显示余下的 \(lines) 行"
      )
    case .nothingToUndo: Message("nothing to undo", "没有可撤销的")
    case .takenBack(let text): Message("taken back: \(text)", "已撤销：\(text)")
    case .wanted(let word): Message("the form is: \(word.form)", "写法是：\(word.form)")
    case .nothingAsked: Message("nothing was asked yet", "还没有问过什么")
    case .questionNumbers(let last):
      Message(
        "behind one name stand numbers of questions, 1 to \(last): save gifts 1-\(last)",
        "一个名字之后写问句的编号，1 到 \(last)：保存 gifts 1-\(last)"
      )
    case .makeNoScript(let questions):
      Message(
        "questions \(questions) make no script that runs; save fewer of them at a time",
        "第 \(questions) 个问句合不成能运行的脚本；请分开保存"
      )
    case .notAQuestion:
      Message(
        "`examples` lists questions that can be asked, `help` tells how one is made",
        "`例子` 列出可以问的问句，`帮助` 说明问句怎么写"
      )
    case .nearWords(let lines):
      Message(
        "did you mean \(lines.joined(separator: ", "))?",
        "是不是想写 \(lines.joined(separator: "、"))？"
      )
    case .exportsOutside:
      Message(
        """
        files are written outside the prompt: `save NAME`, then `concord run NAME -o NAME.csv`; whole \
        tables: `concord export --to csv -o FOLDER`
        """,
        """
        文件在提示符外面写：先“保存 名字”，再 `concord run 名字 -o 名字.csv`；整张表用 \
        `concord export --to csv -o 文件夹`
        """
      )
    case .isThere(let path):
      Message("\(path) is there already; choose another name", "\(path) 已经有了，请换个名字")
    case .saved(let path, let name, let questions):
      Message(
        "\(questions.allSatisfy(\.isNumber) ? "question" : "questions") \(questions) saved to \(path); `run \(name)` asks again",
        "第 \(questions) 个问句已保存到 \(path)；`运行 \(name)` 再问一次"
      )
    case .languageKept:
      Message(
        "messages and help are in English, also at the next start; `set language zh`: 中文",
        "提示和帮助现在用中文，下次启动也一样；`设置 语言 en`：English"
      )
    case .nothingSaved(let folder):
      Message(
        "nothing was saved yet; `save NAME` saves to \(folder)",
        "还没有保存过；“保存 名字”会存到 \(folder)"
      )
    case .noSetting(let text):
      Message(
        "\(text) is no setting; the form is name=value",
        "\(text) 不是参数设置；写法是 名字=值"
      )
    case .noTable(let name, let nearest):
      suggesting(nearest, Message("there is no table \"\(name)\"", "没有名为“\(name)”的表"))
    case .noPage(let topic, let nearest):
      suggesting(
        nearest,
        Message(
          "there is no page \"\(topic)\"; `help` lists all",
          "没有“\(topic)”这一页；“帮助”列出全部"
        )
      )
    case .noExample(let count):
      Message("the page has the examples 1 to \(count)", "这一页有例子 1 到 \(count)")
    case .noPageShown:
      Message("no page was shown yet: help TOPIC, then try 2", "还没有看过哪一页：先“帮助 主题”，再“试 2”")
    case .readingIsKept(let files):
      Message(
        "what was read is kept (\(files) \(files == 1 ? "file" : "files")): the next start goes on from there",
        "已读取的 \(files) 个文件已保存：下次启动从这里继续"
      )
    case .interrupted: Message("interrupted", "已中断")
    case .milliseconds(let time): Message("\(time) ms", "\(time) 毫秒")
    case .localeIsNot(let charset):
      Message(
        "the locale is \(charset); input is read as UTF-8",
        "语言环境是 \(charset)；输入按 UTF-8 读取"
      )
    case .moreCandidates(let count): Message("… and \(count) more", "……还有 \(count) 个")
    case .unknownSetting(let name):
      Message(
        "nothing is called \"\(name)\"; there are \(Settings.Name.all)",
        "没有“\(name)”这个设置；有 \(Settings.Name.all)"
      )
    case .badRows:
      Message(
        "rows is a number above 0, all, or auto for as many as the screen holds",
        "rows 是大于 0 的数，或 all（全部），或 auto（按屏幕高度）"
      )
    case .badWidth:
      Message("width is a number from 20 to 1000, or auto", "width 是 20 到 1000 的数，或 auto")
    case .badAmbiguous:
      Message(
        "ambiguous is narrow or wide: how wide your terminal shows “ ” …",
        "ambiguous 是 narrow（窄）或 wide（宽）：终端把“ ” …… 显示成多宽"
      )
    case .badSwitch: Message("time is on or off", "time 是 on 或 off")
    case .badLanguage: Message("language is en or zh", "language 是 en 或 zh")
    case .badForm(let name):
      Message(
        "there is no form \"\(name)\"; forms: \(formNames), or auto",
        "没有名为“\(name)”的形式；可用的形式：\(formNames)，或 auto"
      )
    }
  }

  /// What was found in a file that gave no text, and what helps.
  private func nothingIn(_ file: String, _ why: Message?, _ beginning: String) -> Message {
    let reason = why ?? Message("nothing in it is a text", "里面没有文本")
    guard !beginning.isEmpty else {
      return Message("\(file) has no text: \(reason)", "\(file) 没有文本：\(reason)")
    }
    return Message(
      """
      \(file) has no text: \(reason)
      it begins: \(beginning)
      in a table, the column to read is called text, content or 正文
      """,
      """
      \(file) 没有文本：\(reason)
      它的开头：\(beginning)
      表格里要读的那一列应叫 正文、text 或 content
      """
    )
  }

  private func suggesting(_ nearest: [String], _ message: Message) -> Message {
    guard !nearest.isEmpty else { return message }
    return Message(
      "\(message)\ndid you mean \(nearest.joined(separator: ", "))?",
      "\(message)\n是不是想写 \(nearest.joined(separator: "、"))？"
    )
  }
}

extension NameLanguage {
  /// "error: there is no answer yet".
  package func line(_ severity: Severity, _ remark: Remark) -> String {
    line(severity, remark.message)
  }

  /// "note: 40 of 3,112 rows shown".
  package func line(_ severity: Severity, _ message: Message) -> String {
    severity.line(message).text(in: self)
  }
}

extension Output {
  /// A remark and nothing else: an error, or a note where nothing is wrong.
  init(_ status: ExitStatus, _ remark: Remark, in language: NameLanguage) {
    self.init(status, language.line(status == .done ? .note : .error, remark))
  }

  /// Adds notes in a language.
  mutating func add(_ notes: [Message], in language: NameLanguage) {
    messages += notes.map { language.line(.note, $0) }
  }
}
