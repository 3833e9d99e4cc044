/// The Swift files that the schemas of a kernel give, by name.
public struct KernelText: Sendable {
  public let files: [(name: String, text: String)]

  private static func name(_ part: String) -> String { "Schema-\(part).swift" }

  public init(_ set: SchemaSet) {
    let head = "// Made from the schema files in Sources/Kernel/Schema; change those.\n\n"
    var files = set.artifacts.map { artifact in
      let rows = set.tables(of: artifact).filter { table in !set.shared.contains { $0.name == table.name } }
      let parts = [ArtifactText(artifact, in: set).text] + rows.map { RowText($0, in: set).text }
      return (Self.name(artifact.noun), head + parts.joined(separator: "\n"))
    }
    files.append((Self.name(SchemaSet.data), head + Self.data(set)))
    files.append((Self.name("shared"), head + set.shared.map { RowText($0, in: set).text }.joined(separator: "\n")))
    files.append((Self.name("iterations"), head + Self.iterations(set)))
    self.files = files
  }

  private static func data(_ set: SchemaSet) -> String {
    "extension RegionalData {\n  /// The tables of the data, in the order that a workspace lists them.\n"
      + "  public static let tables: [TableDeclaration] = [\n"
      + set.data.map { "    \($0.row).declaration,\n" }.joined() + "  ]\n}\n\n"
      + set.data.map { DataRowText($0, in: set).text }.joined(separator: "\n")
  }

  private static func iterations(_ set: SchemaSet) -> String {
    "extension Iteration {\n  /// The type of the artifact that the iteration yields.\n"
      + "  public var artifact: any ArtifactValue.Type {\n    switch self {\n"
      + set.artifacts.map { "    case .\($0.iteration): \($0.type).self\n" }.joined() + "    }\n  }\n\n"
      + "  /// The name of that type, which to ask the type for takes a while.\n"
      + "  public var artifactName: String {\n    switch self {\n"
      + set.artifacts.map { "    case .\($0.iteration): \"\($0.type)\"\n" }.joined() + "    }\n  }\n}\n"
  }
}
