import Foundation
import TerroirKernel
import Testing

@testable import Engine

@Suite("Dialects of values")
struct DialectTests {
  let files: FileCase

  init() throws { files = try FileCase() }

  private func syntax(_ name: String) throws -> FileSyntax {
    let dialect: SourceDialect = try #require(SourceDialect(named: name))
    return FileSyntax(dialect: dialect)
  }

  @Test("each has a name, marks or flags that no number is, and flags that its pattern takes")
  func declared() throws {
    #expect(SourceDialect.all.map(\.name) == ["r", "pandas", "excel", "eurostat", "rosstat", "ons", "none"])
    for dialect in SourceDialect.all {
      #expect(SourceDialect(named: dialect.name.uppercased()) == dialect)
      #expect(dialect.marks.keys.allSatisfy { Double($0)?.isFinite != true })
      #expect(dialect.remarks.isDisjoint(with: dialect.flags.keys))
      let flags = Array(dialect.flags.keys) + Array(dialect.remarks)
      for flag in flags {
        let pattern = try Regex(try #require(dialect.flagPattern))
        #expect(flag.wholeMatch(of: pattern) != nil, "\(dialect.name) \(flag)")
      }
    }
  }

  @Test("marks of a missing value are known in small letters and capitals")
  func marks() async throws {
    let found = try await files.read(
      "founded;left\n2005;n/a\nn/a;1998\nN/A;2001\nNa;n.a.\n1998;2020\n2001;1999\n", "e.csv")
    #expect(found.table["founded"]?.values == .integer([2005, nil, nil, nil, 1998, 2001]))
    #expect(found.table["left"]?.values == .integer([nil, 1998, 2001, nil, 2020, 1999]))
  }

  @Test("flags of Eurostat go to the status of the value, one that is no status to a column of its own")
  func eurostat() async throws {
    let text =
      "freq,unit,geo\\TIME_PERIOD\t2020 \t2021 \t2022 \nA,NR,RU1\t12.5 b\t: \t14.0 \n"
      + "A,NR,RU2\t: c\t7.1 e\t0 n\n"
    let found = try await files.read(text, "e.tsv")
    #expect(
      found.table.columns.map(\.name) == [
        "freq,unit,geo\\TIME_PERIOD", "2020", "2020_status", "2020_flag", "2021", "2021_status", "2022", "2022_status",
      ])
    #expect(found.table["2020"]?.values == .number([12.5, nil]))
    #expect(found.table["2020_status"]?.values == .text(["observed", "withheld"]))
    #expect(found.table["2020_flag"]?.values == .text(["b", "c"]))
    #expect(found.table["2021"]?.values == .number([nil, 7.1]))
    #expect(found.table["2021_status"]?.values == .text(["missing", "imputed"]))
    #expect(found.table["2022"]?.values == .number([14, 0]))
    #expect(found.table["2022_status"]?.values == .text(["observed", "rounded"]))
    #expect(
      found.told == [
        "read as eurostat writes (freq,unit,geo\\TIME_PERIOD); dialect=none reads every value as it stands",
        "columns 2020, 2021 and 2022 read as numbers with the flags of eurostat (12.5 b, : c), which 2020_status, "
          + "2020_flag, 2021_status and 2022_status tell; text=[\"2020\", \"2021\", \"2022\"] keeps them as written",
        "column 2021 read as numbers, \":\" is missing; text=[\"2021\"] keeps it as written",
        "column 2022 read as numbers (14.0); text=[\"2022\"] keeps it as written",
      ])
    let asked = try await files.read(text, "e.tsv", types: .inferred(number: ["2020", "2021", "2022"]))
    #expect(asked.table["2020"]?.values == .number([12.5, nil]))
    #expect(asked.table["2022"]?.values == .number([14, 0]))
    #expect(asked.file.lost == [])
    let none = try await files.read(text, "e.tsv", syntax: try syntax("none"))
    #expect(none.table["2020"]?.values == .text(["12.5 b", ": c"]))
  }

  @Test("several flags are told as they are written, and a number is never withheld")
  func severalFlags() async throws {
    let found = try await files.column(["1.5 be", "2 c", ": c", "3 p", "4"], syntax: try syntax("eurostat"))
    #expect(found.values == .number([1.5, 2, nil, 3, 4]))
    let table = try await files.read("x\n1.5 be\n2 c\n: c\n3 p\n4\n\"\"\n", syntax: try syntax("eurostat")).table
    #expect(table["x_status"]?.values == .text(["imputed", "observed", "withheld", "observed", "observed", "missing"]))
    #expect(table["x_flag"]?.values == .text(["be", "c", "c", "p", nil, nil]))
  }

  @Test("flags are found without a word where they are plain, and house numbers are not taken for them")
  func guessed() async throws {
    let found = try await files.column(["1.5", "2.5 p", "3.5", "[x]", "4.5 [r]"])
    #expect(found.values == .text(["1.5", "2.5 p", "3.5", "[x]", "4.5 [r]"]))
    let letters = try await files.column(["1.5", "2.5 p", "3.25"])
    #expect(letters.values == .number([1.5, 2.5, 3.25]))
    let brackets = try await files.column(["1,500", "2,500 [p]", "[c]", "[x]", "3,000"])
    #expect(brackets.values == .integer([1500, 2500, nil, nil, 3000]))
    // Thousands are found behind flags as before them.
    #expect(try await files.column(["1", "2,500 [p]", "3"]).values == .integer([1, 2500, 3]))
    #expect(try await files.column(["0.5", "007 p", "3"]).values == .text(["0.5", "007 p", "3"]))
    #expect(
      brackets.told.contains(
        "column x read as numbers, \"[c]\" is withheld, \"[x]\" is missing; text=[x] keeps it as written"))
    #expect(try await files.column(["12 b", "14 c", "7"]).values == .text(["12 b", "14 c", "7"]))
  }

  @Test("marks of R and pandas are missing numbers without a word, and missing texts where the dialect is told")
  func statistics() async throws {
    let text = "country,n,x\nNA,1,2e+05\nFR,NA,NA\n"
    let found = try await files.read(text)
    #expect(found.table["country"]?.values == .text(["NA", "FR"]))
    #expect(found.table["n"]?.values == .integer([1, nil]))
    #expect(found.table["x"]?.values == .number([200_000, nil]))
    #expect(
      found.told == [
        "columns n and x read as numbers, \"NA\" is missing; text=[n, x] keeps them as written",
        "column x read as numbers (2e+05); text=[x] keeps it as written",
      ])
    #expect(found.table.columns.count == 3)
    let told = try await files.read(text, syntax: try syntax("r"))
    #expect(told.table["country"]?.values == .text([nil, "FR"]))
    #expect(told.told.contains("in column country \"NA\" is missing; text=[country] keeps it as written"))
    let pandas = try await files.read("a,b\n1.0,nan\n,x\nn/a,y\n", syntax: try syntax("pandas"))
    #expect(pandas.table["a"]?.values == .number([1, nil, nil]))
    #expect(pandas.table["b"]?.values == .text([nil, "x", "y"]))
  }

  @Test("a dash of Rosstat is a zero, three dots are missing, a footnote is told; a dash of nobody is missing")
  func rosstat() async throws {
    let text = "регион;x\nA;1 200,5\nB;-\nC;…\nD;12,5 1)\nE;х\n"
    let found = try await files.read(text, syntax: try syntax("rosstat"))
    #expect(found.table["x"]?.values == .number([1200.5, 0, nil, 12.5, nil]))
    #expect(found.table["x_status"]?.values == .text(["observed", "zero", "missing", "observed", "missing"]))
    #expect(found.table["x_flag"]?.values == .text([nil, nil, nil, "1)", nil]))
    let nobody = try await files.read("регион;x\nA;1 200,5\nB;-\nC;…\n")
    #expect(nobody.table["x"]?.values == .number([1200.5, nil, nil]))
    #expect(
      nobody.told.first
        == "column x read as numbers, \"-\" is missing, \"…\" is missing; text=[x] keeps it as written")
  }

  @Test(
    "errors of formulas are missing; thousands of the ONS have commas beside any delimiter, its withheld stay apart")
  func others() async throws {
    let excel = try await files.column(["1", "#DIV/0!", "#Н/Д", "-"], syntax: try syntax("excel"))
    #expect(excel.values == .integer([1, nil, nil, 0]))
    let ons = try await files.read("a;x\n1;1,200\n2;[c]\n3;[low]\n4;5678 [p]\n5;0\n", syntax: try syntax("ons"))
    #expect(ons.table["x"]?.values == .integer([1200, nil, 0, 5678, 0]))
    #expect(ons.table["x_status"]?.values == .text(["observed", "withheld", "rounded", "observed", "zero"]))
  }

  @Test("a mark is told in the words of the language, whatever it stands for")
  func words() {
    let russian = PhraseTeller(.russian, .engine)
    for status in ValueStatus.allCases {
      let decision = ReadingDecision(.marks([.init(text: "-", status: status)]), ["x"], [])
      let told = russian.text(decision.message)
      #expect(told.firstMatch(of: #/"-" — это [а-яё ]+;/#) != nil, "\(told)")
    }
  }

  @Test("a value that is withheld without a word is told apart from one that is missing")
  func withheld() async throws {
    let found = try await files.read("a,x\n1,12\n2,c\n3,\n4,..\n5,7\n6,0\n")
    #expect(found.table["x"]?.values == .integer([12, nil, nil, nil, 7, 0]))
    let status = ["observed", "withheld", "missing", "missing", "observed", "zero"]
    #expect(found.table["x_status"]?.values == .text(status))
  }

  @Test("the names of the further columns give way to those of the file")
  func names() async throws {
    let found = try await files.read("x,x_status\n12,a\nc,b\n7,c\n")
    #expect(found.table.columns.map(\.name) == ["x", "x_status_", "x_status"])
    #expect(found.table["x_status"]?.values == .text(["a", "b", "c"]))
  }
}
