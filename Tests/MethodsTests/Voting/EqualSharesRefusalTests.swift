import TerroirKernel
import TerroirMethods
import Testing

@Suite("What equal-shares refuses")
struct EqualSharesRefusalTests {
  private let projects = table(["project": .text(["a", "b"]), "cost": .number([10, 20])])

  private func refusal(
    _ votes: Table, _ projects: Table? = nil, _ parameters: [String: ParameterValue] = ["budget": .number(30)]
  ) -> MethodFailure? {
    do throws(MethodFailure) {
      _ = try EqualSharesMethod.run(
        MethodInput(table: votes, tables: ["projects": projects ?? self.projects], parameters: parameters))
      return nil
    } catch { return error }
  }

  @Test("names the row of a vote for what is no project")
  func unknown() {
    let votes = table(["voter": .text(["1", "2"]), "project": .text(["a", "c"])])
    #expect(
      refusal(votes)
        == MethodFailure(
          "equal-shares", "c is no project", row: 2, hint: "Add it to the table projects, or leave the row out."))
  }

  @Test("names the row that gives a voter's support twice")
  func twice() {
    let votes = table(["voter": .text(["1", "1"]), "project": .text(["a", "a"])])
    #expect(
      refusal(votes)
        == MethodFailure("equal-shares", "1 names a twice", row: 2, hint: "Give each voter and project one row."))
  }

  @Test("wants a budget, points where they are to count, and no fewer voters than ballots")
  func parameters() {
    let votes = table(["voter": .text(["1", "2"]), "project": .text(["a", nil])])
    #expect(
      refusal(votes, nil, [:])
        == MethodFailure(
          "equal-shares", "the budget is not given", hint: "Give it in the money of the costs: budget=NUMBER."))
    #expect(
      refusal(votes, nil, ["budget": .number(30), "utilities": .text("points")])
        == MethodFailure(
          "equal-shares", "utilities=points is given and no points", hint: "Name the column: points=COLUMN."))
    #expect(
      refusal(votes, nil, ["budget": .number(30), "voters": .integer(1)])
        == MethodFailure(
          "equal-shares", "voters is 1, and 2 have ballots", hint: "Give all who voted, or leave it out."))
  }

  @Test("wants amounts that can be reckoned exactly")
  func uneven() {
    let votes = table(["voter": .text(["1"]), "project": .text(["a"])])
    let third = table(["project": .text(["a"]), "cost": .number([1.0 / 3])])
    #expect(
      refusal(votes, third)
        == MethodFailure(
          "equal-shares", "the costs or the budget have more than six decimals, or more than fifteen digits",
          hint: "Ties are reckoned exactly: round the amounts."))
  }
}
