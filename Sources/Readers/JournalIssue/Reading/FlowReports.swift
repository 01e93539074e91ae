import CorpusModel

extension IssueReading {
  /// Notes what was moved, what breaks off and what could not be confirmed.
  mutating func report(_ flow: Flow) {
    for index in flow.reordered {
      note(.note, "moved: two columns were read across", at: line(of: index, flow))
    }
    for chain in flow.chains where chain.count >= 4 && !isConfirmed(chain, flow) {
      note(
        .note,
        "joined over several cuts in a row that nothing confirms",
        at: line(of: chain[1], flow)
      )
    }
    for index in flow.headless {
      note(
        .warning,
        "begins in the middle of a sentence; its beginning was not found",
        at: line(of: index, flow)
      )
    }
    for index in flow.unfinished where !isLast(index, flow) && !endsItem(flow.fragments[index]) {
      note(.note, "breaks off without a final mark", at: line(of: index, flow))
    }
  }

  private func line(of index: Int, _ flow: Flow) -> Range<Int> {
    let line = flow.fragments[index].line
    return line..<(line + 1)
  }

  /// Whether a fragment is a listed point that ends in a semicolon.
  private func endsItem(_ fragment: Fragment) -> Bool {
    guard fragment.kind == .listItem, let last = fragment.scalars.last else { return false }
    return last == 0x3B || last == 0xFF1B
  }

  /// Whether the words at one of the joins stand together elsewhere too.
  private func isConfirmed(_ chain: [Int], _ flow: Flow) -> Bool {
    zip(chain, chain.dropFirst()).contains { head, tail in
      let (left, right) = (flow.fragments[head].scalars, flow.fragments[tail].scalars)
      return issue.neighbours.count(from: left, to: right) > 0
    }
  }

  /// Whether a fragment ends its article or stands before a heading.
  private func isLast(_ index: Int, _ flow: Flow) -> Bool {
    guard index + 1 < flow.fragments.count else { return true }
    return flow.fragments[index + 1].stretch != flow.fragments[index].stretch
  }
}
