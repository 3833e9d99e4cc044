extension TerritoryRow {
  /// `capital`, `second-tier` or `small`: the first of the types, without those that the region's diagnostics added.
  public var tier: String { type.split(separator: ";").first.map(String.init) ?? type }
}
