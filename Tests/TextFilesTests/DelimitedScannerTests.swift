import Testing
import TextFiles

@Suite("Delimited text")
struct DelimitedScannerTests {
  private func records(_ text: String, _ rules: DelimitedScanner.Rules) -> [DelimitedRecord] {
    var scanner = DelimitedScanner(ByteSource(Array(text.utf8)), rules: rules)
    var records: [DelimitedRecord] = []
    while let record = scanner.next() { records.append(record) }
    return records
  }

  @Test("the same records come of sound text by either rules", arguments: [DelimitedScanner.Rules.lenient, .strict])
  func sound(rules: DelimitedScanner.Rules) {
    let found = records("\u{FEFF}a,\"b\nc\"\r\n\"x \"\"y\"\"\",1\r\nКасли,\r\n", rules)
    #expect(found.map(\.texts) == [["a", "b\nc"], ["x \"y\"", "1"], ["Касли", ""]])
    #expect(found.map(\.line) == [1, 3, 4])
    #expect(found.map(\.end) == [.both, .both, .both])
    #expect(found[1].fields[0].isEscaped)
    #expect(found.allSatisfy { $0.faults.isEmpty })
  }

  @Test("strictly, a broken quote ends with its line, a stray one is a fault, and spaces are part of a value")
  func strict() {
    let broken = records("a,b\n\"x,1\ny,2\n", .strict)
    #expect(broken.map(\.line) == [1, 2, 3])
    #expect(broken[1].faults.map(\.fault) == [.unclosedQuote])
    #expect(broken[1].faults.map(\.range) == [4..<5])
    #expect(records("\"x\" y,1\n", .strict)[0].faults.map(\.fault) == [.textAfterQuote])
    #expect(records("x \"y\",1\n", .strict)[0].faults.map(\.fault) == [.strayQuote])
    #expect(records(" x ,1\n\n\n2,3\n", .strict).map(\.texts) == [[" x ", "1"], ["2", "3"]])
    #expect(records("a,\"b\nc\nd\",e\"f\"g\n", .strict).first?.faults.first?.fault == .strayQuote)
    // The quote closes two lines on, where text follows: it never closed.
    #expect(records("\"b\nc\"d\n", .strict).first?.faults.map(\.fault) == [.unclosedQuote])
  }

  @Test("leniently, spaces may stand round a quoted value, and a blank line is a record")
  func lenient() {
    #expect(records(" \"x\" ,1\n\n2,3\r4,5", .lenient).map(\.texts) == [["x", "1"], [""], ["2", "3"], ["4", "5"]])
    let unclosed = records("a,\"b\nc", .lenient)
    #expect(unclosed.map { $0.faults.map(\.fault) } == [[.unclosedQuote]])
    #expect(records("ООО \"А\",b\n", .lenient)[0].strayQuotes == 2)
  }

  @Test("bytes that are no UTF-8 are told with their line")
  func bytes() {
    var scanner = DelimitedScanner(ByteSource([0x61, 0x0A, 0xCA, 0x2C, 0x62]), rules: .lenient)
    _ = scanner.next()
    let record = scanner.next()
    #expect(record?.faults.first?.fault == .notUTF8)
    #expect(record?.faults.first?.line == 2)
  }
}
