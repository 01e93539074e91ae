package import CorpusModel
package import Diagnostics

extension Table {
  /// What one row of the table is.
  package var summary: Message {
    switch self {
    case .documents: Message("a file", "一个文件")
    case .articles: Message("a titled piece of a document", "文献里有标题的一篇")
    case .parts: Message("a printed sub-heading and what stands under it", "印出的小标题和它下面的内容")
    case .blocks:
      Message("a run of a file: title, paragraph, caption, page number, …", "文件里的一段：标题、段落、图注、页码等")
    case .paragraphs: Message("a paragraph of repaired reading text", "修补后正文的一段")
    case .sentences: Message("a sentence", "一个句子")
    case .words: Message("a word, number or mark where it stands", "一个词、数字或符号，连同位置")
    case .repairs: Message("a change between the file and the reading text", "文件与正文之间的一处改动")
    case .problems: Message("something a reader could not place or had to guess", "读取时无法归位或只能猜测的一处")
    case .countries: Message("a country that is named", "提到的一个国家")
    case .organizations: Message("an organization that is named", "提到的一个组织")
    case .people: Message("a person who is named", "提到的一个人物")
    case .mentions: Message("a name where it stands", "一处名称")
    case .figures: Message("a number with a unit or a counted noun", "一个带单位或所计名词的数")
    case .dates: Message("a date where it stands", "一处日期")
    case .statements: Message("what somebody said", "某人说的话")
    case .donations: Message("a gift given, pledged, raised or planned", "一笔捐赠：已捐、承诺、筹集或计划")
    case .events: Message("something that took place", "发生的一件事")
    case .pairs: Message("a Chinese passage and its English counterpart", "一段中文和对应的英文")
    case .disagreements: Message("a fact that two editions state differently", "两个版本说法不同的一件事")
    }
  }
}
