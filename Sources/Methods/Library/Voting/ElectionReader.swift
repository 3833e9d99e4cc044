import TerroirKernel

/// Reads ballots, projects and the budget of the methods of participatory budgeting into an ``Election``.
struct ElectionReader {
  let election: Election
  let projects: Keys
  /// The level of ``projects`` of each project of the election.
  let codes: [Int]
  let costs: [Double]
  let names: [String?]?
  let emptyBallots: Int

  init(_ reader: InputReader) throws(MethodFailure) {
    try reader.requireRows()
    guard let table = try reader.table("projects") else {
      throw reader.failure("the table projects is not given", hint: "Pass it by name: projects=TABLE.")
    }
    guard let budget = try reader.optionalNumber("budget") else {
      throw reader.failure("the budget is not given", hint: "Give it in the money of the costs: budget=NUMBER.")
    }
    let projects = try table.keys("project")
    try table.requireRows()
    try table.requireDistinct([projects])
    let amounts = try table.numbers("cost")
    // In the order of ids, so that the order of rows decides nothing.
    let order = projects.codes.indices.sorted { projects.codes[$0] < projects.codes[$1] }
    codes = order.map { projects.codes[$0] }
    costs = order.map { amounts[$0] }
    if table.has("name") {
      let names = try table.optionalKeys(cells: "name")
      self.names = order.map { row in names.codes[row].map { Keys.text(names.levels[$0]) } }
    } else {
      names = nil
    }
    let ballots = try Self.ballots(reader, projects)
    emptyBallots = ballots.count { $0.allSatisfy { $0.points == 0 } }
    self.projects = projects
    let listed = order.map { Election.Project(projects.names[projects.codes[$0]], cost: amounts[$0]) }
    do throws(ElectionFailure) {
      election = try Election(projects: listed, budget: budget, ballots: ballots)
    } catch {
      switch error {
      case .unevenAmounts:
        throw reader.failure(
          "the costs or the budget have more than six decimals, or more than fifteen digits",
          hint: "Ties are reckoned exactly: round the amounts.")
      case .unevenPoints:
        throw reader.failure(
          "points have more than six decimals, or more than nine digits", hint: "Ties are reckoned exactly: round them."
        )
      }
    }
  }

  /// One ballot a voter, and an empty one for each who is only counted by the parameter `voters`.
  private static func ballots(_ reader: InputReader, _ projects: Keys) throws(MethodFailure) -> [[Election.Support]] {
    let voters = try reader.keys("voter")
    let named = try reader.optionalKeys(cells: "project")
    let points = reader.has("points") ? try reader.optionalValues("points", atLeast: 0) : nil
    let places = Dictionary(projects.names.enumerated().map { ($0.element, $0.offset) }) { first, _ in first }
    var ballots = voters.names.map { _ in [Election.Support]() }
    var seen = voters.names.map { _ in Set<Int>() }
    for row in voters.codes.indices {
      guard let code = named.codes[row] else { continue }
      let name = Keys.text(named.levels[code])
      guard let place = places[name] else {
        throw reader.failure(
          "\(name) is no project", row: row, hint: "Add it to the table projects, or leave the row out.")
      }
      let voter = voters.codes[row]
      guard seen[voter].insert(place).inserted else {
        throw reader.failure(
          "\(voters.names[voter]) names \(name) twice", row: row, hint: "Give each voter and project one row.")
      }
      ballots[voter].append(Election.Support(place, points: points.map { $0[row] ?? 0 } ?? 1))
    }
    if let all = try reader.optionalInteger("voters") {
      guard all >= ballots.count else {
        throw reader.failure(
          "voters is \(all), and \(ballots.count) have ballots", hint: "Give all who voted, or leave it out.")
      }
      ballots += Array(repeating: [], count: all - ballots.count)
    }
    return ballots
  }

  static let roles = [
    MethodDeclaration.Role("voter", .text, "who votes"),
    MethodDeclaration.Role("project", .text, "what the voter supports; missing where the ballot is empty"),
    MethodDeclaration.Role("points", .number, required: false, "points of the ballot; 0 or missing is no support"),
  ]

  static let tables = [
    MethodDeclaration.TableRole(
      "projects",
      columns: [
        .init("project", .text, "the project; each once"), .init("cost", .number, "its cost"),
        .init("name", .text, required: false, "its name"),
      ], "what may be funded")
  ]

  static let parameters = [
    Parameter("budget", .number(0...1e15), "what there is to spend, in the money of the costs"),
    Parameter("voters", .integer(1...100_000_000), "all who voted, where empty ballots have no row"),
    Parameter(
      "unsupported", .choice(["last", "never"]), default: .text("last"),
      "whether greedy and Phragmen buy what nobody supports when nothing else is left"),
  ]

  static let outputs = [
    Column("name", .text, "name of the project"), Column("cost", .number, "its cost"),
    Column("votes", .integer, unit: .count, "voters who support it"),
    Column("chosen", .boolean, "whether it is bought"),
    Column("order", .integer, "as which one it was bought"),
    Column("rule", .text, "the step that bought it"),
  ]

  static let notes = [
    Column("cost", .number, "of all that is bought"), Column("left", .number, "of the budget"),
    Column("voters", .integer, unit: .count, "all who voted"),
    Column("empty_ballots", .integer, unit: .count, "voters who support nothing; they have a share too"),
    Column("ties", .integer, unit: .count, "steps in which only the order of ids, as text, decided"),
    Column("bought_without_votes", .text, "projects that nobody supports and that were bought with what was left"),
  ]

  /// One row a project, in the order of ids; `price` names the column of the prices, where the rule has one.
  func table(
    _ declaration: MethodDeclaration, _ purchases: [Election.Purchase], ties: Int, price: String?
  ) -> TableBuilder {
    var builder = TableBuilder(declaration)
    var order = [Int?](repeating: nil, count: codes.count)
    for (place, purchase) in purchases.enumerated() { order[purchase.project] = place }
    let bought = order.map { $0.map { purchases[$0] } }
    builder.keys(projects, codes.map(Optional.some))
    if let names { builder.texts("name", names) }
    builder.numbers("cost", costs.map(Optional.some))
    builder.integers("votes", election.votes.map(Optional.some))
    builder.booleans("chosen", order.map { $0 != nil })
    builder.integers("order", order.map { $0.map { $0 + 1 } })
    builder.texts("rule", bought.map { $0?.rule.rawValue })
    if let price { builder.numbers(price, bought.map { $0?.price }) }
    let spent = Summation.sum(purchases.map { costs[$0.project] })
    builder.note("cost", spent)
    builder.note("left", election.budget - spent)
    builder.note("voters", count: election.voters)
    builder.note("empty_ballots", count: emptyBallots)
    builder.note("ties", count: ties)
    let unsupported = purchases.filter { election.votes[$0.project] == 0 }.map { election.projects[$0.project].id }
    if !unsupported.isEmpty { builder.note("bought_without_votes", text: unsupported.sorted().named) }
    return builder
  }
}
