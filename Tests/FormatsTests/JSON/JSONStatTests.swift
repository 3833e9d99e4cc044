import Foundation
import TableFiles
import TerroirKernel
import Testing

@testable import Formats

@Suite("Reading JSON-stat")
struct JSONStatTests {
  private let reading: FormatReading

  init() throws { reading = try FormatReading() }

  private static let folder = ProcessInfo.processInfo.environment["TERROIR_REFERENCE_DATA"].map {
    URL(filePath: $0).appending(path: "cases/jsonstat-files")
  }

  private struct Case: Decodable {
    struct Item: Decodable {
      var key: String
      var value: JSONValue
    }
    var expected: [Item]
  }

  /// A value of any form, compared as the text it is.
  private indirect enum JSONValue: Decodable, Hashable {
    case number(Double), text(String), list([JSONValue]), object([String: JSONValue])

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let number = try? container.decode(Double.self) {
        self = .number(number)
      } else if let text = try? container.decode(String.self) {
        self = .text(text)
      } else if let list = try? container.decode([JSONValue].self) {
        self = .list(list)
      } else {
        self = .object(try container.decode([String: JSONValue].self))
      }
    }
  }

  @Test(
    "the sample files have the dimensions, cells, sums and statuses that rjstat finds",
    .enabled(if: folder != nil, "TERROIR_REFERENCE_DATA names no folder"))
  func samples() async throws {
    let folder = try #require(Self.folder)
    let expected = try JSONDecoder().decode(Case.self, from: Data(contentsOf: folder.appending(path: "case.json")))
      .expected
    var byFile: [String: [String: JSONValue]] = [:]
    for item in expected {
      guard let dot = item.key.lastIndex(of: ".") else { continue }
      byFile[String(item.key[..<dot]), default: [:]][String(item.key[item.key.index(after: dot)...])] = item.value
    }
    #expect(byFile.count == 11)
    for (name, facts) in byFile.sorted(by: { $0.key < $1.key }) {
      let parts = name.split(separator: "[")
      let part = FilePart(table: parts.count > 1 ? parts[1].first?.wholeNumberValue.map { "\($0 + 1)" } : nil)
      let found = try await reading.read(folder.appending(path: "\(parts[0]).json"), part)
      try check(found.table, facts, name)
    }
  }

  private func check(_ table: Table, _ facts: [String: JSONValue], _ name: String) throws {
    let place = try #require(table.columns.firstIndex { $0.name == "value" })
    let dimensions = table.columns.prefix(place).map(\.name), values = table.columns[place].texts
    #expect(facts["dimensions"] == .list(dimensions.map { .text($0) }), "\(name)")
    #expect(facts["cells"] == .number(Double(table.rowCount)), "\(name)")
    #expect(facts["missing"] == .number(Double(values.count { $0 == nil })), "\(name)")
    if case .number(let sum)? = facts["sum"] {
      let found = values.compactMap { $0.flatMap(Double.init) }.reduce(0, +)
      #expect(abs(found - sum) < 1e-6, "\(name)")
    }
    var statuses: [String: JSONValue] = [:]
    let found = (table["status"]?.texts ?? []).compactMap { $0 }
    for status in Set(found) { statuses[status] = .number(Double(found.count { $0 == status })) }
    if let counts = facts["status_counts"] { #expect(counts == .object(statuses), "\(name)") }
    let ends = table.columns.prefix(place).map {
      JSONValue.list([$0.texts.first, $0.texts.last].map { .text(($0 ?? nil) ?? "") })
    }
    #expect(facts["first_and_last_category_ids"] == .list(ends), "\(name)")
    let last = values.last ?? nil
    if case .object(let fact)? = facts["last_value"] {
      let at = table.columns.prefix(place).map { JSONValue.text(($0.texts.last ?? nil) ?? "") }
      #expect(fact["at"] == .list(at), "\(name)")
      #expect(
        fact["value"] == .number(last.flatMap(Double.init) ?? .nan) || fact["value"] == .text(last ?? ""), "\(name)")
    }
    if case .number(let children)? = facts["children"] {
      #expect(Double(table["commodity_parent"]?.texts.count { $0 != nil } ?? 0) == children)
    }
  }

  private static let small = """
    {"version":"2.0","class":"dataset","label":"Jobs","source":"an office","updated":"2024-05-01",
     "id":["geo","year","unit"],"size":[2,2,1],"role":{"time":["year"],"metric":["unit"]},
     "dimension":{
      "geo":{"label":"Region","category":{"index":{"B":1,"A":0},"label":{"A":"Alpha","B":"Beta"},"child":{"A":["B"]}}},
      "year":{"category":{"index":["2020","2021"]}},
      "unit":{"category":{"label":{"k":"thousand"},"unit":{"k":{"label":"thousand persons","decimals":1}}}}},
     "value":{"0":1.5,"3":null,"2":7},"status":{"1":"c","2":"e"}}
    """

  @Test("rows are cells in the order of the file, with status, labels, units and what each is a part of")
  func dataset() async throws {
    for name in ["d.json", "d.jsonstat"] {
      let found = try await reading.read(try reading.write(Self.small, as: name))
      #expect(
        found.table.columns.map(\.name)
          == ["geo", "year", "unit", "value", "status", "geo_label", "geo_parent", "unit_label", "unit_unit"])
      #expect(found.texts("geo") == ["A", "A", "B", "B"])
      #expect(found.table["year"]?.values == .integer([2020, 2021, 2020, 2021]))
      #expect(found.table["value"]?.values == .number([1.5, nil, 7, nil]))
      #expect(found.texts("status") == [nil, "c", "e", nil])
      #expect(found.texts("geo_label") == ["Alpha", "Alpha", "Beta", "Beta"])
      #expect(found.texts("geo_parent") == [nil, nil, "A", "A"])
      #expect(found.texts("unit_unit") == Array(repeating: "thousand persons", count: 4))
      #expect(found.told == ["\"Jobs\", an office, updated 2024-05-01"])
    }
  }

  @Test("of a bundle or a collection the first is read and told, another by table=")
  func several() async throws {
    let other =
      "{\"dimension\":{\"id\":[\"x\"],\"size\":[1],\"x\":{\"category\":{\"index\":[\"a\"]}}},\"value\":[\"text\"],\"status\":\"p\"}"
    let bundle = "{\"jobs\":\(Self.small.replacing("\"class\":\"dataset\",", with: "")),\"other\":\(other)}"
    let file = try reading.write(bundle, as: "b.json")
    #expect(try await reading.read(file).told.first == "table \"jobs\" was read; table= reads another: \"other\"")
    for name in ["other", "2"] {
      let found = try await reading.read(file, FilePart(table: name))
      #expect(found.table.columns.map(\.texts) == [["a"], ["text"], ["p"]])
    }
    #expect(
      try await reading.refusal(file, FilePart(table: "3"))
        == "b.json: the file has no table \"3\" / it has \"jobs\" and \"other\"; table= takes a name, or a number from 1"
    )
    let collection =
      "{\"version\":\"2.0\",\"class\":\"collection\",\"link\":{\"item\":[{\"class\":\"dataset\",\"href\":\"https://x.org/a\",\"label\":\"A\"}]}}"
    #expect(
      try await reading.refusal(try reading.write(collection, as: "c.json"))
        == "c.json: the collection names tables that lie elsewhere: \"A\" / download the one that is wanted and read that "
        + "file")
  }

  @Test("what does not fit together is refused with the line and what it is")
  func unfit() async throws {
    func refusal(_ old: String, _ new: String) async throws -> String {
      try await reading.refusal(try reading.write(Self.small.replacing(old, with: new), as: "d.json"))
    }
    let page = " / check it against the format's page: json-stat.org/full"
    #expect(
      try await refusal("\"size\":[2,2,1]", "\"size\":[3,2,1]")
        == "d.json:4: this is no sound JSON-stat: dimension geo has 2 categories, and its size is 3" + page)
    #expect(
      try await refusal("\"B\":1,", "\"B\":0,")
        == "d.json:4: this is no sound JSON-stat: the index of dimension geo gives \"A\" no place of its own" + page)
    #expect(
      try await refusal("\"3\":null", "\"4\":2")
        == "d.json:7: this is no sound JSON-stat: value has the key \"4\", which is no cell" + page)
    #expect(
      try await refusal("{\"0\":1.5,\"3\":null,\"2\":7}", "[1,2,3]")
        == "d.json:7: this is no sound JSON-stat: value has 3 items, and the sizes give 4 cells" + page)
    #expect(
      try await refusal("\"size\":[2,2,1]", "\"size\":[4000000000,4000000000,4000000000]").contains(
        "no sound JSON-stat"))
  }
}
