/// How many came to the region's events, by the one rule that indicators and campaigns count by.
///
/// Those count whose visitors and the year of these are known and to which people may be invited: who comes to remember is no
/// audience. Each stands with its one year, so that the sum is of a stretch of years and of no single one.
public struct EventAudience: Hashable, Sendable {
  /// The events that were counted.
  public let counted: [Event]
  /// How many events there are to which people may be invited.
  public let all: Int

  public init(_ index: RegionalIndex) {
    let open = index.regionalEvents.filter { index.isPromotable($0) }
    all = open.count
    counted = open.filter { $0.attendance != nil && $0.attendanceYear != nil }
  }

  /// Nil where nobody counted.
  public var visitors: Int? { counted.isEmpty ? nil : counted.reduce(0) { $0 + ($1.attendance ?? 0) } }

  /// Whether more came than the sum says: some event was not counted, or of one only a bound is known.
  public var isLeast: Bool { counted.count < all || counted.contains { $0.attendanceQualifier == .moreThan } }

  /// The first and the last year of the counts: `2022/2025`, or `2024` where it is one.
  public var period: String? {
    let years = counted.compactMap(\.attendanceYear)
    guard let first = years.min(), let last = years.max() else { return nil }
    return first == last ? "\(first)" : "\(first)/\(last)"
  }
}
