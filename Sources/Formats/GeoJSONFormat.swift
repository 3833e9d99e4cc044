package import Engine
import Report
package import TableFiles
package import TerroirKernel

/// Read: features as rows, with a point for each (RFC 7946).
///
/// Written: a table with `latitude` and `longitude` as a collection of points: longitude first, the other columns as
/// properties. A row without coordinates keeps its properties and has no geometry.
package enum GeoJSONFormat: DecodedFormat, TextFormat {
  package static let declaration = FormatDeclaration(
    "GeoJSON", endings: ["geojson"], keeps: "every value; latitude and longitude as points",
    options: [ReadingOption.text, ReadingOption.number])

  package static func decode(_ file: FileToRead) throws(EngineFailure) -> DecodedTable {
    try file.decodedJSON(.geoJSON)
  }

  package static func text(_ table: Table) throws(FormatFailure) -> FormattedTable {
    guard let latitude = table["latitude"], let longitude = table["longitude"] else {
      throw .noCoordinates(wanted: ["latitude", "longitude"], found: table.columns.map(\.name))
    }
    let others = table.columns.filter { $0.name != "latitude" && $0.name != "longitude" }
    let features = (0..<table.rowCount).map { row in
      let place = [longitude.values[row], latitude.values[row]].map { JSONText.value($0) }
      let geometry =
        place.contains("null")
        ? "null" : JSONText.object([("type", JSONText.string("Point")), ("coordinates", JSONText.array(place))])
      let properties = others.map { ($0.name, JSONText.value($0.values[row], as: $0.declaration.type)) }
      return JSONText.object([
        ("type", JSONText.string("Feature")), ("geometry", geometry), ("properties", JSONText.object(properties)),
      ])
    }
    let collection = [("type", JSONText.string("FeatureCollection")), ("features", JSONText.array(features))]
    return FormattedTable(text: JSONText.object(collection) + "\n")
  }
}
