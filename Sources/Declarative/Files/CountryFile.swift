import TerroirKernel

/// A country's pack as a file declares it.
struct CountryFile: Sendable {
  var head = DeclarationHead()
  var name = LocalizedText(en: nil)
  var currency: Currency?
  var levels = Levels()
  var support = Support()
  var bodies: [BodyEntry] = []
  var competences: [CompetenceEntry] = []
  var receivers: Receivers?
  var acts: [MeasureType] = MeasureType.allCases
  var centres: [Located<String>] = []
  var calendar: CalendarEntry?
  var indicators = Indicators()
  var parameters = Parameters()

  static let form = Form.record(
    "a country", CountryFile(),
    DeclarationHead.fields(\.head, regional: false) + [
      .required("name", \.name, .localized, "the country"),
      .optional("currency", \.currency, .currency, "ISO 4217 code of the amounts among the parameters"),
      .required("levels", \.levels, Levels.form, "its levels of government, in place of the method's three"),
      .optional(
        "support", \.support, Support.form,
        "the levels that support industries, by the significance of identity; without the key, the method's rule"),
      .required("bodies", \.bodies, BodyEntry.form.list(), "the kinds of actor that pay for, decide on or run support"),
      .optional(
        "competences", \.competences, CompetenceEntry.form.list(),
        "which kinds of actor may pay for an instrument at a level and carry it out, by which law; without the key, by the "
          + "roles of the bodies"),
      .optional(
        "receivers", \.receivers, Receivers.form,
        "which actors the words of the column beneficiaries take in; without the key, by the method's own rule"),
      .optional(
        "acts", \.acts, Form<MeasureType>.word.list(),
        "types of measure that need a legal act of their own before money is spent; without the key, all"),
      .optional(
        "centres", \.centres, Form.text.located.list(),
        "ids of great cultural centres, with which a niche should not compete head-on"),
      .optional(
        "calendar", \.calendar, CalendarEntry.form,
        "days without work; without the key, Saturdays and Sundays"),
      .optional(
        "indicators", \.indicators, Indicators.form,
        "the names of indicators in statistics, by what they stand for; what is not named has none"),
      .optional("parameters", \.parameters, Parameters.form, "defaults of stage parameters, each with its reason"),
    ]
  ) { file, _, reading in
    reading.refuseDuplicates(file.bodies.map(\.kind), noun: "kind of body")
    reading.refuseDuplicates(file.centres, noun: "centre")
  }

  func country(_ id: String) -> Country {
    let method = Country()
    return Country(
      id: id, name: name, currency: currency,
      levels: Level.allCases.compactMap { level in levels.byLevel[level].map { $0.government(level) } },
      rule: support.bySignificance.isEmpty
        ? method.rule
        : Significance.allCases.map { SupportRule($0, (support.bySignificance[$0] ?? []).sorted()) },
      bodies: bodies.map { BodyKind($0.kind.value, name: $0.name, roles: $0.roles) },
      competences: competences.flatMap(\.competences), receivers: receivers?.all ?? method.receivers, acts: acts,
      centres: centres.map { TerritoryID($0.value) }, calendar: calendar?.calendar ?? method.calendar,
      indicators: IndicatorConcept.allCases.compactMap { concept in
        indicators.byConcept[concept].map { CountryIndicator(concept, $0) }
      },
      defaults: Iteration.allCases.flatMap { stage in
        parameters.byStage[stage, default: []].map {
          CountryDefault(stage, $0.name.value, $0.value.value, because: $0.value.because)
        }
      })
  }

  struct Levels: Sendable {
    var byLevel: [Level: LevelEntry] = [:]

    static let form = Form.record(
      "levels of government", Levels(),
      Level.allCases.map { level in
        .required(
          level.rawValue, \.byLevel[level], LevelEntry.form, "what stands for the method's \(level.rawValue) level")
      })
  }

  struct Support: Sendable {
    var bySignificance: [Significance: [Level]] = [:]

    static let form = Form.record(
      "a rule of support", Support(),
      Significance.allCases.map { significance in
        .required(
          significance.rawValue, \.bySignificance[significance], Form<Level>.word.list(),
          "levels that support industries of \(significance.rawValue) significance")
      })
  }

  struct Indicators: Sendable {
    var byConcept: [IndicatorConcept: [String]] = [:]

    static let form = Form.record(
      "indicators", Indicators(),
      IndicatorConcept.allCases.map { concept in
        .optional(concept.rawValue, \.byConcept[concept], Form.text.list(), concept.meaning)
      })
  }

  struct Parameters: Sendable {
    var byStage: [Iteration: [(name: Located<String>, value: DefaultEntry)]] = [:]

    static let form = Form.record(
      "defaults of parameters", Parameters(),
      Iteration.allCases.map { stage in
        .optional(
          stage.verb, \.byStage[stage], DefaultEntry.form.byName(),
          "parameters of the stage that \(stage.verb) runs; params \(stage.verb) lists them")
      },
      least: 1)
  }
}

/// A level of government.
struct LevelEntry: Sendable {
  var name = LocalizedText(en: nil)
  var decides: LocalizedText?

  static let form = Form.record(
    "a level", LevelEntry(),
    [
      .required("name", \.name, .localized, "what the country calls it, as it stands before a noun: federal, county"),
      .optional("decides", \.decides, .localized, "who decides on it"),
    ])

  func government(_ level: Level) -> Government { Government(level, name: name, decides: decides) }
}

/// A kind of body.
struct BodyEntry: Sendable {
  var kind = Located(value: "", span: .nowhere)
  var name = LocalizedText(en: nil)
  var roles: [BodyKind.Role] = []

  static let form = Form.record(
    "a kind of body", BodyEntry(),
    [
      .required("kind", \.kind, Form.id.located, "the word in the column kind of actors"),
      .required("name", \.name, .localized, "what it is"),
      .required(
        "roles", \.roles, Form<BodyKind.Role>.word.list(),
        "pays: gives money; decides: passes acts and answers for the level; runs: carries support out"),
    ])
}

/// The default of a parameter.
struct DefaultEntry: Sendable {
  var value = ParameterValue.boolean(false)
  var because = LocalizedText(en: nil)

  static let form = Form.record(
    "a default", DefaultEntry(),
    [
      .required("value", \.value, .parameter, "the value where neither the workspace nor a person gives any"),
      .required("because", \.because, .localized, "what the value rests on"),
    ])
}
