/// The cells of a register, and what they were made from.
public struct RegisterAggregate: Codable, Hashable, Sendable {
  public var cells: [RegisterCell]
  public var source: RegisterSource

  public init(cells: [RegisterCell], source: RegisterSource) {
    self.cells = cells
    self.source = source
  }
}
