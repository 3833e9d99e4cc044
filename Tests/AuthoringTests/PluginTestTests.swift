import Conformance
import TerroirKernel
import Testing

@testable import Authoring

@Suite("The kit's second process")
struct PluginTestTests {
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
    let crash: Phrase = "it crashed with signal 11"
    #expect(
      PluginTest.compared(
        here, [here[0], ConformanceCheck("stage b", "result", .failed, crash)], isDeterministic: true)
        == [result, same, ConformanceCheck("stage b", "locale, time zone, processors", .failed, crash)])
    let other = [here[0], ConformanceCheck("stage b", "fingerprint", .passed, "3")]
    let differs: Phrase = "another result under LANG=tr_TR.UTF-8, TZ=Asia/Kathmandu or on one processor"
    for away in [other, [here[0]]] {
      #expect(
        PluginTest.compared(here, away, isDeterministic: true)
          == [result, same, ConformanceCheck("stage b", "locale, time zone, processors", .failed, differs)])
    }
    let open: Phrase = "the manifest says that it is not deterministic"
    #expect(
      PluginTest.compared(here, other, isDeterministic: false)
        == [result, same, ConformanceCheck("stage b", "locale, time zone, processors", .passed, open)])
  }

  @Test("on one processor is on one that the program may use")
  func processor() {
    #expect(PluginTest.processor("Name:\tterroir\nCpus_allowed:\tc\nCpus_allowed_list:\t2-3,7\n") == "2")
    #expect(PluginTest.processor("") == "0")
  }
}
