import Foundation
import TerroirKernel
import Testing

@testable import CityStories

@Suite("Routes")
struct RoutesTests {
  /// The great circle by the law of cosines, another formula than the stage's.
  private func kilometres(_ a: (Double, Double), _ b: (Double, Double)) -> Double {
    let r = Double.pi / 180
    let inner =
      sin(a.0 * r) * sin(b.0 * r) + cos(a.0 * r) * cos(b.0 * r) * cos((a.1 - b.1) * r)
    return 6371.0088 * acos(min(1, inner))
  }

  @Test("go through a town's own doors, joined at one point, within the time, and as long as another formula says")
  func town() async throws {
    let campaign = try await CastingTown.campaign()
    let route = try #require(campaign.routes.first { $0.kind == .town })
    #expect(route.territory == "kasli" && route.route == "kasli-walk-1" && route.stops == 3)
    let stops = campaign.stops.filter { $0.route == route.route }
    #expect(stops.map(\.order) == [1, 2, 3] && stops[0].element == "casting")
    #expect(stops[0].name.english == "Artistic casting; Old works")
    #expect(route.duration <= 6 && route.budget == 6 && route.bound == route.score)
    // Casting 4 * 3 and a quarter of the works' 2 * 3, the church 1 * 3, the lake 3 * 1.
    #expect(abs(route.score - (12 + 1.5 + 3 + 3)) < 1e-9)
    let points = (stops + [stops[0]]).map { ($0.latitude, $0.longitude) }
    let length = zip(points, points.dropFirst()).reduce(0.0) { $0 + kilometres($1.0, $1.1) } * 1.3
    #expect(abs(route.length - length) < 1e-4)
    // 60 minutes at the craft, 30 at the church, 90 at the lake.
    #expect(abs((route.visits ?? 0) - 3) < 1e-9 && abs(route.duration - (route.length / 4.5 + 3)) < 1e-9)
    #expect(stops.first { $0.element == "lake" }?.note?.english == "the place itself; open in June and July")
    #expect(stops.allSatisfy { $0.precision?.isWalkable == true })
  }

  @Test("never stop at a town's point, at what is sensitive, or in a closed town; these are asked for")
  func guarded() async throws {
    let campaign = try await CastingTown.campaign()
    #expect(campaign.stops.allSatisfy { $0.precision != nil && $0.precision != .town })
    #expect(!campaign.stops.contains { ["camp", "people", "reactor", "tale"].contains($0.element?.rawValue ?? "") })
    #expect(!campaign.routes.contains { $0.territory == "atom" })
    #expect(!campaign.stops.contains { $0.place.english == "Atom" })
    // A tale is no place that one could ask for.
    #expect(campaign.unlocated.isEmpty)
  }

  @Test("stop at no tale, dish or practice, whatever point it has, and at a sign only where it has one of its own")
  func places() async throws {
    func stops(_ kind: String, _ precision: PlacePrecision = .address) async throws -> Bool {
      var thing = CastingTown.church
      (thing.kind, thing.precision) = (kind, precision)
      let elements = [CastingTown.craft, CastingTown.lake, thing]
      var stage = StoryStage()
      stage.least = 2
      return try await CastingTown.campaign(CastingTown.data(elements: elements), stage).stops
        .contains { $0.element == "church" }
    }
    for kind in ["narrative", "food", "skill", "language", "event_tradition"] {
      #expect(try await !stops(kind), "\(kind)")
    }
    for kind in ["heritage_site", "symbol", "museum_collection"] { #expect(try await stops(kind), "\(kind)") }
    #expect(try await !stops("symbol", .town))
  }

  @Test("drive to what has a point of its own alone, and to nothing that is reached on foot or by boat")
  func driven() async throws {
    var (church, lake) = (CastingTown.church, CastingTown.lake)
    (church.latitude, church.longitude, church.precision) = (55.80, 60.70, .town)
    (lake.precision, lake.industries) = (.area, ["crafts"])
    func campaign(_ approach: PlaceApproach?) async throws -> Campaign {
      lake.reachedBy = approach
      var stage = StoryStage()
      stage.least = 2
      return try await CastingTown.campaign(
        CastingTown.data(elements: [CastingTown.craft, church, lake]), stage)
    }
    let driven = try await campaign(.road)
    let stops = driven.stops.filter { stop in driven.routes.contains { $0.kind == .region && $0.route == stop.route } }
    #expect(Set(stops.compactMap(\.element)) == ["casting", "lake"])
    #expect(driven.unlocated.map(\.element) == ["church"])
    #expect(Set(driven.stops.compactMap(\.element)).isDisjoint(with: driven.unlocated.map(\.element)))
    #expect(stops.first { $0.element == "lake" }?.note?.english.hasPrefix("a point within it; ask where") == true)
    // A point somewhere within a range does not tell where the road ends.
    for approach in [.trail, .water, nil] as [PlaceApproach?] {
      let beyond = try await campaign(approach)
      #expect(!beyond.stops.contains { $0.element == "lake" })
      let finding = try #require(beyond.findings.first { $0.evidence == ["lake"] && $0.subject == "stops" })
      #expect(
        finding.text.english
          == "1 place is reached on foot or by boat, or nobody checked that a road leads there, and is no stop of a car"
      )
    }
  }

