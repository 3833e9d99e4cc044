import TerroirKernel

/// The list beside a map: routes, clusters, and the towns with their elements. An item names its mark, and its link shows it.
struct MapList {
  private let page: MapPage

  init(_ page: MapPage) { self.page = page }

  private var content: MapContent { page.content }
  private var language: NameLanguage { page.language }

  var html: String {
    let search =
      "<div class=\"tools\" role=\"search\" hidden=\"\"><label for=\"find\">\(page.told("find"))</label>"
      + "<input id=\"find\" type=\"search\" autocomplete=\"off\"/></div>\n<p id=\"shown\" role=\"status\"></p>\n"
    return "<section id=\"list\" aria-labelledby=\"list-head\">\n<h2 id=\"list-head\">\(page.told("list"))</h2>\n"
      + (page.frame == nil ? "" : search) + routes + clusters + towns + "</section>\n"
  }

  private func part(_ key: String, _ items: [String], otherwise: String) -> String {
    "<h3>\(page.told(key))</h3>\n"
      + (items.isEmpty
        ? "<p class=\"note\">\(Markup.escaped(otherwise))</p>\n" : "<ul class=\"items\">\n\(items.joined())</ul>\n")
  }

  /// - Parameters:
  ///   - mark: the name of its mark; nil where it has none.
  ///   - inner: what stands below it.
  private func item(_ mark: String?, _ name: String, _ details: [String], links: String = "", inner: String = "")
    -> String
  {
    let shown = "<bdi>\(Markup.escaped(name))</bdi>"
    let head = mark.map { "<a class=\"go\" href=\"#\($0)\">\(shown)</a>" } ?? "<span class=\"name\">\(shown)</span>"
    let told = details.filter { !$0.isEmpty }.map { Markup.escaped($0) }.joined(separator: "; ")
    return "<li class=\"item\"\(mark.map { " data-mark=\"\($0)\"" } ?? "")><div class=\"own\">\(head)"
      + (told.isEmpty ? "" : " <span class=\"detail\">\(told)</span>") + links + "</div>\(inner)</li>\n"
  }

  // MARK: - Routes and clusters

  private var routes: String {
    let items = content.routes.enumerated().map { index, route -> String in
      let isDrawn = !route.stops.isEmpty
      return item(
        isDrawn && page.frame != nil ? "r\(index + 1)" : nil, route.name, [RouteSheet.facts(route, page)],
        links: isDrawn ? " <a href=\"#sheet-\(index + 1)\">\(page.told("stops"))</a>" : "")
    }
    let isThere = page.scope.results.campaign != nil
    return part("routes", items, otherwise: isThere ? page.text("empty-routes") : missing("no-route", .promote))
  }

  private var clusters: String {
    let towns = Dictionary(content.towns.map { ($0.territory.id, $0) }) { first, _ in first }
    let items = content.clusters.enumerated().map { index, cluster -> String in
      let own = cluster.towns.compactMap { towns[$0] }
      let ranks = cluster.rank
      return item(
        own.contains { $0.point != nil } ? "c\(index + 1)" : nil, cluster.name,
        [
          page.text(
            "cluster",
            [
              "rank": ranks.map { .integer($0.rank) } ?? .list([]), "low": .integer(ranks?.low ?? 0),
              "high": .integer(ranks?.high ?? 0),
              "towns": .list(
                own.isEmpty
                  ? [.text(page.text("no-town"))]
                  : own.map { .text($0.isClosed ? page.text("closed-town", ["town": .text($0.name)]) : $0.name) }),
            ])
        ])
    }
    let isThere = page.scope.results.strategy != nil
    return part(
      "clusters", items, otherwise: isThere ? page.text("empty-clusters") : missing("no-cluster", .strategize))
  }

  /// Which verbs make what is missing, and how the page is written anew.
  private func missing(_ key: String, _ iteration: Iteration) -> String {
    let made = Set(page.scope.results.all.map { type(of: $0).iteration })
    let open = Iteration.allCases.filter { $0 <= iteration && !made.contains($0) }.map(\.verb)
    return page.text(
      key,
      [
        "command": .text(open.joined(separator: ", ")), "report": .text("report map.html template=map --force"),
      ])
  }

  // MARK: - Towns and places

  private var towns: String {
    var number = 0
    func elements(_ elements: [MapContent.Element]) -> String {
      let items = elements.map { element -> String in
        number += 1
        return self.element(element, number)
      }
      return items.isEmpty ? "" : "<ul>\n\(items.joined())</ul>\n"
    }
    let items = content.towns.enumerated().map { index, town in
      item(
        town.point == nil ? nil : "t\(index + 1)", town.name,
        [
          page.text("town", ["population": population(town), "year": year(town)]),
          town.isClosed ? page.text("closed") : "", absence(of: town),
        ], inner: elements(town.elements))
    }
    let towns = part("towns", items, otherwise: page.text("no-towns"))
    if content.others.isEmpty { return towns }
    return towns + "<h3>\(page.told("others"))</h3>\n<div class=\"items\">\(elements(content.others))</div>\n"
  }

  private func population(_ town: MapContent.Town) -> Sentence.Argument {
    town.territory.population.map { .text(NumberFormat.text($0, unit: .person, in: language)) } ?? .list([])
  }

  private func year(_ town: MapContent.Town) -> Sentence.Argument {
    town.territory.populationYear.map { .text("\($0)") } ?? .list([])
  }

  private func absence(of town: MapContent.Town) -> String {
    switch town.absence {
    case nil: ""
    case .farOff(let kilometres): page.text("absence.town", ["why": .text("far"), "km": number(kilometres)])
    default: page.text("absence.town", ["why": .text("none"), "km": .list([])])
    }
  }

  private func number(_ kilometres: Double) -> Sentence.Argument {
    .text(kilometres.isFinite ? NumberFormat.text(kilometres.rounded(), unit: .kilometre, in: language) : "∞")
  }

  private func element(_ element: MapContent.Element, _ number: Int) -> String {
    let row = element.element
    let kind: Sentence.Argument = .text(meaning(row.kind, of: "kind"))
    let recognition: Sentence.Argument = .text(page.word("recognition", row.recognition.rawValue))
    var details: [String] = []
    if let absence = element.absence {
      // Of what is sensitive no more is told than why it is no place to visit.
      if absence != .sensitive { details.append(page.text("element", ["kind": kind, "recognition": recognition])) }
      details.append(reason(absence, row))
    } else {
      details.append(
        page.text(
          "place",
          [
            "kind": kind, "recognition": recognition, "season": season(row),
            "precision": .text(row.precision.map { meaning($0.rawValue, of: "precision") } ?? ""),
          ]))
      if let minutes = row.visitMinutes { details.append(page.text("minutes", ["minutes": .integer(minutes)])) }
    }
    return item(
      element.point == nil || page.frame == nil ? nil : "e\(number)", element.name, details,
      links: element.absence == .sensitive ? "" : source(row))
  }

  private func season(_ row: IdentityElement) -> Sentence.Argument {
    let months = DateWords.text(months: row.season, in: language)
    return months.isEmpty ? .list([]) : .text(months)
  }

  /// A link to the first page that states the row.
  private func source(_ row: IdentityElement) -> String {
    let first = (row.source ?? "").split(whereSeparator: { $0 == " " || $0 == ";" }).first.map(String.init) ?? ""
    return Markup.link(first, text: page.text("source")).map { " \($0)" } ?? ""
  }

  private func reason(_ absence: MapContent.Absence, _ row: IdentityElement) -> String {
    var arguments: [String: Sentence.Argument] = [:]
    let why: String
    switch absence {
    case .noPoint: why = "point"
    case .townsPoint: why = "town"
    case .unchecked: why = "unchecked"
    case .farOff(let kilometres): (why, arguments["km"]) = ("far", number(kilometres))
    case .sensitive:
      why = row.isCommunity ? "community" : "sensitive"
      arguments["reason"] = .text(meaning((row.sensitivity ?? .indigenous).rawValue, of: "sensitivity"))
    case .closed: why = "closed"
    case .lost: why = "lost"
    case .event: why = "event"
    case .kept(let place):
      why = "kept"
      arguments["place"] = page.scope.name(place)
    case .regional: why = "regional"
    }
    arguments["why"] = .text(why)
    return page.text("absence", arguments)
  }

  private func meaning(_ word: String, of column: String) -> String {
    IdentityElement.declaration[column]?.meanings[word]?.text(in: language) ?? word
  }
}
