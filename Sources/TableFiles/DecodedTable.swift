package import TerroirKernel

/// A table as a file of one of the formats holds it.
package struct DecodedTable: Sendable {
  package var table: Table
  /// The columns, by index, whose texts may be numbers: what they are is decided by the evidence of all their values.
  package var judged: Set<Int>
  /// The numbers that the rows have in the file; nil where they are counted from 1.
  package var rows: [Int]?
  /// What a reader is told of how the table was found.
  package var notes: [DecodingNote]

  init(_ table: Table, judged: Set<Int> = [], rows: [Int]? = nil, notes: [DecodingNote] = []) {
    self.table = table
    self.judged = judged
    self.rows = rows
    self.notes = notes
  }
}

/// Which part of a file is the table, and how its columns are taken, as far as a person tells it.
package struct FilePart: Hashable, Sendable {
  /// A sheet of a workbook, by its name or its number from 1.
  package var sheet: String?
  /// The row of a sheet, counted from 1, that has the names of the columns.
  package var header: Int?
  /// A file in an archive.
  package var member: String?
  /// A table of a file that holds several, by its name or its number from 1.
  package var table: String?

  package init(sheet: String? = nil, header: Int? = nil, member: String? = nil, table: String? = nil) {
    self.sheet = sheet
    self.header = header
    self.member = member
    self.table = table
  }
}

/// What a person says of the types of columns.
package struct AskedTypes: Hashable, Sendable {
  /// Columns that are texts whatever they hold.
  package var text: Set<String>
  /// Columns that are numbers.
  package var number: Set<String>

  package init(text: Set<String> = [], number: Set<String> = []) {
    self.text = text
    self.number = number
  }
}

/// Names of columns, each once whatever the case of its letters.
struct ColumnNames {
  private var taken: Set<String> = []

  init(_ names: [String] = []) { taken = Set(names.map { $0.lowercased() }) }

  /// The name, with marks behind it where it is taken.
  mutating func add(_ name: String) -> String {
    var own = name
    while !taken.insert(own.lowercased()).inserted { own += "_" }
    return own
  }
}

/// Names of parts of a file, of which some are shown.
enum NameList {
  private static let shown = 5

  static func text(_ names: [String]) -> Phrase {
    let quoted = names.prefix(shown).map { "\"\($0)\"" as Phrase }
    if names.count > shown { return "\(quoted.joined(by: ", ")) and \(names.count - shown) more" }
    return .all(quoted)
  }
}
