import TerroirKernel
import TerroirMethods
import Testing

@Suite("Clusters")
struct ClusterTests {
  static let points: [[Double]] = [
    [1, 1], [1.5, 2], [3, 4], [5, 7], [3.5, 5], [4.5, 5], [3.5, 4.5], [8, 1], [9, 1.5], [8.5, 3],
  ]

  static func input(_ points: [[Double]]) -> Table {
    table([
      "unit": .text(points.indices.map { "u\($0 < 10 ? "0" : "")\($0)" }), "x": .number(points.map { $0[0] }),
      "y": .number(points.map { $0[1] }),
    ])
  }

  static func run(
    _ input: Table, _ parameters: [String: ParameterValue] = [:], seed: UInt64 = 1
  ) throws -> Table {
    try ClusterMethod.run(
      MethodInput(table: input, roles: ["features": ["x", "y"]], parameters: parameters, seed: seed))
  }

  @Test("Ward's heights and clusters are scipy's (ward) and so R's ward.D2")
  func ward() {
    let tree = WardTree(Self.points)
    let heights = [
      0.5, 1.0408329997330665, 1.118033988749895, 1.118033988749895, 1.5545631755148024, 2.0207259421636903,
      3.471310991541956, 7.555981547281407, 11.898479294590949,
    ]
    #expect(zip(tree.joins, heights).allSatisfy { isClose($0.height, $1, within: 1e-12) }, "\(tree.joins)")
    #expect(Partition(tree.cut(3)).membership == [2, 2, 0, 0, 0, 0, 0, 1, 1, 1])
  }

  @Test("silhouettes are scikit-learn's", arguments: ["ward", "kmeans", "pam"])
  func silhouettes(_ method: String) throws {
    let found = try Self.run(
      Self.input(Self.points), ["method": .text(method), "k": .integer(3), "scale": .boolean(false)])
    #expect(integers(found, "cluster") == [3, 3, 1, 1, 1, 1, 1, 2, 2, 2])
    let expected = [
      0.7777257800516162, 0.7155568680051358, 0.40763189458410354, 0.558439774390125, 0.6925197802410691,
      0.6870400864822116, 0.6507524339210202, 0.7312350204841656, 0.7877060599244781, 0.6495079339165221,
    ]
    #expect(zip(try #require(numbers(found, "silhouette")), expected).allSatisfy { isClose($0, $1, within: 1e-12) })
  }

  @Test(
    "finds Ruspini's four groups with a mean silhouette of .7377 (Rousseeuw 1987)",
    arguments: ["ward", "kmeans", "pam"])
  func ruspini(_ method: String) throws {
    let found = try Self.run(
      Self.input(zip(Ruspini.x, Ruspini.y).map { [$0, $1] }), ["method": .text(method), "scale": .boolean(false)])
    #expect(note(found, "k") == 4)
    #expect(isClose(note(found, "silhouette"), 0.737657, within: 5e-7))
    let groups = Dictionary(grouping: try #require(integers(found, "cluster"))) { $0 ?? 0 }.mapValues(\.count)
    #expect(groups == [1: 23, 2: 20, 3: 17, 4: 15])
  }

  @Test(
    "the order of rows and units of measure change nothing, a seed gives the same",
    arguments: ["ward", "kmeans", "pam"])
  func invariance(_ method: String) throws {
    let parameters: [String: ParameterValue] = ["method": .text(method), "k": .integer(3), "stability": .integer(20)]
    let own = try Self.run(Self.input(Self.points), parameters, seed: 8)
    #expect(try Self.run(Self.input(Self.points).reversed, parameters, seed: 8) == own)
    let stretched = try Self.run(Self.input(Self.points.map { [$0[0] * 1024, $0[1]] }), parameters, seed: 8)
    #expect(integers(stretched, "cluster") == integers(own, "cluster"))
  }

  @Test("groups far apart are stable, a division of one group is not")
  func stability() throws {
    let apart = try Self.run(
      Self.input(zip(Ruspini.x, Ruspini.y).map { [$0, $1] }), ["k": .integer(4), "stability": .integer(30)])
    #expect(try #require(numbers(apart, "stability")).allSatisfy { ($0 ?? 0) > 0.9 })
    let cloud = (0..<60).map { index -> [Double] in
      var numbers = RandomStream(seed: 5, method: "cloud", draw: index)
      return [numbers.normal(), numbers.normal()]
    }
    let split = try Self.run(Self.input(cloud), ["k": .integer(5), "stability": .integer(30)])
    #expect(try #require(numbers(split, "stability")).contains { ($0 ?? 1) < 0.75 })
  }

  @Test("the adjusted Rand index is scikit-learn's, 1 for equal divisions under other names")
  func adjustedRand() {
    let (a, b) = (Partition([0, 0, 1, 1, 2, 2, 2, 0]), Partition([0, 0, 1, 2, 2, 2, 1, 0]))
    #expect(isClose(a.adjustedRand(b), 0.42857142857142855, within: 1e-12))
    #expect(isClose(a.adjustedRand(Partition([5, 5, 9, 9, 1, 1, 1, 5])), 1, within: 1e-12))
  }

  @Test("what cannot be grouped is refused")
  func refusals() {
    let cases: [([[Double]], [String: ParameterValue], String, Int?, String)] = [
      (
        [[1, 2], [3, 4]], [:], "the table has 2 rows and 3 are needed", nil,
        "Look at the file, or at a filter before this method."
      ),
      ([[1, 2], [1, 4], [1, 5]], [:], "x is the same for all units", nil, "Leave it out, or use scale=no."),
      (
        [[1, 1], [1, 1], [1, 1]], ["scale": .boolean(false)], "the units do not differ in any feature", nil,
        "Name features that differ."
      ),
      (
        [[1, 2], [1, 2], [3, 4]], ["k": .integer(3)], "3 clusters of 3 units, 2 of them different", nil,
        "Give a smaller k."
      ),
    ]
    for (points, parameters, reason, row, hint) in cases {
      #expect(throws: MethodFailure("cluster", Phrase(verbatim: reason), row: row, hint: Phrase(verbatim: hint))) {
        try Self.run(Self.input(points), parameters)
      }
    }
    var gap = Self.input(Self.points)
    gap.columns[1].values = .number([nil] + Self.points.dropFirst().map { $0[0] })
    #expect(
      throws: MethodFailure(
        "cluster", "x is missing", row: 1, hint: "Missing is not zero: fill it in, or leave the row out.")
    ) { try Self.run(gap) }
  }
}
