import TerroirKernel

/// Indicators as a file declares them.
struct KPIFile: Sendable {
  var head = DeclarationHead()
  var kpis: [KPIEntry] = []

  static let form = Form.record(
    "a file of indicators", KPIFile(),
    DeclarationHead.fields(\.head, regional: true) + [
      .required("kpis", \.kpis, KPIEntry.form.list(), "the indicators")
    ]
  ) { file, _, reading in
    reading.refuseDuplicates(file.kpis.map(\.id), noun: "indicator")
  }

  /// What the file brings, with the names of its indicators and those that its formulas read: each is told with the card, what it is and where that stands.
  func declaration(_ id: String) -> ExtensionDeclaration {
    var declaration = head.declaration(id)
    declaration.indicators = kpis.flatMap { entry in
      let name = entry.name.en ?? entry.name.ru ?? ""
      let told = [
        name, entry.definition.en ?? entry.definition.ru, entry.owner.map { "published by \($0)" },
        entry.frequency.map { "each \($0)" },
      ].compactMap(\.self).filter { !$0.isEmpty }
      let named = entry.formula.indicators + (entry.target?.formula.indicators ?? [])
      return Set(named).sorted().map {
        IndicatorUse($0, "card \(entry.id.value): \(told.joined(separator: "; "))", source: entry.source)
      }
    }
    declaration.names = Dictionary(kpis.map { ($0.id.value, $0.name) }) { first, _ in first }
    return declaration
  }
}

/// One indicator: a formula over the table `statistics`.
struct KPIEntry: Sendable {
  var id = Located(value: "", span: .nowhere)
  var name = LocalizedText(en: nil)
  var dimension = KPIDimension.economic
  var unit = ""
  var formula = Formula.blank
  /// The unit in which an indicator of the formula must be published.
  var units: [(name: Located<String>, value: String)] = []
  var baseline = "previous"
  var target: TargetEntry?
  var rising = true
  var definition = LocalizedText(en: nil)
  /// The page that says what it is.
  var source: String?
  var frequency: String?
  var owner: String?

  static let form = Form.record(
    "an indicator", KPIEntry(),
    [
      .required("id", \.id, Form.id.located, "name of the indicator"),
      .required("name", \.name, .localized, "name for people"),
      .required("dimension", \.dimension, .word, "part of the review it belongs to"),
      .required("unit", \.unit, .text, "unit of the result"),
      .required("formula", \.formula, Formula.form, Formula.description),
      .optional("units", \.units, Form.text.byName(), "by indicator of the formula, the unit its rows must have"),
      .optional(
        "baseline", \.baseline, .text,
        "what the value is held against: previous, first, or a period in quotes such as \"2022\""),
      .optional("target", \.target, TargetEntry.form, "the value to reach"),
      .optional("rising", \.rising, .flag, "whether more is better; without the key, yes"),
      .optional("definition", \.definition, .localized, "what is counted, and how, in a sentence"),
      .optional("source", \.source, .text, "the page or document that says so"),
      .optional("frequency", \.frequency, .text, "the period it is published for: year, quarter"),
      .optional("owner", \.owner, .text, "who publishes it"),
    ]
  ) { entry, _, reading in
    let named = entry.formula.indicators
    // A formula that was refused names none.
    for unit in entry.units where !named.isEmpty && !named.contains(unit.name.value) {
      reading.refuse(.notInFormula(unit.name.value, named: named), at: unit.name.span)
    }
  }
}

/// The value an indicator is to reach.
struct TargetEntry: Sendable {
  var formula = Formula.blank
  var basis = ""
  var year: Int?

  static let form = Form.record(
    "a target", TargetEntry(),
    [
      .required("value", \.formula, Formula.target, "a number or a formula, computed for the period of the value"),
      .required("basis", \.basis, .text, "where the target comes from"),
      .optional(
        "year", \.year, Form<Int>.year, "the year by which it is wanted; with it the status is against the path there"),
    ])
}
