import TerroirKernel

/// Who may pay for instruments at levels and carry them out.
struct CompetenceEntry: Sendable {
  var instruments: [InstrumentClass] = []
  var levels: [Level] = []
  var payers: [String] = []
  var implementers: [String] = []
  var basis: LocalizedText?
  var source: String?

  static let form = Form.record(
    "a competence", CompetenceEntry(),
    [
      .optional(
        "instruments", \.instruments, Form<InstrumentClass>.word.list(),
        "classes of instrument; without the key, every one that no other competence of the level names"),
      .required("levels", \.levels, Form<Level>.word.list(), "the levels of government that act"),
      .required("pays", \.payers, Form.id.list(), "kinds of actor that may pay, the likeliest first"),
      .required("runs", \.implementers, Form.id.list(), "kinds of actor that may carry it out, the likeliest first"),
      .optional("basis", \.basis, .localized, "the act and article that says so"),
      .optional("source", \.source, .text, "the page on which the text of the act stands"),
    ])

  var competences: [Competence] {
    levels.map {
      Competence(
        instruments, at: $0, payers: payers, implementers: implementers, basis: basis, source: source)
    }
  }
}

/// Which actors the words of the column `beneficiaries` take in.
struct Receivers: Sendable {
  var byBeneficiary: [Beneficiary: ReceiverEntry] = [:]

  static let form = Form.record(
    "receivers", Receivers(),
    Beneficiary.allCases.map { beneficiary in
      .optional(
        beneficiary.rawValue, \.byBeneficiary[beneficiary], ReceiverEntry.form,
        "actors that count as \(beneficiary.name.text(in: .english))")
    }, least: 1)

  var all: [Receiver] {
    Beneficiary.allCases.compactMap { beneficiary in
      byBeneficiary[beneficiary].map {
        Receiver(beneficiary, $0.kinds, levels: $0.levels, industries: $0.industries.map { IndustryID($0) })
      }
    }
  }
}

/// The actors that one word takes in.
struct ReceiverEntry: Sendable {
  var kinds: [String] = []
  var levels: [Level] = []
  var industries: [String] = []

  static let form = Form.record(
    "receivers of one kind", ReceiverEntry(),
    [
      .required("kinds", \.kinds, Form.id.list(), "words of the column kind of actors"),
      .optional("levels", \.levels, Form<Level>.word.list(), "levels of these actors; without the key, every one"),
      .optional(
        "industries", \.industries, Form.text.list(),
        "ids of industries of which the actor works in at least one; without the key, any"),
    ])
}
