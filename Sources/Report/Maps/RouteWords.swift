package import TerroirKernel

/// What the routes of a campaign are called, and where they begin and end, for files that navigators and maps read.
package struct RouteWords: Sendable {
  /// Where a route begins or ends, where that is none of its stops in their order: a town, or the first stop again.
  package struct End: Hashable, Sendable {
    package var name: String
    package var point: GeoPoint

    package init(_ name: String, _ point: GeoPoint) {
      self.name = name
      self.point = point
    }
  }

  package struct Route: Hashable, Sendable {
    package var name: String
    package var start: End?
    package var finish: End?

    package init(_ name: String, start: End? = nil, finish: End? = nil) {
      self.name = name
      self.start = start
      self.finish = finish
    }
  }

  package var language: NameLanguage
  /// By id; empty where no campaign is there.
  package var routes: [String: Route] = [:]

  package init(in language: NameLanguage = .english, routes: [String: Route] = [:]) {
    self.language = language
    self.routes = routes
  }

  /// The routes of the scope's campaign.
  package init(_ scope: BriefScope) {
    self.init(in: scope.language)
    for row in scope.results.campaign?.routes ?? [] {
      let route = MapRoute(row, about: nil, in: scope)
      var words = Route(route.name)
      if let start = row.start, let point = route.path.first, point != route.stops.first?.point {
        words.start = End(start.text, point)
      }
      if let finish = row.finish, let point = route.path.last, point != route.stops.last?.point {
        words.finish = End(finish.text, point)
      }
      routes[row.route] = words
    }
  }

  /// What a column holds, in the language of the reader, with its unit; its name where nobody described it.
  package func label(_ column: Column) -> String {
    var labelled = column
    let described = language == .russian ? column.russian ?? column.description : column.description
    if !described.isEmpty { labelled.name = described }
    return CellFormat.heading(labelled, in: language)
  }
}
