// Blocks that belong together stand together: an answer of title, results and reasons is one figure.
// What is a figure of its own, such as a table with a head, stands free.

extension Block {
  /// Returns whether a blank line parts a block from the one before it.
  func isParted(from before: Block) -> Bool {
    switch (before, self) {
    case (_, .title), (_, .heading): true
    case (.title, _), (.heading, _): false
    // What follows a list or bars under a heading is not part of them.
    case (.list, .items), (.list, .pairs), (.bars, .pairs), (.bars, .items): true
    // What stands further out than pairs is not one of their values.
    case (.pairs(_, let left), .paragraph(_, let right)): left > right
    case (.paragraph(_, let left), .paragraph(_, let right)): left == right
    default: before.standsFree || standsFree
    }
  }

  private var standsFree: Bool {
    switch self {
    case .table(let table): table.hasHead
    case .histogram(let histogram): histogram.form != .line
    case .plot, .code, .tree: true
    case .title, .heading, .paragraph, .pairs, .items, .list, .bars: false
    }
  }
}
