import Foundation
import ProgramDriver
import Testing

@Suite("A cycle as a document", .timeLimit(.minutes(30)))
struct ReportTests {
  @Test("holds every result and how it was made, escaped, and the same bytes again")
  func report() throws {
    let study = try Study()
    #expect(
      try study.run(
        "cycle", "report cycle.html template=full", "report again.html template=full",
        "report package.md template=package"
      ).exitCode
        == 0)
    let html = try study.sandbox.read("cycle.html")
    for title in [
      "Identity audit", "Strategy", "Support package", "Pilots", "Campaign", "Annual review", "How it was made",
    ] {
      #expect(html.contains(title), "\(title)")
    }
    #expect(html.contains(try #require(study.hashes()["review"])))
    #expect(html.components(separatedBy: "<script").count == 2)
    #expect(try study.sandbox.read("again.html") == html)
    let markdown = try study.sandbox.read("package.md")
    #expect(markdown.contains("Support package") && !markdown.contains("Annual review"))
  }

  @Test("is refused where nothing is there to report, a file is in the way, or the ending is unknown")
  func faults() throws {
    let study = try Study()
    #expect(try study.run("report a.html").error.contains("has no result for template document\n"))
    #expect(try study.run("audit", "report a.html").exitCode == 0)
    let again = try study.run("report a.html")
    #expect(again.exitCode == 1)
    #expect(again.error.contains("report a.html --force replaces it"))
    #expect(try study.run("report a.odt").error.contains("a report is written as .html or .docx or .pdf or .md"))
    #expect(try study.run("report b.md template=packge").error.contains("package"))
  }
}
