extension PilotResult {
  /// The result by its measure, town and product, as its origin is looked up.
  public var id: String { "\(measure)@\(territory): \(product.en ?? product.ru ?? "")" }
}

extension SessionResult {
  /// The answer by its session and item, as its origin is looked up.
  public var id: String { "\(session): \(about)" }
}
