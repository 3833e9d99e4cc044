import Foundation
import Report
import Language
import TerroirKernel
import Testing
import Workspace

@testable import Shell

@Suite("Faults on a screen")
struct PrinterTests {
  private let source = SourceText(
    name: "prompt",
    text: "identity | where component == \"material\" | select id name_en name_ru territory nowhere layer")
  private var failure: CommandFailure {
    CommandFailure(
      .usage, "unknown-column", "there is no column \"nowhere\"", at: Span(79, 86),
      help: "columns: id, name_en, name_ru, territory, component, layer, kind, recognition, since_year, status")
  }

  @Test("stand in lines that the screen has room for, with the carets under what is wrong")
  func narrow() throws {
    let text = Printer(Settings(), width: 60, style: .plain, .english).text(failure, in: source)
    let lines = text.split(separator: "\n")
    #expect(lines.allSatisfy { DisplayWidth.of($0) <= 60 }, "\(text)")
    let place = try #require(lines.firstIndex { $0.contains("nowhere layer") })
    let fault = try #require(lines[place].range(of: "nowhere"))
    let column = lines[place].distance(from: lines[place].startIndex, to: fault.lowerBound)
    #expect(lines[place + 1].prefix { $0 != "^" }.count == column && lines[place + 1].hasSuffix("^^^^^^^"))
    let help = lines.suffix(from: place + 2)
    #expect(help.count > 1 && help.first?.hasPrefix("  help: columns: ") == true)
    #expect(help.dropFirst().allSatisfy { $0.hasPrefix("    ") }, "\(text)")
    #expect(help.joined(separator: " ").split(separator: " ").last == "status")
  }

  @Test("stay in a line each where nothing limits one")
  func wide() {
    let text = Printer(Settings(), width: nil, style: .plain, .english).text(failure, in: source)
    #expect(text.split(separator: "\n").count == 4)
    #expect(text.contains("recognition, since_year, status\n"))
  }

  @Test("are in JSON an object each with its own place, those of data files in a list")
  func json() throws {
    struct Told: Decodable {
      var type: String
      var code: String
      var message: String
      var at: String?
      var faults: [Told]?
    }
    let place = Fault.Place(file: "data/events.csv", line: 2, column: 8, text: "x1,One,kasly", caret: 7..<12)
    let kind = FaultKind.unknownReference("kasly", noun: "territory", table: "territories", file: nil)
    let failure = CommandFailure(.failed, "data", "not usable", faults: [Fault(kind, at: place)])
    let printer = Printer(format: .json)
    let told = try JSONDecoder().decode(Told.self, from: Data(printer.text(failure, in: source).utf8))
    #expect(told.message == "not usable" && told.at == nil)
    let fault = try #require(told.faults?.first)
    #expect(fault.type == "error" && fault.code == "unknown-reference" && fault.at == "data/events.csv:2:8")
    #expect(fault.message == "territory \"kasly\" is not in territories")
    let folder = CommandFailure(
      .failed, "data", "not usable",
      faults: [Fault(.missingDirectory, at: Fault.Place(file: "kent", line: 0, column: 0, text: "", caret: 0..<0))])
    let none = try JSONDecoder().decode(Told.self, from: Data(printer.text(folder, in: source).utf8))
    #expect(none.faults?.first?.at == "kent")
    #expect(try JSONDecoder().decode(Told.self, from: Data(printer.text(self.failure, in: source).utf8)).faults == nil)
  }

  @Test("breaks help at blanks, with what is said of a word in its column and a remark under its example")
  func text() {
    let page = """
      where EXPR
        keep the rows for which the expression holds, in their order
        word  what is said of the word takes more room than there is
        identity | where recognition == "world"    # what the world knows
          4 | identity | where recognition == "world" and component == "material"
      {"title": "a long line of JSON that nothing breaks, whatever its width"}
      """
    #expect(
      FittedText.of(page, width: 42) == """
        where EXPR
          keep the rows for which the expression
            holds, in their order
          word  what is said of the word takes
                more room than there is
          identity | where recognition == "world"
              # what the world knows
            4 | identity | where recognition == "world" and component == "material"
        {"title": "a long line of JSON that nothing breaks, whatever its width"}
        """)
    #expect(FittedText.of(page, width: nil) == page)
  }
}
