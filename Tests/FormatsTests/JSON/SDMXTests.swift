import Foundation
import TableFiles
import TerroirKernel
import Testing

@testable import Formats

/// Messages in the shapes of the standard's samples (github.com/sdmx-twg/sdmx-json), cut down.
@Suite("Reading SDMX")
struct SDMXTests {
  private let reading: FormatReading

  init() throws { reading = try FormatReading() }

  private static let structure = """
    {"name":"Exchange rates","dimensions":{
      "dataSet":[{"id":"FREQ","values":[{"id":"D","name":"Daily"}]}],
      "series":[{"id":"CURRENCY","values":[{"id":"NZD","name":"New Zealand dollar"},{"id":"RUB","name":"Russian rouble"}]}],
      "observation":[{"id":"TIME_PERIOD","values":[{"id":"2013","name":"2013"},{"id":"2014","name":"2014"}]}]},
     "attributes":{"dataSet":[{"id":"SOURCE","values":[{"id":"4F0"}]}],
      "series":[{"id":"TITLE","values":[{"name":"New Zealand"},{"name":"Russia"}]}],
      "observation":[{"id":"OBS_STATUS","values":[{"id":"A","name":"Normal"},{"id":"M","name":"Missing"}]}]}}
    """

  @Test("series of a message of 1.0: dimensions, value, attributes, labels")
  func series() async throws {
    let sets = """
      [{"action":"Informational","attributes":[0],"series":{
        "0":{"attributes":[0],"observations":{"0":[1.5931,0],"1":[1.5925,0]}},
        "1":{"attributes":[1],"observations":{"0":[null,1],"1":[40.3426]}}}}]
      """
    let message = "{\"meta\":{},\"data\":{\"structure\":\(Self.structure),\"dataSets\":\(sets)}}"
    let older = "{\"header\":{},\"structure\":\(Self.structure),\"dataSets\":\(sets)}"
    for text in [message, older] {
      let found = try await reading.read(try reading.write(text, as: "m.json"))
      #expect(
        found.table.columns.map(\.name) == [
          "FREQ", "CURRENCY", "TIME_PERIOD", "OBS_VALUE", "SOURCE", "TITLE", "OBS_STATUS", "FREQ_label",
          "CURRENCY_label",
        ])
      #expect(
        found.table.columns.prefix(7).map(\.texts) == [
          ["D", "D", "D", "D"], ["NZD", "NZD", "RUB", "RUB"], ["2013", "2014", "2013", "2014"],
          ["1.5931", "1.5925", nil, "40.3426"], ["4F0", "4F0", "4F0", "4F0"],
          ["New Zealand", "New Zealand", "Russia", "Russia"], ["A", "A", "M", nil],
        ])
      #expect(found.type("TIME_PERIOD") == .integer)
      #expect(found.type("OBS_VALUE") == .number)
      #expect(found.told == ["\"Exchange rates\""])
    }
  }

  @Test("flat observations of a message of 2.0, with measures and attributes of groups")
  func flat() async throws {
    let text = """
      {"meta":{},"data":{"structures":[{"dimensions":{"observation":[
         {"id":"GEO","values":[{"id":"01"},{"id":"02"}]},{"id":"TIME_PERIOD","values":[{"value":"2013-Q1"},{"value":"2013-Q2"}]}]},
        "measures":{"observation":[{"id":"OBS_VALUE"},{"id":"ERROR"}]},
        "attributes":{"dimensionGroup":[{"id":"UNIT","relationship":{"dimensions":["GEO"]},"values":[{"id":"PC"},{"id":"NR"}]}],
         "observation":[{"id":"NOTE"}]}}],
       "dataSets":[{"structure":0,"dimensionGroupAttributes":{"0:":[0],"1:":[1]},
        "observations":{"0:0":[1,0.1,"first"],"1:1":[2,null]}}]}}
      """
    let found = try await reading.read(try reading.write(text, as: "m.json"))
    #expect(found.table.columns.map(\.name) == ["GEO", "TIME_PERIOD", "OBS_VALUE", "ERROR", "UNIT", "NOTE"])
    #expect(
      found.table.columns.map(\.texts)
        == [["01", "02"], ["2013-Q1", "2013-Q2"], ["1", "2"], ["0.1", nil], ["PC", "NR"], ["first", nil]])
    #expect(
      try await reading.refusal(try reading.write(text.replacing("\"1:1\":[2", with: "\"1:7\":[2"), as: "m.json"))
        == "m.json:7: this is no sound SDMX-JSON: the key \"1:7\" names no values of the dimensions / check it against the "
        + "format's page: github.com/sdmx-twg/sdmx-json")
  }

  @Test("SDMX-CSV: codes stay text, flags have their column, and a code with its label becomes two")
  func text() async throws {
    let plain = try await reading.read(
      try reading.write(
        "DATAFLOW,FREQ,GEO,TIME_PERIOD,OBS_VALUE,OBS_STATUS,DECIMALS\nE:F(1.0),A,10,2020,1.5,A,1\nE:F(1.0),A,20,2021,NaN,M,1\n",
        as: "s.csv"))
    #expect(plain.table["GEO"]?.values == .text(["10", "20"]))
    #expect(plain.table["TIME_PERIOD"]?.values == .integer([2020, 2021]))
    #expect(plain.table["OBS_VALUE"]?.values == .number([1.5, nil]))
    #expect(plain.texts("OBS_STATUS") == ["A", "M"])
    #expect(
      plain.told.first
        == "read as SDMX-CSV: the columns before OBS_VALUE hold codes and stay text; number= reads one as numbers")
    let labelled = try await reading.read(
      try reading.write(
        "STRUCTURE[;],STRUCTURE_ID,ACTION,FREQ: Frequency,GEO: Area,TIME_PERIOD: Time,OBS_VALUE: Value,OBS_STATUS: Status\n"
          + "dataflow,E:F(1.0),I,A: Annual,01: North,2020,\"1\",A: Normal\ndataflow,E:F(1.0),I,A: Annual,02: South,2021,2.5,\n",
        as: "l.csv"))
    #expect(
      labelled.table.columns.map(\.name) == [
        "STRUCTURE", "STRUCTURE_ID", "ACTION", "FREQ", "GEO", "TIME_PERIOD", "OBS_VALUE", "OBS_STATUS", "FREQ_label",
        "GEO_label", "OBS_STATUS_label",
      ])
    #expect(labelled.texts("GEO") == ["01", "02"])
    #expect(labelled.texts("GEO_label") == ["North", "South"])
    #expect(labelled.table["OBS_VALUE"]?.values == .number([1, 2.5]))
    #expect(labelled.table["TIME_PERIOD"]?.values == .integer([2020, 2021]))
    #expect(labelled.texts("OBS_STATUS_label") == ["Normal", nil])
    #expect(
      labelled.told.first == "each code and its label, as in \"A: Annual\", became two columns: FREQ, GEO, OBS_STATUS")
  }
}
