public import TerroirKernel

/// `route`: a closed tour through all places, or the route of most score within a budget.
///
/// Input: one row per place with finite coordinates; places are numbered by name, so row order does not matter.
/// Output: the places in order with the cumulated length; score, length, bound and proof as notes. Refuses missing or
/// infinite coordinates, a place named twice, more than 2,000 places. Sources: ``Tour``, ``Orienteering``.
public enum RouteMethod: Method {
  public static let declaration = MethodDeclaration(
    name: "route",
    summary: "a closed tour of all places, or the route with the most score within a budget",
    formula: "tour: min Σ d(π_k, π_k+1); orienteering: max Σ s_i y_i with Σ d_ij x_ij ≤ budget",
    roles: [
      .init("place", .text, "name of the place, unique"),
      .init("x", .number, "x, or longitude in degrees"),
      .init("y", .number, "y, or latitude in degrees"),
      .init("score", .number, required: false, "what a visit is worth, from 0 up; needed by kind=orienteering"),
    ],
    parameters: [
      Parameter("kind", .choice(["orienteering", "tour"]), default: .text("orienteering"), "what is looked for"),
      Parameter("budget", .number(0...1e12), "greatest length; needed by kind=orienteering"),
      Parameter("start", .text, "place to start at; the first by name where it is off"),
      Parameter("end", .text, "place to finish at; the start where it is off"),
      Parameter(
        "metric", .choice(RouteMetric.allCases.map(\.rawValue)), default: .text("euclid"),
        "euclid in the unit of x and y, haversine in km, tsplib rounded to whole numbers"),
    ],
    outputs: [
      Column("order", .integer, unit: .count, "place in the order of the visit, from 1"),
      Column("place", .text, "name of the place"),
      Column("cumulative", .number, "length from the start, in the metric's unit"),
    ],
    notes: [
      Column("score", .number, unit: .index, "summed score of the visited places"),
      Column("length", .number, "length of the route, with the way back of a closed one"),
      Column("bound", .number, "upper bound of the score, or lower bound of the tour's length"),
      Column("optimal", .boolean, "whether the route is proved to be the best"),
    ],
    citations: [
      "Held & Karp (1962) A dynamic programming approach to sequencing problems, J. SIAM 10:196-210",
      "Or (1976) Traveling salesman-type combinatorial problems, Northwestern University",
      "Vansteenwegen, Souffriau & Van Oudheusden (2011) The orienteering problem: a survey, EJOR 209:1-10",
    ])

  public static func run(_ input: MethodInput) throws(MethodFailure) -> Table {
    let reader = InputReader(input, for: declaration)
    let places = try RoutePlaces(reader)
    let distances = DistanceMatrix(x: places.x, y: places.y, metric: try reader.choice("metric", RouteMetric.self))
    let start = try places.index(of: "start", reader) ?? 0
    if try reader.word("kind") == "tour" {
      return table(Tour.closed(distances, start: start, seed: input.seed), places, distances)
    }
    guard !places.scores.isEmpty else {
      throw reader.failure("orienteering has no score", hint: "Name the column: score=COLUMN.")
    }
    guard let budget = try reader.optionalNumber("budget") else {
      throw reader.failure("orienteering has no budget", hint: "Give budget=LENGTH.")
    }
    let finish = try places.index(of: "end", reader) ?? start
    let route = try Orienteering.route(
      distances, scores: places.scores, start: start, finish: finish, budget: budget, seed: input.seed)
    return table(route, places, distances)
  }

  private static func table(_ route: PlannedRoute, _ places: RoutePlaces, _ distances: DistanceMatrix) -> Table {
    let columns = declaration.outputs
    let cumulative = route.order.indices.map { distances.length(of: Array(route.order[...$0])) }
    return Table(
      columns: [
        TableColumn(columns[0], .integer(route.order.indices.map { $0 + 1 })),
        TableColumn(columns[1], .text(route.order.map { places.names[$0] })),
        TableColumn(columns[2], .number(cumulative)),
      ],
      notes: [
        .init("score", .number(route.score)), .init("length", .number(route.length)),
        .init("bound", .number(route.bound)), .init("optimal", .boolean(route.isOptimal)),
      ])
  }
}
