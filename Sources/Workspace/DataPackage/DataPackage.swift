/// The tables of a workspace as `datapackage.json` declares them.
package struct DataPackage: Sendable {
  package static let file = "datapackage.json"

  package var name: String
  package var title: String?
  package var resources: [Resource]
  package var licences: [String]
  let source: WorkspaceFileText

  package subscript(_ name: String) -> Resource? { resources.first { $0.name == name } }
}
