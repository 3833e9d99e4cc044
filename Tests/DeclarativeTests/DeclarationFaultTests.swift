import Foundation
import PluginFixtures
import Runtime
import TerroirKernel
import Testing

@testable import Declarative

@Suite("Faults of a plugin's files")
struct DeclarationFaultTests {
  @Test("of a catalogue are told all at once, each with its line, a caret and what to do")
  func catalogue() throws {
    let text = try TemporaryPlugins.faults(
      "catalogue",
      """
      summary: 12
      colour: red
      measures:
        - id: a
          name: {en: A, fr: Un}
          level: municipial
          type: economic
          instrument: [grant]
          significance: [hight]
          cost: {model: per-unit, amount: 5MM, basis: x}
          effects: {economic: {value: 0.5, low: 0.6, high: 0.8, evidence: x}}
        - id: a
          name: Повтор "а"
          level: regional
          type: economic
          instrument: grant
          cost: {model: fixed, amount: -5, basis: x}
          effects: {}
        - name: nothing else
      """)
    #expect(
      text == """
        own/file.yaml:1:10: error: summary must be a text, and YAML reads 12 as something else
          1 | summary: 12
            |          ^^
          help: Write "12".
        own/file.yaml:2:1: error: a catalogue has no key "colour"
          2 | colour: red
            | ^^^^^^
          help: Its keys are summary, citations, regions, measures.
        own/file.yaml:5:19: error: a text by language has no key "fr"
          5 |     name: {en: A, fr: Un}
            |                   ^^
          help: Its keys are en, ru.
        own/file.yaml:6:12: error: "municipial" is no level
          6 |     level: municipial
            |            ^^^^^^^^^^
          help: did you mean municipal? Use one of federal, regional, municipal.
        own/file.yaml:8:17: error: instrument must be a text
          8 |     instrument: [grant]
            |                 ^
        own/file.yaml:9:20: error: "hight" is no significance
          9 |     significance: [hight]
            |                    ^^^^^
          help: did you mean high? Use one of high, medium, low.
        own/file.yaml:10:11: error: a cost needs "units" because its model is per-unit
          10 |     cost: {model: per-unit, amount: 5MM, basis: x}
             |           ^
          help: Add units.
        own/file.yaml:10:37: error: amount must be a number from 0 on
          10 |     cost: {model: per-unit, amount: 5MM, basis: x}
             |                                     ^^^
        own/file.yaml:11:25: error: low, value and high of effect are not in order
          11 |     effects: {economic: {value: 0.5, low: 0.6, high: 0.8, evidence: x}}
             |                         ^
          help: Write low <= value <= high.
        own/file.yaml:12:9: error: measure "a" stands in line 4 already
          12 |   - id: a
             |         ^
          help: Give one of the two another name.
        own/file.yaml:17:34: error: amount -5 is not a number from 0 on
          17 |     cost: {model: fixed, amount: -5, basis: x}
             |                                  ^^
        own/file.yaml:18:14: error: effects is empty
          18 |     effects: {}
             |              ^
          help: Fill it in, or take the key away.
        own/file.yaml:19:5: error: a measure lacks "id", "level", "type", "instrument", "cost", "effects"
          19 |   - name: nothing else
             |     ^^^^
          help: Add id, level, type, instrument, cost, effects.
        """)
  }

  @Test("of a formula point into the file, under Cyrillic too")
  func formulas() throws {
    let text = try TemporaryPlugins.faults(
      "kpis",
      """
      summary: s
      kpis:
        - {id: ж, name: Ж, dimension: economic, unit: RUB, formula: a / sqr(b)}
        - {id: b, name: Доля, dimension: social, unit: RUB, formula: country(a + b)}
        - {id: c, name: C, dimension: economic, unit: RUB, formula: "a = 1"}
        - {id: d, name: D, dimension: economic, unit: RUB, formula: 1 + 2}
        - {id: e, name: E, dimension: economic, unit: RUB, formula: "a + if(b, 1)", units: {c: RUB}}
        - id: f
          name: F
          dimension: economic
          unit: RUB
          formula: |
            a +
      """)
    #expect(
      text == """
        own/file.yaml:3:10: error: id "ж" is not an id
          3 |   - {id: ж, name: Ж, dimension: economic, unit: RUB, formula: a / sqr(b)}
            |          ^
          help: Use letters, digits, - and _.
        own/file.yaml:3:67: error: there is no function sqr in formulas
          3 |   - {id: ж, name: Ж, dimension: economic, unit: RUB, formula: a / sqr(b)}
            |                                                                   ^^^
          help: did you mean sqrt? The functions are abs, floor, ceil, round, sqrt, ln, log10, exp, pow, min, max, \
        coalesce, if, is_missing, previous, first, country, population.
        own/file.yaml:4:36: error: "social" is no dimension
          4 |   - {id: b, name: Доля, dimension: social, unit: RUB, formula: country(a + b)}
            |                                    ^^^^^^
          help: Use one of economic, sociocultural, reputational.
        own/file.yaml:4:72: error: an expression stands where the name of an indicator is needed
          4 |   - {id: b, name: Доля, dimension: social, unit: RUB, formula: country(a + b)}
            |                                                                        ^^^^^
        own/file.yaml:5:66: error: = does not compare
          5 |   - {id: c, name: C, dimension: economic, unit: RUB, formula: "a = 1"}
            |                                                                  ^
          help: Write == to compare.
        own/file.yaml:6:63: error: the formula names no indicator
          6 |   - {id: d, name: D, dimension: economic, unit: RUB, formula: 1 + 2}
            |                                                               ^^^^^
          help: Name one of the table statistics, such as gva_creative.
        own/file.yaml:7:68: error: if takes 3 arguments
          7 |   - {id: e, name: E, dimension: economic, unit: RUB, formula: "a + if(b, 1)", units: {c: RUB}}
            |                                                                    ^^
        own/file.yaml:12:14: error: expected a value or a column, found the end
          12 |     formula: |
             |              ^
          help: Texts go in double quotes, columns are bare or in backquotes.
        """)
  }

  @Test("of templates: a key that there is not, with the nearest, and tags that do not close")
  func templates() throws {
    #expect(
      try TemporaryPlugins.faults(
        "template",
        "summary: s\ntext: |\n  # Of {{regoin}}\n  {{> cluster}}\n  {{#priorities}}{{nmae}}{{/priorities}}\n")
          == """
          own/file.yaml:3:8: error: there is nothing for {{regoin}} here
            3 |   # Of {{regoin}}
              |        ^^^^^^^^^^
            help: did you mean region? There are title, region, cycle, from, to, signatory.
          own/file.yaml:4:3: error: there is nothing for {{> cluster}} here
            4 |   {{> cluster}}
              |   ^^^^^^^^^^^^^
            help: did you mean clusters? There are summary, identity, ecosystem, chain, clusters, package, roadmap, money, \
          promotion, indicators, judging, risks, unknown, annexes.
          own/file.yaml:5:18: error: there is nothing for {{nmae}} here
            5 |   {{#priorities}}{{nmae}}{{/priorities}}
              |                  ^^^^^^^^
            help: did you mean name? There are title, region, cycle, from, to, signatory, name, rank, range, towns, image.
          """)
    for (text, fault) in [
      ("{{region", "the tag is not closed"), ("{{}}", "{{}} is no tag that templates have"),
      ("{{&region}}", "{{&region}} is no tag that templates have"),
      ("{{#region}}x", "the section region has no end"),
      ("{{#region}}{{#title}}{{/region}}", "the section title is open, and region ends"),
      ("x{{/region}}", "region ends, and no section of it is open"),
    ] {
      let told = try TemporaryPlugins.faults("template", "summary: s\ntext: \"\(text)\"\n")
      #expect(told.contains("own/file.yaml:2:") && told.contains("error: \(fault)"), "\(told)")
    }
  }

  @Test("of messages, codes, presets and references between keys")
  func others() throws {
    #expect(
      try TemporaryPlugins.faults(
        "messages", "summary: s\nmessages:\n  - audience: visitor\n    text: \"To {plase}, {elements\"\n")
          == """
          own/file.yaml:3:15: error: "visitor" is no audience
            3 |   - audience: visitor
              |               ^^^^^^^
            help: did you mean visitors? Use one of residents, visitors, investors and professionals, young creatives.
          own/file.yaml:4:15: error: there is no placeholder {plase}
            4 |     text: "To {plase}, {elements"
              |               ^^^^^^^
            help: did you mean place? Holes are {cluster}, {elements}, {place}, {industries}, {organisations}, {event}, \
          {image}, {proposition}.
          own/file.yaml:4:24: error: the brace is not closed
            4 |     text: "To {plase}, {elements"
              |                        ^
            help: Write } where the placeholder ends.
          """)
    #expect(
      try TemporaryPlugins.faults(
        "classification",
        "summary: s\nsystem: okved2\ncodes:\n  - code: 90.10\n    industries: {music: 1}\n"
          + "  - code: \"90.2\"\n    industries: {music: 0.8, cinema: 0.5}\n")
          == """
          own/file.yaml:4:11: error: code must be a text, and YAML reads 90.10 as something else
            4 |   - code: 90.10
              |           ^^^^^
            help: Write "90.10".
          own/file.yaml:6:11: error: the weights of 90.2 sum to 1.3, which is more than 1
            6 |   - code: "90.2"
              |           ^^^^^^
            help: Lower them: the rest of the code's activity is not creative.
          """)
    #expect(
      try TemporaryPlugins.faults("preset", "summary: s\nparameters:\n  desing: {gap: 1}\n  audit: {x: {y: 1}}\n")
        == """
        own/file.yaml:3:3: error: a set of parameters has no key "desing"
          3 |   desing: {gap: 1}
            |   ^^^^^^
          help: did you mean design? Its keys are audit, strategize, design, implement, promote, evaluate.
        own/file.yaml:4:14: error: x must be a number, a word, yes or no, or a list of these
          4 |   audit: {x: {y: 1}}
            |              ^
        """)
  }

  @Test("of a manifest are told with its place, and the plugin is listed as broken")
  func manifest() throws {
    let folder = TemporaryPlugins()
    try folder.write([
      "plugin.yaml": TemporaryPlugins.manifest([("catalog", "m.yaml")]).replacing(
        "network: false", with: "netwrok: maybe")
    ])
    let broken = try #require(folder.host.broken.first)
    let details = broken.failure.details
    #expect(
      details.first == """
        own/plugin.yaml:1:1: error: a manifest lacks "network"
          1 | id: own
            | ^^
          help: Add network.
        """)
    #expect(
      details.dropFirst().first == """
        own/plugin.yaml:8:12: error: "catalog" is no kind
          8 |   - {kind: catalog, id: own, file: m.yaml}
            |            ^^^^^^^
          help: did you mean catalogue? Use one of stage, diagnostic, catalogue, kpis, method, classification, preset, \
        messages, country, template.
        """)
    #expect(
      details.last?.description.hasPrefix(
        """
        own/plugin.yaml:11:1: error: a manifest has no key "netwrok"
          11 | netwrok: maybe
             | ^^^^^^^
          help: did you mean network? Its keys are id, name, version,
        """) == true)
    #expect(details.count == 3)
    #expect(broken.failure.message == #"own/plugin.yaml:1:1: error: a manifest lacks "network" (and 2 more)"#)
    #expect(broken.failure.hint == "mend the manifest")
  }

  @Test("that are not YAML name the spot")
  func malformed() throws {
    #expect(
      try TemporaryPlugins.faults("preset", "summary: [\n").hasPrefix("own/file.yaml:2:1: error: not YAML: "))
    #expect(
      try TemporaryPlugins.faults("preset", "summary: s\nsummary: t\n")
        .hasPrefix("own/file.yaml:1:1: error: not YAML: a key stands twice: summary\n"))
    #expect(try TemporaryPlugins.faults("preset", "# nothing\n").contains("error: the file is empty"))
  }

  @Test(
    "of a kernel range", arguments: [("\"1\"", true), ("\"1..2\"", true), ("\"1.2\"", false), ("\"1...2\"", false)])
  func kernel(_ range: String, _ isSound: Bool) throws {
    let folder = TemporaryPlugins()
    try folder.write([
      "plugin.yaml": TemporaryPlugins.manifest([("preset", "p.yaml")]).replacing(
        "kernel: \"1\"", with: "kernel: \(range)")
    ])
    #expect(folder.host.broken.isEmpty == isSound)
    if let broken = folder.host.broken.first {
      #expect(
        broken.failure.message
          == "own/plugin.yaml:9:9: error: kernel \(range) is not a kernel version in quotes, \"1\" or \"1..2\"")
    }
  }
}
