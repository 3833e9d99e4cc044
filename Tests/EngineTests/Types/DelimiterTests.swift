import TerroirKernel
import Testing

@testable import Engine

@Suite("What sets values apart")
struct DelimiterTests {
  let files: FileCase

  init() throws { files = try FileCase() }

  @Test("a comma in the header does not hide the semicolons, nor a list in quotes the commas")
  func semicolons() async throws {
    let header = try await files.read("Регион;Занятые, тыс.\nA;12,5\nB;8,1\n").table
    #expect(header.columns.map(\.name) == ["Регион", "Занятые, тыс."])
    let name = try await files.read("id,\"name;alias\"\n1,\"x;y\"\n").table
    #expect(name.columns.map(\.name) == ["id", "name;alias"])
    #expect(try await files.read("id,themes\n1,a;b\n2,c;d\n").table.columns.map(\.name) == ["id", "themes"])
    let towns = try await files.read("name\nКасли, город\nУфалей\n").table
    #expect(towns["name"]?.values == .text(["Касли, город", "Уфалей"]))
  }

  @Test("bars are found, with commas in texts and before decimals, and are no marks in lists")
  func bars() async throws {
    let towns = try await files.read("town|jobs, thousand|year\nKasli, Ural|1|2020\n").table
    #expect(towns.columns.map(\.name) == ["town", "jobs, thousand", "year"])
    let shares = try await files.read("Год|доля\n2019|1,5\n2020|2,5\n").table
    #expect(shares["доля"]?.values == .number([1.5, 2.5]))
    let list = try await files.read("themes\na|b\nc|d\n").table
    #expect(list["themes"]?.values == .text(["a|b", "c|d"]))
    #expect(try await files.read("id,themes\n1,a|b\n2,c|d\n").table.columns.map(\.name) == ["id", "themes"])
  }
}
