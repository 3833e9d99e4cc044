import Foundation
import TerroirKernel
import Testing

@testable import Runtime

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

  @Test("in another locale is held against what it printed here, and what failed there is told as it is")
  func compared() {
    let here = [
      ConformanceCheck("stage a", "fingerprint", .passed, "1"),
      ConformanceCheck("stage b", "fingerprint", .passed, "2"),
      ConformanceCheck("stage a", "result", .passed, "12 bytes"), ConformanceCheck("plugin", "end", .passed, ""),
    ]
    let result = here[2]
    let same = ConformanceCheck(
      "stage a", "locale, time zone, processors", .passed,
      "the same bytes in Turkish, in Kathmandu and on one processor")
    let crash = "it crashed with signal 11"
    #expect(
      PluginTest.compared(
        here, [here[0], ConformanceCheck("stage b", "result", .failed, crash)], isDeterministic: true)
        == [result, same, ConformanceCheck("stage b", "locale, time zone, processors", .failed, crash)])
    let other = [here[0], ConformanceCheck("stage b", "fingerprint", .passed, "3")]
    let differs = "another result under LANG=tr_TR.UTF-8, TZ=Asia/Kathmandu or on one processor"
    for away in [other, [here[0]]] {
      #expect(
        PluginTest.compared(here, away, isDeterministic: true)
          == [result, same, ConformanceCheck("stage b", "locale, time zone, processors", .failed, differs)])
    }
    let open = "the manifest says that it is not deterministic"
    #expect(
      PluginTest.compared(here, other, isDeterministic: false)
        == [result, same, ConformanceCheck("stage b", "locale, time zone, processors", .passed, open)])
  }

  @Test("on one processor is on one that the program may use")
  func processor() {
    #expect(PluginTest.processor("Name:\tterroir\nCpus_allowed:\tc\nCpus_allowed_list:\t2-3,7\n") == "2")
    #expect(PluginTest.processor("") == "0")
  }

  @Test("becomes a table with counts")
  func table() {
    let table = [
      ConformanceCheck("plugin", "load", .passed, "it registers"),
      ConformanceCheck("plugin", "own tests", .skipped, "none"),
      ConformanceCheck("stage own", "result", .failed, "it refuses"),
    ].table
    #expect(table.columns.map(\.name) == ["what", "check", "outcome", "why"])
    #expect(table["outcome"]?.values == .text(["passed", "skipped", "failed"]))
    #expect(table.notes.map(\.value) == [.integer(1), .integer(1), .integer(1)])
  }
}
