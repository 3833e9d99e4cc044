import Foundation
import TerroirKernel
import Testing

@testable import Engine

@Suite("Types by evidence")
struct TypeEvidenceTests {
  let files: FileCase

  init() throws { files = try FileCase() }

  @Test(
    "numbers are numbers, however they are written; told where they do not come back so",
    arguments: [
      (
        [["9.0", "184373.0", "1087.0", "-5.0", ""], [","]], [9, 184_373, 1087, -5, nil],
        "column x read as numbers (9.0, 184373.0); text=[x] keeps it as written"
      ),
      (
        [["12.50", "7.25", "3.10"], [","]], [12.5, 7.25, 3.1],
        "column x read as numbers (12.50, 3.10); text=[x] keeps it as written"
      ),
      (
        [["-40", "2", "0.50"], [","]], [-40, 2, 0.5],
        "column x read as numbers (0.50); text=[x] keeps it as written"
      ),
      (
        [["1e+05", "2e+05", "12"], [","]], [1e5, 2e5, 12],
        "column x read as numbers (1e+05, 2e+05); text=[x] keeps it as written"
      ),
      (
        [["1.5e-3", "2.0E10"], [","]], [0.0015, 2e10],
        "column x read as numbers (1.5e-3, 2.0E10); text=[x] keeps it as written"
      ),
      (
        [["1 200,5", "950,25", "1\u{A0}000\u{A0}000,0"], [";"]], [1200.5, 950.25, 1e6],
        "column x read as numbers (1 200,5, 1\u{A0}000\u{A0}000,0); text=[x] keeps it as written"
      ),
      ([["12,5", "8,1"], [";"]], [12.5, 8.1], ""), ([["0.5", "12.25", "-3"], [","]], [0.5, 12.25, -3], ""),
      ([["0.1234567890123", "−12.34567", "7.1"], [","]], [0.1234567890123, -12.34567, 7.1], ""),
      (
        [["1,234.5", "12.25"], [","]], [1234.5, 12.25],
        "column x read as numbers with commas between thousands (1,234.5); text=[x] keeps it as written"
      ),
      (
        [["−3.5", ".25", "+1.5"], [","]], [-3.5, 0.25, 1.5],
        "column x read as numbers (.25, +1.5); text=[x] keeps it as written"
      ),
      (
        [["1,5e+05", "2,25"], [";"]], [150_000, 2.25],
        "column x read as numbers (1,5e+05); text=[x] keeps it as written"
      ),
    ])
  func numbers(written: [[String]], values: [Double?], told: String) async throws {
    let found = try await files.column(written[0], delimiter: written[1][0])
    #expect(found.values == .number(values))
    #expect(found.told == (told.isEmpty ? [] : [told]))
    let kept = try await files.column(written[0], delimiter: written[1][0], types: .inferred(text: ["x"]))
    #expect(kept.values == .text(written[0].map { $0.isEmpty ? nil : $0 }))
    #expect(kept.told == [])
  }

  @Test(
    "whole numbers stay whole, with thousands set apart by spaces, narrow and wide, or by commas",
    arguments: [
      (
        ["1 200", "950", "1 000 000"], [1200, 950, 1_000_000],
        "column x read as numbers (1 200, 1 000 000); text=[x] keeps it as written"
      ),
      (
        ["1\u{A0}200", "2\u{202F}500"], [1200, 2500],
        "column x read as numbers (1\u{A0}200, 2\u{202F}500); text=[x] keeps it as written"
      ),
      (
        ["200,000", "950", "1,500"], [200_000, 950, 1500],
        "column x read as numbers with commas between thousands (200,000, 1,500); text=[x] keeps it as written"
      ),
      (
        ["1,200,000", "4000"], [1_200_000, 4000],
        "column x read as numbers with commas between thousands (1,200,000); text=[x] keeps it as written"
      ),
      (["0", "-7", "9007199254740992"], [0, -7, 9_007_199_254_740_992], ""),
      (["+5", "-3", "2"], [5, -3, 2], "column x read as numbers (+5); text=[x] keeps it as written"),
    ])
  func wholes(written: [String], values: [Int], told: String) async throws {
    let found = try await files.column(written)
    #expect(found.values == .integer(values))
    #expect(found.told == (told.isEmpty ? [] : [told]))
  }

