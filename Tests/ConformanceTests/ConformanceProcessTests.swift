import Foundation
import TerroirKernel
import Testing

@testable import Conformance

@Suite("What the kit's process prints")
struct ConformanceProcessTests {
  @Test("is read line by line, whatever the plugin prints between")
  func lines() {
    let output = """
      the plugin greets you
      terroir-check {"check":"result","outcome":"passed","subject":"stage own","why":"12 bytes"}
      a line left open terroir-check {"check":"no"}
      terroir-check {"check":"broken"
      terroir-check {"check":"threads","outcome":"failed","subject":"stage own","why":"differs"}

      """
    #expect(
      ConformanceProcess.checks(in: Data(output.utf8)) == [
        ConformanceCheck("stage own", "result", .passed, "12 bytes"),
        ConformanceCheck("stage own", "threads", .failed, "differs"),
      ])
  }

  @Test("becomes a table with counts")
  func table() {
    let table = [
      ConformanceCheck("plugin", "load", .passed, "it registers"),
      ConformanceCheck("plugin", "own tests", .skipped, "none"),
      ConformanceCheck("stage own", "result", .failed, "it refuses"),
    ].table(.english)
    #expect(table.columns.map(\.name) == ["what", "check", "outcome", "why"])
    #expect(table["outcome"]?.values == .text(["passed", "skipped", "failed"]))
    #expect(table.notes.map(\.value) == [.integer(1), .integer(1), .integer(1)])
  }
}
