import TerroirKernel
import TerroirMethods
import Testing

@Suite("Networks against published cases")
struct NetworkCasesTests {
  /// Padgett's marriages of Florentine families (Padgett and Ansell 1993): 15 families, 20 links.
  static let florentine = [
    ("Acciaiuoli", "Medici"), ("Medici", "Barbadori"), ("Medici", "Ridolfi"), ("Medici", "Tornabuoni"),
    ("Medici", "Albizzi"), ("Medici", "Salviati"), ("Castellani", "Peruzzi"), ("Castellani", "Strozzi"),
    ("Castellani", "Barbadori"), ("Peruzzi", "Strozzi"), ("Peruzzi", "Bischeri"), ("Strozzi", "Ridolfi"),
    ("Strozzi", "Bischeri"), ("Ridolfi", "Tornabuoni"), ("Tornabuoni", "Guadagni"), ("Albizzi", "Ginori"),
    ("Albizzi", "Guadagni"), ("Salviati", "Pazzi"), ("Bischeri", "Guadagni"), ("Guadagni", "Lamberteschi"),
  ].map { Network.Tie($0.0, $0.1) }

  @Test("the Medici's betweenness is .522, Guadagni's .255, Strozzi's .103 (Jackson 2008)")
  func medici() throws {
    let network = try Network(Self.florentine)
    let centrality = try Centrality(of: network)
    for (family, published) in [
      ("Medici", 0.521978021978022), ("Guadagni", 0.2545787545787546), ("Strozzi", 0.10256410256410257),
    ] {
      let node = try #require(network.nodes.firstIndex(of: family))
      #expect(isClose(centrality.betweenness[node] / 91, published, within: 0.001))
    }
  }

  @Test("the marriages' shape agrees with networkx 3.6.1")
  func florentineShape() throws {
    let network = try Network(Self.florentine)
    let shape = try NetworkShape(of: network)
    #expect(network.nodes.count == 15 && network.links.count == 20)
    #expect(isClose(network.density, 0.19047619047619047, within: 1e-12))
    #expect(isClose(shape.transitivity, 0.19148936170212766) && isClose(shape.clustering, 0.16))
    #expect(shape.diameter == 5 && isClose(shape.meanDistance, 2.4857142857142858))
    #expect(isClose(shape.assortativity, -0.37483787289234866))
    let cuts = Bottlenecks(of: network)
    #expect(cuts.bridges.count == 5 && cuts.articulations.count == 4)
  }

  @Test("without the Medici six families are cut off from the largest part")
  func medicisLoss() throws {
    let cuts = Bottlenecks(of: try Network(Self.florentine))
    let network = try Network(Self.florentine)
    let medici = try #require(cuts.articulations.first { network.nodes[$0.node] == "Medici" })
    // Acciaiuoli alone, Salviati with Pazzi.
    #expect(medici.loss == 3)
  }

