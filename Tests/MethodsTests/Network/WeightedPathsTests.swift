import TerroirKernel
import TerroirMethods
import Testing

@Suite("Paths over weighted links")
struct WeightedPathsTests {
  private static let ties = table([
    "source": .text(["hub", "x", "hub", "y"]), "target": .text(["x", "y", "y", "z"]),
    "weight": .number([10, 10, 1, 5]),
  ])

  private func run(_ input: Table, _ parameters: [String: ParameterValue] = [:]) throws -> Table {
    try CentralityMethod.run(MethodInput(table: input, parameters: parameters))
  }

  /// By networkx 3.6.1 with distance 1 / weight, and with the weight itself.
  @Test("the strong way round is near by paths=strength, far by paths=distance, and the same by links")
  func strength() throws {
    let strong = try run(Self.ties, ["paths": .text("strength")])
    #expect(texts(strong, "node") == ["hub", "x", "y", "z"])
    #expect(numbers(strong, "betweenness") == [0, 2, 2, 0])
    let closeness = try #require(numbers(strong, "closeness"))
    let expected = [4.285714285714286, 6, 6, 3.333333333333333]
    #expect(zip(closeness, expected).allSatisfy { isClose($0, $1, within: 1e-12) })
    #expect(numbers(try run(Self.ties, ["paths": .text("distance")]), "betweenness") == [0, 0, 2, 0])
    #expect(numbers(try run(Self.ties), "betweenness") == [0, 0, 2, 0])
  }

  @Test("a random network with many ways of one length agrees with networkx, in either order of its rows")
  func agreement() throws {
    let links: [(Int, Int, Double)] = [
      (0, 9, 5), (0, 11, 4), (0, 4, 4), (0, 12, 5), (0, 2, 3), (1, 9, 4), (1, 2, 5), (1, 5, 2), (2, 8, 1),
      (2, 13, 2), (2, 7, 2), (3, 9, 5), (3, 10, 5), (3, 7, 1), (4, 8, 3), (4, 7, 5), (4, 10, 1), (5, 9, 4),
      (6, 10, 1), (6, 8, 3), (6, 11, 5), (6, 12, 2), (7, 10, 2), (7, 13, 2), (7, 11, 4), (7, 8, 2), (8, 13, 5),
      (9, 12, 3), (9, 11, 3), (10, 12, 3),
    ]
    let expected = [
      0.5, 4.333333333, 15.833333333, 3, 2.333333333, 0, 8.166666667, 22.333333333, 4.833333333, 10.166666667,
      14.666666667, 0, 6.666666667, 0,
    ]
    let ties = links.map { Network.Tie("\(100 + $0.0)", "\(100 + $0.1)", weight: $0.2) }
    let found = try ShortestPaths(of: Network(ties), paths: .distance)
    #expect(zip(found.betweenness, expected).allSatisfy { isClose($0, $1, within: 1e-8) }, "\(found.betweenness)")
    #expect(try ShortestPaths(of: Network(ties.reversed()), paths: .distance, workers: 1) == found)
    // With every length 1 it is what the search in breadth finds.
    let plain = try Network(ties.map { Network.Tie($0.source, $0.target) })
    let (one, other) = (try ShortestPaths(of: plain, paths: .distance), try ShortestPaths(of: plain))
    #expect(zip(one.betweenness, other.betweenness).allSatisfy { isClose($0, $1, within: 1e-12) })
    #expect(one.closeness == other.closeness)
  }

  @Test("ways of .1 + .2 and of .3 are equally short")
  func rounding() throws {
    let ties = [Network.Tie("a", "b", weight: 0.1), .init("b", "c", weight: 0.2), .init("a", "c", weight: 0.3)]
    #expect(try ShortestPaths(of: Network(ties), paths: .distance).betweenness == [0, 0.5, 0])
  }

  @Test("links are followed in their direction")
  func directed() throws {
    let ties = [Network.Tie("a", "b", weight: 2), .init("b", "c", weight: 3)]
    let found = try ShortestPaths(of: Network(ties, directed: true), paths: .distance)
    #expect(found.betweenness == [0, 1, 0])
    #expect(found.closeness == [2.0 / 7, 1.0 / 3, nil])
  }

  @Test("lengths that the table does not give, or gives twice, are refused")
  func refusals() {
    var bare = Self.ties
    bare.columns.removeLast()
    #expect(
      throws: MethodFailure("centrality", "paths=strength has no weight", hint: "Name the column: weight=COLUMN.")
    ) { try run(bare, ["paths": .text("strength")]) }
    let twice = table([
      "source": .text(["a", "b"]), "target": .text(["b", "a"]), "weight": .number([1, 2]),
    ])
    #expect(
      throws: MethodFailure(
        "centrality", "two nodes are linked twice, and their distances would be summed",
        hint: "Keep the shorter of them, or use paths=strength.")
    ) { try run(twice, ["paths": .text("distance")]) }
  }

  private func arrows(_ pairs: [(Int, Int)]) -> Table {
    table([
      "source": .text(pairs.map { "n\($0.0)" }), "target": .text(pairs.map { "n\($0.1)" }),
    ])
  }

  @Test("a directed network without a circle has no eigenvector and says so; the rest stands")
  func acyclic() throws {
    let found = try run(arrows([(0, 1), (1, 2), (0, 2)]), ["directed": .boolean(true)])
    #expect(numbers(found, "eigenvector") == [nil, nil, nil])
    #expect(numbers(found, "betweenness") == [0, 0, 0])
    #expect(
      found.notes.contains(
        .init(
          "undefined",
          .text(
            "closeness: reaches no other node: n2; "
              + "eigenvector: no directed path leads back to where it starts, so none has one"))))
  }

  @Test("a directed circle of six is not refused as a whole", arguments: [5, 6, 7, 12])
  func circle(_ size: Int) throws {
    let pairs = (0..<size).map { ($0, ($0 + 1) % size) }
    let found = try run(arrows(pairs), ["directed": .boolean(true)])
    let eigenvector = try #require(numbers(found, "eigenvector"))
    let isTold = found.notes.contains {
      $0 == .init("undefined", .text("eigenvector: the iteration does not settle on one vector; see directed=no"))
    }
    #expect(eigenvector.allSatisfy { $0 == nil } ? isTold : eigenvector.allSatisfy { isClose($0, 1, within: 1e-6) })
    #expect(numbers(found, "pagerank")?.allSatisfy { isClose($0, 1 / Double(size), within: 1e-12) } == true)
  }

  @Test("a directed network with circles has the eigenvector of networkx")
  func eigenvector() throws {
    let found = try run(arrows([(0, 1), (1, 2), (2, 0), (2, 3), (3, 1)]), ["directed": .boolean(true)])
    let expected = [0.6299605249474363, 1, 0.7937005259840997, 0.6299605249474363]
    let values = try #require(numbers(found, "eigenvector"))
    #expect(zip(values, expected).allSatisfy { isClose($0, $1, within: 1e-9) }, "\(values)")
  }
}
