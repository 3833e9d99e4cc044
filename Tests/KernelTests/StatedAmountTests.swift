import TerroirKernel
import Testing

@Suite("Sums read from the words of amounts")
struct StatedAmountTests {
  @Test(
    "reads yearly totals from the words of the amounts",
    arguments: [
      ("149.5 mln RUB for 2025-2027 (mostly grants for IT companies and events of the Fund)", 149.5e6 / 3),
      ("up to 50% of spending in the krai; 28.8 mln RUB in 2025; 14.25 mln planned for 2026", 28.8e6),
      ("100,000-500,000 RUB, 25% co-financing; 37.9 mln RUB in 2023", 37.9e6),
      ("700,000-7 mln RUB; fund of 50 mln RUB", 50e6),
      ("9.6 bn RUB for 2,072 projects in 2024; 4.796 bn for 810 projects in the 15th competition", 9.6e9),
      ("up to 500,000 RUB; over 2,500 grants, about 1 bn RUB in one year", 1e9),
      ("55.9 mln RUB a year in the draft budget", 55.9e6), ("7.0 mln RUB to 16 municipalities in 2019", 7e6),
      ("363 mln RUB for 2025-2027", 121e6), ("250 thousand RUB in 2024", 250e3),
      ("1,5 mln RUB", 1.5e6), ("12,75 mln RUB", 12.75e6), ("0,5 bn RUB", 5e8), ("0,500 bn RUB", 5e8),
      ("1,200,000 RUB a year", 1.2e6), ("1 500 000 RUB", 1.5e6), ("10\u{A0}000\u{A0}000 ₽", 1e7),
      ("1 234,5 тыс. руб.", 1_234_500), ("15 млн руб.", 15e6), ("20 млн руб. в год", 20e6), ("500 тыс. рублей", 5e5),
      ("1,2 млрд рублей в 2025 году", 1.2e9), ("2m EUR", 2e6), ("500k EUR in 2024", 5e5),
      ("200 thousand RUB a month", 2.4e6), ("2 mln RUB a quarter", 8e6), ("1.5 mln RUB per half-year", 3e6),
      ("90 mln RUB over three years", 30e6), ("90 млн руб. за 3 года", 30e6), ("5 mln RUB a year for 2025-2027", 5e6),
      ("5 mln RUB a year in 2025", 5e6), ("5 mln RUB in one year", 5e6), ("1 млн руб. ежемесячно", 12e6),
    ])
  func totals(_ text: String, _ perYear: Double) throws {
    #expect(abs(try #require(try StatedAmount.read(text)).perYear - perYear) < 1)
  }

  @Test(
    "reads a text that is one sum and nothing else, and no other",
    arguments: [
      ("£263,606", 263_606, "GBP"), ("£1.5m", 1.5e6, "GBP"), ("1,5 mln", 1.5e6, ""), ("2 000 000 руб.", 2e6, "RUB"),
      ("EUR 500", 500, "EUR"), ("1 500 ₽", 1500, "RUB"), ("£0", 0, "GBP"), ("£1,200.50", 1200.5, "GBP"),
      ("263,606", nil, ""), ("12", nil, ""),
      ("£5 a head", nil, ""), ("£5-7", nil, ""), ("5 apples", nil, ""), ("£5 EUR", nil, ""), ("", nil, ""),
    ] as [(String, Double?, String)])
  func alone(_ text: String, _ amount: Double?, _ currency: String) {
    let sum = StatedAmount.alone(text)
    #expect(sum?.amount == amount && (sum?.currency?.rawValue ?? "") == currency)
  }

  @Test(
    "takes limits, ranges and prices for one recipient for no total",
    arguments: [
      "at most 800,000 RUB per project by the 2026 call", "up to 5 mln RUB for up to 3 years",
      "investment loans 50 mln - 2 bn RUB; priority sectors incl. tourism", "5,000 RUB a year per person aged 14-22",
      "1 mln RUB each for five Sverdlovsk projects", "21 places (19 before November 2023)",
      "5% instead of 25% in 2025-2030", "about 46 mln RUB per school", "almost 3 mln RUB for a production",
      "2018: up to 7, 3.75 and 2.5 mln RUB by population group", "10 teams, up to 30 spaces", "Vainera 16",
      "до 5 млн руб. на проект", "не более 800 000 руб.", "100–500 тыс. руб.", "1 млн руб. каждому",
    ])
  func limits(_ text: String) throws { #expect(try StatedAmount.read(text) == nil) }

  @Test(
    "tells the currency that a text names, wherever it stands, and none where it names none",
    arguments: [
      ("2 mln EUR a year", "EUR", 2e6), ("€2 mln a year", "EUR", 2e6), ("EUR 800,000 in 2024", "EUR", 800_000),
      ("2 million euros", "EUR", 2e6), ("$1.5 bn over ten years", "USD", 1.5e9), ("50 mln in all, KZT", "KZT", 50e6),
      ("28.8 mln RUB in 2025", "RUB", 28.8e6), ("3 mln roubles", "RUB", 3e6),
      ("14.25 mln planned for 2026", nil, 14.25e6),
      ("2 mln. RUB", "RUB", 2e6), ("a fund of 50 mln", nil, 50e6), ("3 mln ₸", "KZT", 3e6), ("₸ 3 mln", "KZT", 3e6),
      ("2 mln ₴", "UAH", 2e6), ("2 млн евро в год", "EUR", 2e6), ("7 млн долларов США", "USD", 7e6),
      ("3 млн тенге", "KZT", 3e6), ("20 млн в год", nil, 2e7),
    ])
  func currency(_ text: String, _ code: String?, _ total: Double) throws {
    let amount = try #require(try StatedAmount.read(text))
    #expect(amount.currency?.rawValue == code)
    #expect(amount.total == total)
  }

  @Test(
    "refuses a sum in a unit that is no currency, for what it is worth nobody can tell",
    arguments: [
      ("2 mln doubloons a year", "doubloons"), ("2 mln Canadian dollars", "Canadian"), ("3 mln m2 of halls", "m2"),
      ("1 mln visitors; 5 mln RUB", "visitors"), ("4 mln, EUR or USD", "EUR or USD"), ("2 mln ₮", "₮"), ("₮2 mln", "₮"),
      ("5 lakh EUR", "EUR"), ("2 mln RUB a week", "week"), ("2 млн канадских долларов", "канадских"),
    ])
  func unknown(_ text: String, _ unit: String) {
    do throws(StatedAmount.UnknownUnit) {
      Issue.record("read as \(String(describing: try StatedAmount.read(text)))")
    } catch {
      #expect(error.unit == unit)
    }
  }

  @Test("takes small words for no currency: all, top, try are codes only in capitals")
  func words() throws {
    #expect(try StatedAmount.read("all 5 mln in 2024")?.currency == nil)
    #expect(try StatedAmount.read("5 mln in all")?.currency == nil)
  }
}
