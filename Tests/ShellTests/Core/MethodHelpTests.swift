import TerroirMethods
import Testing

@testable import Shell

@Suite("Help on a method")
struct MethodHelpTests {
  @Test("tells the meaning of each column of a further table, with the words it takes")
  func tables() {
    let page = MethodHelp.page(CompositeMethod.declaration)
    let expected = """
        structure=TABLE  the tree of indicators, aggregates and the index, with columns
            code  indicator or aggregate
            parent (optional)  the aggregate it belongs to; empty for the index
            weight (optional)  weight among siblings; 1 where not given
            direction (optional)  gain, max or 1 where more is better; cost, min or -1 where less is; gain where empty
      """
    #expect(page.contains(expected))
  }
}
