import TerroirKernel
import TerroirMethods
import Testing

@Suite("Agglomeration of plants and firms")
struct AgglomerationTests {
  private static let plants = table([
    "region": .text(["Wien", "Wien", "Wien", "Wien", "Wien", "Linz", "Linz", "Linz", "Linz", "Graz"]),
    "industry": .text(Array(repeating: "i", count: 10)),
    "plant": .integer(Array(1...10)),
    "value": .number([200, 650, 12000, 100, 50, 16000, 13000, 1500, 1500, 25000]),
    "total": .number([500_000, 500_000, 500_000, 500_000, 500_000, 400_000, 400_000, 400_000, 400_000, 100_000]),
  ])

  @Test("gives Ellison and Glaeser's gamma 0.05990628 with regions matched by name (REAT 3.0.3, ellison.a)")
  func textbook() throws {
    let found = try EllisonGlaeser.run(MethodInput(table: Self.plants))
    #expect(isClose(numbers(found, "g")?[0], 0.1681632653061224))
    #expect(isClose(numbers(found, "h")?[0], 0.2446887755102041))
    #expect(isClose(numbers(found, "gamma")?[0], 0.05990628, within: 1e-7))
    #expect(try EllisonGlaeser.run(MethodInput(table: Self.plants.reversed)) == found)
  }

  /// Farhauer and Kröll (2014): 42 firms of four industries in three regions.
  private static let sample: Table = {
    let firms: [(String, [[Double]])] = [
      ("Clothing trade", [[1020, 1250, 1255, 1750, 1720, 1580], [315, 330], [370, 200, 210]]),
      ("Forestry", [[1020, 1100, 1055, 1100, 1070, 1080], [1030, 1015, 1150, 1100], [210, 170, 100]]),
      ("Textiles dyeing", [[1020, 1250, 1255, 1750, 1720, 1580], [315, 330], [210]]),
      ("Textiles trade", [[1320, 1250, 1255, 1300, 1320, 1320], [615, 630], [530]]),
    ]
    var (regions, industries, names, values, totals): ([Int], [String], [Int], [Double], [Double]) = (
      [], [], [], [], []
    )
    for (industry, byRegion) in firms {
      for (region, sizes) in byRegion.enumerated() {
        for size in sizes {
          regions.append(region + 1)
          industries.append(industry)
          names.append(names.count)
          values.append(size)
          totals.append([360_000, 108_000, 132_000][region])
        }
      }
    }
    return table([
      "region": .integer(regions), "industry": .text(industries), "plant": .integer(names), "value": .number(values),
      "total": .number(totals),
    ])
  }()

  @Test("gives the gammas and the coagglomeration of Farhauer and Kröll's firms by the 1997 formulas")
  func coagglomeration() throws {
    let found = try EllisonGlaeser.run(MethodInput(table: Self.sample))
    let expected = [0.05438177279594132, 0.042963558487932985, 0.13776002909364105, 0.014249059248263574]
    let gammas = try #require(numbers(found, "gamma"))
    #expect(zip(gammas, expected).allSatisfy { isClose($0, $1) })
    #expect(isClose(note(found, "gamma_c"), 0.08903665167035421))
  }

  @Test("the unit of the jobs does not matter, and a total that its plants reach but for rounding is theirs")
  func units() throws {
    var small = Self.plants
    for column in 3...4 {
      small.columns[column].values = .number(
        (numbers(small, column == 3 ? "value" : "total") ?? []).map {
          $0.map { $0 * 1e-9 }
        })
    }
    let found = try EllisonGlaeser.run(MethodInput(table: small))
    #expect(isClose(numbers(found, "gamma")?[0], 0.05990628, within: 1e-7))
    // In binary 0.1 + 0.2 is a little more than 0.3.
    let rounded = table([
      "region": .text(["a", "a", "b"]), "industry": .text(["i", "i", "i"]), "plant": .integer([1, 2, 3]),
      "value": .number([0.1, 0.2, 0.3]), "total": .number([0.3, 0.3, 0.3]),
    ])
    #expect(isClose(numbers(try EllisonGlaeser.run(MethodInput(table: rounded)), "g")?[0], 0, within: 1e-12))
  }

