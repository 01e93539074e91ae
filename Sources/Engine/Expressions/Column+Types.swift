import Calendar
import Columns
import CorpusModel
import Query

extension Column {
  /// A column in which every cell is missing.
  static func missing(_ type: ValueType, count: Int) -> Column {
    let none = [UInt32](repeating: RowSelection.noRow, count: count)
    switch type {
    case .text: return .text(TextColumn(heap: TextHeap(), starts: none, ends: none))
    case .number: return .number([Double](repeating: .nan, count: count))
    case .date: return .date(DateColumn([DateSpan?](repeating: nil, count: count)))
    case .boolean: return .boolean([Truth](repeating: .missing, count: count))
    case .entity: return .entity(none)
    case .row: return .row(none)
    case .list(let element):
      let zeros = FixedArray<UInt32>(repeating: 0, count: count)
      return .list(
        ListColumn(starts: zeros, ends: zeros, elements: .missing(element, count: 0))
      )
    }
  }
}
