/// A small sound input of a method, from which the conformance kit makes unsound ones.
public struct MethodSample: Sendable {
  public var input: MethodInput
  /// Whether a row given twice has a documented description, as links between the same two nodes do.
  public var takesRepeatedRows: Bool
  /// Whether the rows of the result follow those of the input, as there is no key to sort by.
  public var keepsRowOrder: Bool
  /// Roles (`role` or `table.role`) that the method reads under other parameters only.
  public var unread: Set<String>

  public init(
    _ input: MethodInput, takesRepeatedRows: Bool = false, keepsRowOrder: Bool = false, unread: Set<String> = []
  ) {
    self.input = input
    self.takesRepeatedRows = takesRepeatedRows
    self.keepsRowOrder = keepsRowOrder
    self.unread = unread
  }
}

/// A method that brings the sample by which `plugin test` checks it.
public protocol SampledMethod: Method {
  static var sample: MethodSample { get }
}
