import Foundation
import ProgramDriver
import Testing

/// The workspace of Great Britain: a real register with its published rounding, pounds, English, plugins of its own.
@Suite("The whole method on public statistics of Great Britain", .timeLimit(.minutes(30)))
struct GreatBritainTests {
  private static let source = Study.project.appending(path: "Workspaces/uk")
  /// The published tables, by the words of the command line of `make.py`; nil where the environment names no folder.
  private static let published = ProcessInfo.processInfo.environment["TERROIR_REFERENCE_DATA"].flatMap { folder in
    let files = [
      "uk-bres-itl2/bres_employment_itl2_sic5_2015_2021.csv.gz",
      "uk-bres-itl2/gb_business_counts_sic5_sizeband_2016_2021.csv.gz",
      "uk-gva/uk_itl2_sections_gva_jobs_2015_2022.csv", "uk-museums/museums_clean.csv",
    ].map { "\(folder)/data/\($0)" }
    return files.allSatisfy(FileManager.default.fileExists) ? files : nil
  }

  let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox()
    let copy = sandbox.home.appendingPathComponent("uk")
    try FileManager.default.copyItem(at: Self.source, to: copy)
    try? FileManager.default.removeItem(at: copy.appendingPathComponent(".terroir"))
  }

  private func terroir(_ arguments: String...) throws -> PipeRun {
    try PipeRun(try Sandbox.program("terroir"), arguments, in: sandbox, within: 600)
  }

  @Test("its six iterations run in pounds for each region", arguments: ["TLD3", "TLE4", "TLE3"])
  func sixIterations(region: String) throws {
    let run = try terroir("run", "uk/scripts/cycle.terroir", "region=\(region)")
    #expect(run.exitCode == 0, "\(run.error)")
    #expect(run.error == "")
    var rest = run.output[...]
    for title in ["Identity audit", "Strategy", "Support package", "Pilots", "Campaign", "Annual review"] {
      let found = try #require(rest.range(of: "\(title): "), "\(title)")
      rest = rest[found.upperBound...]
    }
    #expect(!run.output.contains("RUB") && run.output.contains("GBP "))
    let full = try terroir(
      "-w", "uk", "-c", "set region \(region)", "-c", "show profile --full", "-c", "show package --full", "-c",
      "show campaign --full")
    #expect(full.output.contains("against Great Britain"))
    #expect(full.output.contains("budget, GBP"))
    #expect(full.output.contains("[not assessed] events: no `events` table"))
  }

  @Test("every table is sound, and nothing warns")
  func validates() throws {
    let run = try terroir("-w", "uk", "--format", "csv", "-c", "validate")
    #expect(run.exitCode == 0, "\(run.error)")
    #expect(run.output.contains("register,12298,12298\r\n"))
    #expect(run.output.contains("statistics,1823,1823\r\n"))
  }

  @Test("quotients are those of the published cells, and the bounds those of their rounding")
  func quotients() throws {
    let audit = try terroir("-w", "uk", "-c", "audit")
    #expect(audit.exitCode == 0, "\(audit.error)")
    let run = try terroir(
      "-w", "uk", "--format", "csv", "-c",
      "profile.register | where territory == \"TLD3\" | derive lq=round(lq, 4) "
        + "| select industry value low high lq status | sort industry")
    #expect(run.exitCode == 0, "\(run.error)")
    // Counted with Python from the cells of 2021: (own / 1,416,445) / (Great Britain's / 30,941,315).
    let rows = """
      industry,value,low,high,lq,status\r
      advertising-marketing,12250,10625,13875,1.604,rounded\r
      architecture,4600,4000,5200,1.1822,rounded\r
      crafts,75,62.5,87.5,0.2889,rounded\r
      design-fashion,1750,1625,1875,0.6488,rounded\r
      film-tv-radio-photography,7045,6422.5,7667.5,0.8325,rounded\r
      it-software-computer,21075,19912.5,22237.5,0.7454,rounded\r
      museums-galleries-libraries,1225,1062.5,1387.5,0.4364,rounded\r
      music-performing-visual-arts,3750,3300,4200,0.6774,rounded\r
      publishing,2950,2600,3300,0.589,rounded\r

      """
    #expect(run.output == rows)
  }

  @Test(
    "the way from a classification is the one to the workspace's own industries, and one that leads elsewhere a fault")
  func ways() throws {
    let package = try sandbox.read("uk/datapackage.json").replacing("SIC2007-DCMS", with: "SIC2007")
    try sandbox.write(package, to: "uk/datapackage.json")
    #expect(try terroir("-w", "uk", "--format", "csv", "-c", "validate").output.contains("register,12298,12298\r\n"))
    try sandbox.write(package.replacing("SIC2007", with: "NACE2"), to: "uk/datapackage.json")
    let run = try terroir("-w", "uk", "-c", "audit")
    #expect(run.exitCode == 1)
    #expect(
      run.error.contains(
        "NACE2 leads to none of the workspace's industries, but to advertising-pr, architecture-urban, art-industry"),
      "\(run.error)")
    #expect(run.error.contains("datapackage.json:"), "\(run.error)")
  }

  @Test("levels, budgets and acts are those of the country's pack, and another pack than there is a fault")
  func country() throws {
    let run = try terroir(
      "-w", "uk", "-c", "audit", "-c", "strategize", "-c", "design", "-c", "show package --full", "-c", "params design")
    #expect(run.exitCode == 0, "\(run.error)")
    #expect(run.output.contains("12600000") || run.output.contains("12,600,000"), "\(run.output)")
    let told = run.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(told.contains("pounds a year of the Greater Manchester Combined Authority"))
    #expect(!told.contains("RUB") && !told.contains("federal means") && !told.contains("adopt or name the act"))
    let settings = try sandbox.read("uk/workspace.yaml").replacing("country: uk-country", with: "country: uk-cuontry")
    try sandbox.write(settings, to: "uk/workspace.yaml")
    let wrong = try terroir("-w", "uk", "-c", "validate")
    #expect(wrong.exitCode == 1)
    #expect(
      wrong.error.contains("workspace.yaml:10:10: error: no installed plugin brings a country \"uk-cuontry\"")
        && wrong.error.contains("help: did you mean uk-country? Name one of russia, uk-country"), "\(wrong.error)")
  }

  @Test("the script makes the tables again, byte for byte", .enabled(if: published != nil, "no published tables"))
  func madeAgain() throws {
    let files = try #require(Self.published)
    let kept = try tables()
    for name in kept.keys { try sandbox.write("", to: "uk/\(name)") }
    let run = try PipeRun(
      "/usr/bin/python3", [sandbox.home.appendingPathComponent("uk/make.py").path] + files, in: sandbox, within: 300)
    #expect(run.exitCode == 0, "\(run.error)")
    #expect(try tables() == kept)
  }

  @Test("the script's own tests pass")
  func ownTests() throws {
    let folder = sandbox.home.appendingPathComponent("uk").path
    let run = try PipeRun("/usr/bin/python3", ["-B", "-m", "unittest", "discover", "-s", folder], in: sandbox)
    #expect(run.exitCode == 0, "\(run.error)")
  }

  /// The texts of everything that the script writes, by path.
  private func tables() throws -> [String: String] {
    let data = try FileManager.default.contentsOfDirectory(
      atPath: sandbox.home.appendingPathComponent("uk/data").path)
    let names =
      data.map { "data/\($0)" } + ["plugins/uk-measures/measures.yaml", "plugins/uk-creative-codes/sic2007-dcms.yaml"]
    return try names.reduce(into: [:]) { $0[$1] = try sandbox.read("uk/\($1)") }
  }
}
