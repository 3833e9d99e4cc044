package import Foundation
package import TerroirKernel

/// A table as bytes, column by column: the same table gives the same bytes, from which its content hash follows.
///
/// A text is told once and then by its number, a whole number by its distance from the one above, both in as few bytes
/// as they need; any other number takes its eight bytes. A row is missing where its bit in the column's mask is not set.
package enum TableBlob {
  private static let mark = Array("terroir table 1\n".utf8)

  private struct Header: Codable {
    var columns: [Column]
    var notes: [Table.Note]
    var rows: Int
    /// The sentences of each column; nil where no column has some.
    var sentences: [[Sentence?]?]?
  }

  /// - Throws: an encoding error where a note is not finite.
  package static func bytes(of table: Table) throws -> Data {
    let sentences = table.columns.map(\.sentences)
    let header = Header(
      columns: table.columns.map(\.declaration), notes: table.notes, rows: table.rowCount,
      sentences: sentences.contains { $0 != nil } ? sentences : nil)
    var writer = ByteWriter()
    writer.bytes = mark
    writer.write(Array(try CanonicalJSON.encode(header)))
    for column in table.columns { writer.write(column.values) }
    return Data(writer.bytes)
  }

  /// The hash of the columns' names and cells, numbers to twelve digits: a sum over a large file may differ in the last
  /// ones with the number of threads.
  package static func contentHash(of table: Table) -> ContentHash {
    var writer = ByteWriter()
    for column in table.columns {
      writer.write(Array(column.name.utf8))
      if case .number(let numbers) = column.values {
        writer.write(.number(numbers.map { $0.map(rounded) }))
      } else {
        writer.write(column.values)
      }
    }
    return ContentHash(SHA256.hex(writer.bytes))
  }

  /// The table that gave the bytes; nil where they are none of this form.
  package static func table(from data: Data) -> Table? {
    var reader = ByteReader(bytes: Array(data))
    guard reader.read(mark.count).map(Array.init) == mark, let json = reader.readBytes(),
      let header = try? CanonicalJSON.decode(Header.self, from: Data(json)), header.rows >= 0
    else { return nil }
    var columns: [TableColumn] = []
    for (index, declaration) in header.columns.enumerated() {
      guard let values = reader.readValues(header.rows) else { return nil }
      var sentences: [Sentence?]?
      if let told = header.sentences {
        guard told.count == header.columns.count, told[index]?.count ?? header.rows == header.rows else { return nil }
        sentences = told[index]
      }
      columns.append(TableColumn(declaration, values, sentences: sentences))
    }
    return Table(columns: columns, notes: header.notes)
  }

  private static func rounded(_ number: Double) -> Double {
    guard number != 0, number.isFinite else { return number }
    let scale = pow(10, 11 - Foundation.floor(log10(abs(number))))
    return scale.isFinite ? (number * scale).rounded() / scale : number
  }
}
