import Foundation
import TerroirKernel

extension TableImport {
  /// What names the classification of a register's codes among the mappings; it is no column.
  private static let classification = "classification"

  /// Makes a table that stays in its file, with the columns of the form that the outer columns have.
  func run(
    asNew contract: TableDeclaration, beside package: DataPackage, on workspace: Workspace
  ) throws(ImportFailure) -> Outcome {
    guard let classification = mapping[Self.classification] else {
      throw .noClassification(resource: resource)
    }
    var request = self
    request.mapping[Self.classification] = nil
    let names = columns.map { column in request.target(of: column.name) ?? column.name } + request.mapping.keys.sorted()
    guard let form = contract.form(having: names) else {
      throw .nothingFits(
        resource: resource, known: contract.forms.flatMap { $0.columns.filter { !$0.isOptional }.map(\.name) },
        outer: columns.map(\.name), likely: [:], years: [])
    }
    let header = form.columns.filter { names.contains($0.name) }
    let placed = try request.place(header.map(\.name))
    let path = "data/\(resource).csv"
    guard !FileManager.default.fileExists(atPath: workspace.directory.appending(path: path).path) else {
      throw .fileInTheWay(path: path)
    }
    let declared = PackageText.Resource(
      contract, columns: header, classification: classification,
      among: package.resources.map(\.name) + [resource])
    let head = header.map { DelimitedText.field($0.name) }.joined(separator: ",") + "\n"
    let rows = request.lines(placed, header.map(\.name))
    return try request.write(
      [
        (path, Data(DelimitedText(adding: rows, to: Array(head.utf8)).bytes)),
        (DataPackage.file, try package.adding(declared)),
      ], placed, to: path, isNew: true, on: workspace)
  }
}