  @Test("an address that is the town's point is no stop, whatever its row says; one that nobody checked is none either")
  func unchecked() async throws {
    var (one, two) = (CastingTown.church, CastingTown.lake)
    (one.latitude, one.longitude, one.precision) = (55.80, 60.70, .address)
    two.precision = nil
    let elements = CastingTown.all.map { $0.id == one.id ? one : $0.id == two.id ? two : $0 }
    let campaign = try await CastingTown.campaign(CastingTown.data(elements: elements))
    #expect(!campaign.routes.contains { $0.kind == .town })
    let finding = try #require(campaign.findings.first { $0.subject == "routes" && $0.severity == .notAssessed })
    #expect(finding.text.english.contains("no town has 3 places with a door or street of their own; 2 of 4 places"))
    #expect(
      Set(campaign.unlocated.map(\.reason.english)) == [
        "its point is the town's", "nobody has checked what its point is that of",
      ])
  }

  @Test("between towns lead from the capital and back in the days, with nights between, each place once")
  func region() async throws {
    var stage = StoryStage()
    (stage.days, stage.dayHours, stage.least) = (2, 4, 2)
    let campaign = try await CastingTown.campaign(CastingTown.data(), stage)
    let routes = campaign.routes.filter { $0.kind == .region }
    #expect(!routes.isEmpty)
    for route in routes {
      let stops = campaign.stops.filter { $0.route == route.route }
      #expect(route.duration <= 8 + 1e-9 && (route.days ?? 9) <= 2 && stops.count == route.stops)
      let home = (55.60, 60.90)
      let points = [home] + stops.map { ($0.latitude, $0.longitude) } + [home]
      let length = zip(points, points.dropFirst()).reduce(0.0) { $0 + kilometres($1.0, $1.1) } * 1.3
      #expect(abs(route.length - length) < 1e-4)
      #expect(stops.map { $0.day ?? 0 } == stops.map { $0.day ?? 0 }.sorted())
    }
    let all = campaign.stops.filter { stop in routes.contains { $0.route == stop.route } }
    #expect(Set(all.map { "\($0.latitude) \($0.longitude)" }).count == all.count)
  }

  @Test("an element without a point, or in a place that the data do not have, harms nothing")
  func incomplete() async throws {
    var (bare, adrift) = (CastingTown.lake, CastingTown.church)
    (bare.latitude, bare.longitude) = (nil, nil)
    adrift.territory = "nowhere"
    let elements = CastingTown.all.map { $0.id == bare.id ? bare : $0.id == adrift.id ? adrift : $0 }
    let campaign = try await CastingTown.campaign(CastingTown.data(elements: elements))
    #expect(campaign.unlocated.first { $0.element == "lake" }?.reason.english == "it has no coordinates")
    #expect(!campaign.stops.contains { $0.element == "church" })
  }

  @Test("on foot are no longer than people walk, and none where too few places lie near")
  func walked() async throws {
    func town(_ walk: Double, _ mode: TravelMode = .walk) async throws -> RouteRow? {
      var stage = StoryStage()
      (stage.walk, stage.mode) = (walk, mode)
      return try await CastingTown.campaign(CastingTown.data(), stage).routes.first { $0.kind == .town }
    }
    #expect(try #require(try await town(8)).length <= 8)
    #expect(try await town(3) == nil)
    #expect(try await town(3, .bicycle) != nil)
  }
}
