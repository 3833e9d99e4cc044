import TerroirKernel
import TextFiles

/// What is looked at in a JSON file before the database reads it: how it is written, its form, and its keys.
extension DuckDBEngine {
  /// Writes the text of a JSON file anew where it is UTF-16, or begins with a mark that the database takes for text.
  func addJSONCopy(to file: inout ScannedFile, _ head: FileHead) throws(EngineFailure) {
    var encoding = TextEncoding.utf8
    switch head.encoding {
    case .utf16?: encoding = EncodingEvidence(head.bytes).order
    case .utf16LittleEndian?, .utf16BigEndian?: encoding = head.encoding ?? .utf8
    default: break
    }
    guard head.hasMark || encoding != .utf8 else { return }
    file.copy = try PlainCopy(of: file.source.path, from: encoding, in: try opened().spill)
    file.encoding = encoding
  }

  /// Refuses a JSON file that is cut, broken, or several values of which not all are objects.
  func requireForm(of file: ScannedFile) throws(EngineFailure) {
    let path = file.source.path
    switch JSONForm.fault(of: file.copy?.path ?? path) {
    case nil: return
    case .secondValue(let line)?: throw .file(path: path, line: line, .secondValue)
    case .broken(let line)?:
      // The parser tells the line on which an object began that does not end.
      if let found = try FileFault.find(in: file, try opened()) { throw found }
      throw .file(path: path, line: line, .brokenJSON)
    }
  }

  /// A key of a JSON file that another one differs from in case alone; nil where there is none.
  ///
  /// The database gives such a key a number, `a` and `A_1`; the keys themselves are looked up only where a name could be
  /// one of these.
  func repeatedKey(of file: ScannedFile) throws(EngineFailure) -> String? {
    guard file.source.scan == .json, file.holdsObjects else { return nil }
    let names = Set(file.columns.map { $0.name.lowercased() })
    let suspects = file.columns.compactMap { column -> String? in
      guard let mark = column.name.lastIndex(of: "_"), Int(column.name[column.name.index(after: mark)...]) != nil else {
        return nil
      }
      let base = String(column.name[..<mark])
      return names.contains(base.lowercased()) ? base : nil
    }
    if suspects.isEmpty { return nil }
    var values = file
    values.holdsObjects = false
    let found = try opened().values("SELECT DISTINCT unnest(json_keys(json)) FROM \(values.typedScan)")
    guard case .text(let keys)? = found.first else { return nil }
    return suspects.first { base in keys.count { $0?.lowercased() == base.lowercased() } > 1 }
  }

  /// A key that stands twice in one object of a JSON file, in whatever case; nil where none does.
  func doubledKey(of file: ScannedFile) throws(EngineFailure) -> String? {
    guard file.source.scan == .json else { return nil }
    var values = file
    values.holdsObjects = false
    let like = "list_filter(json_keys(json), lambda other: lower(other) = lower(key))"
    do throws(EngineFailure) {
      let found = try opened().values(
        "SELECT min(key) FROM (SELECT unnest(list_filter(json_keys(json), lambda key: len(\(like)) > 1)) AS key "
          + "FROM \(values.typedScan))")
      if case .text(let names)? = found.first { return names.first ?? nil }
      return nil
    } catch .query { return nil }
  }
}
