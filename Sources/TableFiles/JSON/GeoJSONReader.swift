import PositionedJSON
import TerroirKernel

/// Features of a map as rows (RFC 7946): their properties as columns, then where each lies.
enum GeoJSONReader {
  static func table(_ root: JSONNode) throws(DecodingFailure) -> DecodedTable {
    try requireSystem(of: root)
    let features = try features(of: root)
    var names: [String] = [], cells: [String: [JSONNode?]] = [:]
    var shapes: [String?] = [], points: [GeoPoint?] = [], counts = ShapeCounts()
    let hasIDs = features.contains { $0["id"] != nil } && !features.contains { $0["properties"]?["id"] != nil }
    for (row, feature) in features.enumerated() {
      var members: [(key: String, node: JSONNode)] = []
      if hasIDs, let id = feature["id"] { members.append(("id", id)) }
      if case .object(let found)? = feature["properties"]?.value { members += found.map { ($0.key, $0.node) } }
      for (key, node) in members {
        if cells[key] == nil {
          names.append(key)
          cells[key] = []
        }
        // Features before this one had no such property.
        let missing = row - (cells[key]?.count ?? 0)
        cells[key]?.append(contentsOf: repeatElement(nil, count: missing))
        cells[key]?.append(node)
      }
      let geometry = feature["type"]?.text == "Feature" ? feature["geometry"] : feature
      let shape = try geometry.flatMap { node throws(DecodingFailure) in try GeoShape(node, feature: row + 1) }
      shapes.append(shape?.type)
      points.append(shape?.point)
      counts.add(shape)
    }
    var table = Table(), used = ColumnNames()
    for name in names {
      var own = cells[name] ?? []
      own.append(contentsOf: repeatElement(nil, count: features.count - own.count))
      let values = JSONColumn.values(own)
      table.columns.append(TableColumn(Column(used.add(name.isEmpty ? "property" : name), values.type, ""), values))
    }
    func add(_ name: String, _ values: ColumnValues, _ unit: UnitOfMeasure?) {
      let own = cells[name] == nil ? name : "geometry_\(name)"
      table.columns.append(TableColumn(Column(used.add(own), values.type, unit: unit, ""), values))
    }
    add("latitude", .number(points.map { $0?.latitude }), .degree)
    add("longitude", .number(points.map { $0?.longitude }), .degree)
    add("geometry", .text(shapes), nil)
    return DecodedTable(table, notes: (names.isEmpty ? [.noProperties] : []) + counts.notes)
  }

  static func features(of root: JSONNode) throws(DecodingFailure) -> [JSONNode] {
    switch root["type"]?.text {
    case "FeatureCollection":
      guard let features = root["features"]?.list else {
        throw .unfit(.geoJSON, line: root.line, "features is no list")
      }
      for (index, feature) in features.enumerated() where feature["type"]?.text != "Feature" {
        throw .unfit(.geoJSON, line: feature.line, "item \(index + 1) of features is no Feature")
      }
      return features
    case "GeometryCollection": return root["geometries"]?.list ?? []
    default: return [root]
    }
  }

  /// Refuses coordinates of another system, which a member of the older form of GeoJSON names.
  static func requireSystem(of root: JSONNode) throws(DecodingFailure) {
    guard let system = root["crs"], let name = system["properties"]?["name"]?.text else { return }
    if ["CRS84", "EPSG::4326", "EPSG:4326", "WGS84"].contains(where: { name.hasSuffix($0) }) { return }
    throw .otherSystem(name, line: system.line)
  }

  /// What the points of rows are.
  private struct ShapeCounts {
    private var centroids = 0, means = 0, missing = 0

    mutating func add(_ shape: GeoShape?) {
      guard let shape, shape.point != nil else {
        missing += 1
        return
      }
      switch shape.kind {
      case .point: break
      case .area: centroids += 1
      case .line, .several: means += 1
      }
    }

    var notes: [DecodingNote] {
      var counts: [Phrase] = []
      if centroids > 0 {
        counts.append("the centroid of its area for \(Phrase.counted(centroids, "feature"))")
      }
      if means > 0 {
        counts.append("the middle of its lines or points for \(Phrase.counted(means, "feature"))")
      }
      return (counts.isEmpty ? [] : [.points(counts: counts)]) + (missing > 0 ? [.noGeometry(missing)] : [])
    }
  }
}
