import Foundation
import TableFiles
import TerroirKernel
import Testing

@testable import Formats

@Suite("Reading participatory budgets of PaBuLib")
struct PabulibTests {
  private let reading: FormatReading

  init() throws { reading = try FormatReading() }

  private static let file = """
    META
    key;value
    description;Town
    budget;100.5
    PROJECTS
    project_id;cost;votes;name
    1;60;2;"Trees; and benches"
    07;40.5;1;Lights
    VOTES
    voter_id;vote;points;age
    a;1,07;2,3;40
    b;1;5;
    c;;;33

    """

  @Test("votes are one row a voter and project, an empty ballot a row without one")
  func votes() async throws {
    let read = try await reading.read(try reading.write(Self.file, as: "town.pb"))
    #expect(read.texts("voter") == ["a", "a", "b", "c"])
    #expect(read.texts("project") == ["1", "07", "1", nil])
    #expect(read.type("project") == .text && [.integer, .number].contains(read.type("points")))
    #expect(read.texts("points") == ["2", "3", "5", nil])
    #expect(read.texts("place") == ["1", "2", "1", nil])
    #expect(read.texts("age") == ["40", "40", nil, "33"])
    #expect(read.told.contains("table \"votes\" was read; table= reads another: \"projects\" and \"meta\""))
    #expect(read.told.contains("the budget is 100.5"))
  }

  @Test("projects keep their ids as they are written")
  func projects() async throws {
    let file = try reading.write(Self.file, as: "town.pb")
    let read = try await reading.read(file, FilePart(table: "projects"))
    #expect(read.texts("project") == ["1", "07"])
    #expect(read.texts("cost") == ["60", "40.5"] || read.texts("cost") == ["60.0", "40.5"])
    #expect(read.type("cost") == .number)
    #expect(read.texts("name") == ["Trees; and benches", "Lights"])
    let meta = try await reading.read(file, FilePart(table: "meta"))
    #expect(meta.texts("key") == ["description", "budget"])
  }

  @Test("says at which line a file is none, and why")
  func refusals() async throws {
    func refusal(_ text: String, _ part: FilePart = FilePart()) async throws -> String {
      do {
        _ = try await reading.read(try reading.write(text, as: "bad.pb"), part)
        return ""
      } catch { return "\(error)" }
    }
    #expect(try await refusal("a;b\n1;2\n").contains("this is no sound PaBuLib file: it does not begin with META"))
    #expect(
      try await refusal(Self.file.replacing("VOTES\n", with: "")).contains(
        "this is no sound PaBuLib file: "))
    #expect(
      try await refusal(Self.file.replacing("2,3;40", with: "2;40")).contains(
        "the vote names 2 projects and gives points 1 times"))
    #expect(try await refusal(Self.file, FilePart(table: "x")).contains("the file has no table"))
  }
}
