import TerroirKernel
import Testing

@testable import MeasureMix

@Suite("Money that follows needs")
struct NeedsFollowedTests {
  /// Six clusters of two needs, an instrument for each need; what is paid goes to the need that `money` names.
  private static func followed(_ needs: [[Double?]], money: [Int]) -> NeedsFollowed? {
    var (programme, beliefs) = ProgrammeTests.programme(effects: [0.1, 0.1], clusters: 6)
    for item in programme.items.indices { programme.items[item].kind = programme.items[item].run }
    programme.meaning = [[1], [1]]
    beliefs.strength = [[1, 0.4], [0.4, 1]]
    let paid = programme.items.map { $0.run == money[$0.cluster] ? 1.0 : 0 }
    return NeedsFollowed(programme, beliefs, paid: paid, needs: needs, permutations: 719, seed: 7)
  }

  @Test("money that goes where needs are follows them, and money that is the same for all does not")
  func following() {
    let needs: [[Double?]] = [[0.9, 0.1], [0.85, 0.1], [0.8, 0.15], [0.1, 0.9], [0.1, 0.8], [0.2, 0.9]]
    let own = Self.followed(needs, money: [0, 0, 0, 1, 1, 1])
    #expect((own?.p ?? 1) <= 0.11 && (own?.correlation ?? 0) > 0.9)
    // Every cluster gets the same: what its money is for is read from its needs, which alone is no following.
    let same = Self.followed(needs, money: [0, 0, 0, 0, 0, 0])
    #expect((same?.p ?? 0) > 0.5)
    #expect(Self.followed(needs.map { _ in [0.5, 0.5] }, money: [0, 0, 0, 1, 1, 1]) == nil)
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
    let followed = NeedsFollowed(programme, beliefs, paid: paid, needs: needs, permutations: 719, seed: 7)
    #expect((followed?.p ?? 1) < 0.05 && (followed?.correlation ?? 0) > 0.9)
    // Where nothing is made for a need, nothing is given to it.
    beliefs.strength[1] = [0, 0]
    let half = NeedsFollowed.byNeed(programme, beliefs, needs: needs)
    #expect(zip(programme.items, half).allSatisfy { $0.run == 0 || $1 == 0 })
  }
}
