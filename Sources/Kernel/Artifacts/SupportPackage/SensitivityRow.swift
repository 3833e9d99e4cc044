/// A row of the table `sensitivity`: what falls out and comes in when a budget changes.
public struct SensitivityRow: ArtifactRow {
  /// The change.
  public var change: String
  /// Measure.
  public var measure: MeasureID
  /// Falls out or comes in.
  public var effect: String

  public init(
    change: String, measure: MeasureID, effect: String
  ) {
    self.change = change
    self.measure = measure
    self.effect = effect
  }

  public static let key = ["change", "measure", "effect"]

  public static let columns: [Column] = [
    Column("change", .text, "the change"),
    Column("measure", .text, "measure"),
    Column("effect", .text, "falls out or comes in"),
  ]
}
