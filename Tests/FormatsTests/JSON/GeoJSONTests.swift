import Foundation
import TableFiles
import TerroirKernel
import Testing

@testable import Formats

@Suite("Reading GeoJSON")
struct GeoJSONTests {
  private let reading: FormatReading

  init() throws { reading = try FormatReading() }

  private func read(_ text: String, as name: String = "m.geojson") async throws -> FormatReading.Outcome {
    try await reading.read(try reading.write(text, as: name))
  }

  private static func feature(_ geometry: String, _ properties: String) -> String {
    "{\"type\":\"Feature\",\"geometry\":\(geometry),\"properties\":\(properties)}"
  }

  private static func collection(_ features: [String]) -> String {
    "{\"type\":\"FeatureCollection\",\"features\":[\n\(features.joined(separator: ",\n"))\n]}"
  }

  @Test(
    "features are rows, properties columns of their types, a point is where it lies",
    arguments: ["m.geojson", "m.json"])
  func points(name: String) async throws {
    let found = try await read(
      Self.collection([
        Self.feature(
          "{\"type\":\"Point\",\"coordinates\":[60.75,55.89,200]}", "{\"code\":\"007\",\"n\":1,\"x\":0.5,\"open\":true}"
        ),
        Self.feature("null", "{\"n\":2,\"x\":7,\"tags\":[\"a\",\"b\"],\"code\":\"8\",\"more\":{\"k\":\"v\"}}"),
      ]), as: name)
    #expect(
      found.table.columns.map(\.name) == [
        "code", "n", "x", "open", "tags", "more", "latitude", "longitude", "geometry",
      ])
    #expect(
      found.table.columns.map(\.texts) == [
        ["007", "8"], ["1", "2"], ["0.5", "7"], ["true", nil], [nil, "a;b"], [nil, "{\"k\":\"v\"}"], ["55.89", nil],
        ["60.75", nil], ["Point", nil],
      ])
    #expect(found.type("n") == .integer)
    #expect(found.type("code") == .text)
    #expect(found.told == ["1 feature has no geometry: latitude and longitude are missing"])
  }

  /// A square with a hole: area 16 - 4 with moments (2·16 - 1·4) / 12; and one of two parts. By hand.
  @Test("of an area the centroid, holes taken off and parts weighted; of a line the middle; told")
  func centroids() async throws {
    let square = "[[0,0],[4,0],[4,4],[0,4],[0,0]]", hole = "[[0,0],[0,2],[2,2],[2,0],[0,0]]",
      small = "[[10,0],[12,0],[12,2],[10,2],[10,0]]"
    let found = try await read(
      Self.collection([
        Self.feature("{\"type\":\"Polygon\",\"coordinates\":[\(square),\(hole)]}", "{\"a\":1}"),
        Self.feature("{\"type\":\"MultiPolygon\",\"coordinates\":[[\(square)],[\(small)]]}", "{\"a\":2}"),
        Self.feature("{\"type\":\"LineString\",\"coordinates\":[[0,0],[2,0],[2,6]]}", "{\"a\":3}"),
        Self.feature("{\"type\":\"MultiPoint\",\"coordinates\":[[0,0],[2,4]]}", "{\"a\":4}"),
        Self.feature(
          "{\"type\":\"Polygon\",\"coordinates\":[[[179,0],[-179,0],[-179,2],[179,2],[179,0]]]}", "{\"a\":5}"),
        Self.feature(
          "{\"type\":\"GeometryCollection\",\"geometries\":[{\"type\":\"Point\",\"coordinates\":[1,2]}]}", "{\"a\":6}"),
      ]))
    guard case .number(let longitudes)? = found.table["longitude"]?.values,
      case .number(let latitudes)? = found.table["latitude"]?.values
    else { return #expect(Bool(false)) }
    let expected: [(Double, Double)] = [
      (28.0 / 12, 28.0 / 12), ((2 * 16 + 11 * 4) / 20.0, (2 * 16 + 1 * 4) / 20.0),
      ((1 * 2 + 2 * 6) / 8.0, (0 * 2 + 3 * 6) / 8.0),
      (1, 2), (180, 1), (1, 2),
    ]
    for (index, place) in expected.enumerated() {
      #expect(abs((longitudes[index] ?? 0) - place.0) < 1e-12, "\(index)")
      #expect(abs((latitudes[index] ?? 0) - place.1) < 1e-12, "\(index)")
    }
    #expect(
      found.told == [
        "latitude and longitude are the centroid of its area for 3 features, the middle of its lines or points for 3 "
          + "features"
      ])
  }

  @Test("without properties, one feature or a bare geometry is a table of where it lies, told")
  func bare() async throws {
    for text in [
      "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[1,2]},\"properties\":null}",
      "{\"type\":\"Point\",\"coordinates\":[1,2]}",
      "{\"type\":\"GeometryCollection\",\"geometries\":[{\"type\":\"Point\",\"coordinates\":[1,2]}]}",
    ] {
      let found = try await read(text)
      #expect(found.table.columns.map(\.name) == ["latitude", "longitude", "geometry"])
      #expect(found.texts("latitude") == ["2"])
      #expect(found.told == ["no feature has properties: the table has where each lies, and nothing else"])
    }
    let named = try await read(
      "{\"type\":\"Feature\",\"id\":\"e7\",\"geometry\":null,\"properties\":{\"latitude\":\"north\"}}")
    #expect(named.table.columns.map(\.name) == ["id", "latitude", "geometry_latitude", "longitude", "geometry"])
  }

  @Test("coordinates that are swapped, off the globe or of another system are refused with the line")
  func places() async throws {
    func refusal(_ geometry: String) async throws -> String {
      let text = Self.collection([Self.feature("null", "{}"), Self.feature(geometry, "{}")])
      return try await reading.refusal(try reading.write(text, as: "m.geojson"))
    }
    #expect(
      try await refusal("{\"type\":\"Point\",\"coordinates\":[55.1,124.4]}")
        == "m.geojson:3: feature 2 lies at latitude 124.4, longitude 55.1: the two seem to be swapped / GeoJSON has longitude "
        + "first (RFC 7946): write each pair the other way round")
    let swapped = DecodingFailure.offGlobe(
      feature: 2, line: 3, latitude: "124.4", longitude: "55.1", isSwapped: true)
    #expect(
      PhraseTeller(.russian, .tableFiles).text(swapped.message)
        == "объект 2: широта 124,4, долгота 55,1; похоже, они перепутаны")
    #expect(
      try await refusal("{\"type\":\"Point\",\"coordinates\":[451234.5,6123456]}")
        == "m.geojson:3: feature 2 lies at latitude 6123456, longitude 451234.5, which is not on the globe / GeoJSON has "
        + "degrees, longitude first (RFC 7946): convert the coordinates to WGS 84")
    #expect(
      try await refusal("{\"type\":\"Point\",\"coordinates\":\"x\"}")
        == "m.geojson:3: this is no sound GeoJSON: a position is no pair of numbers / check it against the format's page: "
        + "RFC 7946")
    let other =
      "{\"type\":\"FeatureCollection\",\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"urn:ogc:def:crs:EPSG::27700\"}},\"features\":[]}"
    #expect(
      try await reading.refusal(try reading.write(other, as: "m.geojson"))
        == "m.geojson:1: the coordinates are those of urn:ogc:def:crs:EPSG::27700 / GeoJSON has longitude and latitude of "
        + "WGS 84 (RFC 7946): convert them, for example by ogr2ogr")
    #expect(
      try await reading.refusal(try reading.write("{\"type\":\"FeatureCollection\",\"features\":[{]}", as: "m.geojson"))
        == "m.geojson:1: the JSON is broken here: a key in quotes is expected / mend it, or download it again")
  }
}