  @Test(
    "codes stay as they are written, and the value that shows them is told",
    arguments: [
      (
        ["007", "010", "12"],
        "column x kept as text, for the zero at the beginning (007, 010); number=[x] reads numbers"
      ),
      (["01.10", "62.01"], "column x kept as text, for the zero at the beginning (01.10); number=[x] reads numbers"),
      (
        ["10.1", "10.2", "10.10"],
        "column x kept as text, for two texts that would be one number (10.1, 10.10); number=[x] reads numbers"
      ),
      (
        ["9007199254740993", "1"],
        "column x kept as text, for whole numbers that no number holds exactly (9007199254740993); number=[x] reads numbers"
      ),
      (
        ["12345678901234567890"],
        "column x kept as text, for whole numbers that no number holds exactly (12345678901234567890); number=[x] reads "
          + "numbers"
      ),
      (
        ["-9223372036854775808", "1"],
        "column x kept as text, for whole numbers that no number holds exactly (-9223372036854775808); number=[x] reads "
          + "numbers"
      ),
      (
        ["-170141183460469231731687303715884105728", "1"],
        "column x kept as text, for whole numbers that no number holds exactly "
          + "(-170141183460469231731687303715884105728); number=[x] reads numbers"
      ),
      (["12e4", "34e5"], "column x kept as text, for what may be a code (12e4, 34e5); number=[x] reads numbers"),
      (
        ["+73430000000", "+73430000001"],
        "column x kept as text, for the plus before every value (+73430000000, +73430000001); number=[x] reads numbers"
      ),
      (
        ["1", "2", "3", "4", "some"],
        "column x kept as text, for what is no number (some); number=[x] makes it missing"
      ),
      (["1.2", "1.2.3"], ""), (["2024-01-05", "2024-01-06"], ""), (["9:05", "10:00"], ""), (["1/2", "3"], ""),
      (["A1", "12"], ""), (["1_000", "2"], ""), (["0x1F", "2"], ""), (["inf", "1"], ""), (["1.", "2."], ""),
      (["1e+999", "1"], ""), (["'=1", "2"], ""), (["12 b", "14 c", "15 b"], ""), (["c", "x", "1"], ""),
      (["NA", "N/A"], ""), (["-", "-"], ""),
    ])
  func codes(written: [String], told: String) async throws {
    let found = try await files.column(written)
    #expect(found.values == .text(written.map { $0 == "'=1" ? "=1" : $0 }))
    #expect(found.told == (told.isEmpty ? [] : [told]))
  }

  @Test("a column with the name of a classification holds codes, and one that counts them does not")
  func names() async throws {
    let found = try await files.read(
      "NaicsCode,okved2,ОКВЭД,zip,naics_count,inn_share\n337127,62.01,62.02,99501,3,0.5\n"
        + "113110,62.02,62.03,99502,4,0.25\n")
    let types = found.table.columns.map(\.values.type)
    #expect(types == [.text, .text, .text, .text, .integer, .number])
    #expect(
      found.told == [
        "columns NaicsCode, okved2, ОКВЭД and zip kept as text, for the name of a classification (337127); "
          + "number=[NaicsCode, okved2, ОКВЭД, zip] reads numbers"
      ])
    // Where a value shows it as well, nobody is told.
    #expect(try await files.read("okved,n\n01.10,1\n90.01,2\n").told == [])
    let asked = try await files.read("sic\n1011\n", types: .inferred(number: ["sic"]))
    #expect(asked.table["sic"]?.values == .number([1011]))
    #expect(asked.told == [])
  }

  @Test("a mark that may stand before decimals or between thousands leaves the text, and is told")
  func doubtful() async throws {
    let semicolons = try await files.column(["1,234", "2,500"], delimiter: ";")
    #expect(semicolons.values == .text(["1,234", "2,500"]))
    #expect(
      semicolons.told == [
        "column x kept as text, for a mark that may stand before decimals or between thousands (1,234, 2,500); decimal= "
          + "tells, number=[x] reads numbers"
      ])
    // A number from 1000 without a comma contradicts thousands set apart.
    #expect(try await files.column(["1,234", "5678"]).values == .text(["1,234", "5678"]))
    #expect(try await files.column(["1,234", "0,500"]).values == .text(["1,234", "0,500"]))
    #expect(try await files.column(["12,5", "8,1"]).values == .text(["12,5", "8,1"]))
  }

  @Test("a value far below that refuses what the first rows look like is found")
  func refusals() async throws {
    let plain = (0..<3000).map { "\($0 + 1)" }
    let ends: [(String, ColumnType)] = [
      ("007", .text), ("2.50", .number), ("NA", .integer), ("9007199254740993", .text), ("x y", .text),
    ]
    for (last, type) in ends {
      let found = try await files.column(plain + [last])
      #expect(found.values?.type == type, "\(last)")
      #expect(found.values?.count == 3001)
    }
    #expect(try await files.column(plain + ["-5"]).values == .integer((0..<3000).map { $0 + 1 } + [-5]))
  }

  @Test("columns of which the same is decided are told together")
  func together() async throws {
    let names = (0..<8).map { "c\($0)" }
    let found = try await files.read(
      names.joined(separator: ",") + "\n" + names.map { _ in "1.0" }.joined(separator: ",") + "\n")
    #expect(
      found.told == [
        "columns c0, c1, c2, c3 and 4 more read as numbers (1.0); text=[c0, c1, c2, c3, c4, ...] keeps them as written"
      ])
    let spaced = try await files.read("total jobs,2020\n1.0,2.0\n")
    #expect(
      spaced.told == [
        "columns total jobs and 2020 read as numbers (1.0); text=[\"total jobs\", \"2020\"] keeps them as written"
      ])
  }

  @Test("what has the order of rows against it has the same types")
  func order() async throws {
    let values = ["1 200", "3.50", "NA", "7", "1e+05", "-2"]
    let straight = try await files.column(values)
    let reversed = try await files.column(values.reversed())
    #expect(straight.values?.type == .number)
    #expect(reversed.values?.type == .number)
    #expect(reversed.values.map { $0.picking([5, 4, 3, 2, 1, 0]) } == straight.values)
  }
}
