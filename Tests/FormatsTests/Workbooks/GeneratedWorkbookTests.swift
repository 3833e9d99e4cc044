import Engine
import Foundation
import TableFiles
import TerroirKernel
import Testing

@testable import Formats

/// Sheets that a seed draws, with the quirks of those that people have, against what the generator knows.
///
/// A hundred and fifty are tried in each run; `TERROIR_LONG_TRIALS` makes it two thousand.
@Suite("Workbooks of any form")
struct GeneratedWorkbookTests {
  private typealias Sheet = SheetBytes
  private static let trials = ProcessInfo.processInfo.environment["TERROIR_LONG_TRIALS"] == nil ? 150 : 2000

  private enum Kind: CaseIterable { case whole, decimal, share, code, word, condition, day, marked }

  private struct Drawn {
    var book: SheetBytes
    var names: [String]
    var kinds: [Kind]
    /// The values as texts, which the shortest form of each number is.
    var values: [[String?]]
  }

  private static func draw(_ random: inout SeededGenerator) -> Drawn {
    let kinds = (0..<Int.random(in: 2...7, using: &random)).map { _ in random.pick(Kind.allCases) }
    let names = kinds.indices.map { "\(random.pick(["Town", "число", "a b", "x_1"])) \($0)" }
    let count = Int.random(in: 2...12, using: &random)
    var cells: [[String?]] = [], values = [[String?]](repeating: [], count: kinds.count)
    var shared: [String] = []
    func text(_ text: String, _ random: inout SeededGenerator) -> String {
      if random.chance(0.5) { return Sheet.text(text) }
      shared.append(text)
      return "<c t=\"s\"><v>\(shared.count - 1)</v></c>"
    }
    for row in 0..<count {
      var own: [String?] = []
      for (index, kind) in kinds.enumerated() {
        // The first row and column are full, so that every row is one and the table is as wide as its header.
        if row > 0, index > 0, random.chance(0.2) {
          own.append(nil)
          values[index].append(nil)
          continue
        }
        let number = Int.random(in: 0...5000, using: &random)
        let (cell, value): (String, String?) =
          switch kind {
          case .whole:
            (random.chance(0.3) ? "<c><f>1+1</f><v>\(number)</v></c>" : Sheet.number("\(number)"), "\(number)")
          case .decimal: (Sheet.number("\(number).5"), "\(number).5")
          case .share: (Sheet.number("0.\(number % 9 + 1)", style: 1), "0.\(number % 9 + 1)")
          case .code: (text("0\(number)", &random), "0\(number)")
          case .word: (text("w & \(number)", &random), "w & \(number)")
          case .condition: ("<c t=\"b\"><v>\(number % 2)</v></c>", number % 2 == 1 ? "true" : "false")
          case .day:
            (
              Sheet.number("\(36526 + number % 31)", style: 2),
              "2000-01-" + (number % 31 < 9 ? "0" : "") + "\(number % 31 + 1)"
            )
          case .marked where row % 5 == 4: (text("..", &random), nil)
          case .marked: (Sheet.number("\(number)"), "\(number)")
          }
        own.append(cell)
        values[index].append(value)
      }
      cells.append(own)
    }
    var rows = "", number = 0, merges = ""
    if random.chance(0.4) {
      number += 1
      rows += Sheet.row(number, [text("A title of the table", &random)])
      if random.chance(0.5) {
        let last = Character(UnicodeScalar(UInt8(64 + kinds.count)))
        merges = "<mergeCells><mergeCell ref=\"A1:\(last)1\"/></mergeCells>"
      }
      number += Int.random(in: 0...2, using: &random)
    }
    number += 1
    rows += Sheet.row(number, names.map { text($0, &random) })
    for own in cells {
      // A blank row, and one text alone behind it, would be a line below the table.
      number += random.chance(0.05) && own.count(where: { $0 != nil }) > 1 ? 2 : 1
      rows += Sheet.row(number, own)
    }
    if random.chance(0.3) { rows += "<row r=\"\(number + 3)\"><c r=\"A\(number + 3)\" s=\"1\"/></row>" }
    if random.chance(0.3) { rows += Sheet.row(number + 5, [text("Source: someone's", &random)]) }
    var book = SheetBytes(sheets: [.init(rows: rows, rest: merges)])
    if random.chance(0.3) { book.sheets.append(.init(name: "More", rows: Sheet.row(1, [Sheet.text("z")]))) }
    book.shared = shared
    book.formats = ["0.0%", random.chance(0.5) ? "yyyy-mm-dd" : "[$-419]d mmmm yyyy;@"]
    return Drawn(book: book, names: names, kinds: kinds, values: values)
  }

  @Test("no column of numbers becomes text, no code becomes a number, and the values are what was written")
  func truth() async throws {
    var random = SeededGenerator(state: 20_261_130)
    let reading = try FormatReading()
    for trial in 0..<Self.trials {
      let drawn = Self.draw(&random)
      let file = try reading.write(drawn.book.bytes, as: "g\(trial).xlsx")
      let found = try await reading.read(file)
      #expect(Set(drawn.names).isSubset(of: Set(found.table.columns.map(\.name))), "trial \(trial)")
      for (index, name) in drawn.names.enumerated() {
        #expect(found.texts(name) == drawn.values[index], "trial \(trial), \(name), \(drawn.kinds[index])")
        let types: [ColumnType] =
          switch drawn.kinds[index] {
          case .whole, .marked: [.integer]
          case .decimal, .share: [.number]
          case .code, .word, .day: [.text]
          case .condition: [.boolean]
          }
        #expect(types.contains(found.type(name) ?? .list), "trial \(trial), \(name), \(drawn.kinds[index])")
      }
      try FileManager.default.removeItem(at: file)
    }
  }
}
