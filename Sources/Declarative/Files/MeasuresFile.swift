import TerroirKernel

/// A catalogue of support measures as a file declares it.
struct MeasuresFile: Sendable {
  var head = DeclarationHead()
  var measures: [Located<MeasureEntry>] = []

  static let form = Form.record(
    "a catalogue", MeasuresFile(),
    DeclarationHead.fields(\.head, regional: true) + [
      .required("measures", \.measures, MeasureEntry.form.located.list(), "the measures")
    ]
  ) { file, _, reading in
    reading.refuseDuplicates(file.measures.map(\.value.id), noun: "measure")
    let entries = file.measures.map(\.value)
    let graph = Requirements(
      entries.map(\.id.value), requires: entries.map { $0.requires.map(\.value) },
      excludes: entries.map { $0.excludes.map(\.value) })
    for ring in graph.rings { reading.refuse(.ring(ring.names), at: entries[ring.row].id.span) }
    for clash in graph.clashes {
      reading.refuse(
        .clash(of: clash.measure, first: clash.first, second: clash.second), at: entries[clash.row].id.span)
    }
  }
}

/// One measure of a catalogue.
struct MeasureEntry: Sendable {
  var id = Located(value: "", span: .nowhere)
  var name = LocalizedText(en: nil)
  var level = Level.regional
  var type = MeasureType.economic
  var instrument = ""
  var significance: [Significance] = Significance.allCases
  var industries: [Located<String>] = []
  var territories: [Located<String>] = []
  var status = MeasureStatus.inForce
  var legalBasis: String?
  var year: Int?
  var opensPlatform = false
  var support = SupportEntry()
  var cost = CostEntry()
  var effects = EffectEntries()
  var requires: [Located<String>] = []
  var excludes: [Located<String>] = []
  var synergies: [SynergyEntry] = []
  var source: String?
  var confidence: Confidence?
  var note: String?

  static let form = Form.record(
    "a measure", MeasureEntry(),
    [
      .required("id", \.id, Form.id.located, "name of the measure, for other measures and for commands"),
      .required("name", \.name, .localized, "name for people"),
      .required("level", \.level, .word, "the level of government that acts"),
      .required("type", \.type, .word, "kind of support"),
      .required("instrument", \.instrument, .text, "the instrument in words, such as grant or creative cluster"),
      .optional(
        "significance", \.significance, Form.word.list(),
        "significances of local identity it is meant for; without the key, all"),
      .optional(
        "industries", \.industries, Form.text.located.list(),
        "industries it is meant for; without the key, all of the significances"),
      .optional(
        "territories", \.territories, Form.text.located.list(),
        "where it acts; without the key, the whole region, in every town where the level is municipal"),
      .optional("status", \.status, .word, "whether it can be relied on today"),
      .optional("legal_basis", \.legalBasis, .text, "the act it rests on"),
      .optional("year", \.year, .year, "since when"),
      .optional(
        "platform", \.opensPlatform, .flag, "whether it builds an open platform or space, which the method prefers"),
      .required("cost", \.cost, CostEntry.form, "what it costs the public a year"),
      .required("effects", \.effects, EffectEntries.form, "what it is expected to do, by dimension"),
      .optional("requires", \.requires, Form.id.located.list(), "measures that must be chosen with it"),
      .optional("excludes", \.excludes, Form.id.located.list(), "measures that cannot stand beside it"),
      .optional("synergies", \.synergies, SynergyEntry.form.list(), "measures it gains beside"),
      .optional("source", \.source, .text, "where the measure is described"),
      .optional("confidence", \.confidence, .word, "how sure the source makes it"),
      .optional("note", \.note, .text, "what else to know"),
    ] + SupportEntry.fields(\.support)
  ) { entry, node, reading in entry.support.check(entry.cost, node, &reading) }
}

/// What a measure gains beside another.
struct SynergyEntry: Sendable {
  var partner = Located(value: "", span: .nowhere)
  var bonus = 0.0
  var low: Double?
  var high: Double?
  var evidence = ""

  static let form = Form.record(
    "a synergy", SynergyEntry(),
    [
      .required("with", \.partner, Form.id.located, "the other measure"),
      .required(
        "bonus", \.bonus, .share, "gain as part of the smaller of the two impacts, where both serve one cluster"),
      .optional("low", \.low, .share, "least gain; without the key, none"),
      .optional("high", \.high, .share, "greatest gain; without the key, the bonus"),
      .required("evidence", \.evidence, .text, "on what ground"),
    ]
  ) { entry, node, reading in
    if entry.low ?? 0 > entry.bonus || entry.high ?? 1 < entry.bonus { reading.refuse(.disorder("synergy"), at: node) }
  }
}

/// Expected effects in the three dimensions.
struct EffectEntries: Sendable {
  var economic: EffectEntry?
  var sociocultural: EffectEntry?
  var reputational: EffectEntry?

  static let form = Form.record(
    "a set of effects", EffectEntries(),
    [
      .optional("economic", \.economic, EffectEntry.form, "jobs, turnover, taxes"),
      .optional("sociocultural", \.sociocultural, EffectEntry.form, "practices kept, participation, environment"),
      .optional("reputational", \.reputational, EffectEntry.form, "recognition, visitors, brand"),
    ], least: 1)

  var all: [CatalogueMeasure.Effect] {
    [(KPIDimension.economic, economic), (.sociocultural, sociocultural), (.reputational, reputational)]
      .compactMap { dimension, entry in
        entry.map {
          CatalogueMeasure.Effect(dimension, $0.value, low: $0.low, high: $0.high, evidence: $0.evidence)
        }
      }
  }
}

/// The effect in one dimension with its interval.
struct EffectEntry: Sendable {
  var value = 0.0
  var low = 0.0
  var high = 0.0
  var evidence = ""

  static let form = Form.record(
    "an effect", EffectEntry(),
    [
      .required("value", \.value, .share, "expected effect on the scale of the catalogue, 0 to 1"),
      .required("low", \.low, .share, "lower bound"),
      .required("high", \.high, .share, "upper bound"),
      .required("evidence", \.evidence, .text, "on what ground: a study, an evaluation, an expert's prior"),
    ]
  ) { entry, node, reading in
    if entry.low > entry.value || entry.value > entry.high { reading.refuse(.disorder("effect"), at: node) }
  }
}
