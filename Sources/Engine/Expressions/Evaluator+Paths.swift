import Columns
import CorpusModel
import Query
import Store

extension Evaluator {
  /// Takes one step of a dotted path from every row or entity; from a list, from every element.
  func step(_ step: PathStep, from base: Column, _ type: ValueType) -> Column {
    if case .list(let lists) = base { return stepFromLists(step, lists, type) }
    switch step {
    case .column(let origin):
      return corpus.read(origin.column, of: origin.table, rows: .list(base.references.array))
    case .entity(let field): return read(field, .list(base.references.array))
    }
  }

  private func read(_ field: EntityField, _ numbers: RowSelection) -> Column {
    let entities = corpus.entities
    return switch field {
    case .name: entities.names.read(numbers)
    case .names: .list(entities.writtenNames.read(numbers))
    case .code: entities.codes.read(numbers)
    case .region: entities.regions.read(numbers)
    case .kind: entities.kindNames.read(numbers)
    case .role: entities.roles.read(numbers)
    case .organization: .entity(entities.organizations.gather(numbers))
    case .country: .entity(entities.countries.gather(numbers))
    case .mentions: .number(entities.mentions.cells(numbers))
    }
  }

  /// Steps from every element; the results of a row are one flat list without the missing ones.
  private func stepFromLists(_ step: PathStep, _ lists: ListColumn, _ type: ValueType) -> Column {
    var wanted: [UInt32] = []
    var counts: [Int] = []
    for row in 0..<lists.count {
      let range = lists.range(row)
      wanted.append(contentsOf: range.lazy.map { UInt32($0) })
      counts.append(range.count)
    }
    let reached = self.step(step, from: lists.elements.gather(.list(wanted)), type.element)
    return flatten(reached, counts: counts)
  }

  /// Lists of the known values among runs of cells; cells that are lists give their elements.
  private func flatten(_ cells: Column, counts: [Int]) -> Column {
    var offsets: [UInt32] = [0]
    var kept: [UInt32] = []
    var next = 0
    for count in counts {
      for cell in next..<next + count {
        if case .list(let lists) = cells {
          kept.append(contentsOf: lists.range(cell).lazy.map { UInt32($0) })
        } else if cells.isKnown(cell) {
          kept.append(UInt32(cell))
        }
      }
      next += count
      offsets.append(UInt32(kept.count))
    }
    var elements = cells
    if case .list(let lists) = cells { elements = lists.elements }
    return .list(ListColumn(offsets: offsets, elements: elements.gather(.list(kept))))
  }
}
