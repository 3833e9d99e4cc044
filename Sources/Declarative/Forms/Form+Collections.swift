import Language
import TerroirKernel
import Yams

extension Form {
  /// A list with at least `least` items; items that are faulty are told and left out.
  func list(least: Int = 1) -> Form<[Value]> {
    let wanted = "a list"
    return Form<[Value]>(.array(of: schema, least: least), wanted: wanted) { [self] node, reading in
      guard let items = node.sequence else { return reading.refuseType(wanted, node) }
      if items.count < least { reading.refuse(.empty(reading.subject), at: node) }
      let subject = reading.subject
      return items.compactMap { reading.read($0, self, as: subject) }
    }
  }

  /// A mapping from ids or other names to values.
  func byName() -> Form<[(name: Located<String>, value: Value)]> {
    let schema = JSONSchema.object([
      "type": .text("object"), "additionalProperties": schema, "minProperties": .integer(1),
    ]
    )
    return Form<[(name: Located<String>, value: Value)]>(schema, wanted: "a mapping of names to values") {
      [self] node, reading in
      guard let mapping = node.mapping else { return reading.refuseType("a mapping of names to values", node) }
      if mapping.isEmpty { reading.refuse(.empty(reading.subject), at: node) }
      return mapping.compactMap { key, value in
        guard let name = key.scalar?.string, !name.isEmpty else { return reading.refuseType("a name", key) }
        let place = reading.span(of: key)
        return reading.read(value, self, as: name).map { (Located(value: name, span: place), $0) }
      }
    }
  }
}

extension Form<LocalizedText> {
  /// A text, or one for each language: `{en: …, ru: …}`.
  static var localized: Form<LocalizedText> {
    let mapping = Form<LocalizedText>.record(
      "a text by language", LocalizedText(en: nil),
      [
        .optional("en", \.en, .text, "in English"), .optional("ru", \.ru, .text, "in Russian"),
      ], least: 1)
    return Form(.either([Form<String>.text.schema, mapping.schema]), wanted: "a text, or texts by language") {
      node, reading in
      guard node.mapping != nil else { return Form<String>.text.read(node, &reading).map { LocalizedText(en: $0) } }
      return mapping.read(node, &reading)
    }
  }
}
