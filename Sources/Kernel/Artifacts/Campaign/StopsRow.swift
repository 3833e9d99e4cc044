/// A row of the table `stops`: stops of the routes in order.
public struct StopsRow: ArtifactRow {
  /// Route.
  public var route: String
  /// Order.
  public var order: Int
  /// Place.
  public var place: String
  /// Name.
  public var name: String
  /// Latitude, degrees.
  public var latitude: Double
  /// Longitude, degrees.
  public var longitude: Double
  /// Identity element.
  public var element: ElementID?

  public init(
    route: String, order: Int, place: String, name: String, latitude: Double, longitude: Double,
    element: ElementID? = nil
  ) {
    self.route = route
    self.order = order
    self.place = place
    self.name = name
    self.latitude = latitude
    self.longitude = longitude
    self.element = element
  }

  public static let key = ["route", "order"]

  public static let columns: [Column] = [
    Column("route", .text, "route"),
    Column("order", .integer, unit: .count, "order"),
    Column("place", .text, "place"),
    Column("name", .text, "name"),
    Column("latitude", .number, unit: .degree, "latitude"),
    Column("longitude", .number, unit: .degree, "longitude"),
    Column("element", .text, "identity element"),
  ]
}
