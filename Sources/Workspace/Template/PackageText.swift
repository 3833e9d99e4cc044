/// The parts of `datapackage.json` that a template writes.
struct PackageText: Encodable {
  var name: String
  var title: String
  var profile = "tabular-data-package"
  var resources: [Resource]

  struct Resource: Encodable {
    var name: String
    var path: String
    var profile = "tabular-data-resource"
    var schema: Schema
  }

  struct Schema: Encodable {
    var fields: [Field]
    var primaryKey: [String]
  }

  struct Field: Encodable {
    var name: String
    var type: String
    var list: String?
    var format: String?
    var item: String?
    var unit: String?
    var constraints: Constraints?

    enum CodingKeys: String, CodingKey {
      case name, type, constraints
      case list = "terroir:list"
      case format = "terroir:format"
      case item = "terroir:item"
      case unit = "terroir:unit"
    }
  }

  struct Constraints: Encodable {
    var required: Bool?
    var words: [String]?

    enum CodingKeys: String, CodingKey {
      case required
      case words = "enum"
    }
  }
}
