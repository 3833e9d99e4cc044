import IdentityAudit
import TerroirKernel
import Testing

@Suite("Where nobody looked there is no zero")
struct CoverageTests {
  private typealias Audit = IdentityAuditTests

  private func rows(_ coverage: [Coverage], _ edit: (inout RegionalData) -> Void = { _ in }) async throws
    -> [IndustryRow]
  {
    var data = SmallRegion.data(coverage: coverage)
    edit(&data)
    return try await Audit.audit(data).industries
  }

  private func searched(
    _ place: TerritoryID, _ industry: IndustryID? = nil, complete: Bool
  ) -> Coverage {
    Coverage(territory: place, table: "actors", industry: industry, how: "search", complete: complete)
  }

  @Test("an industry without a listed actor has no quotient and says why, unless the region was searched whole")
  func own() async throws {
    // Software is row 2: R lists none, P three.
    let none = try await rows([])[2]
    #expect(none.lq == nil && none.lqLow == nil && none.lqHigh == nil && none.specialised == nil)
    #expect(none.lqGap?.english == "no actor in the list, and `coverage` has no search")
    let part = try await rows([searched("R", complete: false)])[2]
    #expect(part.lq == nil && part.lqGap?.english == "no actor in the list, which is not complete")
    #expect(part.lqGap?.russian == "в списке нет организаций, а список неполон")
    let whole = try await rows([searched("R", "software", complete: true)])[2]
    #expect(whole.lq == 0 && whole.lqGap == nil)
    // A search of the country is one of all its regions; one of a town is none of the region.
    #expect(try await rows([searched("X", complete: true)])[2].lq == 0)
    #expect(try await rows([searched("cap", complete: true)])[2].lq == nil)
  }

  @Test("one region alone gives no quotient, and none that nobody else was searched for")
  func alone() async throws {
    let alone = try await rows([]) { data in data.actors.removeAll { $0.territory == "pcap" } }
    #expect(alone.allSatisfy { $0.lq == nil })
    #expect(alone[0].lqGap?.english == "no other region was searched for it or has one")
    // P lists no crafts now: what nobody searched for is not held to be none.
    let unsearched = try await rows([]) { data in data.actors.removeAll { $0.id == "p-works" } }
    #expect(unsearched[0].lq == nil && unsearched[1].lq != nil)
    let searched = try await rows([searched("P", complete: false)]) { data in
      data.actors.removeAll { $0.id == "p-works" }
    }
    // All four are R's, which has 6 of the 11 links: the bound 11/6.
    #expect(abs((searched[0].lq ?? 0) - 11.0 / 6) < 1e-9)
  }

  @Test("a probability is told of a list only where every region compared was searched whole")
  func probability() async throws {
    #expect(try await rows([])[0].specialised == nil)
    #expect(try await rows([searched("X", complete: false)])[0].specialised == nil)
    #expect(try await rows([searched("R", complete: true)])[0].specialised == nil)
    #expect(try await rows([searched("X", complete: true)])[0].specialised != nil)
  }

  @Test("the interval of a quotient keeps the bound that the region's part of all activity sets")
  func bound() async throws {
    let row = try await rows([])[0]
    // 4 of 5 crafts links, 6 of 12 of all: Beta(4.5, 1.5) at 2.5% and 97.5% is 0.3714 and 0.9775, twice that.
    #expect(abs((row.lqLow ?? 0) - 0.7427) < 1e-3 && abs((row.lqHigh ?? 0) - 1.9550) < 1e-3)
    // Five of five cannot be more than 12/7: a free Poisson ratio gives 4.
    let all = try await rows([searched("X", complete: true)]) { data in
      data.actors.removeAll { $0.id == "p-works" }
    }[0]
    #expect(abs((all.lqHigh ?? 0) - 11.0 / 6) < 1e-9)
  }

  @Test("a bootstrap of few cases is not drawn: the interval is the binomial one")
  func few() async throws {
    let drawn = try await Audit.audit { $0.lqInterval = "bootstrap" }.industries
    let plain = try await Audit.audit().industries
    #expect(drawn.map(\.lqLow) == plain.map(\.lqLow) && drawn.map(\.lqHigh) == plain.map(\.lqHigh))
  }

  @Test("a town without a row has no rank, unless it was searched whole")
  func towns() async throws {
    var data = SmallRegion.data(coverage: [])
    data.territories.append(
      Territory(id: "void", name: LocalizedText(en: "void"), level: .municipal, parent: "R", population: 900))
    let profile = try await Audit.audit(data)
    let void = try #require(profile.territories.last)
    #expect(void.territory == "void" && void.rank == nil && void.rankLow == nil && void.potential == nil)
    #expect(
      profile.findings.contains {
        $0.text.english
          == "not assessed: 1 town has no element, actor or event in the data, and no complete search of it is told: no rank"
          && $0.evidence == ["void"]
      })
    data.coverage = [Coverage(territory: "R", table: "identity", how: "register", complete: true)]
    let searched = try #require(try await Audit.audit(data).territories.last)
    #expect(searched.territory == "void" && searched.rank == 3 && searched.potential == 0)
  }
}
