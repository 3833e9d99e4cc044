import Foundation
import Language
import TerroirKernel
import Testing

@testable import Shell

@Suite("Variables and loops in a session", .serialized)
struct VariableSessionTests {
  @Test("the journal and a saved script have what was run, and it replays the same")
  func saved() async throws {
    let study = try await TrialStudy()
    let run = await study.run(
      """
      let layers = [social, technological]
      for layer in $layers {
        identity | where layer == $layer | count
      }
      for year in 2019..2020 { events | where since_year == $year | count }
      """)
    #expect(run.error == "")
    #expect(run.code == 0)
    #expect(await study.run("save study.terroir").code == 0)
    let script = String(decoding: try Data(contentsOf: study.folder.appending(path: "study.terroir")), as: UTF8.self)
    let commands = script.split(separator: "\n").filter { !$0.hasPrefix("#") }.map(String.init)
    #expect(
      commands == [
        "terroir 1", "identity | where layer == \"social\" | count",
        "identity | where layer == \"technological\" | count",
        "events | where since_year == 2019 | count", "events | where since_year == 2020 | count",
      ])
    let replay = await study.run("set format csv\nreplay study.terroir --check")
    #expect(replay.code == 0, "\(replay.error)")
    #expect(replay.output.components(separatedBy: ",same,").count == 5)
  }

  @Test("a script with loops is replayed command by command")
  func replayed() async throws {
    let study = try await TrialStudy()
    let script =
      "terroir 1\nlet n ?= 2\nfor t in territories | select code | head $n { identity | where territory == $t | count }\n"
    try Data(script.utf8).write(to: study.folder.appending(path: "loop.terroir"))
    let replay = await study.run("set format csv\nreplay loop.terroir --check")
    #expect(replay.code == 0, "\(replay.error)")
    #expect(replay.output.contains("3,\"identity | where territory == \"\"RU\"\" | count\",same,"), "\(replay.output)")
    #expect(await study.session.variables.names == [])
  }

  @Test("an error in a loop points into its body, names the value, and ends the script")
  func errors() async throws {
    let study = try await TrialStudy()
    let run = await study.run("for region in [RU-SVE, RU-XX] {\n  set region $region\n}", named: "study.terroir")
    #expect(run.code != 0)
    #expect(run.error.contains("(for region = \"RU-XX\", 2 of 2)"), "\(run.error)")
    let unknown = await study.run("for n in [1] { territories | where nowhere == $n }", named: "s")
    #expect(
      unknown.error == """
        s:1:36: error: there is no column "nowhere" (for n = 1, 1 of 1)
          1 | for n in [1] { territories | where nowhere == $n }
            |                                    ^^^^^^^
          help: \(await Self.columns(study))

        """, "\(unknown.error)")
    let checked = await study.run("for n in [1] { territories | wehre code == $n }\nidentity | count", named: "s")
    #expect(checked.error.contains("s:1:30: error: \"wehre\" is not a command"), "\(checked.error)")
  }

  private static func columns(_ study: TrialStudy) async -> String {
    let run = await study.run("territories | where nowhere == 1", named: "s")
    return String(run.error.components(separatedBy: "help: ").last?.dropLast() ?? "")
  }

  @Test("a loop's variable is what it was before after it, and undo takes back the whole loop")
  func scope() async throws {
    let study = try await TrialStudy()
    _ = await study.run("let seed = 99\nfor seed in [3, 4] { set seed $seed }")
    #expect(await study.session.variables["seed"]?.text == "99")
    #expect(try await study.session.state().seed == 4)
    let before = try await TrialStudy().session.state().seed
    #expect(await study.run("undo").output == "Undone: set seed 4, and 1 more of its loop\n")
    #expect(try await study.session.state().seed == before)
    #expect(await study.run("redo").output == "Done again: set seed 4, and 1 more of its loop\n")
    #expect(try await study.session.state().seed == 4)
    // One loop in another is a part of it; the next is another change.
    _ = await study.run("for a in [5, 6] { for b in [7, 8] { set seed $b } }\nfor a in [9] { set seed $a }")
    #expect(await study.run("undo").output == "Undone: set seed 9\n")
    #expect(await study.run("undo").output == "Undone: set seed 8, and 3 more of its loop\n")
    #expect(try await study.session.state().seed == 4)
  }

  @Test("a loop goes through one column, and says so of more")
  func columns() async throws {
    let study = try await TrialStudy()
    let run = await study.run("for t in territories { status }", named: "s")
    #expect(run.error.contains("for goes through one column, and here are"), "\(run.error)")
    #expect(run.error.contains("help: end with | select COLUMN"))
    let range = await study.run("for t in 5..1 { status }", named: "s")
    #expect(range.error.contains("for goes through whole numbers from a smaller to a greater one"), "\(range.error)")
  }

  @Test("a run gives a script's variables, settings and parameters; what it does not know is refused")
  func arguments() async throws {
    let study = try await TrialStudy()
    let script = SourceText(
      name: "s", text: "let town ?= \"kasli\"\nlet fixed = 1\nnote $town\nnote $other\nfor x in [1] { note $x }")
    let statements = try await study.session.take(
      ["town=a\nexit", "other=5", "region=RU-PER", "design.budget.regional=120M", "seed=7\nexit"], for: script)
    #expect(
      statements == "set region \"RU-PER\"\nset design.budget.regional 120M\nset seed \"7\\nexit\"\n")
    #expect(await study.session.variables["town"]?.text == "a\nexit")
    #expect(await study.session.variables["other"]?.spelled == "5")
    func failure(_ binding: String) async -> CommandFailure? {
      do throws(CommandFailure) {
        _ = try await study.session.take([binding], for: script)
        return nil
      } catch { return error }
    }
    let unknown = await failure("twon=1")
    #expect(unknown?.message == "s has no variable twon")
    #expect(unknown?.help == "it has other, town")
    #expect(unknown?.suggestions == ["town"])
    #expect(unknown?.kind == .usage)
    #expect(await failure("fixed=2")?.message == "s itself says what $fixed stands for")
    #expect(await failure("x=2")?.message == "s has no variable x")
    #expect(await failure("town")?.message == "\"town\" is no NAME=VALUE")
  }

  @Test("let alone lists the variables as they are written")
  func listed() async throws {
    let study = try await TrialStudy()
    let run = await study.run("set format csv\nlet b = [x, 2]\nlet a = 120M\nlet")
    #expect(run.output == "variable,value\r\na,120M\r\nb,\"[\"\"x\"\", 2]\"\r\n", "\(run.output)")
  }

  @Test("words of other tools are told once")
  func foreign() async throws {
    let study = try await TrialStudy()
    let run = await study.run(
      "identity | filter layer == 'social' | count\nidentity | filter layer == 'x' | count", named: "s")
    #expect(run.error == "s:1:12: note: filter is written where here\ns:1:28: note: 'text' is written \"text\" here\n")
    #expect(run.code == 0)
  }

  @Test("dates that are not found in values are told under the result, and other rows are not")
  func dates() async throws {
    let study = try await TrialStudy()
    try Data("d\n14.03.2026\nMarch 2026\nsoon\n2026Q1\nnever\n".utf8).write(to: study.folder.appending(path: "d.csv"))
    let run = await study.run("set format csv\nread d.csv text=[d] | derive y=year(d) m=month(d)")
    #expect(
      run.output == "d,y,m\r\n14.03.2026,2026,3\r\nMarch 2026,2026,3\r\nsoon,,\r\n2026Q1,2026,\r\nnever,,\r\n",
      "\(run.output)")
    #expect(
      run.error == """
        year(): note: 2 values have no year and became missing, such as "never"
        month(): note: 3 values have no month and became missing, such as "2026Q1"

        """, "\(run.error)")
  }

  @Test("rows without a quotient, logarithm or number are told with the first of them, also of what is written")
  func undefined() async throws {
    let study = try await TrialStudy()
    try Data("town,a,b,t\nkasli,1,2,5\nsysert,3,0,x\nperm,,0,7\nasbest,0,0,\n".utf8).write(
      to: study.folder.appending(path: "d.csv"))
    let run = await study.run(
      "set format csv\nread d.csv text=[t] | derive q=a/b l=ln(b) n=number(t) | select town q l n")
    #expect(
      run.output == "town,q,l,n\r\nkasli,0.5,0.6931471805599453,5\r\nsysert,,,\r\nperm,,,7\r\nasbest,,,\r\n",
      "\(run.output)")
    let told = """
      number(): note: 1 value has no number and became missing: "x"
      /: note: 2 rows divide by 0 and have no value there, the first is row 2 (sysert)
      ln(): note: 3 rows have 0 or less there and get no value, the first is row 2 (sysert)

      """
    #expect(run.error == told, "\(run.error)")
    let written = await study.run("read d.csv text=[t] | derive q=a/b | write q.csv")
    #expect(written.error.contains("/: note: 2 rows divide by 0"), "\(written.error)")
  }

  @Test("a division that a condition passes over, or that has another value in its place, is told to nobody")
  func guarded() async throws {
    let study = try await TrialStudy()
    try Data("town,a,b\nkasli,1,2\nsysert,3,0\n".utf8).write(to: study.folder.appending(path: "d.csv"))
    let run = await study.run(
      """
      set format csv
      read d.csv | derive q=if(b == 0, 0, a/b) c=coalesce(a/b, 0) gone=is_missing(a/b) two=a/2
      read d.csv | where b != 0 and a/b < 1
      read d.csv | where b == 0 or a/b < 1
      """)
    #expect(run.error == "", "\(run.error)")
    let kept = await study.run("read d.csv | where b != 0 or a/b < 1", named: "s")
    #expect(kept.error == "/: note: 1 row divides by 0 and has no value there: row 2 (sysert)\n", "\(kept.error)")
  }

  @Test("a column is counted by once")
  func countedTwice() async throws {
    let run = await (try await TrialStudy()).run("territories | count by level level", named: "s")
    #expect(run.error.contains("two columns would be called \"level\""), "\(run.error)")
  }

  @Test("a region that workspace.yaml does not name is not studied")
  func regions() async throws {
    let study = try await TrialStudy()
    let file = study.folder.appending(path: "ural/workspace.yaml")
    let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    try Data(text.replacing("regions: [RU-SVE, RU-CHE, RU-PER]", with: "regions: [RU-SVE, RU-CHE]").utf8).write(
      to: file)
    try await study.session.open(study.folder.appending(path: "ural"))
    #expect(await study.run("set region RU-CHE").code == 0)
    let refused = await study.run("set region RU-PER", named: "s")
    #expect(
      refused.error == """
        s:1:12: error: RU-PER is not among the regions of workspace.yaml
          1 | set region RU-PER
            |            ^^^^^^
          help: they are RU-SVE, RU-CHE; add it there to study it

        """, "\(refused.error)")
    // A code that no table has is a slip at the prompt, and no fault of the data.
    let unknown = await study.run("set region RU-XXX", named: "s")
    #expect(unknown.error.contains("RU-XXX is not among the regions of workspace.yaml"), "\(unknown.error)")
    #expect(!unknown.error.contains("fix the row"), "\(unknown.error)")
  }

  @Test(
    "a parameter of workspace.yaml that a stage cannot take is told with its place, and refused when the stage runs")
  func parameters() async throws {
    let study = try await TrialStudy()
    let file = study.folder.appending(path: "ural/workspace.yaml")
    let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    let given = "parameters:\n  audit:\n    missing_tise: 0.2\n    significance.high: 7\n"
    try Data(text.replacing("parameters: {}", with: given).utf8).write(to: file)
    try await study.session.open(study.folder.appending(path: "ural"))
    let line = text.split(separator: "\n", omittingEmptySubsequences: false).firstIndex { $0 == "parameters: {}" } ?? 0
    let notices = try await study.session.notices()
    #expect(notices.count == 2, "\(notices)")
    #expect(
      notices.first?.description.hasPrefix("workspace.yaml:\(line + 3):5: audit.missing_tise: ") == true, "\(notices)")
    #expect(notices.first?.description.contains("did you mean missing_ties?") == true, "\(notices)")
    #expect(
      notices.last?.description.hasPrefix("workspace.yaml:\(line + 4):5: audit.significance.high: 7 is outside ")
        == true,
      "\(notices)")
    let validated = await study.run("validate")
    #expect(validated.code == 0)
    #expect(
      validated.error.contains("workspace.yaml:\(line + 3):5: warning: audit.missing_tise: "), "\(validated.error)")
    let run = await study.run("audit", named: "s")
    #expect(run.code == 2)
    #expect(run.error.contains("workspace.yaml:\(line + 3):5: error: audit.missing_tise"), "\(run.error)")
    #expect(run.error.contains("s:1:1: error: workspace.yaml gives audit parameters that it cannot take"))
  }
}