  @Test("max flow 23, its cut and what each link's loss costs in CLRS, figure 26.1")
  func maximumFlow() throws {
    let chain = [
      ("s", "v1", 16.0, 10.0), ("s", "v2", 13, 11), ("v1", "v3", 12, 12), ("v2", "v1", 4, 0), ("v2", "v4", 14, 11),
      ("v3", "v2", 9, 0), ("v3", "t", 20, 19), ("v4", "v3", 7, 7), ("v4", "t", 4, 4),
    ]
    let network = try Network(chain.map { Network.Tie($0.0, $0.1, weight: $0.2) }, directed: true)
    let flow = try MaximumFlow(in: network, from: "s", to: "t")
    #expect(flow.value == 23)
    let names = flow.cut.map {
      "\(network.nodes[network.links[$0].source])->\(network.nodes[network.links[$0].target])"
    }
    #expect(names == ["v1->v3", "v4->t", "v4->v3"])
    for (source, target, _, loss) in chain {
      let link = try #require(
        network.links.firstIndex { network.nodes[$0.source] == source && network.nodes[$0.target] == target })
      #expect(isClose(flow.losses[link], loss), "\(source) \(target)")
    }
  }

  @Test("a node's name may be a number, a link may be given twice or to itself, and islands have no constraint")
  func oddities() throws {
    let ties = [
      Network.Tie("1", "2"), Network.Tie("2", "1"), Network.Tie("2", "2"), Network.Tie("3", "3"), Network.Tie("4", "5"),
    ]
    let network = try Network(ties)
    #expect(network.links.count == 2 && network.links[0].weight == 2 && network.selfLinks == 2)
    #expect(network.components == [0, 0, 1, 2, 2])
    let centrality = try Centrality(of: network)
    #expect(centrality.constraint[2] == nil && centrality.closeness[2] == nil && centrality.degree[2] == 0)
    #expect(isClose(centrality.pagerank.reduce(0, +), 1))
  }

  @Test("Gould and Fernandez's five roles, one path each")
  func brokerage() throws {
    let groups = ["a1": "A", "a2": "A", "a3": "A", "b1": "B", "b2": "B", "c1": "C"]
    let roles: [(String, String, String, KeyPath<Brokerage, [Int]>)] = [
      ("a1", "a2", "a3", \.coordinator), ("a1", "b1", "a2", \.itinerant), ("a1", "b1", "b2", \.gatekeeper),
      ("a1", "a2", "b1", \.representative), ("a1", "b1", "c1", \.liaison),
    ]
    for (first, broker, last, role) in roles {
      let network = try Network([Network.Tie(first, broker), Network.Tie(broker, last)], directed: true)
      let found = try Brokerage(of: network, groups: groups)
      let node = try #require(network.nodes.firstIndex(of: broker))
      #expect(found[keyPath: role][node] == 1 && found.total.reduce(0, +) == 1)
    }
  }

  @Test("actors who share two events are linked with 2, or with what Newman shares out")
  func projection() {
    let pairs = [("x", "1"), ("y", "1"), ("x", "2"), ("y", "2"), ("z", "2"), ("x", "2")].map {
      (actor: $0.0, event: $0.1)
    }
    #expect(
      Projection.links(pairs) == [
        Network.Tie("x", "y", weight: 2), Network.Tie("x", "z"), Network.Tie("y", "z"),
      ])
    #expect(Projection.links(pairs, weighting: .newman)[0].weight == 1.5)
    #expect(Projection.links(pairs, onto: .event) == [Network.Tie("1", "2", weight: 2)])
  }

  @Test("a weight that is not positive is refused with its row")
  func refusals() {
    let input = table(["source": .text(["a", "b"]), "target": .text(["b", "c"]), "weight": .number([1, 0])])
    #expect(
      throws: MethodFailure(
        "centrality", "the weight 0.0 is not positive", row: 2, hint: "leave out links without weight")
    ) { try CentralityMethod.run(MethodInput(table: input)) }
    #expect(
      throws: MethodFailure(
        "bottlenecks", "only one of from and to is given", hint: "Give both or none.")
    ) { try BottlenecksMethod.run(MethodInput(table: input.picking([0]), parameters: ["from": .text("a")])) }
    #expect(
      throws: MethodFailure(
        "projection", "onto: actors is not one of actor, event", hint: "Give one of actor, event.")
    ) {
      try ProjectionMethod.run(
        MethodInput(
          table: table(["actor": .text(["a"]), "event": .text(["e"])]), parameters: ["onto": .text("actors")]))
    }
  }

  @Test("the cut is the same whatever the unit of the capacities", arguments: [1e-9, 1e9])
  func flowUnits(_ unit: Double) throws {
    let links = [
      ("s", "v1", 16.0), ("s", "v2", 13), ("v1", "v3", 12), ("v2", "v1", 4), ("v2", "v4", 14), ("v3", "v2", 9),
      ("v3", "t", 20), ("v4", "v3", 7), ("v4", "t", 4),
    ]
    func flow(_ unit: Double) throws -> MaximumFlow {
      try MaximumFlow(
        in: Network(links.map { Network.Tie($0.0, $0.1, weight: $0.2 * unit) }, directed: true), from: "s", to: "t")
    }
    #expect(try flow(unit).cut == flow(1).cut)
  }

  @Test("an undirected link is passed both ways: the cut is the narrow link, however its ends are called")
  func undirectedFlow() throws {
    for (start, end) in [("a", "c"), ("c", "a")] {
      for (near, far) in [(5.0, 3.0), (3, 5)] {
        let network = try Network([Network.Tie(start, "b", weight: near), Network.Tie("b", end, weight: far)])
        let flow = try MaximumFlow(in: network, from: start, to: end)
        let cut = try #require(flow.cut.first.map { network.links[$0] })
        #expect(flow.value == 3 && flow.cut.count == 1 && cut.weight == 3, "\(start) \(near)")
      }
    }
  }

  /// v is the eigenvector of the largest eigenvalue: sqrt 3 of a star of three, sqrt(4 + 1) of links of 2 and 1 in a row.
  @Test("eigenvector centrality of a star and of a weighted chain by hand, whatever the unit of the weights")
  func eigenvectors() throws {
    for unit in [1e-9, 1, 1e14] {
      let star = try Centrality(of: Network(["x", "y", "z"].map { Network.Tie("hub", $0, weight: unit) })).eigenvector
      let expected = [1, 1 / 3.0.squareRoot(), 1 / 3.0.squareRoot(), 1 / 3.0.squareRoot()]
      #expect(zip(star, expected).allSatisfy { isClose($0, $1, within: 1e-6) }, "\(star)")
      let chain = try Centrality(
        of: Network([Network.Tie("a", "b", weight: 2 * unit), Network.Tie("b", "c", weight: unit)])
      ).eigenvector
      let ends = [2 / 5.0.squareRoot(), 1, 1 / 5.0.squareRoot()]
      #expect(zip(chain, ends).allSatisfy { isClose($0, $1, within: 1e-6) }, "\(chain)")
    }
  }
}
