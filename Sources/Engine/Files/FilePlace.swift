import Foundation
import TextFiles

/// Where a row of a delimited file stands, and what is wrong with it first.
struct FilePlace {
  /// The file as a person knows it.
  let path: String
  /// The file that holds the same text in UTF-8, where that one does not.
  var copy: String?
  let dialect: Dialect

  private var name: String { String(path.split(separator: "/").last ?? "") }

  private func scanner() -> DelimitedScanner? {
    ByteSource(path: copy ?? path).map { DelimitedScanner($0, delimiter: dialect.delimiter.byte, rules: .lenient) }
  }

  /// `jobs.csv:7`: the line on which a row, counted from 0, begins.
  func text(row: Int) -> String {
    guard var scanner = scanner() else { return "\(name), row \(row + 1)" }
    var number = 0
    while let record = scanner.next() {
      // The reader passes over blank lines of a table that has more columns than one.
      if dialect.names.count > 1, record.isBlank { continue }
      if number == row + 1 { return "\(name):\(record.line)" }
      number += 1
    }
    return "\(name), row \(row + 1)"
  }

  /// The record that begins at a byte of the text.
  func record(at offset: Int) -> DelimitedRecord? {
    guard var scanner = scanner() else { return nil }
    while let record = scanner.next() { if record.range.upperBound > offset { return record } }
    return nil
  }

  /// The bytes of the longest record.
  func longestRecord() -> Int {
    guard var scanner = scanner() else { return 0 }
    var longest = 0
    while let record = scanner.next() { longest = max(longest, record.range.count) }
    return longest
  }

  /// What is wrong with the form of the file first, and on which line; nil where nothing is.
  func fault() -> (line: Int, problem: FileProblem)? {
    guard var scanner = scanner(), let header = scanner.next() else { return nil }
    let width = header.fields.count
    while let record = scanner.next() {
      if let fault = record.faults.first { return (fault.line, FileProblem(fault.fault)) }
      if let end = record.end, end != header.end { return (record.line, .mixedLineEnds) }
      let found = record.width(within: width)
      if found != width, !record.isBlank {
        return (record.line, .ragged(values: found, columns: width, delimiter: dialect.delimiter.character))
      }
      if record.range.count > Dialect.longestTaken { return (record.line, .tooLongRow) }
    }
    return nil
  }

  /// The length of the line that a file ends with, which DuckDB's reader leaves out without a word where it is longer than
  /// what it holds at once; 0 of a packed one, which ``PackedCheck`` tells it of.
  static func lastLine(of path: String) -> Int {
    guard !GzipStream.isPacked(path), let handle = FileHandle(forReadingAtPath: path) else { return 0 }
    defer { try? handle.close() }
    guard let end = try? handle.seekToEnd(), end > 0 else { return 0 }
    // The last byte ends the line or belongs to it.
    var lower = end - 1, length = 0
    while lower > 0 {
      let begin = lower > 65_536 ? lower - 65_536 : 0
      guard (try? handle.seek(toOffset: begin)) != nil, let part = try? handle.read(upToCount: Int(lower - begin))
      else { return length }
      // Byte by byte from the end, in memory that is looked at once: `Data` checks each access.
      if let last = part.withUnsafeBytes({ $0.lastIndex(of: 0x0A) }) { return length + part.count - last }
      length += part.count
      lower = begin
    }
    return length
  }
}
