import TerroirKernel
import Testing

@testable import Engine

@Suite("Signs at numbers, points between thousands, unknown marks")
struct NumberSignTests {
  let files: FileCase

  init() throws { files = try FileCase() }

  @Test("per cent are shares, exact and with their unit, and told")
  func perCent() async throws {
    let found = try await files.read("town,share\nKasli,48.4%\nSysert,1.1 %\nUfaley,NA\nAsbest,−3%\n")
    #expect(found.table["share"]?.values == .number([0.484, 0.011, nil, -0.03]))
    #expect(found.table["share"]?.declaration.unit == .share)
    #expect(
      found.told == [
        "column share read as numbers, \"NA\" is missing; text=[share] keeps it as written",
        "column share read as shares (48.4%, 1.1 %); text=[share] keeps it as written",
      ])
    #expect(try await files.column(["10%", "5%"]).values == .number([0.1, 0.05]))
    #expect(try await files.column(["10,5%", "5%"], delimiter: ";").values == .number([0.105, 0.05]))
    // Two texts of one number are codes only where no sign shows them to be numbers.
    #expect(try await files.column(["58.1%", "58.10%"]).values == .number([0.581, 0.581]))
    #expect(try await files.column(["10%", "5%"], types: .inferred(text: ["x"])).values == .text(["10%", "5%"]))
  }

  @Test(
    "amounts of money are numbers, wherever their sign stands",
    arguments: [
      (["£5.40", "-£3", "£1,234.50"], ",", [5.4, -3, 1234.5], "£ (£5.40, -£3)"),
      (["$5.5", "6.25", "7"], ",", [5.5, 6.25, 7], "$ ($5.5)"),
      (["1 200,50 ₽", "3,5 ₽"], ";", [1200.5, 3.5], "₽ (1 200,50 ₽, 3,5 ₽)"),
      (["10,5 руб.", "7 руб"], ";", [10.5, 7], "руб (10,5 руб., 7 руб)"),
      (["€1.234,50", "€2,25"], ";", [1234.5, 2.25], "€ (€1.234,50, €2,25)"),
    ])
  func money(written: [String], delimiter: String, values: [Double], told: String) async throws {
    let found = try await files.column(written, delimiter: delimiter)
    #expect(found.values == .number(values))
    #expect(found.told == ["column x read as numbers without the sign \(told); text=[x] keeps it as written"])
  }

  @Test("signs that differ leave the text, and number= reads what they stand at")
  func several() async throws {
    for written in [["5%", "3"], ["£5", "$6"]] {
      let found = try await files.column(written)
      #expect(found.values == .text(written.map { $0 }))
      #expect(found.told.first?.hasPrefix("column x kept as text, for signs that are not the same everywhere") == true)
    }
    let forced = try await files.column(["5%", "3"], types: .inferred(number: ["x"]))
    #expect(forced.values == .number([0.05, 3]))
    #expect(try await files.column(["5%", "100% cotton"]).values == .text(["5%", "100% cotton"]))
  }

  @Test("points set thousands apart where decimals stand behind a comma, and several points alone are codes")
  func points() async throws {
    let found = try await files.column(["1.234.567,50", "3.000", "12,5", "7"], delimiter: ";")
    #expect(found.values == .number([1_234_567.5, 3000, 12.5, 7]))
    #expect(found.told == ["column x read as numbers (1.234.567,50, 3.000); text=[x] keeps it as written"])
    #expect(try await files.column(["1.234,50", "3.000,25"]).values == .number([1234.5, 3000.25]))
    let codes = try await files.column(["10.123.456", "32.131.001"], delimiter: ";")
    #expect(codes.values == .text(["10.123.456", "32.131.001"]))
    #expect(
      codes.told == [
        "column x kept as text, for several points, as codes have (10.123.456, 32.131.001); number=[x] reads numbers"
      ])
    let forced = try await files.column(["10.123.456", "2.500"], delimiter: ";", types: .inferred(number: ["x"]))
    #expect(forced.values == .number([10_123_456, 2500]))
    // Points before decimals elsewhere in the column contradict them.
    #expect(try await files.column(["1.234,50", "3.5"], delimiter: ";").values == .text(["1.234,50", "3.5"]))
  }

  @Test("one text among numbers that nobody knows as a mark is told")
  func unknownMark() async throws {
    let told = "column x kept as text, for what is no number (*); number=[x] makes it missing"
    let found = try await files.column(["5.4", "*", "3.25"])
    #expect(found.values == .text(["5.4", "*", "3.25"]))
    #expect(found.told == [told])
    #expect(try await files.column(["c", "c", "3.25"]).told == [told.replacing("*", with: "c")])
    #expect(try await files.column(["A", "B", "3", "4", "5"]).told == [])
  }
}
