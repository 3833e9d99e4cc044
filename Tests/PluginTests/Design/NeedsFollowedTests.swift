import TerroirKernel
import Testing

@testable import MeasureMix

@Suite("Money that follows needs")
struct NeedsFollowedTests {
  /// Six clusters of two needs, an instrument for each need; what is paid goes to the need that `money` names.
  private static func followed(_ needs: [[Double?]], money: [Int]) -> NeedsFollowed? {
    let (programme, _) = ProgrammeTests.programme(effects: [0.1, 0.1], clusters: 6)
    let paid = programme.items.map { $0.run == money[$0.cluster] ? 1.0 : 0 }
    return NeedsFollowed(programme, paid: paid, needs: needs, permutations: 719, seed: 7)
  }

  @Test("money that goes where needs are follows them, and money that is the same for all does not")
  func following() {
    let needs: [[Double?]] = [[0.9, 0.1], [0.85, 0.1], [0.8, 0.15], [0.1, 0.9], [0.1, 0.8], [0.2, 0.9]]
    let own = Self.followed(needs, money: [0, 0, 0, 1, 1, 1])
    #expect((own?.p ?? 1) <= 0.11 && (own?.correlation ?? 0) > 0.9)
    #expect(Self.followed(needs, money: [0, 0, 0, 0, 0, 0]) == nil)
    let crossed = Self.followed(needs, money: [0, 1, 0, 0, 1, 0])
    #expect((crossed?.p ?? 0) > 0.5)
    #expect(Self.followed(needs.map { _ in [0.5, 0.5] }, money: [0, 0, 0, 1, 1, 1]) == nil)
  }

  /// By cluster, what is paid for each of three measures; nil where it may not get one.
  private static let money: [[Double?]] = [
    [6, 3, 1], [5, 4, 1], [7, 3, nil], [2, nil, 8], [nil, 4, 6], [1, 3, 6],
  ]

  private static func followed(_ money: [[Double?]], needs: [[Double?]]) -> NeedsFollowed? {
    var (programme, _) = ProgrammeTests.programme(effects: [0.1, 0.1, 0.1], clusters: money.count)
    programme.items.removeAll { money[$0.cluster][$0.run] == nil }
    let paid = programme.items.map { money[$0.cluster][$0.run] ?? 0 }
    return NeedsFollowed(programme, paid: paid, needs: needs, permutations: 4999, seed: 7)
  }

  @Test("the correlation and its p are those of a partial Mantel test computed elsewhere over all 720 orders")
  func reference() throws {
    let needs: [[Double?]] = [[0.9, 0.2], [0.8, 0.3], [0.7, 0.1], [0.2, 0.9], [0.3, 0.6], [0.1, 0.8]]
    let followed = try #require(Self.followed(Self.money, needs: needs))
    // NumPy: distances, least squares, 31 of 720 orders as great; 0.8468 before eligibility is taken out.
    #expect(abs(followed.correlation - 0.901_991_351_211_160_7) < 1e-12)
    #expect(abs(followed.p - 31.0 / 720) < 0.01)
  }

  @Test("money that is apart by what clusters may get alone is no following")
  func eligibilityAlone() throws {
    let needs: [[Double?]] = [[0.9, 0.2], [0.8, 0.3], [0.7, 0.1], [0.2, 0.9], [0.3, 0.6], [0.1, 0.8]]
    // Everybody gets a third, or a half, of each measure that is open.
    let open: [[Double?]] = [[1, 1, nil], [1, 1, nil], [1, 1, nil], [nil, 1, 1], [nil, 1, 1], [nil, 1, 1]]
    #expect(Self.followed(open, needs: needs) == nil)
  }

  @Test("a pair of clusters whose needs are unknown tells nothing, and fewer than four clusters nothing at all")
  func unknown() throws {
    var needs: [[Double?]] = [[0.9, 0.2], [0.8, 0.3], [0.7, 0.1], [0.2, 0.9], [0.3, 0.6], [nil, nil]]
    let five = try #require(Self.followed(Self.money, needs: needs))
    #expect(abs(five.correlation) <= 1 && five.p > 0 && five.p <= 1)
    needs.removeLast(3)
    #expect(Self.followed(Array(Self.money.prefix(3)), needs: needs) == nil)
  }

  @Test("money given need by need goes to each need in its part, on what does most for it, and is shown to follow")
  func givenByNeed() throws {
    let needs: [[Double?]] = [[0.9, 0.1], [0.8, 0.2], [0.7, 0.3], [0.3, 0.7], [0.2, 0.8], [nil, 0.9]]
    var (programme, beliefs) = ProgrammeTests.programme(effects: [0.1, 0.1], clusters: 6)
    for item in programme.items.indices { programme.items[item].kind = programme.items[item].run }
    programme.meaning = [[1], [1]]
    beliefs.strength = [[1, 0.4], [0.4, 1]]
    let paid = NeedsFollowed.byNeed(programme, beliefs, needs: needs)
    for (item, amount) in zip(programme.items, paid) {
      #expect(amount == needs[item.cluster][item.run] ?? 0)
    }
    let followed = NeedsFollowed(programme, paid: paid, needs: needs, permutations: 719, seed: 7)
    #expect((followed?.p ?? 1) < 0.05 && (followed?.correlation ?? 0) > 0.9)
    // Where nothing is made for a need, nothing is given to it.
    beliefs.strength[1] = [0, 0]
    let half = NeedsFollowed.byNeed(programme, beliefs, needs: needs)
    #expect(zip(programme.items, half).allSatisfy { $0.run == 0 || $1 == 0 })
  }
}
