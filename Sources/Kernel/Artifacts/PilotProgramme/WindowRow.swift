/// A row of the table `window`: the load of the single window by number of servers.
public struct WindowRow: ArtifactRow {
  /// Applications a day.
  public var arrivals: Double
  /// Applications one server handles a day.
  public var service: Double
  /// Servers.
  public var servers: Int
  /// Utilisation, share.
  public var utilisation: Double
  /// Mean wait; empty where the window is overloaded, days.
  public var wait: Double?
  /// Share served within the promised time, share.
  public var serviceLevel: Double?

  public init(
    arrivals: Double, service: Double, servers: Int, utilisation: Double, wait: Double? = nil,
    serviceLevel: Double? = nil
  ) {
    self.arrivals = arrivals
    self.service = service
    self.servers = servers
    self.utilisation = utilisation
    self.wait = wait
    self.serviceLevel = serviceLevel
  }

  private enum CodingKeys: String, CodingKey {
    case arrivals
    case service
    case servers
    case utilisation
    case wait
    case serviceLevel = "service_level"
  }

  public static let key = ["servers"]

  public static let columns: [Column] = [
    Column("arrivals", .number, unit: .index, "applications a day"),
    Column("service", .number, unit: .index, "applications one server handles a day"),
    Column("servers", .integer, unit: .count, "servers"),
    Column("utilisation", .number, unit: .share, "utilisation"),
    Column("wait", .number, unit: .day, "mean wait; empty where the window is overloaded"),
    Column("service_level", .number, unit: .share, "share served within the promised time"),
  ]
}
