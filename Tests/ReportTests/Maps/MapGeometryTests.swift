import TerroirKernel
import Testing

@testable import Report

@Suite("The projection of maps")
struct MapGeometryTests {
  /// Source: Snyder (1987), Map Projections, USGS Professional Paper 1395, numerical examples, p. 332: the sphere of radius 3 about
  /// 40° N, 100° W.
  @Test("agrees with the published example within its last digit")
  func published() throws {
    let projection = MapProjection(centre: GeoPoint(latitude: 40, longitude: -100))
    let point = try #require(projection.point(GeoPoint(latitude: -20, longitude: 100)))
    #expect(abs(point.x / GeoPoint.earthRadius * 3 - -4.2339303) < 1e-7)
    #expect(abs(-point.y / GeoPoint.earthRadius * 3 - 4.0257775) < 1e-7)
  }

  @Test("comes back to the place, keeps lengths in the middle and tells how far they are off", arguments: 0..<50)
  func inverse(seed: Int) throws {
    var random = RandomData(seed: UInt64(seed))
    let centre = GeoPoint(
      latitude: Double.random(in: -85...85, using: &random), longitude: Double.random(in: -180...180, using: &random))
    let projection = MapProjection(centre: centre)
    let place = projection.place(
      PlotPoint(x: Double.random(in: -900...900, using: &random), y: Double.random(in: -900...900, using: &random)))
    let point = try #require(projection.point(place))
    #expect(place.isOnGlobe)
    #expect(projection.place(point).distance(to: place) < 1e-6)
    let drawn = (point.x * point.x + point.y * point.y).squareRoot(), true_ = place.distance(to: centre)
    #expect(abs(drawn - true_) / max(1, true_) <= MapProjection.error(at: drawn) + 1e-9)
  }

  @Test("frames a region over the line of dates and one place alone, and nothing where nothing is on the globe")
  func frames() throws {
    let ends = [GeoPoint(latitude: 64.7, longitude: 177.5), GeoPoint(latitude: 64.4, longitude: -173.2)]
    let frame = try #require(MapFrame(ends, width: 720, heights: 320...860))
    #expect(frame.scale > 1, "450 km fill the width")
    for end in ends { #expect(frame.point(end).map(frame.holds) == true) }
    let alone = try #require(MapFrame([ends[0]], width: 720, heights: 320...860))
    #expect(alone.point(ends[0]).map { abs($0.x - 360) < 1e-6 } == true)
    #expect(MapFrame([GeoPoint(latitude: 91, longitude: 0)], width: 720, heights: 320...860) == nil)
    #expect(MapFrame([], width: 720, heights: 320...860) == nil)
  }

  @Test("has parallels and meridians at round degrees whose names tell the halves of the globe")
  func graticule() throws {
    let places = [GeoPoint(latitude: 56, longitude: 57), GeoPoint(latitude: 61, longitude: 66)]
    let frame = try #require(MapFrame(places, width: 720, heights: 320...860))
    let names = MapGraticule(frame, in: .russian).lines.map(\.name)
    #expect(names.contains("58°\u{A0}с. ш.") && names.contains("60°\u{A0}в. д."), "\(names)")
    #expect((4...16).contains(names.count))
    for line in MapGraticule(frame, in: .english).lines {
      #expect(line.pieces.allSatisfy { $0.allSatisfy(frame.holds) })
    }
  }

  @Test("puts no name on another at any scale, and names more of them the nearer one looks")
  func labels() throws {
    var random = RandomData(seed: 7)
    let places = (0..<150).map { _ in
      GeoPoint(
        latitude: Double.random(in: 56...60, using: &random), longitude: Double.random(in: 58...64, using: &random))
    }
    let frame = try #require(MapFrame(places, width: 720, heights: 320...860))
    let medium = ChartMedium.pixels()
    let marks = places.enumerated().map { ("Town number \($0)", frame.point($1) ?? PlotPoint(x: 0, y: 0), 4.0, 0) }
    let labels = MapLabels.placed(marks, within: frame, medium)
    var counts: [Int] = []
    for (level, scale) in MapLabels.scales.enumerated() {
      let boxes = labels.indices.filter { (labels[$0].level ?? .max) <= level }.map { index in
        PlotBox(
          x: marks[index].1.x * scale + labels[index].offset.x,
          y: marks[index].1.y * scale + labels[index].offset.y - LabelPlacement.height / 2,
          width: medium.width(of: labels[index].text), height: LabelPlacement.height)
      }
      for (index, box) in boxes.enumerated() {
        #expect(box.x + box.width * 7 / 6 <= frame.width * scale + 1e-6, "level \(level)")
        #expect(!boxes[(index + 1)...].contains { $0.overlaps(box) }, "level \(level)")
      }
      counts.append(boxes.count)
    }
    #expect(counts == counts.sorted() && counts[0] > 2 && counts[0] < counts[1] && counts[3] == 150, "\(counts)")
  }

  @Test("ends a name at its mark where it stands to the left, hides no mark, and leaves the scale's corner free")
  func sides() throws {
    let ends = [GeoPoint(latitude: 56, longitude: 58), GeoPoint(latitude: 60, longitude: 64)]
    let frame = try #require(MapFrame(ends, width: 720, heights: 320...860))
    let medium = ChartMedium.pixels()
    let east = PlotPoint(x: frame.width - 30, y: 200), corner = PlotPoint(x: 20, y: frame.height - 20)
    let middle = PlotPoint(x: 300, y: 200)
    // A place that is named at a larger scale alone stands where the name of the town would.
    let place = PlotPoint(x: 330, y: 200)
    let labels = MapLabels.placed(
      [("Екатеринбург", east, 4, 0), ("Арти", corner, 4, 0), ("Ревда", middle, 4, 0), ("Завод", place, 4, 2)],
      within: frame, medium)
    #expect(labels[0].anchor == .end && abs(labels[0].x + 7) < 1e-9 && labels[0].level == 0)
    #expect((labels[1].level ?? .max) > 1)
    #expect(labels[2].anchor == .end && labels[2].level == 0)
  }

  @Test("measures by the longest of 1, 2 and 5 that fits")
  func scaleBar() {
    for scale in [0.01, 0.37, 1, 25, 400] {
      let (kilometres, length) = MapDrawing.bar(scale, most: 130)
      #expect(length <= 130 && length > 50, "\(scale)")
      #expect(abs(kilometres * scale - length) < 1e-9)
    }
  }
}
