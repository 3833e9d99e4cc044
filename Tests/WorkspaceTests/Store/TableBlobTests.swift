import Foundation
import TerroirKernel
import Testing

@testable import Workspace

@Suite("A table as bytes")
struct TableBlobTests {
  static let table = Table(
    columns: [
      TableColumn(Column("name", .text, "a name"), .text(["Кино", nil, "", "Кино", "a\u{0}b", "x", "y", "z", "last"])),
      TableColumn(
        Column("count", .integer, "a count"), .integer([0, nil, -1, .max, .min, 3, 1 << 40, -(1 << 40), 7])),
      TableColumn(
        Column("share", .number, unit: .share, "a share"),
        .number([0.1, nil, -0.0, .greatestFiniteMagnitude, .leastNonzeroMagnitude, -3.5, 1, 2, 3])),
      TableColumn(Column("whole", .number, "whole"), .number([1, 2, nil, -4, 1e15, 0, 5, 6, 7])),
      TableColumn(
        Column("flag", .boolean, "a flag"), .boolean([true, false, nil, true, true, false, nil, nil, true])),
      TableColumn(Column("none", .text, "nothing"), .text(Array(repeating: nil, count: 9))),
    ], notes: [Table.Note("objective", .number(0.25)), Table.Note("missing", .missing)])

  @Test("comes back as it was, cell by cell, with units, meanings and notes")
  func back() throws {
    let bytes = try TableBlob.bytes(of: Self.table)
    let read = try #require(TableBlob.table(from: bytes))
    #expect(read == Self.table)
    #expect(try TableBlob.bytes(of: read) == bytes)
    guard case .number(let shares) = read.columns[2].values else {
      Issue.record("the shares are no numbers")
      return
    }
    #expect(shares[2]?.sign == .minus)
    let empty = Table(columns: [TableColumn(Column("a", .boolean, ""), .boolean([]))])
    #expect(TableBlob.table(from: try TableBlob.bytes(of: empty)) == empty)
    #expect(TableBlob.table(from: try TableBlob.bytes(of: Table())) == Table())
  }

  @Test("is read as nothing where the bytes are damaged, wherever they are cut or changed")
  func damaged() throws {
    let bytes = try TableBlob.bytes(of: Self.table)
    for count in 0..<bytes.count { #expect(TableBlob.table(from: bytes.prefix(count)) == nil) }
    for index in bytes.indices {
      var changed = bytes
      changed[index] = 0xff
      // Any table or none, but no end of the program.
      _ = TableBlob.table(from: changed)
    }
    #expect(TableBlob.table(from: Data("{}".utf8)) == nil)
  }

  @Test("has a content hash of names and cells, numbers to twelve digits")
  func hash() {
    func one(_ name: String, _ number: Double) -> ContentHash {
      TableBlob.contentHash(of: Table(columns: [TableColumn(Column(name, .number, ""), .number([number]))]))
    }
    #expect(one("a", 0.1 + 0.2) == one("a", 0.3))
    #expect(one("a", 0.3) != one("a", 0.300000001))
    #expect(one("a", 0.3) != one("b", 0.3))
  }

  @Test("takes two bytes a cell where the values come again, or go up in steps")
  func size() throws {
    let rows = 10_000
    let table = Table(columns: [
      TableColumn(Column("town", .text, ""), .text((0..<rows).map { "town \($0 % 100)" })),
      TableColumn(Column("n", .integer, ""), .integer((0..<rows).map { 1_000_000 + $0 * 30 })),
    ])
    #expect(try TableBlob.bytes(of: table).count < rows * 4)
  }
}
