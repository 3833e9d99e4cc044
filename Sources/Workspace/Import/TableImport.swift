import Foundation
import Language
package import TerroirKernel

/// Rows from outside that become part of a workspace's table: checked as a whole before a file changes.
package struct TableImport: Sendable {
  package var resource: String
  /// The outer file's columns.
  package var columns: [OuterColumn]
  /// The text that the rows come from; nil where they come from no lines of text.
  package var outerText: OuterText?
  /// Columns of the table by the outer file's column that fills them, or by the value that all rows have.
  package var mapping: [String: String]
  /// Those of the mapped columns whose column or value stands in quotes: what is no column is a value then.
  package var quoted: Set<String> = []
  /// The currency of amounts whose row names none.
  var currency = Currency.rouble
  /// What the rows of the workspace's tables are called, by table.
  var names: [String: KeyNames] = [:]

  package struct OuterColumn: Sendable {
    package var name: String
    package var type: ColumnType
    /// Exact texts, nil where the cell is missing.
    package var cells: [String?]

    package init(_ name: String, _ type: ColumnType, _ cells: [String?]) {
      self.name = name
      self.type = type
      self.cells = cells
    }
  }

  /// A delimited file, from which the places of faults are told.
  package struct OuterText: Sendable {
    package var file: String
    package var bytes: [UInt8]
    package var delimiter: UInt8

    package init(file: String, bytes: [UInt8], delimiter: UInt8) {
      self.file = file
      self.bytes = bytes
      self.delimiter = delimiter
    }
  }

  /// What was done.
  package struct Outcome: Hashable, Sendable {
    package var file: String
    package var added: Int
    package var isNew: Bool
    /// Columns of the outer file that the table has no place for.
    package var leftOut: [String]
    /// Names that became the keys of what they name.
    package var named: [NamedKeys] = []
    package var warnings: [Fault]
  }

  package init(
    into resource: String, columns: [OuterColumn], from outerText: OuterText? = nil, mapping: [String: String],
    quoted: Set<String> = []
  ) {
    self.resource = resource
    self.columns = columns
    self.outerText = outerText
    self.mapping = mapping
    self.quoted = quoted
  }

  var rowCount: Int { columns.first?.cells.count ?? 0 }

  /// Adds the rows to the table, or makes the table where the data package has none; one import at a time.
  ///
  /// - Throws: the faults that the rows would bring into the workspace; nothing is written then.
  package func run(on workspace: Workspace) throws(ImportFailure) -> Outcome {
    let folder = workspace.directory.appending(path: ".terroir")
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      var request = self
      request.currency = workspace.settings.exchange.currency
      return try FileLock.holding(folder.appending(path: "import.lock")) {
        var loader = Loader(workspace, region: nil)
        request.names = loader.names(of: request.referred)
        return try request.runAlone(on: workspace)
      }
    } catch let failure as ImportFailure {
      throw failure
    } catch is CancellationError {
      throw .cancelled
    } catch {
      let reason = (error as? FileLock.Failure)?.reason ?? .reason(of: error)
      throw .unwritable(path: ".terroir", reason: reason)
    }
  }

  private func runAlone(on workspace: Workspace) throws(ImportFailure) -> Outcome {
    let package: DataPackage
    do throws(WorkspaceFailure) { package = try workspace.dataPackage() } catch {
      throw .faults(error, areInTable: true, sources: [:])
    }
    var changed: [(path: String, bytes: Data)] = []
    let path: String, placed: [String: OuterColumn]
    if let known = package[resource] {
      guard known.isLoaded else { throw .notLoaded(resource: resource, path: known.path) }
      path = known.path
      let bytes = [UInt8]((try? Data(contentsOf: workspace.directory.appending(path: path))) ?? Data())
      let header = DelimitedText.header(of: bytes)
      placed = try place(header)
      changed = [(path, Data(DelimitedText(adding: lines(placed, header), to: bytes).bytes))]
    } else {
      if let likely = likelyTable(in: package) { throw .misspelt(resource: resource, likely: likely) }
      path = "data/\(resource).csv"
      let contract = Contract.tables.first { $0.name == resource }
      if let contract, !contract.forms.isEmpty { return try run(asNew: contract, beside: package, on: workspace) }
      let header = contract?.columns.map(\.name) ?? columns.map { column in target(of: column.name) ?? column.name }
      placed = try place(header)
      guard !FileManager.default.fileExists(atPath: workspace.directory.appending(path: path).path) else {
        throw .fileInTheWay(path: path)
      }
      let declared =
        contract.map { PackageText.Resource($0, among: package.resources.map(\.name) + [resource]) }
        ?? PackageText.Resource(name: resource, path: path, fields: header.map { ($0, placed[$0]?.type ?? .text) })
      let head = header.map(DelimitedText.field).joined(separator: ",") + "\n"
      changed = [
        (path, Data(DelimitedText(adding: lines(placed, header), to: Array(head.utf8)).bytes)),
        (DataPackage.file, try package.adding(declared)),
      ]
    }
    return try write(changed, placed, to: path, isNew: package[resource] == nil, on: workspace)
  }

  /// Checks the files as they would be and puts them in place.
  func write(
    _ changed: [(path: String, bytes: Data)], _ placed: [String: OuterColumn], to path: String, isNew: Bool,
    on workspace: Workspace
  ) throws(ImportFailure) -> Outcome {
    let warnings = try check(changed, on: workspace, placed)
    for (path, bytes) in changed {
      do throws(FileReplacement.Failure) {
        try FileReplacement.write(bytes, to: workspace.directory.appending(path: path))
      } catch {
        throw .unwritable(path: path, reason: error.reason)
      }
    }
    let used = Set(placed.values.map(\.name))
    return Outcome(
      file: path, added: rowCount, isNew: isNew,
      leftOut: columns.map(\.name).filter { !used.contains($0) }, named: named(in: placed), warnings: warnings)
  }

  /// The table's column that an outer column fills by the mapping.
  func target(of outer: String) -> String? { mapping.first { $0.value == outer }?.key }

  /// The outer column for each of the table's columns that has one.
  func place(_ header: [String]) throws(ImportFailure) -> [String: OuterColumn] {
    var placed: [String: OuterColumn] = [:]
    let outer = columns.map(\.name)
    for (name, source) in mapping.sorted(by: { $0.key < $1.key }) {
      guard let column = columns.first(where: { $0.name == source }) ?? constant(source, for: name, beside: outer)
      else {
        throw .unknownOuterColumn(source, known: outer)
      }
      guard header.contains(name) else { throw .unknownColumn(name, resource: resource, known: header) }
      placed[name] = column
    }
    let taken = Set(mapping.values)
    let free = columns.filter { !taken.contains($0.name) }
    for column in free where header.contains(column.name) && placed[column.name] == nil {
      placed[column.name] = column
    }
    // A heading is a column's name in any letters: `Founded`, `Since year`.
    for column in free where !header.contains(column.name) {
      let folded = ForeignWords.folded(column.name)
      guard let name = header.first(where: { ForeignWords.folded($0) == folded }), placed[name] == nil else { continue }
      placed[name] = column
    }
    if placed.isEmpty {
      throw .nothingFits(
        resource: resource, known: header, outer: outer, likely: likelyColumns(among: header),
        years: header.contains("period") ? outer.filter(HeadingWords.isYear) : [])
    }
    return readingNames(of: readingWords(of: readingAmounts(of: placed)))
  }

  func lines(_ placed: [String: OuterColumn], _ header: [String]) -> [[String]] {
    (0..<rowCount).map { row in header.map { placed[$0]?.cells[row] ?? "" } }
  }

  /// The workspace as it would be, checked in a folder of its own; the warnings that the change brings.
  private func check(
    _ changed: [(path: String, bytes: Data)], on workspace: Workspace, _ placed: [String: OuterColumn]
  ) throws(ImportFailure) -> [Fault] {
    let dryRun = FileManager.default.temporaryDirectory.appending(path: "terroir-import-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: dryRun) }
    var paths = [WorkspaceSettings.file, DataPackage.file] + ((try? workspace.resources().map(\.path)) ?? [])
    paths += changed.map(\.path)
    do {
      for path in Set(paths) {
        let copy = dryRun.appending(path: path)
        try FileManager.default.createDirectory(at: copy.deletingLastPathComponent(), withIntermediateDirectories: true)
        if let change = changed.first(where: { $0.path == path }) {
          try change.bytes.write(to: copy)
        } else {
          try FileManager.default.createSymbolicLink(
            at: copy, withDestinationURL: workspace.directory.appending(path: path).standardizedFileURL)
        }
      }
    } catch {
      throw .unwritable(path: dryRun.path, reason: .reason(of: error))
    }
    let before = Set(workspace.inspect().faults)
    let after: [Fault]
    do throws(WorkspaceFailure) {
      after = try Workspace.open(dryRun).inspect().faults
    } catch {
      throw .faults(error, areInTable: true, sources: [:])
    }
    let new = after.filter { !before.contains($0) }
    let moved = changed.first.flatMap { self.outward(new, $0.path, Array($0.bytes), placed) }
    if !new.errors.isEmpty {
      let outer = Set(columns.map(\.name))
      throw .faults(
        WorkspaceFailure(moved ?? new), areInTable: moved == nil,
        sources: placed.mapValues(\.name).filter { outer.contains($0.value) })
    }
    return moved ?? new
  }
}
