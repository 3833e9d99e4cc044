/// What regions became specialised in, or ceased to be, between two times; flat matrices of 0 and 1 of one shape.
///
/// As EconGeo's `entry` and `exit`. Source: Boschma, Balland, Kogler (2015), Industrial and Corporate Change 24.
public enum SpecialisationChange {
  /// Whether each cell that was not specialised is so now; nil for one that already was.
  public static func entries(before: [Double], after: [Double]) -> [Bool?] {
    zip(before, after).map { $0 == 0 ? $1 > 0 : nil }
  }

  /// Whether each cell that was specialised is no longer; nil for one that was not.
  public static func exits(before: [Double], after: [Double]) -> [Bool?] {
    zip(before, after).map { $0 > 0 ? $1 == 0 : nil }
  }
}
