import TerroirKernel
import TerroirMethods
import Testing

@testable import MeasureMix

@Suite("What a person must know of a package")
struct PackageFindingsTests {
  private func run(_ catalogue: [CatalogueMeasure]) async throws -> SupportPackage {
    try await MeasureMix.funded.run(
      DesignInput(
        data: DesignFixture.data(), profile: DesignFixture.profile, strategy: DesignFixture.strategy,
        catalogue: catalogue), in: StageContext())
  }

  @Test("a year that gives no unit of a place says what it pays for, and so does a finding with the sum")
  func runningOn() async throws {
    var offer = DesignFixture.offer("hub", .regional, "RU-SVE", .organizational, "coworking", .template)
    offer.measure.capacity = 40
    let package = try await run([offer])
    let rows = package.spending.filter { $0.measure == "hub" }
    #expect(rows.map(\.year) == [2026, 2027, 2028])
    for row in rows { #expect((row.pays == nil) == (row.units > 0)) }
    let idle = rows.filter { $0.units == 0 }
    #expect(!idle.isEmpty)
    for row in idle where !row.started { #expect(row.pays?.english == "running cost of what was started in 2026") }
    let told = try #require(package.findings.first { $0.subject == "spending.units" })
    #expect(told.evidence == ["hub"])
    #expect(told.text == .design("running-on", ["money": .money(Money(idle.reduce(0) { $0 + $1.cost }))]))
  }

  @Test("what serves all at once is one unit of the year in which it is done, and no year is paid for without a word")
  func collective() async throws {
    let offer = DesignFixture.offer("list", .regional, "RU-SVE", .organizational, "register", .template)
    var stage = MeasureMix.funded
    stage.required = ["list"]
    let package = try await stage.run(
      DesignInput(
        data: DesignFixture.data(), profile: DesignFixture.profile, strategy: DesignFixture.strategy,
        catalogue: [offer]), in: StageContext())
    let rows = package.spending.filter { $0.measure == "list" }
    #expect(rows.map(\.units) == [1])
    #expect(package.spending.allSatisfy { ($0.units == 0) == ($0.pays != nil) })
  }

  @Test("money for measures that do not say who may receive them is told, with the sum")
  func receivers() async throws {
    var known = DesignFixture.offer("grants", .regional, "RU-SVE", .economic, "grants", .inForce)
    known.measure.beneficiaries = [.museum, .company]
    let silent = DesignFixture.offer("vouchers", .regional, "RU-SVE", .economic, "vouchers", .inForce)
    let package = try await run([known, silent])
    let chosen = Set(package.profiles.map(\.measure))
    #expect(chosen == ["grants", "vouchers"])
    let told = try #require(package.findings.first { $0.subject == "measures.beneficiaries" })
    let paid = package.profiles.filter { $0.measure == "vouchers" }.reduce(0) { $0 + $1.cost }
    #expect(told.severity == .warning && told.evidence == ["vouchers"])
    #expect(told.text == .design("receivers.unsaid", ["measures": .integer(1), "money": .money(Money(paid))]))
    var named = silent
    named.measure.beneficiaries = [.company]
    #expect(try await !run([known, named]).findings.contains { $0.subject == "measures.beneficiaries" })
  }

  @Test("a cost that the measure's row has is not told as assumed, nor is a yearly cost that nothing rests on")
  func stated() async throws {
    var stated = DesignFixture.offer("stated", .regional, "RU-SVE", .economic, "grants", .inForce)
    (stated.measure.unitCost, stated.measure.capacity) = (Money(200_000), 10)
    var open = DesignFixture.offer("open", .regional, "RU-SVE", .economic, "prizes", .inForce)
    open.measure.unitCost = Money(200_000)
    let silent = DesignFixture.offer("silent", .regional, "RU-SVE", .economic, "vouchers", .inForce)
    let offers = [stated, open, silent].map { offer in
      var offer = offer
      let subject = MeasurePrice.subject(offer.measure, DesignFixture.data().exchange)
      offer.assumptions = [.init(subject, 3e6, low: 1e6, high: 9e6, source: "")]
      return offer
    }
    let package = try await run(offers)
    let chosen = Set(package.measures.filter(\.chosen).map(\.measure))
    #expect(chosen.isSuperset(of: ["stated", "silent"]))
    let told = try #require(package.findings.first { $0.subject == "measures.cost" })
    #expect(told.evidence == chosen.subtracting(["stated"]).map(\.rawValue).sorted())
    let costs = package.assumptions.map(\.subject).filter { $0.contains("cost of ") }
    #expect(
      Set(costs) == ["yearly cost of open, RUB", "yearly cost of silent, RUB", "cost of one unit of silent, RUB"])
  }

  @Test("a measure of which no unit can be given, and one whose applications are never won, say that and nothing else")
  func nothingToGive() async throws {
    var none = DesignFixture.offer("none", .regional, "RU-SVE", .economic, "grants", .inForce)
    none.measure.capacity = 0
    var lost = DesignFixture.offer("lost", .federal, "RU", .economic, "grants", .inForce)
    (lost.measure.unitCost, lost.measure.successRate) = (Money(2e6), 0)
    let rows = try await run([none, lost]).measures
    func reasons(_ id: MeasureID) -> Set<String> { Set(rows.filter { $0.measure == id }.map(\.reason.english)) }
    #expect(reasons("none") == ["by its row no unit of it can be given (capacity)"])
    #expect(reasons("lost").contains("by its row no application for it is won (success_rate)"))
    #expect(!reasons("lost").contains { $0.contains("effect") } && !rows.contains { $0.chosen })
  }

  @Test("a budget under which what is asked clashes is told as that, and no measure is said to fall out by it")
  func clash() async throws {
    let offer = DesignFixture.offer("list", .regional, "RU-SVE", .organizational, "register", .template)
    var stage = MeasureMix.funded
    (stage.regional, stage.required, stage.sensitivity) = (3e6, ["list"], true)
    let package = try await stage.run(
      DesignInput(
        data: DesignFixture.data(), profile: DesignFixture.profile, strategy: DesignFixture.strategy,
        catalogue: [offer]), in: StageContext())
    #expect(package.measures.contains { $0.measure == "list" && $0.chosen })
    #expect(
      package.findings.filter { $0.subject == "sensitivity" }.map(\.text.english) == [
        "with budget.regional -20% there is no package: what is asked clashes; design with that budget names what"
      ])
    #expect(package.sensitivity.isEmpty)
  }

