import Engine
import Foundation
import TerroirKernel

/// A table in the JSON that ``JSONFormat`` writes: `{"type":"table","columns":[...],"rows":[[...]]}`.
enum WrittenTable {
  /// The table of a file; nil for a file of another form.
  static func read(_ path: String) throws(EngineFailure) -> Table? {
    guard let handle = FileHandle(forReadingAtPath: path) else { return nil }
    defer { try? handle.close() }
    let head = (try? handle.read(upToCount: 64)) ?? Data()
    let plain = String(decoding: head, as: UTF8.self).filter { !$0.isWhitespace }
    guard plain.hasPrefix("{\"type\":\"table\","),
      let bytes = try? Data(contentsOf: URL(filePath: path), options: .mappedIfSafe)
    else { return nil }
    do {
      return try JSONDecoder().decode(Written.self, from: bytes).table()
    } catch let failure as EngineFailure {
      throw failure
    } catch {
      throw .badStep(
        reason: "the file begins as a table that write made, and does not go on as one",
        help: "write it again, or mend it: columns with name, type and unit, rows as lists", at: nil)
    }
  }

  private struct Written: Decodable {
    struct Field: Decodable {
      let name: String
      let type: String
      let unit: String?
    }

    let columns: [Field]
    let rows: [[Value]]

    func table() throws(EngineFailure) -> Table {
      if let row = rows.firstIndex(where: { $0.count != columns.count }) {
        throw .badStep(
          reason: "row \(row + 1) has \(rows[row].count) values, and there are \(columns.count) columns",
          help: "mend the file, or write it again", at: nil)
      }
      return Table(
        columns: columns.enumerated().map { index, field in
          let values = rows.map { $0[index] }
          let unit = field.unit.map { UnitOfMeasure(rawValue: $0) }
          let type = ColumnType(rawValue: field.type) ?? .text
          return TableColumn(Column(field.name, type, unit: unit, ""), Self.values(values, type))
        })
    }

    private static func values(_ values: [Value], _ type: ColumnType) -> ColumnValues {
      switch type {
      case .integer:
        .integer(values.map { if case .number(let number) = $0 { Int(exactly: number) } else { $0.whole } })
      case .number: .number(values.map(\.number))
      case .boolean: .boolean(values.map { if case .flag(let flag) = $0 { flag } else { nil } })
      case .text, .list: .text(values.map(\.text))
      }
    }
  }

  /// A cell: null, a text, a number, a list of texts, or a sentence, which is an object with its text.
  private enum Value: Decodable {
    case missing
    case text(String)
    case whole(Int)
    case number(Double)
    case flag(Bool)

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if container.decodeNil() {
        self = .missing
      } else if let flag = try? container.decode(Bool.self) {
        self = .flag(flag)
      } else if let whole = try? container.decode(Int.self) {
        self = .whole(whole)
      } else if let number = try? container.decode(Double.self) {
        self = .number(number)
      } else if let text = try? container.decode(String.self) {
        self = .text(text)
      } else if let items = try? container.decode([String].self) {
        self = .text(items.joined(separator: ";"))
      } else {
        self = .text(try container.decode(Told.self).text)
      }
    }

    private struct Told: Decodable { let text: String }

    var whole: Int? { if case .whole(let whole) = self { whole } else { nil } }

    var number: Double? {
      switch self {
      case .whole(let whole): Double(whole)
      case .number(let number): number
      case .missing, .text, .flag: nil
      }
    }

    var text: String? {
      switch self {
      case .missing: nil
      case .text(let text): text
      case .whole(let whole): "\(whole)"
      case .number(let number): "\(number)"
      case .flag(let flag): flag ? "yes" : "no"
      }
    }
  }
}
