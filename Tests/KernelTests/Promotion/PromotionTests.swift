import TerroirKernel
import Testing

@Suite("What may be promoted, and when an event is held")
struct PromotionTests {
  private static let index = RegionalIndex(
    RegionalData(
      region: "R",
      territories: [
        Territory(id: "R", name: LocalizedText(en: "Region"), level: .regional),
        Territory(id: "open", name: LocalizedText(en: "Open"), level: .municipal, parent: "R"),
        Territory(id: "zone", name: LocalizedText(en: "Zone"), level: .municipal, parent: "R", access: .restricted),
        Territory(id: "inner", name: LocalizedText(en: "Inner"), level: .municipal, parent: "zone"),
      ],
      elements: [
        element("plain", "open"), element("camp", "open", .memorial), element("behind", "inner"),
      ]))

  private static func element(_ id: ElementID, _ place: TerritoryID, _ sensitivity: Sensitivity? = nil)
    -> IdentityElement
  {
    IdentityElement(
      id: id, name: LocalizedText(en: id.rawValue), territory: place, component: .material, layer: .historical,
      kind: "heritage_site", recognition: .local, sensitivity: sensitivity)
  }

  @Test("an element is offered where nothing of it is sensitive and its place, and what that lies in, is open")
  func elements() {
    #expect(Self.index.isPromotable("plain") && !Self.index.isPromotable("camp") && !Self.index.isPromotable("behind"))
    #expect(!Self.index.isPromotable("unknown") && Self.index.isRestricted("inner") && !Self.index.isRestricted("open"))
  }

  @Test("an event is offered where its place is open and it shows not only what is sensitive")
  func events() {
    func event(_ place: TerritoryID, _ shown: [ElementID]) -> Event {
      Event(id: "e", name: LocalizedText(en: "e"), territory: place, elements: shown)
    }
    #expect(Self.index.isPromotable(event("open", [])) && Self.index.isPromotable(event("open", ["camp", "plain"])))
    #expect(!Self.index.isPromotable(event("open", ["camp"])) && !Self.index.isPromotable(event("zone", ["plain"])))
  }

  @Test(
    "an edition is in a year by periodicity and a known edition, and not known without",
    arguments: [
      (Periodicity.annual, nil, nil, 2026, true), (.annual, 2027, nil, 2026, false), (.annual, 2027, nil, 2027, true),
      (.biennial, nil, 2021, 2025, true), (.biennial, nil, 2021, 2026, false), (.biennial, nil, 2021, 2019, true),
      (.triennial, nil, 2020, 2026, true), (.triennial, nil, 2020, 2025, false), (.once, nil, 2024, 2024, true),
      (.biennial, nil, Int.min, 2026, true), (.biennial, nil, Int.max, 2026, false), (.triennial, nil, -1, 2, true),
      (.once, nil, 2024, 2026, false), (.monthly, nil, nil, 2026, true),
    ] as [(Periodicity, Int?, Int?, Int, Bool)])
  func held(_ periodicity: Periodicity, _ since: Int?, _ edition: Int?, _ year: Int, _ expected: Bool) {
    let event = Event(
      id: "e", name: LocalizedText(en: "e"), territory: "open", periodicity: periodicity, editionYear: edition,
      sinceYear: since)
    #expect(event.isHeld(in: year) == expected)
  }

  @Test("a visitor is sent to a place that lives, in its own town, and to a sign at a point of its own alone")
  func visitable() {
    func isVisited(_ change: (inout IdentityElement) -> Void) -> Bool {
      var data = Self.index.data
      for place in data.elements.indices where data.elements[place].id == "plain" { change(&data.elements[place]) }
      return RegionalIndex(data).visitable.map(\.id) == ["plain"]
    }
    #expect(isVisited { _ in } && isVisited { $0.status = .revived })
    #expect(!isVisited { $0.status = .lost } && !isVisited { $0.kind = "tale" })
    #expect(!isVisited { $0.territory = "R" } && !isVisited { $0.sensitivity = .memorial })
    #expect(!isVisited { $0.kind = "symbol" })
    #expect(
      isVisited {
        ($0.kind, $0.latitude, $0.longitude, $0.precision) = ("symbol", 55, 60, .area)
      })
  }

  @Test("days stand in their order or are none; what says nothing is not known")
  func days() {
    func event(_ first: String?, _ last: String?) -> Event {
      Event(id: "e", name: LocalizedText(en: "e"), territory: "open", firstDay: first, lastDay: last)
    }
    #expect(event("2026-06-19", "2026-06-21").days.map { $0.lowerBound.days(to: $0.upperBound) } == 2)
    #expect(event("2026-06-19", nil).days?.upperBound == Day("2026-06-19") && event("2026-06", nil).days == nil)
    #expect(event("2026-06-21", "2026-06-19").days == nil)
    #expect(event(nil, nil).isHeld(in: 2026) == nil && event("2026-06-19", nil).isHeld(in: 2026) == true)
    #expect(event("2026-06-19", nil).isHeld(in: 2027) == nil)
  }

  @Test(
    "counts as visitors who came to events of which the number and its year are known and to which one may be invited")
  func audience() {
    func event(_ id: EventID, _ visitors: Int?, _ year: Int?, _ shown: [ElementID] = []) -> Event {
      Event(
        id: id, name: LocalizedText(en: id.rawValue), territory: "open", elements: shown, attendance: visitors,
        attendanceYear: year)
    }
    func audience(_ events: [Event]) -> EventAudience {
      var data = Self.index.data
      data.events = events
      return EventAudience(RegionalIndex(data))
    }
    let all = audience([
      event("a", 1800, 2025), event("b", 58_000, 2022), event("wake", 10_000, 2023, ["camp"]), event("c", nil, nil),
      event("d", 500, nil),
    ])
    #expect(all.visitors == 59_800 && all.period == "2022/2025" && all.all == 4 && all.isLeast)
    #expect(audience([event("a", 1800, 2025)]).period == "2025" && !audience([event("a", 1800, 2025)]).isLeast)
    #expect(audience([event("c", nil, nil)]).visitors == nil && audience([]).period == nil)
  }

  @Test("sends a car where the row says that a road leads, else only to a door or street")
  func driven() {
    func isDriven(_ precision: PlacePrecision?, _ approach: PlaceApproach?) -> Bool {
      var place = Self.element("plain", "open")
      (place.latitude, place.longitude, place.precision, place.reachedBy) = (55, 60, precision, approach)
      return Self.index.isDriven(place)
    }
    #expect(isDriven(.address, nil) && isDriven(.street, nil) && isDriven(.area, .road))
    #expect(!isDriven(.area, nil) && !isDriven(nil, nil) && !isDriven(.street, .trail) && !isDriven(.address, .water))
  }
}
