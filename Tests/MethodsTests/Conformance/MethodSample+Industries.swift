import TerroirKernel

extension MethodSample {
  private static let regions = ["r1", "r2", "r3", "r4", "r5"]
  private static let items = ["i1", "i2", "i3", "i4", "i5"]
  private static let amounts: [[Double]] = [
    [40, 5, 12, 3, 20], [8, 30, 2, 15, 10], [10, 6, 25, 16, 4], [5, 18, 7, 22, 11], [18, 9, 3, 6, 35],
  ]

  /// Jobs of five regions in five industries that hang together, with whatever the methods on them read beside.
  private static let panel: Table = {
    var jobs = panelTable(regions, items, amounts)
    jobs.columns += [
      TableColumn(Column("group", .text, ""), .text((0..<25).map { $0 % 5 < 2 ? "g1" : "g2" })),
      TableColumn(Column("plant", .text, ""), .text((0..<25).map { "p\($0)" })),
      TableColumn(Column("firms", .number, ""), .number((0..<25).map { Double(1 + $0 % 7) })),
      TableColumn(Column("population", .number, ""), .number((0..<25).map { Double(1000 + 100 * ($0 / 5)) })),
      TableColumn(Column("area", .number, ""), .number((0..<25).map { Double(50 + 10 * ($0 / 5)) })),
    ]
    return jobs
  }()

  private static let years: Table = {
    var (later, earlier) = (panelTable(regions, items, amounts.reversed()), panelTable(regions, items, amounts))
    later.columns.append(TableColumn(Column("year", .integer, ""), .integer(Array(repeating: 2024, count: 25))))
    earlier.columns.append(TableColumn(Column("year", .integer, ""), .integer(Array(repeating: 2020, count: 25))))
    return Table(
      columns: zip(earlier.columns, later.columns).map {
        TableColumn($0.declaration, $0.values.followed(by: $1.values))
      })
  }()

  private static let units = ["u1", "u2", "u3", "u4", "u5", "u6"]

  static let industries: [String: MethodSample] = [
    "lq": MethodSample(panel, ["interval": .text("poisson")], unread: ["bases"]),
    "distinctiveness": MethodSample(panel, roles: ["group": ["region"], "item": ["industry"], "count": ["value"]]),
    "specialisation": MethodSample(panel),
    "concentration": MethodSample(panel),
    "ellison-glaeser": MethodSample(panel),
    "litzenberger": MethodSample(panel),
    "shift-share": MethodSample(
      years,
      tables: [
        "nation": table([
          "industry": .text(items + items), "year": .integer((0..<10).map { $0 < 5 ? 2020 : 2024 }),
          "value": .number([90, 80, 70, 60, 90, 95, 85, 65, 66, 99]),
        ])
      ]),
    "variety": MethodSample(panel),
    "inequality": MethodSample(
      table([
        "unit": .text(units), "value": .number([3, 8, 1, 5, 9, 2]), "group": .text(["a", "a", "b", "b", "b", "a"]),
        "weight": .number([1, 2, 1, 3, 1, 2]),
      ])),
    "convergence": MethodSample(
      table([
        "unit": .text(units + units), "year": .integer((0..<12).map { $0 < 6 ? 2010 : 2020 }),
        "value": .number([3, 8, 1, 5, 9, 2, 5, 9, 3, 7, 10, 3]),
      ])),
    "spatial-autocorrelation": MethodSample(
      table(["unit": .text(units), "value": .number([3, 8, 1, 5, 9, 2])]),
      tables: [
        "neighbours": table([
          "unit": .text(["u1", "u2", "u2", "u3", "u3", "u4", "u4", "u5", "u5", "u6"]),
          "neighbour": .text(["u2", "u1", "u3", "u2", "u4", "u3", "u5", "u4", "u6", "u5"]),
          "weight": .number([1, 1, 2, 2, 1, 1, 1, 1, 3, 3]),
        ])
      ], ["permutations": .integer(19), "weights": .text("given")]),
    "relatedness": MethodSample(panel),
    "density": MethodSample(panel),
    "complexity": MethodSample(panel, ["iterations": .integer(20)]),
    "outlook": MethodSample(panel),
    "leontief": MethodSample(
      table([
        "from": .text(["a", "a", "b", "b", "c"]), "to": .text(["a", "b", "a", "c", "c"]),
        "value": .number([10, 20, 15, 5, 8]),
      ]),
      tables: ["final": table(["sector": .text(["a", "b", "c"]), "value": .number([70, 60, 40])])]),
  ]
}
