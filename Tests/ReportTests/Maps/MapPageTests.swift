import Foundation
import TerroirKernel
import Testing

@testable import Report

@Suite("The map page")
struct MapPageTests {
  private func tree(_ page: MapPage) throws -> MarkupTree {
    let tree = MarkupTree(page.html)
    #expect(tree.fault == nil, "\(tree.fault ?? "")")
    return tree
  }

  @Test("has words for every sentence in both languages, with the same arguments and every form of number")
  func catalogue() throws { try expectWords(SentenceCatalogue.mapMessages) }

  @Test("marks towns, places with a point of their own, routes and clusters, and every link of its list has its mark")
  func marks() throws {
    let tree = try tree(MapSample.page())
    let ids = Set(tree.elements.compactMap { $0.attributes["id"] })
    #expect(ids.isSuperset(of: ["t1", "t2", "t3", "r1", "c1", "sheet-1", "scale"]))
    let marked = tree.elements.filter { $0.attributes["data-mark"] != nil }
    #expect(marked.count == tree.named("g").count { $0.attributes["data-box"] != nil })
    let links = tree.named("a").compactMap { $0.attributes["href"] }.filter { $0.hasPrefix("#") }
    #expect(links.count > 5 && links.allSatisfy { ids.contains(String($0.dropFirst())) }, "\(links)")
    let circles = tree.elements.count { $0.name == "g" && $0.attributes["class"] == "place" }
    #expect(circles == 1, "only the gate has a point of its own that may be visited")
  }

  @Test("shows nothing that is sensitive, closed, lost, off the region or at the town's point as a place to visit")
  func absences() throws {
    let html = MapSample.page().html
    for (name, reason) in [
      ("Grave", "not a place to visit: memory of repression"), ("Reactor", "not a place to visit: the town is closed"),
      ("Ruin", "no longer there"), ("Moon", "its coordinates lie 6"), ("Mill", "ask where: its point is the town"),
      ("Works", "ask where: the data have no point"),
    ] {
      let item = html.components(separatedBy: "<div class=\"own\">").first { $0.contains("<bdi>\(name)</bdi>") }
      #expect(item?.contains("<span class=\"name\">") == true, "\(name)")
      #expect(item?.contains(reason) == true, "\(item ?? "")")
      #expect(!html.contains("<title>\(name)</title>"))
    }
    #expect(html.contains("Closed: one enters by pass"))
    // A stop at what is sensitive is left out, and the sheet says so.
    #expect(!html.contains("The grave") && html.contains("Stops left out: 1."))
    #expect(html.contains("open May–July, December"))
    // The first stop is where the way begins: nobody gets there after no time.
    #expect(html.contains("the way begins here, 30 min") && !html.contains("0 min after"))
    #expect(html.contains("2 h\u{A0}5 min after the start") && html.contains("time of the visit not known"))
  }

