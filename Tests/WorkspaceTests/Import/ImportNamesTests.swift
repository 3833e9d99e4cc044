import TerroirKernel
import Testing

@testable import Workspace

@Suite("Names in rows that are imported")
struct ImportNamesTests {
  @Test("leave a list as it is written where it names no row, so that nothing is told to have become a key")
  func lists() {
    let outer = TableImport.OuterColumn("linked_industries", .text, ["music;;film", ";music", "music; film", nil])
    var request = TableImport(into: "events", columns: [outer], mapping: [:])
    request.names = ["industries": KeyNames(nil, key: "id")]
    let placed = request.readingNames(of: [outer.name: outer])
    #expect(placed[outer.name]?.cells == outer.cells)
    #expect(request.named(in: placed).isEmpty)
  }
}
