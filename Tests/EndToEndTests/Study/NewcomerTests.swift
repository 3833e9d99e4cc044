import Foundation
import ProgramDriver
import Testing

@Suite("A first study of one's own", .timeLimit(.minutes(20)))
struct NewcomerTests {
  let sandbox: Sandbox

  /// A region with three towns, in pounds.
  init() throws {
    sandbox = try Sandbox()
    let made = try PipeRun(
      try Sandbox.program("terroir"),
      ["-c", "new kent region=UKJ4 name=\"Kent\" currency=GBP language=en"], in: sandbox, within: 60)
    #expect(made.exitCode == 0, "\(made.error)")
    try sandbox.write(
      "code,name_en\nW1,Oakham\nW2,Ashwick\nW3,Barrowby\n", to: "towns.csv")
    let towns = try terroir(
      "import towns.csv as territories level=municipal parent=UKJ4 source=\"county list\" confidence=high")
    #expect(towns.output == "territories: 3 rows added to data/territories.csv\n", "\(towns.error)")
  }

  private func terroir(_ commands: String...) throws -> PipeRun {
    try PipeRun(
      try Sandbox.program("terroir"), ["-w", "kent"] + commands.flatMap { ["-c", $0] }, in: sandbox, within: 120)
  }

  private static let measures = """
    id;name;price;industry
    m1;One;£263,606;music
    m2;Two;1,5 mln;music
    m3;Three;300;music

    """
  private static let rest =
    "level=regional territory=UKJ4 type=economic instrument=\"grants\" status=in_force currency=GBP price_year=2023"