  @Test("what was assumed is told by names in either language, its key alone has ids")
  func assumed() async throws {
    var offers = ["fund", "hub"].map {
      DesignFixture.offer($0, .regional, "RU-SVE", .economic, "grants", .inForce)
    }
    offers[0].measure.name = LocalizedText(en: "Small sums", ru: "Малые суммы")
    offers[1].measure.name = LocalizedText(en: "Large sums", ru: "Большие суммы")
    offers[0].assumptions = [
      .init(MeasurePrice.subject(offers[0].measure, DesignFixture.data().exchange), 3e6, low: 1, high: 9e6, source: ""),
      .init("rent", 2, low: 1, high: 3, source: ""),
    ]
    offers[0].synergies = [.init(with: "hub", bonus: 0.1, low: 0, high: 0.2, evidence: "")]
    let rows = try await run(offers).assumptions
    func told(_ subject: String) -> [String?] {
      let what = rows.first { $0.subject == subject }?.what
      return [what?.english, what?.russian]
    }
    #expect(told("budget.municipal") == ["the fund of its towns a year, in RUB", "фонд городов в год (RUB)"])
    #expect(
      told("yearly cost of fund, RUB") == [
        "the yearly cost of “Small sums” in RUB", "стоимость меры «Малые суммы» в год (RUB)",
      ])
    #expect(
      told("cost of one unit of hub, RUB") == [
        "the cost of one unit of “Large sums” in RUB", "цена одной единицы меры «Большие суммы» (RUB)",
      ])
    #expect(
      told("rent") == [
        "an assumption of the catalogue on “Small sums”, in its own words: rent",
        "допущение каталога о мере «Малые суммы», его словами: rent",
      ])
    // What is money says in which currency; a number of a catalogue is in none that is known.
    func currency(_ subject: String) -> Sentence.Argument? {
      rows.first { $0.subject == subject }?.what?.arguments["currency"]
    }
    #expect(
      ["budget.municipal", "yearly cost of fund, RUB", "cost of one unit of hub, RUB"].map(currency) == [
        .text("RUB"), .text("RUB"), .text("RUB"),
      ])
    #expect(currency("rent") == nil && currency("listed_share") == nil)
    let ground = rows.first { $0.subject == "cost of one unit of hub, RUB" }?.source
    #expect(
      ground?.english
        == "the yearly cost less what keeps it running, over 20 units a year, which is assumed by the kind of instrument"
    )
    #expect(ground?.russian.hasPrefix("годовая стоимость без содержания, делённая на 20 единиц в год") == true)
    #expect(
      told("synergy of fund with hub") == [
        "what “Small sums” gains beside “Large sums”", "выигрыш меры «Малые суммы» рядом с мерой «Большие суммы»",
      ])
    #expect(
      told("economic effect of grant") == [
        "the economic effect of the instrument “grant”", "экономический эффект инструмента «грант»",
      ])
    #expect(rows.allSatisfy { $0.what?.id != nil })
  }
}