  @Test("is near 0 on average where plants fall on regions by chance")
  func chance() throws {
    var sum = 0.0
    for draw in 0..<200 {
      var numbers = RandomStream(seed: 3, method: "plants", draw: draw)
      let sizes = (0..<40).map { _ in Double(1 + numbers.index(below: 30)) }
      let places = sizes.map { _ in numbers.index(below: 5) }
      let total = sizes.reduce(0, +)
      var shares = [Double](repeating: 0, count: 5)
      for (size, place) in zip(sizes, places) { shares[place] += size / total }
      let found = try #require(
        EllisonGlaeser.index(shares: shares, reference: [0.2, 0.2, 0.2, 0.2, 0.2], plants: sizes))
      sum += found.gamma ?? 0
    }
    #expect(abs(sum / 200) < 0.005, "\(sum / 200)")
  }

  @Test("an industry of one plant has no gamma, one without jobs has nothing")
  func onePlant() throws {
    let input = table([
      "region": .text(["a", "b", "b", "a"]), "industry": .text(["x", "y", "y", "z"]),
      "plant": .text(["1", "2", "3", "4"]), "value": .number([5, 5, 5, 0]),
    ])
    let found = try EllisonGlaeser.run(MethodInput(table: input))
    #expect(numbers(found, "gamma")?[0] == nil && numbers(found, "h")?[0] == 1)
    #expect(numbers(found, "g")?[2] == nil)
  }

  @Test("two totals for a region, a total below its plants and one region alone are refused")
  func refusals() {
    var two = Self.plants
    two.columns[4].values = .number([1, 2] + [Double?](repeating: 500_000, count: 8))
    #expect(
      throws: MethodFailure(
        "ellison-glaeser", "total of Wien is 1.0 and 2.0", row: 2, hint: "Give each region one total.")
    ) { try EllisonGlaeser.run(MethodInput(table: two)) }
    var small = Self.plants
    small.columns[4].values = .number([Double?](repeating: 100, count: 10))
    #expect(
      throws: MethodFailure(
        "ellison-glaeser", "Graz has a total of 100.0 and plants of 25000.0",
        hint: "Give the total of all industries in the unit of value.")
    ) { try EllisonGlaeser.run(MethodInput(table: small)) }
    #expect(
      throws: MethodFailure(
        "ellison-glaeser", "all jobs are in one region", hint: "Give at least two regions with jobs.")
    ) { try EllisonGlaeser.run(MethodInput(table: Self.plants.picking([9]))) }
  }

  @Test("gives Litzenberger's 21.87491 (Farhauer and Kröll 2014, REAT 3.0.3), the rest of the land as second region")
  func litzenberger() throws {
    let input = table([
      "region": .text(["j", "rest"]), "industry": .text(["i", "i"]), "value": .number([1743, 5740 - 1743]),
      "firms": .number([35, 53 - 35]), "population": .number([488, 4621 - 488]), "area": .number([50, 576 - 50]),
    ])
    let found = try Litzenberger.run(MethodInput(table: input))
    #expect(isClose(numbers(found, "cluster_index")?[0], 21.8749110167254, within: 1e-5))
  }

  @Test("regions that are alike have a cluster index of 1, one without jobs 0")
  func litzenbergerAlike() throws {
    var input = table([
      "region": .text(["a", "b"]), "industry": .text(["i", "i"]), "value": .number([10, 10]), "firms": .number([2, 2]),
      "population": .number([7, 7]), "area": .number([3, 3]),
    ])
    #expect(numbers(try Litzenberger.run(MethodInput(table: input)), "cluster_index") == [1, 1])
    input.columns[2].values = .number([0, 10])
    #expect(numbers(try Litzenberger.run(MethodInput(table: input)), "cluster_index")?[0] == 0)
    input.columns[3].values = .number([2, 0])
    #expect(
      throws: MethodFailure(
        "litzenberger", "there are jobs and no firms", row: 2, hint: "Give the firms the jobs are in.")
    ) { try Litzenberger.run(MethodInput(table: input)) }
    input.columns[5].values = .number([0, 3])
    input.columns[3].values = .number([2, 2])
    #expect(throws: MethodFailure("litzenberger", "the area of a is 0", hint: "Give a number above 0.")) {
      try Litzenberger.run(MethodInput(table: input))
    }
  }
}
