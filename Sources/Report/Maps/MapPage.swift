import TerroirKernel

/// The map of a region as one page that loads nothing: towns, places, routes and clusters, drawn and listed.
///
/// What is sensitive, and what lies behind a pass, is listed with the reason and has no mark; what has no point of its own is
/// listed as such. Without a strategy or a campaign the page says what to run.
package struct MapPage: Sendable {
  let scope: BriefScope
  /// Nil where the workspace has none.
  let boundaries: [MapBoundary]?
  let content: MapContent
  /// Nil where nothing has coordinates.
  let frame: MapFrame?
  private let teller: SentenceTeller

  /// The width of the picture in its own units, of which a page has one a letter's pixel.
  static let width = 720.0

  /// - Parameter boundaries: the lines of the workspace's resource `boundaries`; nil where it has none.
  package init(_ scope: BriefScope, boundaries: [MapBoundary]?) {
    self.scope = scope
    self.boundaries = boundaries
    let content = MapContent(scope)
    self.content = content
    teller = .map(scope.language)
    var points = content.points
    if let middle = MapFrame.middle(of: points) {
      // The region's own border is wholly seen; others lead out of the map.
      let own = (boundaries ?? []).filter { $0.territory.map(scope.index.isInRegion) ?? false }.flatMap(\.path)
      points += own.filter { $0.isOnGlobe && $0.distance(to: middle) <= MapFrame.reach }
    }
    frame = MapFrame(points, width: Self.width, heights: 320...860)
  }

  var language: NameLanguage { scope.language }

  func text(_ key: String, _ arguments: [String: Sentence.Argument] = [:]) -> String {
    teller.text(of: .map(key, arguments))
  }

  /// A word of the strategic document.
  func word(_ key: String, _ value: String) -> String { teller.text(of: .policy(key, [key: .text(value)])) }

  /// The text for markup.
  func told(_ key: String, _ arguments: [String: Sentence.Argument] = [:]) -> String {
    Markup.escaped(text(key, arguments))
  }

  /// The page, the same bytes for the same data.
  package var html: String {
    head + "<body class=\"map\" \(words)>\n<header>\n<h1>\(Markup.escaped(title))</h1>\n"
      + "<p class=\"subtitle\">\(counts)</p>\n"
      + "</header>\n<main>\n<div class=\"two\">\n\(picture)\(MapList(self).html)</div>\n\(sheets)\(making)</main>\n"
      + (frame == nil ? "" : "<script>\(MapScript.text)</script>\n") + "</body>\n</html>\n"
  }

  private var title: String { text("title", ["region": scope.region]) }

  private var counts: String {
    told(
      "counts",
      [
        "towns": .integer(content.towns.count), "places": .integer(content.elements.count { $0.point != nil }),
        "elements": .integer(content.elements.count), "routes": .integer(content.routes.count),
        "clusters": .integer(content.clusters.count),
      ])
  }

  private var head: String {
    """
    <!DOCTYPE html>
    <html xmlns="http://www.w3.org/1999/xhtml" lang="\(language.rawValue)">
    <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="\(HTMLStylesheet.policy)\
    \(frame == nil ? "" : "; script-src '\(MapScript.hash)'")" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>\(Markup.escaped(title))</title>
    <style>\(HTMLStylesheet.text)\(MapStylesheet.text)</style>
    </head>

    """
  }

  /// What the script shows, as attributes of the body.
  private var words: String {
    "data-shown=\"\(told("shown"))\" data-km=\"\(told("kilometres"))\" data-m=\"\(told("metres"))\""
  }

  // MARK: - Parts

  private var picture: String {
    guard let frame else {
      return "<section id=\"map\">\n<h2>\(told("map"))</h2>\n<p>\(told("no-points"))</p>\n</section>\n"
    }
    let buttons = [
      ("in", "+"), ("out", "−"), ("left", "←"), ("right", "→"), ("up", "↑"), ("down", "↓"), ("whole", "⤢"),
    ].map { key, sign in
      "<button type=\"button\" data-do=\"\(key)\" aria-label=\"\(told(key))\" title=\"\(told(key))\">\(sign)</button>"
    }.joined()
    return """
      <section id="map" aria-label="\(told("map"))">
      <div class="canvas" tabindex="0" role="group" aria-label="\(told("keys"))">
      \(MapDrawing(self, frame).svg)</div>
      <div class="tools" hidden="">\(buttons)</div>
      \(legend)</section>

      """
  }

  private var legend: String {
    var signs: [(String, String)] = [
      ("town", "<circle r=\"6\" cx=\"9\" cy=\"9\"/>"), ("unknown", "<circle r=\"4\" cx=\"9\" cy=\"9\"/>"),
      ("closed", "<path d=\"M4 4h10v10h-10z\"/>"), ("place", "<path d=\"M9 3l6 6-6 6-6-6z\"/>"),
      ("route", "<path d=\"M1 9h16\"/>"), ("cluster", "<circle r=\"7\" cx=\"9\" cy=\"9\"/>"),
    ]
    if boundaries != nil { signs += [("border", "<path d=\"M1 9h16\"/>"), ("water", "<path d=\"M1 9h16\"/>")] }
    let items = signs.map { key, sign in
      "<li><svg viewBox=\"0 0 18 18\" width=\"18\" height=\"18\" aria-hidden=\"true\">"
        + "<g class=\"\(key) sign\">\(sign)</g></svg> \(told("legend.\(key)"))</li>\n"
    }
    return "<ul class=\"legend\">\n\(items.joined())</ul>\n"
  }

  private var sheets: String {
    let drawn = content.routes.enumerated().filter { !$0.element.stops.isEmpty }
    if drawn.isEmpty { return "" }
    return "<section id=\"sheets\">\n<h2>\(told("sheets"))</h2>\n<div class=\"sheets\">\n"
      + drawn.map { RouteSheet(self, $0.element, number: $0.offset + 1).html }.joined() + "</div>\n</section>\n"
  }

  private var making: String {
    var notes: [String] = []
    if let frame {
      let centre = frame.projection.centre
      let degrees = [centre.latitude, centre.longitude].map { NumberFormat.text($0, unit: .degree, in: language) }
      notes.append(
        text(
          "projection",
          [
            "centre": .text(degrees.joined(separator: language.choose(", ", "; "))),
            "error": .text(NumberFormat.text(max(0.0001, frame.error), unit: .share, in: language)),
          ]))
    }
    if !content.routes.isEmpty { notes.append(text("straight")) }
    notes.append(boundaries.map { text("boundaries", ["lines": .integer($0.count)]) } ?? text("no-boundaries"))
    if !content.routes.isEmpty { notes.append(text("takeaway", ["gpx": .text("campaign.stops | write route.gpx")])) }
    return "<section id=\"made\">\n<h2>\(told("made"))</h2>\n<ul>\n"
      + notes.map { "<li>\(Markup.escaped($0))</li>\n" }.joined() + "</ul>\n</section>\n"
  }
}
