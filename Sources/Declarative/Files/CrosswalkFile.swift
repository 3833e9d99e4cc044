import TerroirKernel

/// A classification with its way to the creative industries, as a file declares it.
struct CrosswalkFile: Sendable {
  var head = DeclarationHead()
  var system = ""
  var codes: [CodeEntry] = []

  static let form = Form.record(
    "a classification", CrosswalkFile(),
    DeclarationHead.fields(\.head, regional: false) + [
      .required("system", \.system, .id, "the classification the codes are of: okved2, nace2, sic2007, naics2022"),
      .required("codes", \.codes, CodeEntry.form.list(), "the codes that are creative, wholly or in part"),
    ]
  ) { file, _, reading in
    reading.refuseDuplicates(file.codes.map(\.code), noun: "code")
  }

  func crosswalk(_ id: String) -> Crosswalk {
    Crosswalk(
      declaration: head.declaration(id), system: system,
      weights: Dictionary(
        codes.map { entry in
          (
            entry.code.value,
            Dictionary(entry.industries.map { (IndustryID($0.name.value), $0.value) }) { first, _ in first }
          )
        }
      ) { first, _ in first })
  }
}

/// A code with the industries it falls to.
struct CodeEntry: Sendable {
  var code = Located(value: "", span: .nowhere)
  var industries: [(name: Located<String>, value: Double)] = []

  static let form = Form.record(
    "a code", CodeEntry(),
    [
      .required("code", \.code, Form.text.located, "the code in quotes; it stands for everything below it"),
      .required(
        "industries", \.industries, Form.share.byName(),
        "by industry, the part of the code's activity; together at most 1"),
    ]
  ) { entry, _, reading in
    let sum = entry.industries.reduce(0) { $0 + $1.value }
    if sum > 1 + 1e-9, !entry.code.value.isEmpty {
      reading.refuse(.overfull(entry.code.value, sum: sum), at: entry.code.span)
    }
  }
}