  @Test("takes amounts with the sign of their currency, and a value for all rows")
  func amounts() throws {
    try sandbox.write(Self.measures, to: "measures.csv")
    let run = try terroir("import measures.csv as measures cost=price target_industries=industry \(Self.rest)")
    #expect(
      run.exitCode == 0 && run.output == "measures: 3 rows added to data/measures.csv\n", "\(run.output)\(run.error)")
    let shown = try PipeRun(
      try Sandbox.program("terroir"),
      ["-w", "kent", "--format", "csv", "-c", "measures | select id cost currency level"], in: sandbox, within: 60)
    #expect(
      shown.output
        == "id,cost,currency,level\r\nm1,263606,GBP,regional\r\nm2,1500000,GBP,regional\r\nm3,300,GBP,regional\r\n",
      "\(shown.output)")
  }

  @Test("refuses amounts in another currency than their row's, with the place")
  func foreign() throws {
    try sandbox.write(Self.measures.replacing("£263,606", with: "€263,606"), to: "measures.csv")
    let run = try terroir("import measures.csv as measures cost=price target_industries=industry \(Self.rest)")
    #expect(run.exitCode == 1)
    #expect(
      run.error == """
        measures.csv:2:8: error: cost "€263,606" is an amount in EUR, and the column takes a bare number in the row's currency
          2 | m1;One;€263,606;music
            |        ^^^^^^^^
          help: write 263606, with EUR as the currency or unit of the row, or give the amount in the row's currency
        error: nothing was imported: the rows would bring 1 fault
          help: fix the file, or map other columns: KEY=COLUMN

        """)
  }

  @Test("takes a value for all rows as it takes those of a file, and no misspelt column for one")
  func constants() throws {
    try sandbox.write(Self.measures, to: "measures.csv")
    let slip = try terroir("import measures.csv as measures cost=prise \(Self.rest)")
    #expect(slip.error.contains("the file has no column prise"), "\(slip.error)")
    #expect(slip.error.contains("did you mean price?") && slip.error.contains("a value for all rows stands in quotes"))
    let wrong = try terroir(
      "import measures.csv as measures cost=price \(Self.rest.replacing("level=regional", with: "level=national"))")
    #expect(wrong.error.contains("level \"national\" is not an allowed word"), "\(wrong.error)")
    #expect(wrong.error.contains("did you mean federal?"), "\(wrong.error)")
    let named = try terroir(
      "import measures.csv as measures cost=price \(Self.rest.replacing("territory=UKJ4", with: "territory=Okham"))")
    #expect(named.error.contains("did you mean W1 (Oakham)?"), "\(named.error)")
  }

  @Test("may name a place where a table wants its key, and is told what was read so")
  func names() throws {
    let head = "id,name,town,component,layer,kind,recognition,status\n"
    let row = ",material,historical,craft,local,living\n"
    try sandbox.write(head + "a,Lace,Oakham" + row + "b,Honey,W2" + row + "c,Bells,г. barrowby" + row, to: "rows.csv")
    let run = try terroir(
      "import rows.csv as identity name_en=name territory=town source=\"s\" confidence=high",
      "identity | where id == \"c\" | select territory | head 1")
    #expect(run.output.contains("territory: names became keys of territories (2), such as \"Oakham\": W1\n"), "\(run)")
    #expect(run.output.hasSuffix("W3\n"), "\(run.output)")
    try sandbox.write("code,name_en\nW4,Oakham\n", to: "more.csv")
    let twice = try terroir(
      "import more.csv as territories level=municipal parent=Kent source=\"s\"",
      "import rows.csv as actors name_en=name territory=town level=municipal kind=\"other\"")
    #expect(twice.error.contains("territory \"Oakham\" is not in territories"), "\(twice.error)")
    #expect(twice.error.contains("W1 (Oakham)") && twice.error.contains("W4 (Oakham)"), "\(twice.error)")
  }

  @Test("is offered the columns that headings of a file are probably meant for, and rows for columns of years")
  func headings() throws {
    try sandbox.write("Наименование организации;Город;Вид;Сайт;ОКВЭД\nа;б;в;г;д\n", to: "firms.csv")
    let firms = try terroir("import firms.csv as actors")
    #expect(
      firms.error.contains(
        "probably meant: name_ru=\"Наименование организации\" territory=Город kind=Вид source=Сайт\n"), "\(firms.error)"
    )
    try sandbox.write("Город;Показатель;Ед. изм.;2022;2023 г.\nа;б;в;1;2\n", to: "wide.csv")
    let wide = try terroir("import wide.csv as statistics")
    #expect(wide.error.contains("indicator=Показатель territory=Город unit=\"Ед. изм.\""), "\(wide.error)")
    #expect(wide.error.contains("unpivot \"2022\" \"2023 г.\" name=period value=value"), "\(wide.error)")
  }

  @Test("gives a column by its name in any letters, with spaces or without")
  func letters() throws {
    try sandbox.write(
      "ID,Name EN,Territory,COMPONENT,Layer,Kind,Recognition,Status,Since year\na,Lace,W1,material,cultural,craft,local,living,1900\n",
      to: "rows.csv")
    let run = try terroir(
      "import rows.csv as identity source=\"s\"", "identity | select id name_en since_year", "note \"end\"")
    #expect(run.output.hasPrefix("identity: 1 row added to data/identity.csv\n"), "\(run.output)\(run.error)")
    #expect(!run.output.contains("not taken") && run.output.contains(#/a +Lace +1900/#), "\(run.output)")
  }

  @Test("is told the steps that mend rows: words of other lists, and rows without a value")
  func steps() throws {
    try sandbox.write("place,what,v\nW1,people,5\nW2,people,\n", to: "rows.csv")
    let run = try terroir(
      "import rows.csv as statistics territory=place indicator=what value=v period=2023 unit=\"persons\" source=\"s\"")
    #expect(
      run.error.hasSuffix("; these steps mend rows: read FILE | where v != missing | write rows.csv\n"), "\(run.error)")
    try sandbox.write("id,name_en,Слой,Kind\na,Lace,Природный,Craft\n", to: "words.csv")
    let words = try terroir(
      "import words.csv as identity layer=Слой territory=W1 component=material recognition=local status=\"lost\"")
    #expect(
      words.error.hasSuffix("read FILE | replace Слой from=\"Природный\" to=\"environmental\" | write rows.csv\n"),
      "\(words.error)")
    #expect(!words.error.contains("Craft\" is not"), "\(words.error)")
  }

  @Test("reads what a column means in the language of the study, unless it is described in words of one's own")
  func described() throws {
    let russian = try terroir("set language ru", "describe identity | where column == \"territory\"")
    #expect(russian.output.contains("место, код из territories"), "\(russian.output)")
    let package = try sandbox.read("kent/datapackage.json")
    let own = package.replacing("how far it is known", with: "how far its fame goes")
    try sandbox.write(own, to: "kent/datapackage.json")
    let told = try terroir("set language ru", "describe identity | where column == \"recognition\"")
    #expect(own != package && told.output.contains("how far its fame goes"), "\(told.output)")
  }

  @Test("offers the method's words for Russian ones, whatever their endings, and none for what means something else")
  func russianWords() throws {
    let head = "id,name_ru,territory,component,layer,kind,recognition,status\n"
    try sandbox.write(
      head + "m,Мёд,W1,материальная,экологический,еда,местное,живое\nk,Кружево,W1,Материальный,технологический,"
        + "ремесло,национальное,живой\nn,Ничто,W1,зелёный,social,craft,local,living\n", to: "words.csv")
    let run = try terroir("import words.csv as identity source=\"s\" confidence=высокая")
    let offers = ["material", "environmental", "food", "local", "living", "technological", "craft", "national", "high"]
    for word in offers { #expect(run.error.contains("did you mean \(word)?"), "\(word): \(run.error)") }
    let green = try #require(run.error.range(of: "component \"зелёный\" is not an allowed word"))
    #expect(run.error[green.upperBound...].contains("  help: use one of material, symbolic"))
  }

  @Test("is told once of outcomes whose indicator no card describes, and no more when there is one")
  func outcomes() throws {
    try sandbox.write("indicator,unit,period,value\nvisits,W1,2022,5\nvisits,W2,2022,6\n", to: "outcomes.csv")
    let run = try terroir("import outcomes.csv as outcomes", "validate")
    #expect(run.exitCode == 0, "\(run.error)")
    let told = "the workspace has no indicator_cards, so the review makes no card of the outcomes visits"
    #expect((run.output + run.error).contains(told), "\(run.output)\(run.error)")
    try sandbox.write("indicator,name,dimension,unit\nvisits,Visits,economic,count\n", to: "cards.csv")
    let carded = try terroir("import cards.csv as indicator_cards", "validate")
    #expect(carded.exitCode == 0 && !(carded.output + carded.error).contains(told), "\(carded.error)")
  }

  @Test("is told nothing of numbers that go into a column of numbers, whatever zeros stand behind them")
  func numbers() throws {
    try sandbox.write("code,name_en,latitude,longitude\nW4,Denby,51.0,0.50\n", to: "more.csv")
    let run = try terroir("import more.csv as territories level=municipal parent=UKJ4 source=\"list\" confidence=high")
    #expect(run.exitCode == 0 && run.error == "", "\(run.error)")
    #expect(try terroir("read more.csv").error.contains("read as numbers"))
  }

  @Test("sets a budget with the sign of its currency, and is told of another one")
  func budget() throws {
    #expect(try terroir("set design.budget.municipal £1,500,000").error == "")
    let shown = try terroir("set design.budget.municipal £1.5m", "params design")
    #expect(shown.output.contains("budget.municipal") && shown.exitCode == 0, "\(shown.error)")
    #expect(
      try terroir("set design.budget.municipal €1,500,000").error == """
        -c:1:29: error: design.budget.municipal: €1,500,000 is in EUR, and this study counts in GBP
          1 | set design.budget.municipal €1,500,000
            |                             ^^^^^^^^^^
          help: give the sum in GBP

        """)
    #expect(
      try terroir("set design.budget.municipal 1,500,000").error.contains(
        "help: A number has no commas: 1500000 or 1.5M. A list stands in brackets: [a, b]."))
  }

  @Test("is warned of measures that nothing can choose, once for all, and of indicators that nobody reads")
  func warned() throws {
    try sandbox.write(Self.measures + "m4;Four;£5;music\n", to: "measures.csv")
    let run = try terroir("import measures.csv as measures cost=price \(Self.rest)")
    #expect(run.exitCode == 0, "\(run.error)")
    #expect(run.output.contains("warning: the measure has no target_industries, so no cluster can ever choose it"))
    #expect(run.output.contains("and 3 more of the same, in lines 3, 4, 5"), "\(run.output)")
    try sandbox.write(
      "indicator,territory,period,value\nmuseum_attendence,W1,2022,5\nMuseum visits,W2,2022,6\n", to: "visits.csv")
    let visits = try terroir("import visits.csv as statistics unit=\"visits\" source=\"s\" confidence=high", "validate")
    #expect(visits.exitCode == 0, "\(visits.error)")
    for name in ["museum_attendence", "Museum visits"] {
      #expect(visits.error.contains("no stage reads an indicator \(name)"), "\(visits.error)")
    }
    #expect(visits.error.components(separatedBy: "did you mean museum_attendance?").count == 3, "\(visits.error)")
  }

  @Test("finds in help and in TABLES.md what is true: workbooks are read, years become rows, what must be filled")
  func help() throws {
    let files = try terroir("help files").output
    #expect(files.contains(" .xlsx ") && !files.contains("saved as CSV"), "\(files)")
    #expect(try terroir("help unpivot").output.contains("unpivot 2019 2020 2021 name=period value=value"))
    #expect(try terroir("help concat").output.hasPrefix("concat(any value, ...)"))
    let tables = try sandbox.read("kent/TABLES.md")
    #expect(tables.contains("| `status`! | living, revived,") && tables.contains("unpivot 2019 2020 2021"), "\(tables)")
    let join = try terroir("territories | derive id=\"h\" + population")
    #expect(
      join.error.contains("+ takes numbers, not a text") && join.error.contains("concat(a, b) joins"), "\(join.error)")
  }
}
