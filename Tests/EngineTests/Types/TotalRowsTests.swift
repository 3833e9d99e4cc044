import TerroirKernel
import Testing

@testable import Engine

@Suite("Rows of totals")
struct TotalRowsTests {
  let files: FileCase

  init() throws { files = try FileCase() }

  private func told(_ text: String) async throws -> [String] { try await files.read(text).told }

  @Test("are told with the columns in which they are the sum of the others, and stay in the table")
  func sums() async throws {
    let found = try await files.read("town,year,jobs,firms\nA,2020,10,1\nB,2020,20,2\nTotal,2020,30,4\n")
    #expect(
      found.told == [
        "column town has 1 row called a total (Total), the sum of the others by jobs, and read as they are; "
          + "where town != \"Total\" leaves it out"
      ])
    #expect(found.table["jobs"]?.values == .integer([10, 20, 30]))
  }

  @Test("are known in Russian, by years, and where they are not the sum")
  func names() async throws {
    #expect(
      try await told("Год;Регион нас\n2020;А\n2020;Б\n2020;ИТОГО:\n").last
        == "column Регион нас has 1 row called a total (ИТОГО:), read as the others are; "
        + "where `Регион нас` != \"ИТОГО:\" leaves it out")
    let years = [2020, 2021].map { "А,\($0),1\nБ,\($0),2\nВсего по области,\($0),3\n" }
    let both = try await told("город,год,x\n" + years.joined())
    #expect(both.contains { $0.contains("2 rows called a total") && $0.contains("the others by x,") })
  }

  @Test("are all left out by the condition that is offered, whatever they are called and however long that is")
  func several() async throws {
    let long = "Всего по организациям, не относящимся к субъектам малого бизнеса"
    for (names, test) in [
      (["Итого", "Всего"], "not in [\"Всего\", \"Итого\"] leaves them out"), ([long], "!= \"\(long)\" leaves it out"),
    ] {
      let rows = names.map { "\"\($0)\",9\n" }.joined()
      let said = try await told("town,x\nА,1\nБ,2\n\(rows)")
      #expect(said.contains { $0.hasSuffix("; where town \(test)") }, "\(said)")
    }
    let many = (1...6).map { "Всего по району \($0),9\n" }.joined()
    let said = try await told("town,x\nА,1\nБ,2\n\(many)")
    #expect(said.contains { $0.hasSuffix("5, ...), read as the others are") }, "\(said)")
  }

  @Test("are none where everything is a total, nothing is a number, or the word stands in a name")
  func others() async throws {
    #expect(try await told("sex,x\nTotal,1\nTotal,2\nTotal,3\n").isEmpty)
    #expect(try await told("a,b\nx,y\nz,y\nTotal,y\n").isEmpty)
    #expect(try await told("a,b\nTotal War,1\nz,2\nTotalitarian,3\n").isEmpty)
  }
}