  @Test("runs and loads nothing but its own script, whatever things are called", arguments: RandomData.hostile)
  func hostile(name: String) throws {
    for language in NameLanguage.allCases {
      let page = MapSample.page(
        MapSample.data(name), [MapSample.strategy(name), MapSample.campaign(name)], language)
      let tree = try tree(page)
      #expect(tree.named("script").count == 1 && tree.named("script").allSatisfy { $0.attributes.isEmpty })
      let names = Set(tree.elements.flatMap(\.attributes.keys))
      #expect(!names.contains { $0.hasPrefix("on") || ["src", "style", "xlink:href", "srcdoc"].contains($0) })
      #expect(
        Set(tree.elements.map(\.name)).isDisjoint(with: ["img", "iframe", "object", "embed", "use", "image", "b"]))
      #expect(
        tree.named("a").allSatisfy {
          let address = $0.attributes["href"] ?? ""
          return address.hasPrefix("#") || address.hasPrefix("https://") || address.hasPrefix("http://")
        })
      let policy = tree.named("meta").compactMap { $0.attributes["content"] }.first { $0.contains("default-src") }
      #expect(policy?.hasPrefix("default-src 'none'") == true)
      #expect(policy?.hasSuffix("script-src '\(MapScript.hash)'") == true)
    }
    #expect(!MapScript.text.contains("<") && !MapScript.text.contains("&") && !MapScript.text.contains("innerHTML"))
  }

  @Test("hides the heading of what holds nothing that was searched for, and prints it all the same")
  func headings() {
    // The element after each heading is what the script hides with it.
    let list = MapSample.page().html.components(separatedBy: "<section id=\"list\"").last ?? ""
    let parts = list.components(separatedBy: "</section>")[0].components(separatedBy: "</h3>\n").dropFirst()
    #expect(parts.count >= 3)
    for part in parts {
      let begins = ["<ul class=\"items\">", "<div class=\"items\">", "<p class=\"note\">"]
      #expect(begins.contains { part.hasPrefix($0) }, "\(part.prefix(60))")
    }
    #expect(MapScript.text.contains("head.hidden = wanted ? !any : false"))
    #expect(MapStylesheet.text.contains("#list h3[hidden],#list h3+[hidden]{display:block}"))
  }

  @Test("says that a route's length and time are estimated, and by which factor", arguments: NameLanguage.allCases)
  func estimated(language: NameLanguage) {
    let results = CycleResults([MapSample.strategy(), MapSample.campaign()])
    let scope = BriefScope(MapSample.data(), results, cycle: 1, in: language, .rouble, detour: 1.3)
    let page = MapPage(scope, boundaries: nil).html
    #expect(page.contains(language.choose("estimated: straight lines × 1.3", "оценка: прямые линии × 1,3")))
    #expect(MapSample.page(MapSample.data()).html.contains("(estimated)"))
  }

  @Test("of nothing but data says what to run; of no data says what to fill", arguments: NameLanguage.allCases)
  func missing(language: NameLanguage) throws {
    let bare = MapSample.page(MapSample.data(), [], language)
    _ = try tree(bare)
    #expect(bare.html.contains("audit, strategize") && bare.html.contains("report map.html template=map"))
    let made = MapSample.page(MapSample.data(), BriefTests.empty, language)
    #expect(!made.html.contains("audit, strategize"))
    #expect(made.html.contains(language.choose("The campaign has no route", "В кампании нет маршрутов")))
    let empty = MapSample.page(
      RegionalData(
        region: "R", territories: [Territory(id: "R", name: LocalizedText(en: "R"), level: .regional, parent: "C")]),
      [], language)
    let tree = try tree(empty)
    #expect(tree.named("script").isEmpty && !empty.html.contains("script-src"))
    #expect(empty.html.contains(language.choose("Nothing is drawn", "Карты нет")))
    for page in [bare, made, empty] { #expect(!page.html.contains("map/")) }
  }

  @Test(
    "can be read by ear and keys: language, headings in order, labels of fields and buttons, a name for the picture")
  func accessible() throws {
    let tree = try tree(MapSample.page(MapSample.data(), [MapSample.strategy(), MapSample.campaign()], .russian))
    #expect(tree.named("html").first?.attributes["lang"] == "ru")
    let levels = tree.elements.compactMap { element in
      element.name.count == 2 && element.name.hasPrefix("h") ? Int(element.name.dropFirst()) : nil
    }
    #expect(levels.first == 1 && zip(levels, levels.dropFirst()).allSatisfy { $1 <= $0 + 1 }, "\(levels)")
    #expect(tree.named("button").count == 7)
    #expect(tree.named("button").allSatisfy { $0.attributes["aria-label"]?.isEmpty == false })
    #expect(tree.named("label").first?.attributes["for"] == tree.named("input").first?.attributes["id"])
    #expect(
      tree.named("svg").allSatisfy {
        $0.attributes["aria-hidden"] == "true" || $0.attributes["aria-label"]?.isEmpty == false
      })
    let canvas = tree.named("div").first { $0.attributes["class"] == "canvas" }
    #expect(canvas?.attributes["tabindex"] == "0" && canvas?.attributes["aria-label"]?.isEmpty == false)
    let ids = tree.elements.compactMap { $0.attributes["id"] }
    #expect(Set(ids).count == ids.count)
  }

  @Test("leaves a town off any region out of the picture and says how far off it lies")
  func offRegion() throws {
    let off = MapSample.territory("atlantis", "Atlantis", 0, 0)
    let none = MapSample.territory("nowhere", "Nowhere", nil, nil)
    let page = MapSample.page(MapSample.data(more: [off, none]))
    _ = try tree(page)
    #expect(!page.html.contains("<title>Atlantis</title>") && page.html.contains("its coordinates lie"))
    #expect(page.html.contains("it has no coordinates"))
    let frame = try #require(page.frame)
    #expect(frame.projection.centre.distance(to: GeoPoint(latitude: 56.1, longitude: 60.7)) < 40)
  }

  @Test("draws boundaries and rivers where the workspace has them, and says so where it has none")
  func boundaries() throws {
    let ring = [(55.5, 60.2), (57, 60.2), (57, 61.3), (55.5, 61.3), (55.5, 60.2)].map {
      GeoPoint(latitude: $0.0, longitude: $0.1)
    }
    let page = MapSample.page(
      boundaries: [
        MapBoundary(path: ring, territory: "R"), MapBoundary(path: Array(ring.prefix(2)), isWater: true),
        MapBoundary(path: [GeoPoint(latitude: -50, longitude: -120), GeoPoint(latitude: 91, longitude: 0)]),
      ])
    let tree = try tree(page)
    #expect(tree.named("polyline").count { $0.attributes["class"] == "border" } == 1)
    #expect(tree.named("polyline").count { $0.attributes["class"] == "water" } == 1)
    // The region's border is wholly in the frame.
    let frame = try #require(page.frame)
    for point in ring { #expect(frame.point(point).map(frame.holds) == true) }
    #expect(MapSample.page().html.contains("Neither boundaries nor rivers are drawn"))
  }

  @Test("is the same bytes each time, whatever the order of rows")
  func deterministic() {
    var turned = MapSample.data()
    turned.territories.reverse()
    #expect(MapSample.page().html == MapSample.page().html)
    let rows = MapSample.page(turned.inOrder).html
    #expect(rows == MapSample.page().html)
  }

  @Test("marks a closed town among the places of a cluster, and says of a people that it invites itself")
  func closedTown() {
    var strategy = MapSample.strategy()
    strategy.clusters[0].territories = ["kasli", "ozersk"]
    let people = MapSample.element("people", "Forest people", in: "kasli", at: nil, nil, sensitivity: .indigenous)
    let html = MapSample.page(MapSample.data(elements: [people]), [strategy]).html
    #expect(html.contains("Towns: Kasli, Ozersk (closed town)"))
    #expect(html.contains("they say themselves whom they invite") && !html.contains("not a place to visit: a people"))
  }
}
