extension Int {
  /// The whole part of `value`, the nearest whole number there is where it lies beyond; 0 for what is no number.
  ///
  /// A number from data may have any size: `Int(value)` ends the program above 9.2e18.
  public init(clamped value: Double) {
    if let whole = Int(exactly: value.rounded(.towardZero)) {
      self = whole
    } else {
      self = value.isNaN ? 0 : value > 0 ? .max : .min
    }
  }
}
