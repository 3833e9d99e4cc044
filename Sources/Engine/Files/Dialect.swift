import Foundation
import TextFiles

/// How a delimited file is written: decided from its first lines, or told, and handed to the database as decided.
struct Dialect {
  var delimiter: Delimiter
  /// The end of the header's line, which every line has; nil where the header is all there is.
  var lineEnd: DelimitedRecord.LineEnd?
  /// The names in the header, which is always line 1.
  var names: [String]
  /// The values of the first rows.
  var sample: [[String]]
  /// Whether a name was written with letters and marks apart, which are one letter now.
  var hasComposedNames: Bool
  /// The bytes of the longest record, where it is longer than what readers are made for.
  var longestRecord: Int?

  /// Bytes of a record that readers take without being asked to, and at most.
  static let longestUsual = 2_000_000, longestTaken = 1 << 28
  /// Records that the delimiter is decided from.
  private static let sample = 200

  /// Decides from the first bytes of a file.
  ///
  /// The delimiter is the one by which most records have as many values as each other, more than one; then the one by
  /// which the header has as many; then the one by which no quotation mark stands inside a value; then the tab before
  /// the bar, the semicolon and the comma, as texts and decimals hold commas rather than the other way round.
  init(_ head: FileHead, usual: Delimiter?, told: Delimiter?) throws(EngineFailure) {
    let candidates = told.map { [$0] } ?? (usual.map { [$0] } ?? [.tab, .bar, .semicolon, .comma])
    let readings = candidates.map { Reading(head, $0) }
    var best = readings.count - 1
    for index in readings.indices.reversed() where !(readings[index] < readings[best]) { best = index }
    delimiter = candidates[best]
    let reading = readings[best]
    guard let header = reading.records.first else { throw head.failure(.empty) }
    lineEnd = header.end
    if let fault = header.faults.first { throw head.failure(FileProblem(fault.fault), line: fault.line) }
    if header.isBlank { throw head.failure(.blankHeader, line: 1) }
    let written = header.texts.map { FormulaGuard.unguarded($0.trimmingCharacters(in: .whitespacesAndNewlines)) }
    names = written.map(\.precomposedStringWithCanonicalMapping)
    hasComposedNames = !zip(written, names).allSatisfy { $0.utf8.elementsEqual($1.utf8) }
    sample = reading.records.dropFirst().map(\.texts)
    // The first column of a table that was written with the numbers of its rows has no name.
    if names.count > 1, names[0].isEmpty, !names.contains(where: { $0.lowercased() == "column0" }) {
      names[0] = "column0"
    }
    if let unnamed = names.firstIndex(of: "") { throw head.failure(.unnamedColumn(unnamed + 1), line: 1) }
    var seen: Set<String> = []
    for name in names where !seen.insert(name.lowercased()).inserted {
      throw head.failure(.repeatedColumn(name), line: 1)
    }
  }

  /// The dialect that the header alone tells: Eurostat's has the names of the rows' columns, a backslash, and the periods'.
  var headerDialect: SourceDialect? {
    let parts = names[0].split(separator: "\\", omittingEmptySubsequences: false)
    return parts.count == 2 && ["time_period", "time"].contains(parts[1].lowercased()) ? .eurostat : nil
  }

  /// The first records by one delimiter.
  private struct Reading: Comparable {
    let records: [DelimitedRecord]
    /// Records with the commonest number of values above one.
    private let alike: Int
    private let headerIsAlike: Bool
    private let strayQuotes: Int

    init(_ head: FileHead, _ delimiter: Delimiter) {
      var scanner = DelimitedScanner(ByteSource(head.bytes), delimiter: delimiter.byte, rules: .lenient)
      var records: [DelimitedRecord] = []
      while records.count < Dialect.sample, let record = scanner.next() { records.append(record) }
      // The last record of a part of a file may be cut.
      if !head.isWhole, records.count > 1 { records.removeLast() }
      self.records = records
      var counts: [Int: Int] = [:]
      for record in records where record.fields.count > 1 { counts[record.fields.count, default: 0] += 1 }
      let common = counts.max { ($0.value, $0.key) < ($1.value, $1.key) }
      let header = records.first?.fields.count ?? 0
      headerIsAlike = header == common?.key
      // One text with a delimiter in it does not make a list of texts a table of two columns. A bar joins the texts of a
      // list more often than it sets values apart: a header without one is no header of bars.
      let filled = records.count { !$0.isBlank }
      let isTable = header > 1 || delimiter != .bar && (common?.value ?? 0) * 2 >= filled
      alike = isTable ? common?.value ?? 0 : 0
      strayQuotes = records.reduce(0) { $0 + $1.strayQuotes }
    }

    static func < (left: Reading, right: Reading) -> Bool {
      (left.alike, left.headerIsAlike ? 1 : 0, -left.strayQuotes)
        < (right.alike, right.headerIsAlike ? 1 : 0, -right.strayQuotes)
    }

    static func == (left: Reading, right: Reading) -> Bool { !(left < right) && !(right < left) }
  }
}

extension FileProblem {
  init(_ fault: DelimitedRecord.Fault) {
    self =
      switch fault {
      case .unclosedQuote: .unclosedQuote
      case .textAfterQuote, .strayQuote: .textAfterQuote
      case .notUTF8: .notUTF8
      }
  }
}
