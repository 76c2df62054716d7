/// One answer, once as data for machines and once as blocks for people.
///
/// ```swift
/// Document(
///   schema: "sixdares.decide/1",
///   data: ["case": "fence", "values": ["exempted"]],
///   blocks: [.title("fence", aside: "reading: balanced"), .paragraph("EXEMPTED")])
/// ```
///
/// A document is a value: nothing is computed or printed until a ``Format`` writes it.
public struct Document: Hashable, Sendable {
  /// The name and version of the shape of `data`.
  public var schema: String
  /// What the answer says, for machines.
  ///
  /// A field named `schema` is left out where the document's own schema is written.
  public var data: Record
  /// What the answer says, for people, from top to bottom.
  public var blocks: [Block]

  /// Makes a document.
  public init(schema: String, data: Record = Record(), blocks: [Block] = []) {
    self.schema = schema
    self.data = data
    self.blocks = blocks
  }

  /// The tables with something for machines in them, in the order of the blocks.
  var machineTables: [Table] {
    blocks.compactMap { block in
      guard case .table(let table) = block, table.isForMachines else { return nil }
      return table
    }
  }
}
