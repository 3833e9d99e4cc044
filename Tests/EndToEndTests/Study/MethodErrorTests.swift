import Foundation
import ProgramDriver
import Testing

@Suite("Slips in calc", .timeLimit(.minutes(30)))
struct MethodErrorTests {
  let study: Study

  init() throws {
    study = try Study()
    try study.sandbox.write("region,industry,jobs\nA,film,1\nB,film,2\n", to: "jobs.csv")
    try study.sandbox.write("unit,gdp,life\na,1,2\nb,2,3\n", to: "units.csv")
    try study.sandbox.write("code,parent\ngdp,index\nlife,index\nindex,\n", to: "tree.csv")
  }

  @Test(
    "a misspelt column is marked, with the one that is meant",
    arguments: [
      (
        "read jobs.csv | calc lq region=regoin value=jobs",
        """
        -c:1:32: error: there is no column "regoin"
          1 | read jobs.csv | calc lq region=regoin value=jobs
            |                                ^^^^^^
          help: did you mean region? columns: region, industry, jobs

        """
      ),
      (
        "read jobs.csv | calc lq value=job",
        """
        -c:1:31: error: there is no column "job"
          1 | read jobs.csv | calc lq value=job
            |                               ^^^
          help: did you mean jobs? columns: region, industry, jobs

        """
      ),
    ])
  func columns(command: String, error: String) throws {
    #expect(try study.run(command).error == error)
  }

  @Test("columns of a list and of a further table are marked as well")
  func others() throws {
    let list = try study.run("t = read tree.csv", "read units.csv | calc composite structure=t indicators=[gdp, lief]")
    #expect(
      list.error == """
        -c:2:1:62: error: there is no column "lief"
          1 | read units.csv | calc composite structure=t indicators=[gdp, lief]
            |                                                              ^^^^
          help: did you mean life? columns: unit, gdp, life

        """)
    let table = try study.run("t = read tree.csv", "read units.csv | calc composite structure.code=cod structure=t")
    #expect(
      table.error == """
        -c:2:1:48: error: there is no column "cod"
          1 | read units.csv | calc composite structure.code=cod structure=t
            |                                                ^^^
          help: did you mean code? columns: code, parent

        """)
  }
}
